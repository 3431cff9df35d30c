/** Sentences: the windows in which things count as named together, and the quotes that a claim shows. */
import type { Span } from '../model/span.ts';
import { toCodes } from './fold.ts';
import { toUnitTable } from './unit-table.ts';

/** A sentence ends behind these and the closing marks that follow them, and at every line end. */
const SENTENCE_ENDS = toUnitTable('。！？');
const CLOSING_MARKS = toUnitTable('”’」』）)');
const LINE_END = '\n'.charCodeAt(0);
const ENDINGS = toUnitTable('。！？\n');

/** A clause ends at any mark that separates, 、 not among them. */
export const CLAUSE_END_UNITS = '，。；：！？\n\t,;:!?';
const CLAUSE_ENDS = toUnitTable(CLAUSE_END_UNITS);
/** Left off the ends of spans. */
export const TRIMMED_UNITS = ' \n\t\r\f\v\u00a0\u3000\ufeff';
const BLANKS = toUnitTable(TRIMMED_UNITS);

/**
 * Split a text into sentences.
 *
 * @param codes - The units of the text, where they are at hand.
 * @returns Spans in order, never overlapping, without the blanks around a sentence and without empty ones.
 */
export function segmentSentences(text: string, codes: Uint16Array = toCodes(text)): Span[] {
  const sentences: Span[] = [];
  for (let next = 0; next < codes.length; ) {
    let start = next;
    next = findSentenceEnd(codes, start);
    let end = next;
    while (start < end && BLANKS[codes[start] ?? 0] === 1) start += 1;
    while (end > start && BLANKS[codes[end - 1] ?? 0] === 1) end -= 1;
    if (start < end) sentences.push({ start, end });
  }
  return sentences;
}

/** Behind the marks that end the sentence. */
function findSentenceEnd(codes: Uint16Array, start: number): number {
  let end = start;
  while (end < codes.length && ENDINGS[codes[end] ?? 0] === 0) end += 1;
  if (codes[end] === LINE_END) return end + 1;
  return skipUnits(codes, skipUnits(codes, end, SENTENCE_ENDS), CLOSING_MARKS);
}

function skipUnits(codes: Uint16Array, start: number, units: Uint8Array): number {
  let end = start;
  while (end < codes.length && units[codes[end] ?? 0] === 1) end += 1;
  return end;
}

/** Split a part of a text into clauses: spans between separating marks, without the marks. */
export function segmentClauses(text: string, within: Span): Span[] {
  const clauses: Span[] = [];
  for (let start = within.start; start <= within.end; ) {
    let end = start;
    while (end < within.end && CLAUSE_ENDS[text.charCodeAt(end)] === 0) end += 1;
    const clause = trimSpan(text, { start, end });
    if (clause.start < clause.end) clauses.push(clause);
    start = end + 1;
  }
  return clauses;
}

/** The span without blanks at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && BLANKS[text.charCodeAt(start)] === 1) start += 1;
  while (end > start && BLANKS[text.charCodeAt(end - 1)] === 1) end -= 1;
  return { start, end };
}

/**
 * The span in sorted, non-overlapping `spans` that holds `offset`.
 *
 * @returns Its index, or -1. Logarithmic.
 */
export function findSpanAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return -1;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
