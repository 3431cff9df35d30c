import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentKey } from '../../../graph/model/ids.ts';
import type { TraceDocument } from '../../../graph/query/trace.ts';
import { formatAddress, parseAddress } from '../../../src/state/address.ts';
import {
  COMPARE_TABS,
  type CompareView,
  chooseSide,
  INITIAL_COMPARE,
  listMissingIn,
  PASTED,
  proposeEarlier,
  ROW_FILTERS,
  resolveSides,
  swapSides,
  toggleFilter,
} from '../../../src/state/compare-view.ts';
import { INITIAL_VIEW } from '../../../src/state/view.ts';

const SERIES = '中央政治局会议';

function createDocument(name: string, date?: string, change: Partial<TraceDocument> = {}): TraceDocument {
  return {
    key: `document:${name}` as DocumentKey,
    title: name,
    form: 'full',
    series: SERIES,
    ...(date === undefined ? {} : { date }),
    ...change,
  };
}

const april = createDocument('四月', '2025-04-25');
const july = createDocument('七月', '2025-07-30');
const lastJuly = createDocument('去年七月', '2024-07-30');
const report = createDocument('报告', '2025-03-05', { series: '政府工作报告' });
const note = createDocument('笔记', '2025-08-01', { series: '读书会' });
const undated = createDocument('无日期');
const copy = createDocument('转载', '2025-05-01', { copyOf: april.key });
const documents = [july, undated, report, copy, lastJuly, note, april];

describe('a document that is looked for', () => {
  const meetings = [
    createDocument('甲', '2023-07-24', { series: '中共中央政治局会议' }),
    createDocument('乙', '2024-07-30', { series: '中共中央政治局会议' }),
    createDocument('丙', '2025-04-25', { series: '中共中央政治局会议' }),
  ];

  it('may be one of the meetings that are known to be missing', () => {
    expect(listMissingIn(meetings, '2024')).toEqual(['2024-04-30', '2024-09-26', '2024-12-09']);
    expect(listMissingIn(meetings, '2024-09')).toEqual(['2024-09-26']);
    for (const other of ['2030', '消费', '20', '']) expect(listMissingIn(meetings, other)).toEqual([]);
  });
});

describe('what is proposed to compare with', () => {
  it('is the one before in the series, and that of the season of the year before', () => {
    expect(proposeEarlier(documents, july.key)).toEqual({
      predecessor: april,
      sameSeason: lastJuly,
      missing: [],
    });
  });

  it('is told with the meetings between that no document is on', () => {
    const toMeeting = (name: string, date: string) =>
      createDocument(name, date, { series: '中共中央政治局会议' });
    const [from, to] = [toMeeting('前', '2023-07-24'), toMeeting('后', '2025-04-25')];
    const held = [from, to, toMeeting('中', '2024-04-30')];
    expect(proposeEarlier(held, to.key).missing).toEqual(['2024-07-30', '2024-09-26', '2024-12-09']);
    expect(proposeEarlier([from, to], to.key).missing).toHaveLength(5);
    expect(proposeEarlier(held, from.key).missing).toEqual([]);
  });

  it('is named once where both are the same', () => {
    expect(proposeEarlier([july, lastJuly], july.key)).toEqual({ predecessor: lastJuly, missing: [] });
  });
});

describe('the sides', () => {
  it('are by default the latest document that has a predecessor, and this', () => {
    expect(resolveSides(documents, {})).toEqual({ before: april.key, after: july.key });
  });

  it('are what was chosen; a predecessor that was only proposed follows the later side', () => {
    const view = chooseSide(INITIAL_COMPARE, 'after', april.key);
    expect(resolveSides(documents, view)).toEqual({ before: lastJuly.key, after: april.key });
    expect(resolveSides(documents, chooseSide(view, 'after', july.key)).before).toBe(april.key);
    expect(resolveSides(documents, chooseSide(view, 'before', report.key)).before).toBe(report.key);
  });

  it('keep what was chosen by hand when the other is chosen', () => {
    const view = chooseSide(INITIAL_COMPARE, 'before', report.key);
    for (const after of [april.key, PASTED])
      expect(resolveSides(documents, chooseSide(view, 'after', after))).toEqual({
        before: report.key,
        after,
      });
    expect(chooseSide({ ...INITIAL_COMPARE, after: july.key }, 'before', PASTED).after).toBe(july.key);
  });

  it('take a pasted text as newer than all where nothing was chosen', () => {
    expect(resolveSides(documents, { after: PASTED })).toEqual({ before: july.key, after: PASTED });
  });

  it('take an unknown document as none chosen', () => {
    expect(resolveSides(documents, { before: 'document:没有', after: 'document:也没有' })).toEqual({
      before: april.key,
      after: july.key,
    });
    expect(resolveSides([], {})).toEqual({});
  });

  it('change places', () => {
    const swapped = swapSides(INITIAL_COMPARE, resolveSides(documents, {}));
    expect(resolveSides(documents, swapped)).toEqual({ before: july.key, after: april.key });
  });
});

describe('the address of a comparison', () => {
  const choices = fc.constantFrom('document:a&b.md', 'document:甲.md', PASTED);
  const views = fc.record(
    {
      before: choices,
      after: choices,
      tab: fc.constantFrom(...COMPARE_TABS),
      only: fc.subarray([...ROW_FILTERS]),
      showsSame: fc.boolean(),
    },
    { requiredKeys: ['tab', 'only', 'showsSame'] },
  );

  it('gives everything back', () => {
    fc.assert(
      fc.property(views, (compare) => {
        const view = { ...INITIAL_VIEW, page: 'compare' as const, compare: compare as CompareView };
        expect(parseAddress(formatAddress(view))).toEqual(view);
      }),
    );
  });

  it('takes filters on and off in one order', () => {
    const on = toggleFilter(toggleFilter(INITIAL_COMPARE, 'gone'), 'reworded');
    expect(on.only).toEqual(['reworded', 'gone']);
    expect(toggleFilter(on, 'gone').only).toEqual(['reworded']);
  });
});
