import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../../graph/model/graph.ts';
import { type EntityKey, toDocumentKey, toEntityKey } from '../../../graph/model/ids.ts';
import type { Mode } from '../../../graph/model/kinds.ts';
import {
  listTraceDocuments,
  type Trace,
  type TraceDocument,
  type TraceSource,
} from '../../../graph/query/trace.ts';
import { traceTerm } from '../../../graph/query/trace-term.ts';
import { segmentSentences } from '../../../graph/text/sentences.ts';

/** A document whose sentences are deployment, but for those that say 去年 (review). */
function makeSource(name: string, text: string, more: Partial<TraceDocument> = {}): TraceSource {
  const sentences = segmentSentences(text).map((span) => {
    const mode: Mode = text.slice(span.start, span.end).includes('去年') ? 'review' : 'deployment';
    return { ...span, mode };
  });
  return { key: toDocumentKey(name, 0), title: name, form: 'full', text, sentences, ...more };
}

function makeSeries(texts: Readonly<Record<string, string>>): TraceSource[] {
  return Object.entries(texts).map(([date, text]) => makeSource(date, text, { date }));
}

/** One line an occurrence: date, what it is, against which date, words added and removed. */
function summarizeChanges({ occurrences }: Trace): string[] {
  return occurrences.map(({ date, change }) => {
    if (change.kind !== 'kept' && change.kind !== 'changed') return `${date} ${change.kind}`;
    const words = [...change.added.map((word) => `+${word}`), ...change.removed.map((word) => `−${word}`)];
    return [date, change.kind, change.before.date, ...words].join(' ');
  });
}

describe('a frequent string', () => {
  const makeLong = (date: string, words: string): TraceSource => {
    const text = `当前看好桥。${`${words}桥。`.repeat(30)}`;
    const sentences = segmentSentences(text).map((span, i) => ({
      ...span,
      mode: i < 25 ? ('assessment' as const) : ('deployment' as const),
    }));
    return { key: toDocumentKey(date, 0), title: date, date, form: 'full', text, sentences };
  };

  it('is compared in a bounded number of its places, the one that speaks for its document among them', () => {
    const { occurrences, documents } = traceTerm('桥', [makeLong('2030', '修'), makeLong('2031', '快修')]);
    expect(documents.map(({ count }) => count)).toEqual([31, 31]);
    const own = occurrences.slice(31);
    const compared = own.flatMap(({ change }, i) => (change.kind === 'uncompared' ? [] : [i]));
    expect(compared).toEqual([...Array.from({ length: 20 }, (_, i) => i), 25]);
    expect(own[25]?.mode).toBe('deployment');
    expect(own[25]?.change).toMatchObject({ kind: 'changed', added: ['快'] });
  });
});

