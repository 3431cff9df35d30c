import { describe, expect, it } from 'vitest';
import { findIn, quote } from '../../fixtures/sources.ts';

/** Wordings of a text as `mode form subject: phrase`, without those that are part of another phrase. */
function findPhrases(text: string): string[] {
  const { document, wordings } = findIn('2024-12-12_a.txt', text);
  return wordings
    .filter(({ whole }) => whole)
    .map((wording) => `${wording.form} ${wording.words}: ${quote(document.text, wording)}`);
}

describe('plain wordings', () => {
  const cases: readonly (readonly [title: string, text: string, phrase: string])[] = [
    [
      'take the verb and its adverbs',
      '会议强调，要因地制宜发展新质生产力。',
      'plain concept:新质生产力: 因地制宜发展新质生产力',
    ],
    [
      'leave out what leads on',
      '会议指出，同时要培育壮大新质生产力。',
      'plain concept:新质生产力: 培育壮大新质生产力',
    ],
    [
      'end at 、 where another verb follows',
      '要加快发展数字经济、提振外贸。',
      'plain industry:数字经济: 加快发展数字经济',
    ],
    [
      'keep an adverb that no list knows',
      '要全方位扩大国内需求。',
      'plain concept:扩大内需: 全方位扩大国内需求',
    ],
    [
      'leave out where 把 puts its object',
      '要把因地制宜发展新质生产力摆在更加突出的战略位置。',
      'plain concept:新质生产力: 因地制宜发展新质生产力',
    ],
    [
      'take the verb out of a name that begins with one',
      '要推动房地产市场止跌回稳。',
      'plain policy:房地产市场止跌回稳: 推动房地产市场止跌回稳',
    ],
    [
      'take a list that 等 sums up, with whose term it is',
      '要放宽电信、医疗等服务业市场准入。',
      'plain concept:市场准入: 放宽电信、医疗等服务业市场准入',
    ],
    [
      'take the part that a term plays',
      '要发挥有效投资的关键作用。',
      'plain concept:有效投资: 发挥有效投资的关键作用',
    ],
    [
      'take all verbs that share an object',
      '要兜住、兜准、兜牢民生底线。',
      'plain concept:民生底线: 兜住、兜准、兜牢民生底线',
    ],
    [
      'take what of a term is to grow',
      '要增强国内资本市场的吸引力和包容性。',
      'plain industry:资本市场: 增强国内资本市场的吸引力和包容性',
    ],
    [
      'take a list that 等 sums up',
      '要做好安全生产、防灾减灾等工作。',
      'plain concept:安全生产: 做好安全生产、防灾减灾等工作',
    ],
    [
      'take two terms of which the first brings the verb of both',
      '要有序扩大自主开放和单边开放。',
      'plain policy:单边开放: 有序扩大自主开放和单边开放',
    ],
    [
      'take all of several sorts',
      '要用好各项结构性货币政策工具。',
      'plain policy:结构性货币政策工具: 用好各项结构性货币政策工具',
    ],
    [
      'leave out after what it is done',
      '要根据形势变化及时完善政策工具箱。',
      'plain policy:政策工具箱: 及时完善政策工具箱',
    ],
    [
      'take the verbs before a stance',
      '要用好用足更加积极的财政政策。',
      'plain policy:财政政策: 用好用足更加积极的财政政策',
    ],
    [
      'take the one verb before two stances',
      '要落实落细更加积极的财政政策和适度宽松的货币政策。',
      'plain policy:货币政策: 落实落细更加积极的财政政策和适度宽松的货币政策',
    ],
    [
      'take both of what shall become of a term',
      '要促进房地产业健康发展和良性循环。',
      'plain industry:房地产: 促进房地产业健康发展和良性循环',
    ],
    [
      'take a modifier that begins like an adverb',
      '要扩大有效益的投资。',
      'plain policy:投资: 扩大有效益的投资',
    ],
    [
      'take what a clause is done by',
      '要以科技创新引领新质生产力发展。',
      'plain concept:新质生产力: 以科技创新引领新质生产力发展',
    ],
    [
      'take what a term turns into',
      '要推动房地产业向新发展模式平稳过渡。',
      'plain industry:房地产: 推动房地产业向新发展模式平稳过渡',
    ],
    [
      'take what sums a single term up',
      '要灵活高效运用降准降息等多种政策工具。',
      'plain policy:降准降息: 灵活高效运用降准降息等多种政策工具',
    ],
    [
      'leave to the clause before what belongs to it',
      '要以数字化为重点推进乡村全面振兴。',
      'plain policy:乡村全面振兴: 推进乡村全面振兴',
    ],
    [
      'take a list of terms as one',
      '要大力发展数字消费、绿色消费、健康消费。',
      'plain industry:数字消费: 大力发展数字消费、绿色消费、健康消费',
    ],
    [
      'take a long list that 等 sums up',
      '要打造生物制造、商业航天、低空经济等若干战略性新兴产业。',
      'plain industry:战略性新兴产业: 打造生物制造、商业航天、低空经济等若干战略性新兴产业',
    ],
    [
      'take a long formula with its verb',
      '要保持广义货币供应量和社会融资规模增速同名义经济增速基本匹配。',
      'plain principle:货币供应量和社会融资规模增速同名义经济增速基本匹配: 保持广义货币供应量和社会融资规模增速同名义经济增速基本匹配',
    ],
    ['close the quotation that they open', '要落实“两个确保”。', 'plain policy:两个确保: 落实“两个确保”'],
    [
      'are found in what a stance calls for',
      '微观政策要激发市场主体活力。',
      'plain concept:微观主体: 激发市场主体活力',
    ],
  ];
  it.each(cases)('%s', (_title, text, phrase) => {
    expect(findPhrases(text)).toContain(phrase);
  });

  const silent: readonly (readonly [title: string, text: string, subject: string])[] = [
    ['for a term that qualifies another', '要发展新质生产力的要求很高。', 'concept:新质生产力'],
    ['for a bare member of a list', '要发展冰雪经济、银发经济。', 'industry:银发经济'],
    [
      'for a first member whose list has its head at the end',
      '要放宽电信、医疗等服务业市场准入。',
      'industry:电信',
    ],
    ['for a term that is only stated', '新质生产力是先进生产力。', 'concept:新质生产力'],
    [
      'for what only tells it more closely',
      '推进铁路、公路等建设，重点基础设施建设。',
      'concept:基础设施建设',
    ],
    ['for what says what something is', '这是发展新质生产力的一个重要途径。', 'concept:新质生产力'],
    ['for what a preposition puts into the circumstances', '要向深化改革要动力。', 'policy:全面深化改革'],
    ['for what is said of the term before', '要促进房地产业健康发展和良性循环。', 'concept:良性循环'],
    ['for an amount', '银发经济增长百分之五十。', 'industry:银发经济'],
  ];
  it.each(silent)('are none %s', (_title, text, subject) => {
    expect(findPhrases(text).filter((phrase) => phrase.startsWith(`plain ${subject}:`))).toEqual([]);
  });

  it('carry the mode of their sentence', () => {
    const { wordings, document } = findIn(
      '2024-12-12_a.txt',
      '会议认为，各地加快发展新质生产力。\n\n会议强调，要培育壮大新质生产力。',
    );
    const modes = wordings.map((wording) => [quote(document.text, wording), wording.mode]);
    expect(modes).toContainEqual(['加快发展新质生产力', 'assessment']);
    expect(modes).toContainEqual(['培育壮大新质生产力', 'deployment']);
  });

  it('keep spans that slice to the phrase behind surrogate pairs and CRLF', () => {
    const { document, wordings } = findIn('a.txt', '𠀀𠀁。\r\n要加快发展新质生产力。\r\n');
    expect(wordings.map((wording) => quote(document.text, wording))).toContain('加快发展新质生产力');
  });
});

