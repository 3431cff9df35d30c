import { describe, expect, it } from 'vitest';
import { findIn, getEntities, quote } from '../../fixtures/sources.ts';

const HEAD = '# 中央经济工作会议要点\n\n会议2024年12月11日至12日在北京举行，部署明年经济工作。\n\n';
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
const HEADINGS = [
  '大力提振消费、提高投资效益，全方位扩大国内需求',
  '以科技创新引领新质生产力发展，建设现代化产业体系',
  '发挥经济体制改革牵引作用，推动标志性改革举措落地见效',
  '扩大高水平对外开放，稳外贸、稳外资',
  '有效防范化解重点领域风险，牢牢守住不发生系统性风险底线',
  '统筹推进新型城镇化和乡村全面振兴，促进城乡融合发展',
  '加大区域战略实施力度，增强区域发展活力',
  '协同推进降碳减污扩绿增长，加紧经济社会发展全面绿色转型',
  '加大保障和改善民生力度，增强人民群众获得感幸福感安全感',
];

type Line = readonly [rank: number, level: number, label: string, parent?: string];

function findTasks(path: string, text: string): Line[] {
  const findings = findIn(path, text);
  const tasks = [...getEntities(findings, 'task')].sort((a, b) => a.span.start - b.span.start);
  return tasks.map((task) => {
    const parent = tasks.find(({ key }) => key === task.parent);
    return parent === undefined
      ? [task.rank, task.level, task.label]
      : [task.rank, task.level, task.label, parent.label];
  });
}

describe('tasks of a conference', () => {
  const text = `${HEAD}${HEADINGS.map((heading, i) => `${NUMERALS[i]}是${heading}。各地要抓好第${i + 1}项。`).join('\n\n')}\n\n会议强调，抓好落实。\n`;
  const findings = findIn('a.md', text);
  const tasks = getEntities(findings, 'task');

  it('are ranked 一是 to 九是 under the key of their meeting', () => {
    expect(tasks.map(({ key, rank, level }) => [key, rank, level])).toEqual(
      NUMERALS.map((_, i) => [`task:中央经济工作会议2024第${i + 1}项`, i + 1, 1]),
    );
  });

  it('have the words behind their number as heading, by slicing', () => {
    expect(tasks.map(({ heading }) => quote(findings.document.text, heading))).toEqual(HEADINGS);
  });

  it('span their own paragraph, the last one too', () => {
    expect(quote(findings.document.text, tasks.at(-1)?.span ?? expect.fail())).toBe(
      `九是${HEADINGS[8] ?? ''}。各地要抓好第9项。`,
    );
  });

  it('are mentioned at their headings', () => {
    const mentions = findings.mentions.filter(({ rule }) => rule === 'task');
    expect(mentions.map((mention) => quote(findings.document.text, mention))).toEqual(HEADINGS);
  });
});

describe('a list of tasks', () => {
  it.each<readonly [string, string, string, readonly Line[]]>([
    [
      'may be rows of a table',
      'a.md',
      `${HEAD}| 要点 | 梳理 |\n| --- | --- |\n| 重点任务：扩大内需 | 提振消费 |\n| 重点任务：科技创新 | 发展新质生产力 |\n| 工作要求 | 抓好落实 |\n`,
      [
        [1, 1, '扩大内需'],
        [2, 1, '科技创新'],
      ],
    ],
    [
      'may be numbered （一） in paragraphs',
      'a.txt',
      '工作方案\n\n明年重点任务如下。\n\n（一）大力提振消费。办好以旧换新。\n（二）扩大有效投资。用好国债。\n（三）稳定外贸外资。建好海外仓。\n',
      [
        [1, 1, '大力提振消费'],
        [2, 1, '扩大有效投资'],
        [3, 1, '稳定外贸外资'],
      ],
    ],
    [
      'may be numbered （一） in headings',
      'a.md',
      '# 工作要点\n\n## 二、重点任务\n\n### （一）提振消费\n\n办好以旧换新。\n\n### （二）扩大投资\n\n用好国债。\n\n### （三）稳定外贸\n\n建好海外仓。\n',
      [
        [1, 1, '提振消费'],
        [2, 1, '扩大投资'],
        [3, 1, '稳定外贸'],
      ],
    ],
    [
      'keeps CRLF, full-width digits and surrogate pairs out of its headings',
      'a.txt',
      '工作方案\r\n\r\n明年重点任务如下。\r\n\r\n一是大力提振消费😀。\r\n二是推进６Ｇ研发。\r\n三是稳定外贸外资。\r\n',
      [
        [1, 1, '大力提振消费😀'],
        [2, 1, '推进６Ｇ研发'],
        [3, 1, '稳定外贸外资'],
      ],
    ],
  ])('%s', (_, path, text, lines) => {
    expect(findTasks(path, text)).toEqual(lines);
  });

  it('may be bullets, each under its chapter, ranked within it', () => {
    const text =
      '2025年政府工作报告要点\n\n1\n大力提振消费\n全方位扩大国内需求\n\n●实施提振消费专项行动\n\n释放文化、旅游、体育等消费潜力，改善消费环\n境，落实和优化休假制度。\n\n●积极扩大有效投资\n\n用好超长期特别国债，加快实施一批重点项目，\n推动规划重大工程顺利收官。\n\n2\n扩大高水平开放\n积极稳外贸稳外资\n\n●稳定对外贸易发展\n\n加大稳外贸政策力度，支持企业稳订单拓市场，\n促进跨境电商发展。\n';
    expect(findTasks('a.txt', text)).toEqual([
      [1, 1, '大力提振消费全方位扩大国内需求'],
      [1, 2, '实施提振消费专项行动', '大力提振消费全方位扩大国内需求'],
      [2, 2, '积极扩大有效投资', '大力提振消费全方位扩大国内需求'],
      [2, 1, '扩大高水平开放积极稳外贸稳外资'],
      [1, 2, '稳定对外贸易发展', '扩大高水平开放积极稳外贸稳外资'],
    ]);
  });
});

