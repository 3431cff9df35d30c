import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countMissing } from '../../../graph/lexicon/calendar.ts';
import { WORK_REPORT_SERIES } from '../../../graph/lexicon/series.ts';

const POLITBURO = '中共中央政治局会议';

describe('meetings that a corpus lacks', () => {
  it.each([
    ['none between neighbors', POLITBURO, '2025-04-25', '2025-07-30', [], 0],
    ['those between two years', POLITBURO, '2023-07-24', '2025-04-25', [], 5],
    ['none that the corpus has', POLITBURO, '2025-04-25', '2025-12-08', ['2025-07-30'], 0],
    ['by month where only that is known', POLITBURO, '2025-04', '2025-12', ['2025-07'], 0],
    ['up to the latest known', POLITBURO, '2025-12-08', '2026-07-30', [], 1],
    ['conferences by year', '中央经济工作会议', '2021-12-08', '2024-12-11', ['2022-12-15'], 1],
    ['reports by year', WORK_REPORT_SERIES, '2021-03-05', '2024-03-05', ['2023-03-05'], 1],
    ['no report of years without one', WORK_REPORT_SERIES, '1964', '1975', [], 0],
    ['the published ones of the first congresses', WORK_REPORT_SERIES, '1954', '1960', ['1957'], 4],
    ['none of a series without a calendar', '国务院常务会议', '2020-01-01', '2025-01-01', [], 0],
  ] as const)('counts %s', (_, series, after, before, held, count) => {
    expect(countMissing(series, after, before, held)).toBe(count);
  });
});

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);
const HAS_CORPUS = existsSync(CORPUS);
const listDates = (folder: string): string[] =>
  HAS_CORPUS ? readdirSync(new URL(`${folder}/`, CORPUS)).map((name) => name.replace(/[_.].*$/u, '')) : [];

/** The month before or after one. */
function shiftMonth(month: string, by: 1 | -1): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${`${(index % 12) + 1}`.padStart(2, '0')}`;
}

describe.skipIf(!HAS_CORPUS)('the calendar', () => {
  it.each(listDates('politburo'))('knows the communiqué of %s', (date) => {
    const month = date.slice(0, 7);
    expect(countMissing(POLITBURO, shiftMonth(month, -1), shiftMonth(month, 1), [])).toBe(1);
  });

  it.each(listDates('reports'))('knows the report of %s', (year) => {
    expect(countMissing(WORK_REPORT_SERIES, `${Number(year) - 1}`, `${Number(year) + 1}`, [])).toBe(1);
  });
});

it.skipIf(HAS_CORPUS)('real documents were left out, since ../shared/corpus is missing', () => {
  expect(HAS_CORPUS).toBe(false);
});