describe('traceTerm', () => {
  it('gives every occurrence in date order, each at its place', () => {
    const sources = makeSeries({
      '2021-03-05': '开工了。要修桥，也要“修”桥。',
      '2019-03-05': '村里要修桥。',
      '2020-03-05': '村里要铺路。',
    });
    const { occurrences, first, last, searchedCount } = traceTerm('修桥', sources);
    expect({ first, last, searchedCount }).toEqual({
      first: '2019-03-05',
      last: '2021-03-05',
      searchedCount: 3,
    });
    expect(occurrences.map(({ date, start, end }) => [date, start, end])).toEqual([
      ['2019-03-05', 3, 5],
      ['2021-03-05', 5, 7],
      ['2021-03-05', 10, 14],
    ]);
    for (const { document, start, end, keyword } of occurrences) {
      const source = sources.find(({ key }) => key === document);
      expect(source?.text.slice(start, end)).toBe(keyword);
    }
  });

  it('counts per document and per 10 000 units', () => {
    const text = `修桥。${'甲'.repeat(4994)}修桥。`;
    const { documents, occurrences } = traceTerm('修桥', [makeSource('a', text, { date: '2020' })]);
    expect(documents).toEqual([
      { key: 'document:a', title: 'a', date: '2020', form: 'full', count: 2, perTenThousand: 4, first: 0 },
    ]);
    expect(occurrences.map(({ count, perTenThousand }) => [count, perTenThousand])).toEqual([
      [2, 4],
      [2, 4],
    ]);
  });

  it('says what was kept, added and removed in the clause', () => {
    const trace = traceTerm(
      '新桥',
      makeSeries({
        '2019-03-05': '今年，加快修建新桥。',
        '2020-03-05': '天好，加快修建新桥，再铺路。',
        '2021-03-05': '继续修建新桥。',
      }),
    );
    expect(summarizeChanges(trace)).toEqual([
      '2019-03-05 first-seen',
      '2020-03-05 kept 2019-03-05',
      '2021-03-05 changed 2020-03-05 +继续 −加快',
    ]);
    const [, , latest] = trace.occurrences;
    expect(latest?.change).toMatchObject({
      redline: [
        { kind: 'removed', text: '加快' },
        { kind: 'added', text: '继续' },
        { kind: 'kept', text: '修建' },
        { kind: 'kept', text: '新桥' },
      ],
      absentCount: 0,
      isTentative: false,
    });
  });

  it('compares with the likest occurrence of the same mode', () => {
    const trace = traceTerm(
      '新桥',
      makeSeries({
        '2019-03-05': '去年继续修建新桥。今年要看好新桥。要继续修建新桥。',
        '2020-03-05': '继续修建新桥。',
      }),
    );
    expect(summarizeChanges(trace).at(-1)).toBe('2020-03-05 changed 2019-03-05 −要');
  });

  it('compares over documents without the string, and says how many they are', () => {
    const sources = makeSeries({
      '2019': '修桥。',
      '2020': '铺路。',
      '2021': '种树。',
      '2022': '修桥。',
      '2023': '',
    });
    const { occurrences, gaps } = traceTerm('修桥', sources);
    expect(occurrences[1]?.change).toMatchObject({ kind: 'kept', absentCount: 2 });
    expect(gaps).toEqual([
      {
        after: 'document:2019',
        before: 'document:2022',
        documents: [
          { key: 'document:2020', title: '2020', date: '2020', form: 'full' },
          { key: 'document:2021', title: '2021', date: '2021', form: 'full' },
        ],
        missing: [],
      },
    ]);
  });

  it('claims no order that partial dates leave open', () => {
    const trace = traceTerm(
      '修桥',
      makeSeries({ '2020': '修桥。', '2020-04-30': '快修桥。', '2020-07-30': '修桥。' }),
    );
    expect(summarizeChanges(trace)).toEqual([
      '2020 unordered',
      '2020-04-30 unordered',
      '2020-07-30 changed 2020-04-30 −快',
    ]);
    const undated = traceTerm('修桥', [makeSource('x', '修桥。'), ...makeSeries({ '2020': '修桥。' })]);
    expect(summarizeChanges(undated)).toEqual(['2020 first-seen', 'undefined unordered']);
  });

  it('compares documents of one meeting with those before, never with each other', () => {
    const meeting = toEntityKey('meeting', '修桥会议2020');
    const trace = traceTerm('修桥', [
      makeSource('a', '快修桥。', { date: '2020-12-11', meeting, form: 'digest' }),
      makeSource('b', '要修桥。', { date: '2020-12-12', meeting }),
      makeSource('c', '快修桥。', { date: '2021-12-12' }),
    ]);
    expect(summarizeChanges(trace)).toEqual([
      '2020-12-11 first-seen',
      '2020-12-12 first-seen',
      // The full text speaks for the meeting, though the digest is liker.
      '2021-12-12 changed 2020-12-12 +快 −要',
    ]);
    expect(trace.occurrences.map(({ change }) => change.isTentative)).toEqual([true, false, false]);
  });

  it('is tentative where a side is no full text', () => {
    const trace = traceTerm('修桥', [
      makeSource('a', '修桥。', { date: '2019', form: 'digest' }),
      makeSource('b', '修桥。', { date: '2020' }),
    ]);
    expect(trace.occurrences.map(({ change }) => change.isTentative)).toEqual([true, true]);
  });

  it('compares a near copy with nothing, and nothing with it', () => {
    const original = toDocumentKey('b', 0);
    const trace = traceTerm('修桥', [
      makeSource('a', '要修桥。', { date: '2019', copyOf: original }),
      makeSource('b', '要修桥。', { date: '2020' }),
      makeSource('c', '要修桥。', { date: '2021' }),
    ]);
    expect(trace.occurrences[0]?.change).toEqual({ kind: 'copied', original, isTentative: false });
    expect(trace.occurrences[2]?.change).toMatchObject({ kind: 'kept', before: { document: original } });
  });

  it('keeps to series and period, but calls nothing first that others have earlier', () => {
    const sources = [
      makeSource('a', '修桥。', { date: '2018', series: '路桥会议' }),
      makeSource('b', '快修桥。', { date: '2019', series: '村民会议' }),
      makeSource('c', '修桥。', { date: '2020', series: '路桥会议' }),
      makeSource('d', '修桥。', { date: '2021-05', series: '村民会议' }),
      makeSource('e', '修桥。'),
    ];
    const village = traceTerm('修桥', sources, { series: '村民会议' });
    expect(summarizeChanges(village)).toEqual(['2019 first-in-series', '2021-05 changed 2019 −快']);
    expect([village.searchedCount, village.outsideCount]).toEqual([2, 3]);
    const late = traceTerm('修桥', sources, { from: '2020', to: '2021' });
    expect(summarizeChanges(late)).toEqual(['2020 changed 2019 −快', '2021-05 kept 2020']);
    expect(traceTerm('修桥', sources, { from: '2021-05-20' }).documents).toHaveLength(1);
    expect(traceTerm('修桥', sources, { from: '2021-06' }).documents).toHaveLength(0);
    expect(traceTerm('修桥', sources, { to: '2018' }).documents).toHaveLength(1);
  });

  it('is empty where nothing is found', () => {
    const trace = traceTerm('修桥', makeSeries({ '2019': '铺路。', '2020': '' }));
    expect(trace).toEqual({
      term: '修桥',
      occurrences: [],
      documents: [],
      gaps: [],
      missing: [],
      searchedCount: 2,
      outsideCount: 0,
    });
  });

  it('gives the whole sentence of each occurrence', () => {
    const { occurrences } = traceTerm(
      '修桥',
      makeSeries({ '2019': '天晴了。村里出钱出力，要修桥，也要铺路。' }),
    );
    expect(occurrences.map(({ sentence }) => sentence)).toEqual(['村里出钱出力，要修桥，也要铺路。']);
  });

  it('parts the redline at the string', () => {
    const trace = traceTerm('桥', makeSeries({ '2019': '修大桥梁。', '2020': '快修桥墩。' }));
    const change = trace.occurrences[1]?.change;
    if (change === undefined || !('redline' in change)) throw new Error('expected a comparison');
    expect(change.redline[change.leftCount]).toEqual({ kind: 'kept', text: '桥' });
    const join = (parts: typeof change.redline) =>
      parts.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');
    expect(join(change.redline.slice(0, change.leftCount))).toBe('快修');
    expect(join(change.redline.slice(change.leftCount + 1))).toBe('墩');
  });

  it('does not mind the order of documents', () => {
    const sources = makeSeries({
      '2019': '修桥。',
      '2020-03': '快修桥。',
      '2020': '修桥。',
      '2021': '再修桥。',
    });
    const expected = traceTerm('修桥', sources);
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: sources.length }), (shuffled) => {
        expect(traceTerm('修桥', shuffled)).toEqual(expected);
      }),
    );
  });
});

