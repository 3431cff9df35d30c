import { describe, expect, it } from 'vitest';
import { compareDates, getNodeDate, readWrittenDate, toDayNumber } from '../../../graph/query/dates.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

describe('dates', () => {
  it('places partial dates in the middle of their period', () => {
    expect(toDayNumber('1970-01-02')).toBe(1);
    const year = toDayNumber('2024') ?? 0;
    expect(year).toBeGreaterThan(toDayNumber('2024-06-30') ?? 0);
    expect(year).toBeLessThan(toDayNumber('2024-08-01') ?? 0);
    expect(toDayNumber('去年')).toBeUndefined();
  });

  it('orders dates, the partial before the days of their period, the absent last', () => {
    const sorted = [undefined, '2024-12-12', '2023', '2024-01', '2024'].sort(compareDates);
    // Arrays sort `undefined` last by themselves; compareDates says the same.
    expect(sorted).toEqual(['2023', '2024', '2024-01', '2024-12-12', undefined]);
    expect(compareDates(undefined, '2024')).toBe(1);
    expect(compareDates('2024', undefined)).toBe(-1);
  });

  it('dates what happens once, and not what lasts', () => {
    expect(getNodeDate(FIXTURE_INDEX, 'document:2024-12-12_cewc.md')).toBe('2024-12-12');
    expect(getNodeDate(FIXTURE_INDEX, 'meeting:中央经济工作会议2024-12-12')).toBe('2024-12-12');
    expect(getNodeDate(FIXTURE_INDEX, 'task:2023着力扩大国内需求')).toBe('2023-12-12');
    expect(getNodeDate(FIXTURE_INDEX, 'wording:适度宽松的货币政策')).toBe('2024-12-12');
    expect(getNodeDate(FIXTURE_INDEX, 'concept:新质生产力')).toBeUndefined();
  });
});

describe('readWrittenDate', () => {
  it.each([
    ['2025-07-30', '2025-07-30'],
    ['2025.7.30', '2025-07-30'],
    ['2025/7/5', '2025-07-05'],
    ['2025年7月30日', '2025-07-30'],
    ['2025 年 7 月', '2025-07'],
    ['２０２５．７', '2025-07'],
    ['20250730', '2025-07-30'],
    ['2025', undefined],
    ['2025年', undefined],
    ['2025-13', undefined],
    ['2025-07-32', undefined],
    ['2025年中央经济工作会议', undefined],
    ['12-09', undefined],
  ])('reads %s', (text, date) => {
    expect(readWrittenDate(text)).toBe(date);
  });
});
