import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../graph/extract/target-values.ts';
import { findIn, getEntities, getSurfaces } from '../../fixtures/sources.ts';

const HEAD = '---\ndate: 2025-03-05\n---\n# 要点\n\n';

/** Indicator and value of every target, in the order of the text. */
function findPairs(sentences: string): string[] {
  const findings = findIn('a.md', `${HEAD}${sentences}`);
  const byKey = new Map(getEntities(findings, 'target').map((target) => [target.key as string, target]));
  return findings.mentions.flatMap(({ entity }) => {
    const target = byKey.get(entity);
    return target === undefined ? [] : [`${target.indicator} | ${target.value}`];
  });
}

describe('a planned value', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['增长…左右', '预期目标是：国内生产总值增长5%左右。', ['国内生产总值 | 增长5%左右']],
    ['…以上', '预期目标：城镇新增就业1200万人以上。', ['城镇新增就业 | 1200万人以上']],
    ['拟按…安排', '今年赤字率拟按4%左右安排。', ['赤字率 | 4%左右']],
    ['和经济增长同步', '预期目标：居民收入增长和经济增长同步。', ['居民收入增长 | 和经济增长同步']],
    ['保持基本平衡', '预期目标：国际收支保持基本平衡。', ['国际收支 | 保持基本平衡']],
    ['涨幅', '预期目标：居民消费价格涨幅2%左右。', ['居民消费价格 | 涨幅2%左右']],
    ['a large unit', '预期目标：粮食产量1.4万亿斤左右。', ['粮食产量 | 1.4万亿斤左右']],
    ['降低', '预期目标：单位国内生产总值能耗降低3%左右。', ['单位国内生产总值能耗 | 降低3%左右']],
    ['拟发行', '今年拟发行超长期特别国债1.3万亿元。', ['超长期特别国债 | 1.3万亿元']],
    [
      '下降 against an earlier year',
      '到2030年，托老费用比率较2020年下降2个百分点左右。',
      ['托老费用比率 | 下降2个百分点左右'],
    ],
    ['what is counted behind it', '预期目标：建设20个左右托老示范区。', ['托老示范区 | 20个左右']],
    ['保持合理水平', '预期目标：居民消费价格保持合理水平。', ['居民消费价格 | 保持合理水平']],
    [
      'a count beside another',
      '预期目标：完成120个左右托老中心、100个左右日间照料站布局建设。',
      ['托老中心 | 120个左右', '日间照料站 | 100个左右'],
    ],
    [
      'two values of two kinds',
      '预期目标：城乡居民收入分别增长7%和8%左右。',
      ['城乡居民收入 | 增长7%和8%左右'],
    ],
    ['低于', '预期目标：城镇登记失业率低于4.6%。', ['城镇登记失业率 | 低于4.6%']],
    ['翻一番', '到2035年，力争人均可支配收入比2020年翻一番。', ['人均可支配收入 | 比2020年翻一番']],
    [
      'of a part named by a bound',
      '预期目标：每千人口拥有3岁以下婴幼儿托位数达到4.5个。',
      ['每千人口拥有3岁以下婴幼儿托位数 | 4.5个'],
    ],
    ['a unit of area', '到2027年，新建高标准农田力争达到1.2万亩以上。', ['新建高标准农田 | 1.2万亩以上']],
    [
      'several in one sentence',
      '预期目标：经济增长5%左右；城镇调查失业率5.5%左右。',
      ['经济 | 增长5%左右', '城镇调查失业率 | 5.5%左右'],
    ],
    [
      'one behind a surrogate pair and CRLF',
      '😀要点。\r\n预期目标：粮食产量1.4万亿斤左右。',
      ['粮食产量 | 1.4万亿斤左右'],
    ],
  ])('is found as %s', (_, sentences, pairs) => {
    expect(findPairs(sentences)).toEqual(pairs);
  });

  it('is mentioned from its indicator to its value', () => {
    const findings = findIn('a.md', `${HEAD}发展目标：国内生产总值增长5%左右；粮食产量1.4万亿斤左右。`);
    const surfaces = getEntities(findings, 'target').flatMap(({ key }) => getSurfaces(findings, key));
    expect(surfaces.sort()).toEqual(['国内生产总值增长5%左右', '粮食产量1.4万亿斤左右'].sort());
  });

  it.each<readonly [string, string, string | undefined]>([
    ['the year of the document', `${HEAD}预期目标：粮食产量1.4万亿斤左右。`, '2025'],
    ['the year that the text states', '# 要点\n\n2026年发展主要预期目标：粮食产量1.4万亿斤左右。', '2026'],
    ['no year where nothing tells one', '# 要点\n\n预期目标：粮食产量1.4万亿斤左右。', undefined],
  ])('is for %s', (_, text, period) => {
    expect(getEntities(findIn('a.md', text), 'target').map((target) => target.period)).toEqual([period]);
  });
});

describe('where a text lists its aims', () => {
  const PLAN =
    '# “十四五”配送发展规划\n\n二、总体要求\n\n（一）指导思想。\n\n坚持统筹推进。\n\n（二）主要目标。\n\n';

  it('what is completed is still to come, up to the year that its plan ends in', () => {
    const text = `${PLAN}衔接干线，完成30个物流枢纽建设。铁路占比较2020年提高0.5个百分点。\n\n（三）任务分工。\n\n本市完成60个物流枢纽建设。\n`;
    const targets = getEntities(findIn('2022_a.md', text), 'target');
    expect(targets.map(({ indicator, value, period }) => `${indicator} ${value} ${period}`).sort()).toEqual(
      ['物流枢纽 30个 2025', '铁路占比 提高0.5个百分点 2025'].sort(),
    );
  });

  it('takes the year that the list begins with, until another is looked ahead to', () => {
    const text = `${PLAN}到2027年，网络基本建成。\n\n冷链流通率达到45%。\n\n展望2035年，网络更加完善，冷链流通率达到60%。\n`;
    const targets = getEntities(findIn('2022_a.md', text), 'target');
    expect(targets.map(({ value, period }) => `${value} ${period}`).sort()).toEqual(['45% 2027', '60% 2035']);
  });
});

