/** Places in a text. Offsets are UTF-16 code units, 0-based, end-exclusive: `text.slice(start, end)` is the quote. */
import type { DocumentKey } from './ids.ts';

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of a named document: what a claim rests on. */
export interface Evidence extends Span {
  readonly document: DocumentKey;
}

/** Order by start, the longer first where two begin together. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Two lists, each in the order of {@link compareSpans}, as one; of equal spans that of the first list comes first. Linear. */
export function mergeSpans<Item extends Span>(first: readonly Item[], second: readonly Item[]): Item[] {
  const merged: Item[] = [];
  let next = 0;
  for (const item of first) {
    for (; next < second.length; next += 1) {
      const other = second[next];
      if (other === undefined || (item.start - other.start || other.end - item.end) <= 0) break;
      merged.push(other);
    }
    merged.push(item);
  }
  for (const item of second.slice(next)) merged.push(item);
  return merged;
}

/** Order by document, then as {@link compareSpans}. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return compareText(a.document, b.document) || compareSpans(a, b);
}

/** Order of two strings by code unit, the same under every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether one span lies within another, or is the same. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share a unit. */
export function overlapsSpan(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
