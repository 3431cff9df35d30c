import { describe, expect, it } from 'vitest';
import type { EvolvesIntoEdge, SerializedGraph } from '../../../graph/model/graph.ts';
import { buildGraph } from '../../../graph/pipeline.ts';
import { buildTexts, findIn, processText, quote } from '../../fixtures/sources.ts';

/** A communiqué of the Politburo, made up for the tests. */
function toCommunique(date: string, body: string, lead = '会议强调，要'): Record<string, string> {
  const [year, month, day] = date.split('-').map(Number);
  return {
    [`politburo/${date}.txt`]: `中共中央政治局召开会议\n\n中共中央政治局${year}年${month}月${day}日召开会议，分析研究当前经济形势。\n\n${lead}${body}\n`,
  };
}

interface Evolution extends EvolvesIntoEdge {
  readonly source: string;
  readonly target: string;
}

function getEvolutions({ edges }: SerializedGraph, kind = 'wording'): Evolution[] {
  return edges.flatMap(({ source, target, attributes }) =>
    attributes.kind === 'evolves-into' && source.startsWith(`${kind}:`)
      ? [{ ...attributes, source, target }]
      : [],
  );
}

/** Evolutions between two communiqués of successive meetings. */
function compare(before: string, after: string): Evolution[] {
  return getEvolutions(
    buildTexts({ ...toCommunique('2025-04-25', before), ...toCommunique('2025-07-30', after) }),
  );
}

