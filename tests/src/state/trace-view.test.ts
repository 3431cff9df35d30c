import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../../src/state/address.ts';
import {
  clearFilters,
  isFiltered,
  isReversed,
  setMeasure,
  setPeriod,
  setSeries,
} from '../../../src/state/trace-view.ts';
import { changeTrace, INITIAL_VIEW, openReader, showTrace } from '../../../src/state/view.ts';

const TRACE = { term: '修桥', series: '村民会议', from: '2020', to: '2021', measure: 'rate' } as const;

describe('the part of a corpus that is traced', () => {
  it.each([
    [{ from: '2026', to: '2025' }, true],
    [{ from: '2025-07', to: '2025' }, false],
    [{ from: '2025', to: '2025-07' }, false],
    [{ from: '2025' }, false],
  ])('of %j ends before it begins: %s', (period, isTurned) => {
    expect(isReversed(period)).toBe(isTurned);
  });

  it('is a series, a period, both or neither', () => {
    expect(setSeries(TRACE, undefined)).toEqual({ term: '修桥', from: '2020', to: '2021', measure: 'rate' });
    expect(setSeries({ term: '修桥' }, '村民会议')).toEqual({ term: '修桥', series: '村民会议' });
    expect(setPeriod(TRACE, undefined, '2022-05')).toEqual({
      term: '修桥',
      series: '村民会议',
      to: '2022-05',
      measure: 'rate',
    });
    expect([TRACE, { term: '修桥' }, { to: '2020' }].map(isFiltered)).toEqual([true, false, true]);
  });

  it('runs from the earlier to the later, in whatever order they are chosen', () => {
    expect(setPeriod({}, '2022', '2020-05')).toEqual({ from: '2020-05', to: '2022' });
    // A partial date stands for its whole period.
    expect(setPeriod({}, '2020-05', '2020')).toEqual({ from: '2020-05', to: '2020' });
  });

  it('is left for the whole corpus with the term and the measure as they were', () => {
    expect(clearFilters(TRACE)).toEqual({ term: '修桥', measure: 'rate' });
    expect(setMeasure(TRACE, 'count')).not.toHaveProperty('measure');
  });

  it('stands in the address with the sentence that is open', () => {
    const traced = changeTrace(showTrace(INITIAL_VIEW, '修桥'), () => TRACE);
    const view = openReader(traced, { document: 'document:a.md', offset: 12, end: 14 });
    expect(formatAddress(view)).toBe(
      '#page=trace&term=修桥&series=村民会议&from=2020&to=2021&measure=rate&doc=document:a.md&at=12-14',
    );
    expect(parseAddress(formatAddress(view))).toEqual(view);
  });

  it.each(['12-', '14-12', 'x', '-3', '1-2-3'])('takes %s for no stretch of a text', (at) => {
    expect(parseAddress(`#page=trace&doc=document:a.md&at=${at}`).reader?.end).toBeUndefined();
  });
});
