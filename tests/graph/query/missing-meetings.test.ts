import { describe, expect, it } from 'vitest';
import { selectSpanned } from '../../../graph/query/missing-meetings.ts';

describe('selectSpanned', () => {
  const missing = ['2016-04', '2018-07', '2023-04', '2024-10', '2026-12'].map((date) => ({
    series: '某会议',
    date,
  }));
  const select = (...dates: (string | undefined)[]): string[] =>
    selectSpanned(missing, dates).map(({ date }) => date);

  it('finds all between the first and the last, in whatever order the dates come', () => {
    expect(select('2022-04-29', '2026-01-30', undefined, '2017-02')).toEqual([
      '2018-07',
      '2023-04',
      '2024-10',
    ]);
  });

  it('finds nothing within one date, or none', () => {
    expect(select('2018-07-31')).toEqual([]);
    expect(select(undefined)).toEqual([]);
  });
});