describe('a wording evolves into the next of its subject', () => {
  const cases: readonly (readonly [
    change: string,
    before: string,
    after: string,
    from: string,
    to: string,
  ])[] = [
    [
      'strengthened',
      '推动发展新质生产力。',
      '大力发展新质生产力。',
      '推动发展新质生产力',
      '大力发展新质生产力',
    ],
    ['weakened', '严厉打击非法金融活动。', '打击非法金融活动。', '严厉打击非法金融活动', '打击非法金融活动'],
    ['replaced', '有序推进城市更新。', '推进城市更新。', '有序推进城市更新', '推进城市更新'],
    ['specified', '推进城市更新。', '有序推进城市更新。', '推进城市更新', '有序推进城市更新'],
    [
      'replaced',
      '促进平台经济规范健康发展。',
      '推动平台经济规范健康发展。',
      '促进平台经济规范健康发展',
      '推动平台经济规范健康发展',
    ],
    [
      'specified',
      '加快推动人工智能发展。',
      '开展“人工智能+”行动。',
      '加快推动人工智能发展',
      '开展人工智能+行动',
    ],
    [
      'strengthened',
      '实施稳健的货币政策。',
      '实施适度宽松的货币政策。',
      '稳健的货币政策',
      '适度宽松的货币政策',
    ],
    ['replaced', '实施稳健的货币政策。', '实施适度宽松的货币政策。', '稳健的货币政策', '适度宽松的货币政策'],
    [
      'strengthened',
      '实施积极的财政政策。',
      '实施更加积极的财政政策。',
      '积极的财政政策',
      '更加积极的财政政策',
    ],
    ['narrowed', '完成国有企业改革。', '完成国企改革。', '完成国有企业改革', '完成国企改革'],
    [
      'strengthened',
      '着力稳就业、稳企业、稳市场、稳预期。',
      '多措并举稳就业、稳企业、稳市场、稳预期。',
      '着力稳就业、稳企业、稳市场、稳预期',
      '多措并举稳就业、稳企业、稳市场、稳预期',
    ],
    [
      'expanded',
      '坚持稳中求进、以进促稳、先立后破。',
      '坚持稳中求进、以进促稳，守正创新、先立后破，系统集成、协同配合。',
      '坚持稳中求进、以进促稳、先立后破',
      '坚持稳中求进、以进促稳,守正创新、先立后破,系统集成、协同配合',
    ],
    ['replaced', '放宽服务业市场准入。', '推进服务业开放。', '放宽服务业市场准入', '推进服务业开放'],
    ['replaced', '落实就业优先政策。', '更加突出就业优先导向。', '落实就业优先政策', '更加突出就业优先导向'],
    [
      'replaced',
      '防范化解地方政府债务风险。',
      '加强地方政府债务管理。',
      '防范化解地方政府债务风险',
      '加强地方政府债务管理',
    ],
  ];
  const changed: readonly (readonly [before: string, after: string, change: readonly string[]])[] = [
    ['完善政策工具箱。', '完善稳就业稳经济的政策工具箱。', ['specified']],
    ['健全社会救助体系。', '健全分层分类的社会救助体系。', ['specified']],
    ['降低物流成本。', '降低全社会物流成本。', ['expanded']],
    ['推进乡村全面振兴。', '推进新型城镇化和乡村全面振兴。', ['expanded']],
    ['推进新型城镇化和乡村全面振兴。', '推进乡村全面振兴。', ['narrowed']],
    ['规范执法。', '规范涉企执法专项行动。', ['specified']],
    ['发展新质生产力。', '以科技创新引领新质生产力发展。', ['replaced', 'specified']],
    ['推动内外贸一体化。', '加快内外贸一体化发展。', ['replaced', 'strengthened']],
    ['发展首发经济、冰雪经济。', '发展首发经济、冰雪经济、银发经济。', ['expanded']],
    ['发展首发经济、冰雪经济、银发经济。', '发展冰雪经济、银发经济。', ['narrowed']],
    ['打击非法金融活动。', '合力打击非法金融活动。', ['strengthened']],
    ['推动发展新质生产力。', '把因地制宜发展新质生产力摆在更加突出的战略位置。', ['strengthened']],
    ['积极实施可持续发展战略。', '实施可持续发展战略。', ['weakened']],
    ['货币政策要保持稳健中性。', '稳健的货币政策要松紧适度。', ['replaced']],
    ['加快构建房地产发展新模式。', '推动构建房地产发展新模式。', ['weakened']],
    ['全面推进乡村全面振兴。', '有力推进乡村全面振兴。', ['replaced']],
    ['确保重点群体就业。', '促进重点群体就业。', ['weakened']],
    ['保持流动性合理充裕。', '保持流动性充裕。', ['strengthened']],
    ['实现“十五五”良好开局。', '努力实现“十五五”良好开局。', ['weakened']],
    ['有效防范重点领域风险。', '持续有效防范重点领域风险。', ['strengthened']],
    ['严厉打击非法金融活动。', '合力打击非法金融活动。', ['replaced']],
    ['发展新质生产力。', '因地制宜发展新质生产力。', ['specified']],
    ['维护农民工合法权益。', '维护灵活就业人员和农民工合法权益。', ['expanded']],
    ['大力发展银发经济。', '大力发展银发经济和低空经济。', ['expanded']],
    ['大力发展银发经济和低空经济。', '大力发展银发经济。', ['narrowed']],
    ['开展党纪学习教育。', '用好党纪学习教育成果。', ['expanded', 'replaced']],
  ];
  it.each(changed)('%s → %s: %j', (before, after, change) => {
    expect(compare(before, after).map((evolution) => evolution.change)).toEqual([change]);
  });

  const continued: readonly (readonly [
    title: string,
    before: string,
    after: string,
    from: string,
    to: string,
  ])[] = [
    [
      'a thing whose name ends in another kind',
      '支持“两重”项目。',
      '加力实施“两重”建设。',
      '支持两重项目',
      '加力实施两重建设',
    ],
    [
      'what shall become of a market, said in two ways',
      '促进多层次资本市场健康发展。',
      '大力发展多层次资本市场。',
      '促进多层次资本市场健康发展',
      '大力发展多层次资本市场',
    ],
    [
      'what a field of policy shall do',
      '社会政策要托底。',
      '社会政策要兜牢民生底线。',
      '社会政策要托底',
      '社会政策要兜牢民生底线',
    ],
    [
      'all that is called for on a named policy',
      '发挥审计监督作用。',
      '推进审计全覆盖。',
      '发挥审计监督作用',
      '推进审计全覆盖',
    ],
    [
      'one topic under another name',
      '切实保障和改善民生。',
      '扎实做好民生保障工作。',
      '切实保障和改善民生',
      '扎实做好民生保障',
    ],
    [
      'a plan before and while it is drawn up',
      '科学谋划“十五五”时期经济社会发展。',
      '科学编制“十五五”规划。',
      '科学谋划十五五时期经济社会发展',
      '科学编制十五五规划',
    ],
    [
      'a campaign by its abbreviation',
      '综合整治“内卷式”竞争。',
      '纵深推进反内卷。',
      '综合整治内卷式竞争',
      '纵深推进反内卷',
    ],
    [
      'a subject whose two names only the lexicon joins',
      '加强经济宣传和舆论引导。',
      '加强预期管理。',
      '加强经济宣传和舆论引导',
      '加强预期管理',
    ],
    [
      'a market, bare and with what shall become of it',
      '稳定和活跃资本市场。',
      '巩固资本市场回稳向好势头。',
      '稳定和活跃资本市场',
      '巩固资本市场回稳向好势头',
    ],
    [
      'a term, bare and with what it shall be like',
      '打造新兴支柱产业。',
      '加快培育具有国际竞争力的新兴支柱产业。',
      '打造新兴支柱产业',
      '加快培育具有国际竞争力的新兴支柱产业',
    ],
    [
      'a topic that words in several ways, by what both say of it',
      '以科技创新推动产业创新，推动产业创新平台建设。',
      '推动科技创新和产业创新融合发展。',
      '以科技创新推动产业创新',
      '推动科技创新和产业创新融合发展',
    ],
    [
      'two things of which the first stays',
      '加强安全生产和防灾减灾。',
      '加强安全生产和食品安全监管。',
      '加强安全生产和防灾减灾',
      '加强安全生产和食品安全监管',
    ],
    [
      'the end of one plan and the beginning of the next',
      '实现“十四五”圆满收官。',
      '实现“十五五”良好开局。',
      '实现十四五圆满收官',
      '实现十五五良好开局',
    ],
    [
      'a thing in other words',
      '加快公务员管理制度改革。',
      '深化公务员制度改革。',
      '加快公务员管理制度改革',
      '深化公务员制度改革',
    ],
    [
      'verbs that share an object, with more of them',
      '兜牢民生底线。',
      '兜住、兜准、兜牢民生底线。',
      '兜牢民生底线',
      '兜住、兜准、兜牢民生底线',
    ],
    [
      'a stance that stays, carried on in another way',
      '用好用足更加积极的财政政策和适度宽松的货币政策。',
      '落实落细更加积极的财政政策和适度宽松的货币政策。',
      '用好用足更加积极的财政政策和适度宽松的货币政策',
      '落实落细更加积极的财政政策和适度宽松的货币政策',
    ],
    [
      'an industry, with another beside it',
      '大力发展银发经济。',
      '大力发展银发经济和低空经济。',
      '大力发展银发经济',
      '大力发展银发经济和低空经济',
    ],
    [
      'the heading of a task, by its term',
      '抓好落实。\n\n一是扎实推进乡村振兴。加强领导。',
      '抓好落实。大力推进乡村振兴。',
      '扎实推进乡村振兴',
      '大力推进乡村振兴',
    ],
  ];
  it.each(continued)('%s', (_title, before, after, from, to) => {
    const pairs = compare(before, after).map(({ source, target }) => [source, target]);
    expect(pairs).toContainEqual([`wording:${from}`, `wording:${to}`]);
  });

  it.each(cases)('%s: %s → %s', (change, before, after, from, to) => {
    const evolution = compare(before, after).find(
      ({ source, target }) => source === `wording:${from}` && target === `wording:${to}`,
    );
    expect(evolution?.change).toContain(change);
  });

  it('with the sentence at both ends, the earlier first', () => {
    const [before, after] = ['要严厉打击非法金融活动。', '要打击非法金融活动。'];
    const texts = { ...toCommunique('2025-04-25', before, ''), ...toCommunique('2025-07-30', after, '') };
    const [evolution] = getEvolutions(buildTexts(texts));
    const quotes = evolution?.evidence.map(({ document, ...span }) => {
      const path = document.slice('document:'.length);
      return quote(findIn(path, texts[path] ?? '').document.text, span);
    });
    expect(quotes).toEqual([before, after]);
    expect(evolution).toMatchObject({ removed: ['严厉'], added: [], kept: ['打击非法金融活动'] });
    expect(evolution?.confidence).toBeGreaterThan(0.5);
  });

  it('with nodes that name their subject and the dates of their documents', () => {
    const { nodes, edges } = buildTexts({
      ...toCommunique('2025-04-25', '实施稳健的货币政策。'),
      ...toCommunique('2025-07-30', '实施适度宽松的货币政策。'),
    });
    const node = nodes.find(({ key }) => key === 'wording:适度宽松的货币政策');
    expect(node?.attributes).toMatchObject({
      kind: 'wording',
      words: 'policy:货币政策',
      first: '2025-07-30',
    });
    expect(nodes.some(({ key }) => key === 'policy:货币政策')).toBe(true);
    expect(
      edges.filter(({ source }) => source === node?.key).map(({ attributes }) => attributes.kind),
    ).toEqual(expect.arrayContaining(['mentioned-in', 'words']));
  });
});

