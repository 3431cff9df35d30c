/** Sentences: the windows in which things count as named together, and the quotes that a claim shows. */
import type { Span } from '../model/span.ts';

/** A sentence ends behind 。！？ and the closing marks that follow them, and at every line end. */
const SENTENCE = /[^。！？\n]*(?:[。！？]+[”’」』）)]*|\n|$)/gu;

/** A clause ends at any mark that separates, 、 not among them. */
const CLAUSE_ENDS = toUnitTable('，。；：！？\n\t,;:!?');
const BLANKS = toUnitTable(' \n\t\r\f\v\u00a0\u3000\ufeff');

/** A flag for each UTF-16 unit: faster to ask than a pattern, where every unit of a text is asked. */
export function toUnitTable(units: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < units.length; i += 1) table[units.charCodeAt(i)] = 1;
  return table;
}

/**
 * Split a text into sentences.
 *
 * @returns Spans in order, never overlapping, without the blanks around a sentence and without empty ones.
 */
export function segmentSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const sentence = trimSpan(text, { start: match.index, end: match.index + match[0].length });
    if (sentence.start < sentence.end) sentences.push(sentence);
  }
  return sentences;
}

/** Split a part of a text into clauses: spans between separating marks, without the marks. */
export function segmentClauses(text: string, within: Span): Span[] {
  const clauses: Span[] = [];
  let start = within.start;
  for (let i = within.start; i <= within.end; i += 1) {
    if (i < within.end && CLAUSE_ENDS[text.charCodeAt(i)] === 0) continue;
    const clause = trimSpan(text, { start, end: i });
    if (clause.start < clause.end) clauses.push(clause);
    start = i + 1;
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
