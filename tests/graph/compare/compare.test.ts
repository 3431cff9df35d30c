import { describe, expect, it } from 'vitest';
import { findUnclaimed } from '../../../graph/compare/cautions.ts';
import type { Comparison } from '../../../graph/compare/comparison.ts';
import { findDominantTheme } from '../../../graph/compare/themes.ts';
import type { Span } from '../../../graph/model/span.ts';
import { comparePrepared, type Prepared, prepare } from '../../helpers/compared.ts';

/** Made up for these tests. */
const SPRING = `中共中央政治局召开会议

2031年4月25日

会议指出，要推动河湖共治。实施稳健的货币政策。支持灯塔企业走出去。

会议强调，要着力办好夜校。加强夜校师资。

会议还研究了其他事项。
`;

const SUMMER = `中共中央政治局召开会议

2031年7月30日

会议指出，要着力办好夜校。

会议强调，要加快河湖共治。实施适度宽松的货币政策。推广口袋公园，方便群众休息。

会议还研究了其他事项。
`;

const LIST_2030 = `中央经济工作会议在北京举行

2030年12月12日

会议确定，明年要抓好以下重点任务。

一是着力扩大国内需求。开展夜市提升行动。

二是以科技创新引领现代化产业体系建设。城镇新增就业1200万人以上。

三是坚持不懈抓好“三农”工作。修好田间道路。
`;

const LIST_2031 = `中央经济工作会议在北京举行

2031年12月12日

会议确定，明年要抓好以下重点任务。

一是以科技创新引领新质生产力发展，建设现代化产业体系。城镇新增就业1300万人以上。

二是大力提振消费，扩大国内需求。开展夜市提升行动。

三是扩大高水平对外开放。办好口岸夜市。
`;

const quote = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join('');

interface Sides {
  readonly before: Prepared;
  readonly after: Prepared;
  readonly comparison: Comparison;
}

function compareTexts(before: string, after: string, form?: Prepared['document']['form']): Sides {
  const sides = { before: prepare('a.txt', before, form), after: prepare('b.txt', after) };
  return { ...sides, comparison: comparePrepared(sides.before, sides.after) };
}

function listRows(before: string, after: string): string[] {
  const { comparison, ...sides } = compareTexts(before, after);
  return comparison.rows.map(
    ({ kind, isMoved, ...row }) =>
      `${kind}${isMoved && kind !== 'moved' ? ' moved' : ''}: ${quote(sides.before.document.text, row.before)} → ${quote(sides.after.document.text, row.after)}`,
  );
}