describe('how things stand', () => {
  const judge = (before: string, after: string) =>
    getEvolutions(
      buildTexts({
        ...toCommunique('2025-04-25', before, '会议认为，'),
        ...toCommunique('2025-07-30', after, '会议认为，'),
      }),
    ).map(({ source, target }) => [source, target]);

  it('evolves from judgment to judgment', () => {
    expect(judge('当前主要是有效需求不足。', '当前主要是国内需求不足。')).toEqual([
      ['wording:有效需求不足', 'wording:国内需求不足'],
    ]);
  });

  it('is no call, and no call becomes it', () => {
    const graph = buildTexts({
      ...toCommunique('2025-04-25', '当前主要是有效需求不足。', '会议认为，'),
      ...toCommunique('2025-07-30', '解决国内需求不足问题。'),
    });
    expect(getEvolutions(graph)).toEqual([]);
  });

  it('looked back on within a list of tasks leads nowhere', () => {
    expect(compare('严厉打击非法金融活动。', '抓好落实。一年来，打击非法金融活动。')).toEqual([]);
  });
});

describe('nothing evolves', () => {
  it('where the same wording recurs, whatever else is said of the subject', () => {
    expect(compare('加快发展新质生产力。', '加快发展新质生产力。大力发展新质生产力。')).toEqual([]);
  });

  it('where only 的 or white space differs', () => {
    expect(compare('实施适度宽松的货币政策。', '实施适度宽松货币政策。')).toEqual([]);
  });

  it('within one meeting', () => {
    const graph = buildTexts({
      ...toCommunique('2025-04-25', '严厉打击非法金融活动。'),
      'notes.md': '# 学习笔记\n\n中共中央政治局2025年4月25日召开会议。\n\n会议强调，要打击非法金融活动。\n',
    });
    const subjects = graph.edges.filter(({ attributes }) => attributes.kind === 'reports-on');
    expect(new Set(subjects.map(({ target }) => target)).size).toBe(1);
    expect(getEvolutions(graph)).toEqual([]);
  });

  it('where only 坚持 differs', () => {
    expect(compare('稳中求进、以进促稳、先立后破。', '坚持稳中求进、以进促稳、先立后破。')).toEqual([]);
  });

  it('from what is looked back on', () => {
    const review = toCommunique('2025-04-25', '一年来，我们严厉打击非法金融活动。', '');
    expect(
      getEvolutions(buildTexts({ ...review, ...toCommunique('2025-07-30', '打击非法金融活动。') })),
    ).toEqual([]);
  });

  it('between two aspects of one subject', () => {
    expect(compare('加快推动人工智能发展。', '加强人工智能安全治理。')).toEqual([]);
  });

  it('between a thing and that of something else', () => {
    expect(compare('整顿市场秩序。', '整顿旅游市场秩序。')).toEqual([]);
  });

  it('between aspects of a wide topic', () => {
    expect(compare('推进基本养老保险全国统筹。', '加强养老服务保障。')).toEqual([]);
    expect(compare('加强农田水利建设。', '建设高标准农田。')).toEqual([]);
  });

  it('between lists of other things that one head sums up', () => {
    expect(compare('加强铁路、公路等基础设施建设。', '加快农田水利等基础设施建设。')).toEqual([]);
    expect(compare('加强铁路、公路等基础设施建设。', '加快公路、机场等基础设施建设。')).toHaveLength(1);
  });

  it('between what is done in general and in some places', () => {
    expect(compare('加快发展教育事业。', '扶持贫困地区的教育事业。')).toEqual([]);
  });

  it('between lists that share a single member', () => {
    expect(compare('发展首发经济、冰雪经济。', '发展冰雪经济、低空经济、海洋经济。')).toEqual([]);
  });

  it('between several calls on one policy that share nothing', () => {
    expect(compare('推进审计全覆盖，发挥审计监督作用。', '强化审计结果运用。')).toEqual([]);
  });

  it('over more years than a subject may rest', () => {
    expect(
      getEvolutions(
        buildTexts({
          ...toCommunique('2015-04-30', '严厉打击非法金融活动。'),
          ...toCommunique('2025-07-30', '打击非法金融活动。'),
        }),
      ),
    ).toEqual([]);
  });
});