describe('the strength of a change', () => {
  const cases = [
    ['a stronger adverb', '推动铁路建设。', '加快铁路建设。', 'strengthened'],
    ['a weaker adverb', '大力推进铁路建设。', '推进铁路建设。', 'weakened'],
    ['the stance of a policy', '实施稳健的货币政策。', '实施适度宽松的货币政策。', 'strengthened'],
    ['that something goes on', '推进铁路建设。', '继续推进铁路建设。', undefined],
    ['words of two scales', '用好铁路建设。', '加快铁路建设。', undefined],
    ['a thing beside it', '推进铁路建设。', '推进积极的财政政策和铁路建设。', undefined],
    ['another object', '推动铁路建设。', '加快铁路建设质量提升。', undefined],
    ['another mode', '推动铁路建设。', '去年，加快铁路建设。', undefined],
  ] as const;

  it.each(cases)('is judged from %s', (_, before, after, expected) => {
    const term = after.includes('货币') ? '货币政策' : '铁路建设';
    const { occurrences } = traceTerm(term, makeSeries({ '2019': before, '2020': after }));
    const change = occurrences[1]?.change;
    expect(change?.kind).toBe('changed');
    expect(change !== undefined && 'strength' in change ? change.strength : undefined).toBe(expected);
  });
});

