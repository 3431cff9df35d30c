import { describe, expect, it } from 'vitest';
import { findAxisGaps } from '../../../src/canvas/axis-gaps.ts';

const MISSING = ['2023-12-08', '2024-04-30', '2024-09-26'].map((date) => ({ series: '某会议', date }));

describe('findAxisGaps', () => {
  it('breaks the axis in the middle between the dates around what is missing', () => {
    const columns = new Map([
      ['2025-04-25', 120],
      ['2023-07-24', 0],
      ['2024-07-30', 60],
    ]);
    expect(findAxisGaps(columns, MISSING)).toEqual([
      { x: 30, count: 2 },
      { x: 90, count: 1 },
    ]);
  });

  it('leaves it whole where nothing is missing between, and outside of its dates', () => {
    expect(
      findAxisGaps(
        new Map([
          ['2023-07-24', 0],
          ['2023-10-01', 60],
        ]),
        MISSING,
      ),
    ).toEqual([]);
    expect(findAxisGaps(new Map([['2025-04-25', 0]]), MISSING)).toEqual([]);
  });

  it('does not say what lies within a year of which no day is known', () => {
    expect(
      findAxisGaps(
        new Map([
          ['2023-07-24', 0],
          ['2024', 60],
        ]),
        MISSING.slice(1),
      ),
    ).toEqual([]);
  });
});