describe('other names', () => {
  it('that only share their end are other things', () => {
    expect(compare('抓好金融体制改革。', '抓好司法体制改革。')).toEqual([]);
  });

  it('that say where or of whom are other things', () => {
    expect(compare('加快农村金融改革。', '深化金融改革。')).toEqual([]);
    expect(compare('完善消费政策。', '完善消费税政策。')).toEqual([]);
  });

  it('go on besides a wording that recurs', () => {
    const evolutions = compare(
      '加快发展新质生产力，有效降低全社会物流成本。',
      '加快发展新质生产力，降低物流成本。',
    );
    expect(evolutions.map(({ source, target }) => [source, target])).toEqual([
      ['wording:有效降低全社会物流成本', 'wording:降低物流成本'],
    ]);
  });

  it('of a stance that changes do not repeat it with its verbs', () => {
    const pairs = compare('实施稳健的货币政策。', '实施适度宽松的货币政策。');
    expect(pairs.map(({ source }) => source)).toEqual(['wording:稳健的货币政策']);
  });

  it('differ in how they begin, however alike they end', () => {
    expect(compare('深化利率市场化改革。', '坚持汇率市场化改革。')).toEqual([]);
  });

  it('name a thing that another only holds in its name', () => {
    expect(compare('大力发展服务消费。', '设立服务消费与养老再贷款。')).toEqual([]);
  });

  it('of one topic stay apart where a text has several on it', () => {
    expect(compare('放宽服务业市场准入，扩大服务业领域开放。', '推进服务业开放。').length).toBeLessThan(2);
  });

  it('that hold another word are other things', () => {
    expect(compare('建立现代企业制度。', '建立现代金融企业制度。')).toEqual([]);
  });
});