describe('meetings that the corpus lacks', () => {
  const series = '中央经济工作会议';
  /** Days on which the conference began: the one of 2021 is not among them. */
  const makeConferences = (texts: Readonly<Record<string, string>>): TraceSource[] =>
    makeSeries(texts).map((source) => ({ ...source, series }));
  const sources = makeConferences({
    '2019-12-10': '铺路。',
    '2020-12-16': '修桥。',
    '2022-12-15': '修桥。',
    '2024-12-11': '快修桥。',
  });

  it('are named between a wording and the one that follows it', () => {
    const { occurrences, gaps, missing } = traceTerm('修桥', sources);
    const list = occurrences.map(({ change }) => ('missing' in change ? change.missing : undefined));
    expect(list).toEqual([[], [{ series, date: '2021-12-08' }], [{ series, date: '2023-12-11' }]]);
    expect(gaps.map(({ documents, missing: between }) => [documents.length, between.length])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(missing.map(({ date }) => date)).toEqual(['2021-12-08', '2023-12-11']);
  });

  it('are named before a first, from the last that the corpus has', () => {
    const [first] = traceTerm('快修桥', sources).occurrences;
    expect(first?.change).toEqual({
      kind: 'first-seen',
      isOldest: false,
      missing: [{ series, date: '2023-12-11' }],
      isTentative: false,
    });
    const [oldest] = traceTerm('铺路', sources).occurrences;
    expect(oldest?.change).toMatchObject({ kind: 'first-seen', isOldest: true, missing: [] });
  });

  it('are not claimed where a document of that year may report on it', () => {
    const coarse = [...sources, ...makeConferences({ '2021': '铺路。' })];
    expect(traceTerm('修桥', coarse).missing.map(({ date }) => date)).toEqual(['2023-12-11']);
  });

  it('are those of the series and period asked for', () => {
    const others = makeSeries({ '2020-03': '修桥。', '2023-03': '修桥。' }).map((source) => ({
      ...source,
      series: '政府工作报告',
    }));
    const all = traceTerm('修桥', [...sources, ...others]);
    expect(all.missing.map(({ date }) => date)).toEqual(['2021', '2021-12-08', '2022', '2023-12-11']);
    const one = traceTerm('修桥', [...sources, ...others], { series, from: '2022' });
    expect(one.missing.map(({ date }) => date)).toEqual(['2023-12-11']);
    expect(one.occurrences[0]?.change).toMatchObject({
      kind: 'kept',
      missing: [{ series, date: '2021-12-08' }],
    });
  });
});

describe('listTraceDocuments', () => {
  it('gives each document the series of the meeting that it reports on', () => {
    const meeting: EntityKey = toEntityKey('meeting', '修桥会议2020');
    const document = { kind: 'document', label: '修桥', date: '2020', form: 'full', file: 'a.json' };
    const graph = {
      nodes: [
        { key: 'document:a', attributes: document },
        { key: 'document:b', attributes: { ...document, copyOf: 'document:a', file: 'b.json' } },
        { key: meeting, attributes: { kind: 'meeting', label: '修桥会议', series: '修桥会议' } },
      ],
      edges: [{ key: 'e', source: 'document:a', target: meeting, attributes: { kind: 'reports-on' } }],
    } as unknown as SerializedGraph;
    const common = { title: '修桥', date: '2020', form: 'full' };
    expect(listTraceDocuments(graph)).toEqual([
      { key: 'document:a', ...common, series: '修桥会议', meeting, file: 'a.json' },
      { key: 'document:b', ...common, copyOf: 'document:a', file: 'b.json' },
    ]);
  });
});
