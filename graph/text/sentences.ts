/** Sentences: the windows in which things count as named together, and the quotes that a claim shows. */
import type { Span } from '../model/span.ts';
import { toUnitTable } from './unit-table.ts';

/** A sentence ends behind these and the closing marks that follow them, and at every line end. */
const SENTENCE_ENDS = toUnitTable('。！？');
const CLOSING_MARKS = toUnitTable('”’」』）)');
const LINE_END = '\n'.charCodeAt(0);

/** A clause ends at any mark that separates, 、 not among them. */
export const CLAUSE_END_UNITS = '，。；：！？\n\t,;:!?';
const CLAUSE_ENDS = toUnitTable(CLAUSE_END_UNITS);
/** Left off the ends of spans. */
export const TRIMMED_UNITS = ' \n\t\r\f\v\u00a0\u3000\ufeff';
const BLANKS = toUnitTable(TRIMMED_UNITS);

/**
 * Split a text into sentences.
 *
 * @returns Spans in order, never overlapping, without the blanks around a sentence and without empty ones.
 */
export function segmentSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = findSentenceEnd(text, start);
    const sentence = trimSpan(text, { start, end });
    if (sentence.start < sentence.end) sentences.push(sentence);
    start = end;
  }
  return sentences;
}

/** Behind the marks that end the sentence. */
function findSentenceEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_END) return i + 1;
    if (SENTENCE_ENDS[unit] === 1) return skipUnits(text, skipUnits(text, i, SENTENCE_ENDS), CLOSING_MARKS);
  }
  return text.length;
}

function skipUnits(text: string, start: number, units: Uint8Array): number {
  let end = start;
  while (end < text.length && units[text.charCodeAt(end)] === 1) end += 1;
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