describe('compareDocuments', () => {
  it('tells what became of each sentence, in the order of the later text', () => {
    expect(listRows(SPRING, SUMMER)).toEqual([
      'same: 中共中央政治局召开会议 → 中共中央政治局召开会议',
      'reworded: 2031年4月25日 → 2031年7月30日',
      'moved: 会议强调，要着力办好夜校。 → 会议指出，要着力办好夜校。',
      'reworded: 会议指出，要推动河湖共治。 → 会议强调，要加快河湖共治。',
      'reworded: 实施稳健的货币政策。 → 实施适度宽松的货币政策。',
      'gone: 支持灯塔企业走出去。 → ',
      'gone: 加强夜校师资。 → ',
      'new:  → 推广口袋公园，方便群众休息。',
      'same: 会议还研究了其他事项。 → 会议还研究了其他事项。',
    ]);
  });

  it('joins what was merged and what was split', () => {
    const apart = '会议指出，要修缮古桥。清理河道淤泥。\n';
    const joined = '会议指出，要修缮古桥，清理河道淤泥。\n';
    expect(listRows(apart, joined)).toEqual([
      'same: 会议指出，要修缮古桥。清理河道淤泥。 → 会议指出，要修缮古桥，清理河道淤泥。',
    ]);
    expect(listRows(joined, apart)).toEqual([
      'same: 会议指出，要修缮古桥，清理河道淤泥。 → 会议指出，要修缮古桥。清理河道淤泥。',
    ]);
  });

  it('joins a task with the one whose heading names it, where nothing else goes on in it', () => {
    const list = (year: number, items: readonly string[]) =>
      [
        '中央经济工作会议在北京举行',
        `${year}年12月12日`,
        '会议确定，明年要抓好以下重点任务。',
        ...items,
      ].join('\n\n');
    const before = list(2030, [
      '一是着力扩大国内需求。办好集市。',
      '二是推进城乡融合发展。修好村路，通到每一户农家门前，路灯一直亮到村口。乡镇学堂添置图书，卫生站配齐药品。',
      '三是推进区域协调发展。联通港口，开通班列。',
    ]);
    const after = list(2031, [
      '一是大力提振消费，扩大国内需求。开放夜市。',
      '二是促进城乡融合和区域协调联动。联通港口，开通班列。',
      '三是守牢安全底线。清理隐患。',
    ]);
    const { links } = compareTexts(before, after).comparison.tasks;
    const changes = links.map((link) => [link.before, link.after, link.change]);
    expect(changes).toContainEqual([2, 1, 'reworded']);
    expect(changes).toContainEqual([1, 1, 'merged']);
    expect(changes.filter(([, to]) => to === 2)).toEqual([]);
  });

  it('ends a task where the item of the next one begins', () => {
    const { comparison, before } = compareTexts(
      [
        '中央经济工作会议在北京举行',
        '2030年12月12日',
        '会议确定，明年要抓好以下重点任务。',
        '一是着力扩大国内需求。办好集市。',
        '二是推进城乡融合发展。修好村路。',
        '三是守牢安全底线。清理隐患。',
      ].join('\n\n'),
      '会议指出，要办好集市。\n',
    );
    const texts = comparison.tasks.before.map(({ span }) => before.document.text.slice(span.start, span.end));
    expect(texts).toEqual([
      '一是着力扩大国内需求。办好集市。',
      '二是推进城乡融合发展。修好村路。',
      '三是守牢安全底线。清理隐患。',
    ]);
  });

  it('says of a clause that stands elsewhere in the other text that it does', () => {
    const { comparison } = compareTexts(
      '会议指出，要修缮古桥石栏，清理河道淤泥。办好社区夜校。\n',
      '会议指出，要修缮古桥石栏。办好社区夜校，清理河道淤泥。\n',
    );
    const parts = comparison.rows.flatMap(({ redline }) =>
      redline.filter(({ text }) => text.includes('淤泥')),
    );
    expect(parts.map(({ kind, isElsewhere }) => [kind, isElsewhere])).toEqual([
      ['removed', true],
      ['added', true],
    ]);
  });

  it('claims strength for a clear step between bare leads on one thing', () => {
    const claim = (before: string, after: string) =>
      compareTexts(`会议指出，要${before}。\n`, `会议指出，要${after}。\n`).comparison.rows.flatMap(
        ({ strengths }) => strengths.map(({ direction }) => direction),
      );
    expect(claim('推动构建河湖共治格局', '加快构建河湖共治格局')).toEqual(['strengthened']);
    expect(claim('加快构建河湖共治格局', '推动构建河湖共治格局')).toEqual(['weakened']);
    expect(claim('坚定不移推动河湖共治格局', '坚持推动河湖共治格局')).toEqual(['weakened']);
    expect(claim('推动河湖共治格局', '坚持推动河湖共治格局')).toEqual([]);
    // From going on to pressing on; what both leads end in is theirs; a drop; an object said a little fuller.
    expect(claim('持续构建河湖共治格局', '加力构建河湖共治格局')).toEqual(['strengthened']);
    expect(claim('持续用力构建河湖共治格局', '持续构建河湖共治格局')).toEqual(['weakened']);
    expect(claim('全力构建河湖共治格局', '着力构建河湖共治格局')).toEqual(['weakened']);
    expect(claim('坚定不移构建河湖共治格局', '构建河湖共治格局')).toEqual(['weakened']);
    expect(claim('推动构建河湖业共治发展格局', '加快构建河湖共治发展格局')).toEqual(['strengthened']);
    expect(claim('推动发展公有制水利工程企业', '加快发展非公有制水利工程企业')).toEqual([]);
    // A regulation on a thing is not the thing.
    expect(claim('深入推进河湖共治体系建设', '制定实施河湖共治体系建设条例')).toEqual([]);
    expect(claim('不断构建河湖共治格局', '构建河湖共治格局')).toEqual([]);
    // A small step, another thing, another sense, another scale, another way.
    expect(claim('持续构建河湖共治格局', '推动构建河湖共治格局')).toEqual([]);
    expect(claim('加快光缆规模化应用', '扩大水车规模化应用')).toEqual([]);
    expect(claim('推进河湖共治格局', '全面推进河湖共治格局')).toEqual([]);
    expect(claim('用好用足河湖共治资金', '落实落细河湖共治资金')).toEqual([]);
    expect(claim('加力实施河湖共治工程', '高质量推动河湖共治工程')).toEqual([]);
  });

  it('compares stances by field, and calls none gone that the other text looks back on', () => {
    const list = (before: string, after: string) =>
      compareTexts(before, after).comparison.stances.map(({ field, change, direction }) => [
        field,
        change,
        direction,
      ]);
    expect(list(SPRING, SUMMER)).toEqual([['货币政策', 'replaced', 'strengthened']]);
    expect(list('会议指出，积极的财政政策要加力提效。\n', '会议指出，积极的财政政策要更加给力。\n')).toEqual([
      ['财政政策', 'reworded', 'strengthened'],
    ]);
    expect(
      list(
        '会议强调，要实施更加积极有为的宏观政策。\n',
        '会议认为，今年以来实施更加积极有为的宏观政策，成效明显。\n',
      ),
    ).toEqual([]);
  });

  it('says in its row how a stance has turned', () => {
    const turned = compareTexts(SPRING, SUMMER).comparison.rows.filter(
      ({ strengths }) => strengths.length > 0,
    );
    expect(turned.map(({ kind, strengths }) => [kind, strengths.map(({ direction }) => direction)])).toEqual([
      ['reworded', ['strengthened']],
      ['reworded', ['strengthened']],
    ]);
  });

  it('calls a stance reworded that loses its modifier and goes on being told what it shall do', () => {
    const toCommunique = (words: string) => prepare('a.txt', `会议指出，${words}办好夜校，方便工友。\n`);
    const { stances } = comparePrepared(
      toCommunique('积极的财政政策要更加积极有为。'),
      toCommunique('财政政策要更加积极有为、注重实效。'),
    );
    expect(stances.map(({ field, change }) => [field, change])).toEqual([['财政政策', 'reworded']]);
  });

  it('knows an indicator under its other names, and which way is better', () => {
    const toReport = (year: number, targets: string) =>
      prepare(
        `${year}-03-05_gwr.txt`,
        `政府工作报告\n\n${year}年3月5日\n\n${year}年发展主要预期目标：${targets}。办好夜校。\n`,
      );
    const { targets } = comparePrepared(
      toReport(2031, '调查失业率5.5%左右，单位国内生产总值能耗降低2.5%左右，居民消费价格涨幅2%左右'),
      toReport(2032, '城镇调查失业率5%左右，单位国内生产总值能耗降低3%左右，居民消费价格涨幅3%左右'),
    );
    expect(targets.map(({ change, strength }) => [change, strength])).toEqual([
      ['changed', 'strengthened'],
      ['changed', 'strengthened'],
      ['changed', undefined],
    ]);
  });

  it('lays tasks and targets side by side', () => {
    const { comparison } = compareTexts(LIST_2030, LIST_2031);
    const { before, after, links } = comparison.tasks;
    expect([before, after].map((tasks) => tasks.map(({ rank, isNumbered }) => [rank, isNumbered]))).toEqual([
      [
        [1, true],
        [2, true],
        [3, true],
      ],
      [
        [1, true],
        [2, true],
        [3, true],
      ],
    ]);
    expect(links.map((link) => [link.before, link.after, link.change])).toEqual([
      [1, 0, 'reworded'],
      [0, 1, 'reworded'],
    ]);
    expect(
      comparison.targets.map(({ indicator, change, direction }) => [indicator, change, direction]),
    ).toEqual([['城镇新增就业', 'changed', 'up']]);
  });

  it('calls no term new that the other text says at more length or in another order', () => {
    const { comparison } = compareTexts(
      '会议指出，经济大省要真正挑起大梁，解决企业账款拖欠问题。\n',
      '会议指出，支持经济大省挑大梁，解决拖欠企业账款问题。发展低空经济。\n',
    );
    expect(comparison.terms.map(({ form, change }) => [form, change])).toEqual([['低空经济', 'new']]);
  });

  it('gives shares and places of themes', () => {
    const { comparison } = compareTexts(LIST_2030, LIST_2031);
    const find = (name: string) => comparison.themes.find((theme) => theme.name === name);
    expect([find('扩大内需')?.before.rank, find('扩大内需')?.after.rank]).toEqual([1, 3]);
    expect(find('开放')?.before).toEqual({ share: 0 });
    const sum = comparison.themes.reduce((total, { after }) => total + after.share, 0);
    expect(sum).toBeGreaterThan(0.5);
    expect(sum).toBeLessThanOrEqual(1.001);
  });

  it('heads a passage by the theme that dominates it, or by none', () => {
    const find = (text: string) => {
      const { comparison, after } = compareTexts(SPRING, `${text}\n\n会议还研究了其他事项。\n`);
      const [first] = comparison.passages.filter(({ side }) => side === 'after');
      return first === undefined ? 'none' : findDominantTheme(after.document.text, first);
    };
    expect(find('会议指出，要扩大夜市消费。办好消费节，鼓励以旧换新消费。守住食品安全。')).toBe('扩大内需');
    expect(find('会议认为，夜市消费回暖，渔港安全改善，海岛开放有序，乡村道路修好。')).toBeUndefined();
    expect(find('会议强调，要开展河湖治理学习教育，一体推进学查改。')).toBeUndefined();
    // The heading is on one thing, most of the rest on another.
    expect(find('会议强调，要发展夜市消费。抓好乡村道路，办好农业夜校，守住粮食仓库。')).toBeUndefined();
  });

  it('marks what hangs on a digest, and says why', () => {
    const { comparison } = compareTexts(SPRING, SUMMER, 'digest');
    expect(comparison.cautions).toEqual([{ side: 'before', form: 'digest' }]);
    const tentative = comparison.rows.filter(({ isTentative }) => isTentative).map(({ kind }) => kind);
    expect(tentative).toEqual(['moved', 'gone', 'gone', 'new']);
    expect(compareTexts(SPRING, SUMMER).comparison.cautions).toEqual([]);
  });

  it('lays two sentences on how the year has gone side by side, however they word it', () => {
    const list = listRows(
      '会议认为，今年以来，沿河各县同心协力，桥梁渡口修缮一新，航运畅通。\n\n要办好夜校，添置灯盏。\n',
      '会议认为，今年以来，沿河各县克服旱情，灌渠水库蓄满，收成稳定。\n\n要推广口袋公园，方便群众休息。\n',
    );
    expect(list[0]).toMatch(/^reworded: 会议认为，.* → 会议认为，/u);
    expect(list.filter((row) => row.startsWith('reworded'))).toHaveLength(1);
  });

  it('says of a much shorter text that it passes over most of the other', () => {
    const cautions = (before: string, after: string) =>
      compareTexts(before, after).comparison.cautions.map(({ side, form }) => [side, form]);
    const excerpt = '会议指出，要加快河湖共治。加强夜校师资。\n';
    expect(cautions(LIST_2030, excerpt)).toEqual([['after', 'short']]);
    expect(cautions(excerpt, LIST_2030)).toEqual([['before', 'short']]);
    expect(cautions(SPRING, SUMMER)).toEqual([]);
    const { rows, cautions: found } = compareTexts(LIST_2030, excerpt).comparison;
    expect(rows.filter(({ kind }) => kind === 'gone').every(({ isTentative }) => isTentative)).toBe(true);
    expect(findUnclaimed(found)).toBe('gone');
    expect(findUnclaimed([])).toBeUndefined();
  });

  it('calls a term first seen only where it is told what was seen', () => {
    const [before, after] = [
      prepare('a.txt', '会议指出，要办好夜校。\n'),
      prepare('b.txt', '会议指出，要发展低空经济和银发经济。\n'),
    ];
    const entities = new Map([...before.entities, ...after.entities]);
    expect(comparePrepared(before, after).terms.some((term) => 'isFirstSeen' in term)).toBe(false);
    const key = after.document.mentions.find(({ start }) =>
      after.document.text.slice(start).startsWith('低空'),
    )?.entity;
    expect(key).toBeDefined();
    const seen = new Map(key === undefined ? [] : [[key, { documentCount: 2 }]]);
    const told = comparePrepared(before, after, { entities, seen });
    expect(
      told.terms.filter(({ isKnown }) => isKnown).map(({ form, isFirstSeen }) => [form, isFirstSeen]),
    ).toEqual([
      ['低空经济', false],
      ['银发经济', true],
    ]);
  });

  it('reports progress in ascending parts', () => {
    const parts: number[] = [];
    const [before, after] = [prepare('a.txt', SPRING), prepare('b.txt', SUMMER)];
    comparePrepared(before, after, { onProgress: (done) => parts.push(done) });
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect([parts[0], parts.at(-1)]).toEqual([0, 1]);
  });

  it('ends soon for texts without any mark, and for sentences of thousands of clauses', {
    timeout: 60_000,
  }, () => {
    const letters = (step: number) =>
      Array.from({ length: 8000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * step) % 5000))).join('');
    const clauses = (step: number) =>
      Array.from({ length: 3000 }, (_, i) => letters(step).slice(i, i + 5)).join('，');
    const startedMs = performance.now();
    expect(compareTexts(letters(7), letters(11)).comparison.rows.length).toBeGreaterThan(0);
    expect(compareTexts(clauses(7), clauses(11)).comparison.rows.length).toBeGreaterThan(0);
    // A few seconds on a busy machine; without bounds minutes.
    expect(performance.now() - startedMs).toBeLessThan(40_000);
  });

  it('compares with an empty text', () => {
    const one = prepare('a.txt', SPRING);
    const empty = {
      ...one,
      document: { ...one.document, text: '', blocks: [], sections: [], sentences: [], mentions: [] },
    };
    expect(comparePrepared(empty, one).counts).toMatchObject({ new: one.document.sentences.length, same: 0 });
    expect(comparePrepared(one, empty).counts).toMatchObject({ gone: one.document.sentences.length });
  });
});
