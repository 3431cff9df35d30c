/** What does a piece of text name, character by character? Text cut into runs, marked and plain. */
import type { Span } from '../model/span.ts';

/** A piece of text that has the same mark throughout; plain where it has none. */
export interface Run<M extends Span> extends Span {
  readonly text: string;
  readonly mark?: M;
}

/**
 * Cut a part of a text into runs.
 *
 * @param marks - Sorted by start and not overlapping; those outside of `within` are left out, those that cross its ends are cut.
 * @returns Runs that cover `within` without a gap; none for an empty span.
 */
export function toRuns<M extends Span>(text: string, within: Span, marks: readonly M[]): readonly Run<M>[] {
  const runs: Run<M>[] = [];
  let at = within.start;
  const push = (end: number, mark?: M): void => {
    if (end <= at) return;
    runs.push({ start: at, end, text: text.slice(at, end), ...(mark === undefined ? {} : { mark }) });
    at = end;
  };
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= within.end) continue;
    push(Math.min(mark.start, within.end));
    push(Math.min(mark.end, within.end), mark);
  }
  push(within.end);
  return runs;
}

/** The marks that touch a span, by binary search; `marks` sorted by start and not overlapping. */
export function sliceMarks<M extends Span>(marks: readonly M[], within: Span): readonly M[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.end ?? 0) <= within.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < marks.length && (marks[end]?.start ?? Number.POSITIVE_INFINITY) < within.end) end += 1;
  return marks.slice(low, end);
}