describe('a chapter on the work of the year', () => {
  const count = (heading: string, sentence: string): string[] =>
    findPairs(`## ${heading}\n\n各有关单位要密切配合。\n\n${sentence}\n`);

  it.each([
    [
      'what is to be built',
      '开工老旧小区改造13万户，新增口袋公园20个。',
      ['老旧小区改造 | 13万户', '口袋公园 | 20个'],
    ],
    ['what is counted behind it', '实施40项民生工程。', ['民生工程 | 40项']],
    ['a level to be passed', '轨道交通里程突破300公里。', ['轨道交通里程 | 突破300公里']],
  ])('counts %s', (_, sentence, pairs) => {
    expect(count('三、2025年重点工作', sentence)).toEqual(pairs);
    expect(count('一、2024年工作回顾', sentence)).toEqual([]);
  });

  it('counts nothing that only bounds a name', () => {
    expect(count('三、2025年重点工作', '支持年运量150万吨以上的企业建设专用线。')).toEqual([]);
  });
});

describe('a table of indicators', () => {
  it('gives the values of the planned year, with the unit beside the indicator', () => {
    const rows =
      '| 序号 | 指标 | 2020年 | 2025年 | 属性 |\n| --- | --- | --- | --- | --- |\n| 1 | 托位数（个） | 1.8 | 4.5 | 预期性 |\n| 2 | 森林覆盖率（%） | 23.2 | 24.1 | 约束性 |\n| 3 | 博物馆数量 | 200 | ≥260 | 预期性 |\n';
    const targets = getEntities(findIn('2022_a.md', `# 发展规划\n\n${rows}`), 'target');
    expect(targets.map(({ indicator, value, period }) => `${indicator} ${value} ${period}`).sort()).toEqual(
      ['托位数 4.5个 2025', '森林覆盖率 24.1% 2025', '博物馆数量 不低于260 2025'].sort(),
    );
  });

  it('gives none of years gone by', () => {
    const rows = '| 指标 | 2019年 | 2020年 |\n| --- | --- | --- |\n| 托位数（个） | 1.7 | 1.8 |\n';
    expect(findPairs(rows)).toEqual([]);
  });
});

describe('a law', () => {
  it('sets rules, no targets', () => {
    const text =
      '# 住房保障办法\n\n第一条 为保障住房，制定本办法。\n\n第二条 每年从净收益中提取不低于10%的资金。\n\n第三条 本办法自印发之日起施行。\n';
    expect(getEntities(findIn('2024_a.md', text), 'target')).toEqual([]);
  });
});

describe('a figure that was reached', () => {
  it.each([
    ['of last year', '去年国内生产总值增长5%，城镇新增就业1256万人。'],
    ['that broke a record', '新能源汽车年产量突破1300万辆。'],
    ['against the year before', '货物出口比上年增长7.1%。'],
    ['counted up', '累计完成投资2000亿元。'],
    ['for several years', '粮食产量连续6年稳定在1.3万亿斤以上。'],
    ['as a share of the aim', '1—9月，全国城镇新增就业1057万人，完成全年目标任务的88%。'],
    ['below 回顾', '## 一年来工作回顾\n\n国内生产总值增长5%左右。'],
    ['of which nothing is counted', '预期目标：覆盖80%以上的镇区。'],
    ['that is a date', '会议于12月11日至12日举行。'],
    ['without a unit', '第14届会议审议了3件事。'],
    ['in a text without any', '会议指出，形势向好。'],
  ])('is no target: %s', (_, sentences) => {
    expect(findPairs(sentences)).toEqual([]);
  });
});

describe('the numbers of a value', () => {
  it.each<readonly [string, ReturnType<typeof parseValue>]>([
    ['5%左右', { min: 5, max: 5, unit: '%', hedge: '左右' }],
    ['增长５％左右', { min: 5, max: 5, unit: '%', hedge: '左右' }],
    ['4.5%—5%', { min: 4.5, max: 5, unit: '%' }],
    ['1200万人以上', { min: 1200, unit: '万人', hedge: '以上' }],
    ['不低于1.4万亿斤', { min: 1.4, unit: '万亿斤', hedge: '不低于' }],
    ['5.5%以内', { max: 5.5, unit: '%', hedge: '以内' }],
    ['控制在3%', { max: 3, unit: '%' }],
    ['不超过2000亿元', { max: 2000, unit: '亿元', hedge: '不超过' }],
    ['降低3%左右', { min: -3, max: -3, unit: '%', hedge: '左右' }],
    ['下降3%至5%', { min: -5, max: -3, unit: '%' }],
    ['提高0.2个百分点', { min: 0.2, max: 0.2, unit: '个百分点' }],
    ['低于4.6%', { max: 4.6, unit: '%', hedge: '低于' }],
    ['降低20%以上', { max: -20, unit: '%', hedge: '以上' }],
    ['增长百分之七点五', { min: 7.5, max: 7.5, unit: '%' }],
    ['百分之八至百分之九', { min: 8, max: 9, unit: '%' }],
    ['1.2万亩以上', { min: 1.2, unit: '万亩', hedge: '以上' }],
    ['1,300万辆', { min: 1300, max: 1300, unit: '万' }],
    ['和经济增长同步', {}],
    ['', {}],
  ])('of %j are %j', (value, expected) => {
    expect(parseValue(value)).toEqual(expected);
  });
});