describe('a list within one paragraph', () => {
  const items = '一是加强组织领导，落实工作责任；二是完善配套政策；三是强化督促检查。各地要及时报告。';

  it('gives tasks where the paragraph announces work, each with its own words', () => {
    const findings = findIn('a.md', `# 工作通知\n\n各地要重点抓好以下工作：${items}\n`);
    const tasks = [...getEntities(findings, 'task')].sort((a, b) => a.rank - b.rank);
    expect(tasks.map(({ rank, level, label }) => [rank, level, label])).toEqual([
      [1, 1, '加强组织领导，落实工作责任'],
      [2, 1, '完善配套政策'],
      [3, 1, '强化督促检查'],
    ]);
    expect(tasks.map(({ span }) => quote(findings.document.text, span))).toEqual([
      '一是加强组织领导，落实工作责任；',
      '二是完善配套政策；',
      '三是强化督促检查。',
    ]);
  });

  it.each([
    ['（1）…（2）…', '（1）健全制度；（2）强化监测；（3）加大投入。'],
    ['①…②…', '①健全制度；②强化监测；③加大投入。'],
    ['1.…2.…', '1.健全制度；2.强化监测；3.加大投入。'],
    ['第一，…第二，…', '第一，健全制度。第二，强化监测。第三，加大投入。'],
    ['一要…二要…', '一要健全制度；二要强化监测；三要加大投入。'],
  ])('may be numbered %s', (_, list) => {
    expect(findTasks('a.md', `# 工作通知\n\n下一步重点做好以下工作：${list}\n`)).toEqual([
      [1, 1, '健全制度'],
      [2, 1, '强化监测'],
      [3, 1, '加大投入'],
    ]);
  });

  it('stands one level below the chapter that it is told in', () => {
    const text = `# 工作方案\n\n## 二、加快建设枢纽\n\n健全推进机制。${items}\n\n## 三、提升服务水平\n\n优化配送。\n`;
    expect(findTasks('a.md', text)).toEqual([
      [2, 1, '加快建设枢纽'],
      [1, 2, '加强组织领导，落实工作责任', '加快建设枢纽'],
      [2, 2, '完善配套政策', '加快建设枢纽'],
      [3, 2, '强化督促检查', '加快建设枢纽'],
      [3, 1, '提升服务水平'],
    ]);
  });

  it('may begin at the end of a paragraph and go on in paragraphs of its own', () => {
    const text =
      '# 工作方案\n\n今年重点做好以下工作。一是健全制度。完善流程。\n\n二是强化监测。\n\n三是加大投入。\n';
    expect(findTasks('a.md', text)).toEqual([
      [1, 1, '健全制度'],
      [2, 1, '强化监测'],
      [3, 1, '加大投入'],
    ]);
  });

  it.each([
    ['results', '一年来取得了以下成效：一是推动了开放；二是扩大了内需；三是稳定了外贸。'],
    ['reasons', '出现这种情况，主要有三个原因：一是落实政策不够；二是推进改革不快；三是加强监管不力。'],
    ['relations', '要处理好三对关系：一是统筹发展和安全；二是统筹供给和需求；三是统筹当前和长远。'],
  ])('of %s gives none', (_, paragraph) => {
    expect(findTasks('a.md', `# 工作通知\n\n${paragraph}\n`)).toEqual([]);
  });
});

describe('a table of tasks', () => {
  it('gives the cells below the head of its column, ranked by its numbers', () => {
    const rows =
      '| 序号 | 重点任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 完善监测体系。建好平台。 | 市统计局 |\n| 2 | 加强人才培养 | 市教育局 |\n';
    expect(findTasks('a.md', `# 任务分工表\n\n${rows}`)).toEqual([
      [1, 1, '完善监测体系'],
      [2, 1, '加强人才培养'],
    ]);
  });

  it('is none where its cells call for nothing', () => {
    const rows = '| 工作内容 | 金额 |\n| --- | --- |\n| 会务 | 3万元 |\n| 印刷 | 2万元 |\n';
    expect(findTasks('a.md', `# 支出表\n\n${rows}`)).toEqual([]);
  });
});