describe('stances', () => {
  it('word the field of policy with modifier and predicate', () => {
    expect(findPhrases('积极的财政政策要适度加力、提质增效。稳健的货币政策要灵活适度、精准有效。')).toEqual(
      expect.arrayContaining([
        'stance policy:财政政策: 积极的财政政策要适度加力、提质增效',
        'stance policy:货币政策: 稳健的货币政策要灵活适度、精准有效',
      ]),
    );
  });

  it('are two where one verb governs both', () => {
    expect(findPhrases('要用好用足更加积极的财政政策和适度宽松的货币政策。')).toEqual(
      expect.arrayContaining([
        'stance policy:财政政策: 更加积极的财政政策',
        'stance policy:货币政策: 适度宽松的货币政策',
      ]),
    );
  });

  it('end before the stance of the next field', () => {
    expect(findPhrases('宏观政策要稳、微观政策要活。')).toEqual(
      expect.arrayContaining([
        'stance policy:宏观政策: 宏观政策要稳',
        'stance policy:微观政策: 微观政策要活',
      ]),
    );
  });

  it.each([
    '增强宏观政策取向一致性。',
    '用好财政政策空间。',
    '加强财政、货币政策协调。',
    '加大宏观政策应对力度。',
    '优化产业政策实施方式。',
    '积极的产业政策，社会政策。',
  ])('are none in %s', (text) => {
    expect(findPhrases(text).filter((phrase) => phrase.startsWith('stance'))).toEqual([]);
  });
});

describe('slogans', () => {
  it('are worded whole', () => {
    expect(
      findPhrases('明年要坚持稳中求进、以进促稳、先立后破。').filter((phrase) => phrase.startsWith('slogan')),
    ).toEqual(['slogan principle:稳中求进、以进促稳、先立后破: 坚持稳中求进、以进促稳、先立后破']);
  });
});
