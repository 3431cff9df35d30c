/**
 * Which meetings of the great series took place when: facts of record, so that a corpus with a hole in it says so.
 *
 * 中共中央政治局会议: those on the economy (April, July, December, and the extra ones of October 2018, March 2020 and September 2024),
 * from the eighteenth congress on; the Politburo meets on other business too, which is no gap. 中央经济工作会议: first day of each.
 * 政府工作报告: those of the first congresses that were published, and one each year since 1978, when the congress resumed; its month is of no
 * use for counting.
 *
 * Checked against the communiqués themselves: all dates of the Politburo but 2016-07-26, 2019-04-19, 2023-12-08, 2024-04-30, 2024-07-30 and
 * 2024-12-09; of the conferences 2018, 2022, 2023 and 2024; of the reports all years but 1989–1991, 1996, 1999, 2008, 2012, 2018, 2020, 2022 and
 * 2026. These rest on general knowledge.
 *
 * @see https://www.gov.cn and https://www.news.cn, communiqués of the days given.
 */
import type { PartialDate } from '../model/document.ts';
import { WORK_REPORT_SERIES } from './series.ts';

const dates = (text: string): readonly PartialDate[] => text.split(/\s+/u).filter((date) => date !== '');

const POLITBURO = dates(`
  2012-07-31 2012-12-04 2013-07-30 2013-12-03 2014-04-25 2014-07-29 2014-12-05 2015-04-30 2015-07-30 2015-12-14
  2016-04-29 2016-07-26 2016-12-09 2017-04-25 2017-07-24 2017-12-08 2018-04-23 2018-07-31 2018-10-31 2018-12-13
  2019-04-19 2019-07-30 2019-12-06 2020-03-27 2020-04-17 2020-07-30 2020-12-11 2021-04-30 2021-07-30 2021-12-06
  2022-04-29 2022-07-28 2022-12-06 2023-04-28 2023-07-24 2023-12-08 2024-04-30 2024-07-30 2024-09-26 2024-12-09
  2025-04-25 2025-07-30 2025-12-08 2026-04-28 2026-07-30
`);

const CONFERENCES = dates(`
  2002-12-09 2003-11-27 2004-12-03 2005-11-29 2006-12-05 2007-12-03 2008-12-08 2009-12-05 2010-12-10 2011-12-12
  2012-12-15 2013-12-10 2014-12-09 2015-12-18 2016-12-14 2017-12-18 2018-12-19 2019-12-10 2020-12-16 2021-12-08
  2022-12-15 2023-12-11 2024-12-11 2025-12-10
`);

const FIRST_REPORTS = dates('1954 1955 1956 1957 1958 1959 1960 1964 1975');
/** First and last year in which every year has its report. */
const REPORT_YEARS = [1978, 2026] as const;

const REPORTS: readonly PartialDate[] = [
  ...FIRST_REPORTS,
  ...Array.from({ length: REPORT_YEARS[1] - REPORT_YEARS[0] + 1 }, (_, i) => `${REPORT_YEARS[0] + i}`),
];

/** Dates of each great series, in order. A date is as precise as counting needs. */
const CALENDAR: ReadonlyMap<string, readonly PartialDate[]> = new Map([
  ['中共中央政治局会议', POLITBURO],
  ['中央经济工作会议', CONFERENCES],
  [WORK_REPORT_SERIES, REPORTS],
]);

/**
 * Find the meetings of a series between two dates that a corpus lacks.
 *
 * @param after - Not counted itself, nor any of its month or year where the calendar is that coarse.
 * @param before - Likewise.
 * @param held - Dates of the series' meetings that the corpus has, as precise as it knows them.
 * @returns Their dates in order; empty where none is known to be missing, also for a series without a calendar.
 */
export function findMissing(
  series: string,
  after: PartialDate,
  before: PartialDate,
  held: readonly PartialDate[],
): readonly PartialDate[] {
  const known = CALENDAR.get(series) ?? [];
  return known.filter((date) => {
    // Ends of a conference may be what a text gives, so a month is what is compared; a year where only that is known.
    const unit = date.slice(0, 7);
    const cut = (other: PartialDate) => other.slice(0, unit.length);
    if (cut(after) >= unit || cut(before) <= unit) return false;
    return !held.some((other) => cut(other) === unit);
  });
}

/** Number of the meetings that {@link findMissing} finds. */
export function countMissing(...args: Parameters<typeof findMissing>): number {
  return findMissing(...args).length;
}
