import { describe, expect, it } from 'vitest';
import { compareDates, getNodeDate, toDayNumber } from '../../../graph/query/dates.ts';
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