describe('time', () => {
  it('passes from each meeting to the next only', () => {
    const graph = buildTexts({
      ...toCommunique('2025-04-25', '推进城市更新。'),
      ...toCommunique('2025-07-30', '有序推进城市更新。'),
      ...toCommunique('2025-12-08', '大力推进城市更新。'),
    });
    expect(getEvolutions(graph).map(({ source, target }) => [source, target])).toEqual([
      ['wording:推进城市更新', 'wording:有序推进城市更新'],
      ['wording:有序推进城市更新', 'wording:大力推进城市更新'],
    ]);
  });

  it('passes through another name of a subject where the next of a series has only that', () => {
    const graph = buildTexts({
      ...toCommunique('2025-04-25', '强化安全生产。'),
      ...toCommunique('2025-07-30', '落实安全生产责任制。'),
      ...toCommunique('2025-12-08', '抓好安全生产。'),
    });
    expect(getEvolutions(graph).map(({ source, target }) => [source, target])).toEqual([
      ['wording:强化安全生产', 'wording:落实安全生产责任制'],
      ['wording:落实安全生产责任制', 'wording:抓好安全生产'],
    ]);
  });

  it('shows how many meetings of the series are missing', () => {
    const graph = buildTexts({
      ...toCommunique('2023-07-24', '推进城市更新。'),
      ...toCommunique('2025-04-25', '大力推进城市更新。'),
    });
    expect(getEvolutions(graph).map(({ gap }) => gap)).toEqual([5]);
  });

  it('has no gap between successive meetings', () => {
    expect(compare('推进城市更新。', '大力推进城市更新。').map(({ gap }) => gap)).toEqual([undefined]);
  });
});

