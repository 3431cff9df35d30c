/** Sentences: the windows in which things count as named together, and the quotes that a claim shows. */
import type { Span } from '../model/span.ts';

/** A sentence ends behind these and the closing marks that follow them, and at every line end. */
const SENTENCE_ENDS = toUnitTable('。！？');
const CLOSING_MARKS = toUnitTable('”’」』）)');
const LINE_END = '\n'.charCodeAt(0);

/** A clause ends at any mark that separates, 、 not among them. */
const CLAUSE_ENDS = toUnitTable('，。；：！？\n\t,;:!?');
const BLANKS = toUnitTable(' \n\t\r\f\v\u00a0\u3000\ufeff');

/** All units that patterns take for white space. */
export const BLANK_UNITS =
  ' \n\t\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/**
 * A table of all UTF-16 units: faster to ask than a pattern, where every unit of a text is asked.
 *
 * @param groups - Units that have 1 in the table, those that have 2, and so on; all others have 0.
 */
export function toUnitTable(...groups: readonly string[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  groups.forEach((units, group) => {
    for (let i = 0; i < units.length; i += 1) table[units.charCodeAt(i)] = group + 1;
  });
  return table;
}

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

/**
 * Tells which of some spans holds a place, for places that are asked in order.
 *
 * Spans are opened and closed as the places go on, so that all questions together are linear, however many spans there are.
 */
export class HolderCursor {
  readonly #spans: readonly Span[];
  /** Indices of spans that have begun and not ended, in order. */
  readonly #open: number[] = [];
  #next = 0;

  /** @param spans - In order of start; they may hold each other, but not cross. */
  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  /**
   * Index of the last span that holds all from `start` to `end`, or -1.
   *
   * @param start - Not before that of the question before.
   * @param end - Not before that of the question before (default: behind one unit).
   */
  find(start: number, end = start + 1): number {
    while (this.#next < this.#spans.length && (this.#spans[this.#next]?.start ?? 0) <= start) {
      this.#open.push(this.#next);
      this.#next += 1;
    }
    while (this.#open.length > 0) {
      const last = this.#open[this.#open.length - 1] ?? -1;
      if ((this.#spans[last]?.end ?? 0) >= end) return last;
      this.#open.pop();
    }
    return -1;
  }
}

/** Tells whether places stand in spans that are asked for in order. */
export class PlaceCursor {
  readonly #places: readonly number[];
  #next = 0;

  /** @param places - In order. */
  constructor(places: readonly number[]) {
    this.#places = places;
  }

  /**
   * Whether a place stands from `start` on before `end`.
   *
   * @param start - Not before that of the question before.
   */
  isIn(start: number, end: number): boolean {
    while ((this.#places[this.#next] ?? Number.POSITIVE_INFINITY) < start) this.#next += 1;
    return (this.#places[this.#next] ?? Number.POSITIVE_INFINITY) < end;
  }
}