describe('chapters', () => {
  it('are numbered as in the whole text where it is an excerpt', () => {
    const text =
      '# 物流发展规划（节选）\n\n## 五、完善服务体系\n\n（一）提升能力。优化布局。\n\n（二）健全机制。加强协同。\n\n（三）培育企业。扩大规模。\n';
    expect(findTasks('a.md', text).slice(0, 2)).toEqual([
      [5, 1, '完善服务体系'],
      [1, 2, '提升能力', '完善服务体系'],
    ]);
  });

  it('that name aims, principles or only a list are none themselves', () => {
    const chapters = [
      ['一、总体要求', '（一）坚持统一领导。', '（二）坚持分类指导。', '（三）坚持稳步推进。'],
      ['二、发展目标', '服务更加便捷。'],
      ['三、主要经验', '（一）坚持统筹。', '（二）坚持创新。', '（三）坚持共享。'],
      ['四、重点任务', '（一）完善网络。', '（二）提升能力。', '（三）优化服务。'],
      ['五、保障措施', '落实资金。'],
      ['六、附则', '本方案自印发之日起施行。'],
    ];
    const text = chapters.map(([head, ...lines]) => `## ${head}\n\n${lines.join('\n\n')}`).join('\n\n');
    expect(findTasks('a.md', `# 配送行动方案\n\n${text}\n`)).toEqual([
      [1, 1, '完善网络'],
      [2, 1, '提升能力'],
      [3, 1, '优化服务'],
    ]);
  });

  it('hold the items whose numbers run on through all of them', () => {
    const text =
      '# 配送行动方案\n\n## 一、完善网络\n\n1.建设枢纽\n\n新建一批枢纽。\n\n2.打通堵点\n\n畅通末端。\n\n## 二、提升能力\n\n3.培育企业\n\n扶持骨干。\n\n4.引进人才\n\n办好培训。\n';
    expect(findTasks('a.md', text)).toEqual([
      [1, 1, '完善网络'],
      [1, 2, '建设枢纽', '完善网络'],
      [2, 2, '打通堵点', '完善网络'],
      [2, 1, '提升能力'],
      [3, 2, '培育企业', '提升能力'],
      [4, 2, '引进人才', '提升能力'],
    ]);
  });

  it('of a law are none', () => {
    const text =
      '# 配送管理办法\n\n## 第一章 保障措施\n\n第一条 为规范配送，制定本办法。\n\n第二条 配送应当安全。\n\n## 第二章 监督管理\n\n第三条 主管部门负责监督。\n\n## 第三章 促进发展\n\n第四条 鼓励创新。\n';
    expect(findTasks('a.md', text)).toEqual([]);
  });
});

describe('what was done', () => {
  it('is none where it tells how things stand, nor is what stands in it', () => {
    const chapters = [
      '一、现状形势',
      '（一）发展基础',
      '仓储网络初步建成。',
      '（二）突出问题',
      '成本仍然偏高。',
      '（三）面临形势',
      '需求持续增长。',
      '二、加快建设枢纽',
      '（一）完善布局',
      '加快布局枢纽。',
      '（二）提升能力',
      '提升集散能力。',
      '（三）优化服务',
      '优化配送服务。',
      '三、强化支撑保障',
      '加强组织领导。',
    ];
    expect(findTasks('2022_plan.md', `# 物流发展规划要点\n\n${chapters.join('\n\n')}\n`)).toEqual([
      [2, 1, '加快建设枢纽'],
      [1, 2, '完善布局', '加快建设枢纽'],
      [2, 2, '提升能力', '加快建设枢纽'],
      [3, 2, '优化服务', '加快建设枢纽'],
      [3, 1, '强化支撑保障'],
    ]);
  });

  it('is no task below 回顾, while the tasks behind it are', () => {
    const text =
      '# 政府工作报告\n\n## 一、2024年工作回顾\n\n一年来，我们做了以下工作。\n\n一是扩大国内需求。消费回暖。\n\n二是推动科技创新。成果增多。\n\n三是深化改革开放。活力增强。\n\n## 二、2025年工作任务\n\n今年要做好以下工作。\n\n一是提振消费。\n\n二是发展新质生产力。\n\n三是扩大开放。\n';
    expect(findTasks('a.md', text)).toEqual([
      [1, 1, '提振消费'],
      [2, 1, '发展新质生产力'],
      [3, 1, '扩大开放'],
    ]);
  });
});

describe('no task', () => {
  it.each([
    ['is one of two items', `${HEAD}一是大力提振消费。\n\n二是发展新质生产力。\n`],
    [
      'is an item within a sentence',
      `${HEAD}要处理好两对关系，一是速度和质量，二是发展和安全，三是供给和需求。\n`,
    ],
    [
      'is an unnumbered paragraph',
      `${HEAD}会议强调，要提振消费。\n\n会议指出，要稳住楼市。\n\n会议要求，抓好落实。\n`,
    ],
    ['is a list of names', `${HEAD}一是北京。\n\n二是上海。\n\n三是湖北。\n`],
    ['is in a text of one line', '会议指出，形势向好。'],
  ])('%s', (_, text) => {
    expect(findTasks('a.md', text)).toEqual([]);
  });
});