describe('targets', () => {
  const toReport = (year: number, target: string): Record<string, string> => ({
    [`${year}-03-05_report.txt`]: `${year}年政府工作报告要点\n\n${year}年3月5日国务院总理在会上作政府工作报告，会议随后举行。\n\n今年发展主要预期目标是：${target}；城镇新增就业1200万人以上。\n`,
  });

  it('of successive years evolve where the value is another, and only there', () => {
    const graph = buildTexts({
      ...toReport(2023, '国内生产总值增长5%左右'),
      ...toReport(2024, '国内生产总值增长4.5%左右'),
    });
    expect(
      getEvolutions(graph, 'target').map(({ source, target, change }) => [source, target, change]),
    ).toEqual([
      [
        'target:国内生产总值_增长5%左右_2023',
        'target:国内生产总值_增长4.5%左右_2024',
        ['replaced', 'weakened'],
      ],
    ]);
  });

  it.each<readonly [string, string, string, readonly string[]]>([
    ['a greater rise', '国内生产总值增长5%左右', '国内生产总值增长5.5%左右', ['replaced', 'strengthened']],
    [
      'a greater fall',
      '单位国内生产总值能耗降低3%左右',
      '单位国内生产总值能耗降低3.5%左右',
      ['replaced', 'strengthened'],
    ],
    [
      'a smaller fall',
      '单位国内生产总值能耗降低3%左右',
      '单位国内生产总值能耗降低2.5%左右',
      ['replaced', 'weakened'],
    ],
    ['a lower line', '城镇调查失业率5.5%左右', '城镇调查失业率5%左右', ['replaced', 'strengthened']],
    ['a higher line', '城镇调查失业率5.5%以内', '城镇调查失业率6%以内', ['replaced', 'weakened']],
    ['a wider deficit', '赤字率拟按3%安排', '赤字率拟按4%安排', ['expanded', 'replaced']],
    ['another price', '居民消费价格涨幅3%左右', '居民消费价格涨幅2%左右', ['replaced']],
    ['a floor for a line', '国内生产总值增长5%左右', '国内生产总值增长5%以上', ['replaced']],
  ])('ask for more or less by what is better: %s', (_title, before, after, change) => {
    const graph = buildTexts({ ...toReport(2023, before), ...toReport(2024, after) });
    expect(getEvolutions(graph, 'target').map((evolution) => evolution.change)).toEqual([change]);
  });
});

describe('order', () => {
  it('of documents does not matter', () => {
    const texts = {
      ...toCommunique('2025-04-25', '推进城市更新，实施稳健的货币政策。坚持稳中求进、以进促稳、先立后破。'),
      ...toCommunique('2025-07-30', '有序推进城市更新，实施适度宽松的货币政策。'),
      ...toCommunique('2025-12-08', '大力推进城市更新。有效降低全社会物流成本。'),
      '2025-12-12_notes.md': '# 笔记\n\n要推动城市更新，降低物流成本，坚持稳中求进、以进促稳。\n',
    };
    const sources = Object.entries(texts).map(([path, text]) => processText(path, text));
    const expected = JSON.stringify(buildGraph(sources).graph);
    expect(getEvolutions(buildGraph(sources).graph).length).toBeGreaterThan(2);
    for (let i = 1; i < sources.length; i += 1) {
      const rotated = [...sources.slice(i), ...sources.slice(0, i)];
      expect(JSON.stringify(buildGraph(rotated).graph)).toBe(expected);
      expect(JSON.stringify(buildGraph([...rotated].reverse()).graph)).toBe(expected);
    }
  });
});
