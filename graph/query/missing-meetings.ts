/** Which meetings of its series does a corpus lack, and which of them stand between two dates? */
import { findMissing } from '../lexicon/calendar.ts';
import { isEarlier, type PartialDate } from '../model/document.ts';
import { compareText } from '../model/span.ts';
import { compareDates } from './dates.ts';
import type { MissingMeeting, TraceDocument } from './trace.ts';

/** Dates of documents by series, in order. */
export type SeriesDates = ReadonlyMap<string, readonly PartialDate[]>;

/** Dates that documents have of each series; those without date or series are left out. */
export function groupDates(documents: readonly TraceDocument[]): SeriesDates {
  const groups = new Map<string, Set<PartialDate>>();
  for (const { series, date } of documents) {
    if (series === undefined || date === undefined) continue;
    const group = groups.get(series);
    if (group === undefined) groups.set(series, new Set([date]));
    else group.add(date);
  }
  return new Map([...groups].map(([series, dates]) => [series, [...dates].sort(compareDates)]));
}

/**
 * Meetings that the corpus lacks between the first and the last that it has, of each series; by date.
 *
 * What was before the first or after the last of a series is no gap: there the corpus begins and ends.
 */
export function findAllMissing(held: SeriesDates): MissingMeeting[] {
  return [...held]
    .flatMap(([series, dates]) => {
      const [first, last] = [dates[0], dates.at(-1)];
      if (first === undefined || last === undefined) return [];
      return (
        findMissing(series, first, last, dates)
          .filter((date) => isEarlier(first, date) && isEarlier(date, last))
          // A document that gives the year alone may report on any meeting of it.
          .filter((date) => !dates.some((other) => date.startsWith(other)))
          .map((date) => ({ series, date }))
      );
    })
    .sort((a, b) => compareDates(a.date, b.date) || compareText(a.series, b.series));
}

/** Of missing meetings those certainly between two dates. */
export function selectBetween(
  missing: readonly MissingMeeting[],
  after: PartialDate,
  before: PartialDate,
): MissingMeeting[] {
  return missing.filter(({ date }) => isEarlier(after, date) && isEarlier(date, before));
}

/** Of missing meetings those certainly between the first and the last of some dates, in whatever order these come. */
export function selectSpanned(
  missing: readonly MissingMeeting[],
  dates: readonly (PartialDate | undefined)[],
): MissingMeeting[] {
  const sorted = dates.filter((date) => date !== undefined).sort(compareDates);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? [] : selectBetween(missing, first, last);
}

/** Of missing meetings those right before a date: of each series those behind the last that the corpus has. */
export function selectBefore(
  missing: readonly MissingMeeting[],
  held: SeriesDates,
  before: PartialDate,
): MissingMeeting[] {
  return missing.filter(({ series, date }) => {
    const last = held.get(series)?.findLast((other) => isEarlier(other, before));
    return last !== undefined && isEarlier(last, date) && isEarlier(date, before);
  });
}
