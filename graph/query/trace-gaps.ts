/** What lies between the documents that have a string: documents without it, and meetings that the corpus does not have. */
import { findMissing } from '../lexicon/calendar.ts';
import { isEarlier, type PartialDate } from '../model/document.ts';
import { compareText } from '../model/span.ts';
import { compareDates } from './dates.ts';
import type { MissingMeeting, TraceDocument, TraceGap } from './trace.ts';
import { type Hit, isBefore, isHit } from './trace-hits.ts';

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

/**
 * Gaps between each document that has the string and the next.
 *
 * @param selected - Documents of the part traced, in date order.
 * @param missing - Meetings of the series traced that the corpus lacks, in that part or not.
 */
export function findGaps(selected: readonly Hit[], missing: readonly MissingMeeting[]): TraceGap[] {
  const hits = selected.filter((hit) => isHit(hit) && hit.source.date !== undefined);
  return hits.flatMap(({ source: before }, i) => {
    const after = hits[i - 1]?.source;
    if (after?.date === undefined || before.date === undefined) return [];
    const documents = findAbsent(after, before, selected);
    const between = selectBetween(missing, after.date, before.date);
    const isEmpty = documents.length === 0 && between.length === 0;
    return isEmpty ? [] : [{ after: after.key, before: before.key, documents, missing: between }];
  });
}

/** Documents without the string that are certainly between two. */
export function findAbsent(
  after: TraceDocument,
  before: TraceDocument,
  line: readonly Hit[],
): TraceDocument[] {
  return line
    .filter((hit) => !isHit(hit) && hit.source.copyOf === undefined)
    .filter(({ source }) => isBefore(after, source) && isBefore(source, before))
    .map(({ source }) => toTraceDocument(source));
}

/** A document without its text. */
export function toTraceDocument(source: TraceDocument): TraceDocument {
  const { key, title, date, form, series, meeting, copyOf } = source;
  return {
    key,
    title,
    ...(date === undefined ? {} : { date }),
    form,
    ...(series === undefined ? {} : { series }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}
