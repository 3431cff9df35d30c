/** What lies between the documents that have a string: documents without it, and meetings that the corpus does not have. */
import { selectBetween } from './missing-meetings.ts';
import type { MissingMeeting, TraceDocument, TraceGap } from './trace.ts';
import { type Hit, isBefore, isHit } from './trace-hits.ts';

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
