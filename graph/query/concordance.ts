/**
 * A concordance: all places where a string stands in a text, each with what stands around it.
 *
 * The string need not be known to any lexicon. It is compared folded (see `text/fold.ts`), so that width, case, traditional
 * script, quotation marks and blanks do not matter, and every place is given in the source text.
 */
import { InvalidInputError } from '../model/errors.ts';
import type { Span } from '../model/span.ts';
import { parseEnumerator } from '../text/enumerators.ts';
import { type FoldedText, toCodes, toFoldedName, toSourceSpan } from '../text/fold.ts';
import { findSpanAt, segmentClauses } from '../text/sentences.ts';

/** A keyword in its context. The three are parts of one text and follow each other without a gap. */
export interface KwicLine {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
}

/**
 * Longest context shown on a side, in UTF-16 code units: with 48 columns on each side of the keyword, a line of the table
 * fits a terminal of 150 columns, and two clauses of official prose, of 8 to 12 characters each, fit the context.
 */
const MAX_CONTEXT = 24;

/** Where a clause ends within these bounds, the context ends there: shorter would say little, longer would fill two lines. */
const LEAST_CONTEXT = 8;
const MOST_CONTEXT = 40;
const CLAUSE_MARK = /[，；：。！？,;:!?\n]/u;
const ITEM_MARK = /、/u;

/** Longest part of a clause on a side that is compared: lists without any mark run to hundreds of units. */
const MAX_CLAUSE_SIDE = 60;

const HIGH_SURROGATE = /[\ud800-\udbff]/u;
const LOW_SURROGATE = /[\udc00-\udfff]/u;

/**
 * The folded units of a string to search for.
 *
 * @throws {InvalidInputError} when nothing is left of it, as of blanks and quotation marks alone.
 */
export function toSearchCodes(term: string): Uint16Array {
  const folded = toFoldedName(term.trim());
  if (folded === '')
    throw new InvalidInputError(
      `concordance: expected a term of at least one character, got ${JSON.stringify(term)}`,
    );
  return toCodes(folded);
}

/**
 * Find every place of a string in a text.
 *
 * @param term - From {@link toSearchCodes}.
 * @returns Spans of the source in order, never overlapping; a quotation mark whose partner lies inside belongs to the span.
 */
export function findTerm(text: FoldedText, term: Uint16Array): Span[] {
  const spans: Span[] = [];
  const first = term[0] ?? 0;
  let at = text.codes.indexOf(first);
  while (at !== -1) {
    const isFound = startsWithAt(text.codes, term, at);
    if (isFound) spans.push(toSourceSpan(text, at, at + term.length));
    at = text.codes.indexOf(first, isFound ? at + term.length : at + 1);
  }
  return spans;
}

function startsWithAt(codes: Uint16Array, term: Uint16Array, at: number): boolean {
  if (at + term.length > codes.length) return false;
  for (let i = 1; i < term.length; i += 1) if (codes[at + i] !== term[i]) return false;
  return true;
}

/**
 * The sentence of a place, or all of them from the first to the last where the place runs over the end of one.
 *
 * @param sentences - Of the text, in order, never overlapping.
 * @returns The place itself where no sentence holds it.
 */
export function getSentenceSpan(sentences: readonly Span[], place: Span): Span {
  const first = sentences[findSpanAt(sentences, place.start)];
  const last = sentences[findSpanAt(sentences, place.end - 1)];
  return {
    start: Math.min(first?.start ?? place.start, place.start),
    end: Math.max(last?.end ?? place.end, place.end),
  };
}

/**
 * Cut the context of a place at the ends of its sentence, and of a long one on each side where a clause ends: at the last end within
 * {@link MAX_CONTEXT} units, else at the next within {@link MOST_CONTEXT}, else at an item of a list, else at {@link MAX_CONTEXT} units.
 */
export function toKwicLine(text: string, sentence: Span, place: Span): KwicLine {
  let from = place.start - findCut(place.start - sentence.start, (i) => text.charAt(place.start - 1 - i));
  let to = place.end + findCut(sentence.end - place.end, (i) => text.charAt(place.end + i));
  if (from < place.start && LOW_SURROGATE.test(text.charAt(from))) from += 1;
  if (to > place.end && HIGH_SURROGATE.test(text.charAt(to - 1))) to -= 1;
  return {
    left: text.slice(from, place.start),
    keyword: text.slice(place.start, place.end),
    right: text.slice(place.end, to),
  };
}

/**
 * How many units of a context are shown.
 *
 * @param length - Of all of it, to the end of the sentence.
 * @param charAt - Its units, from the keyword outward.
 */
function findCut(length: number, charAt: (i: number) => string): number {
  if (length <= MAX_CONTEXT) return length;
  const isMark = (mark: RegExp, i: number): boolean => mark.test(charAt(i));
  for (const mark of [CLAUSE_MARK, ITEM_MARK]) {
    for (let i = MAX_CONTEXT; i >= LEAST_CONTEXT; i -= 1) if (isMark(mark, i)) return i;
    for (let i = MAX_CONTEXT + 1; i <= Math.min(MOST_CONTEXT, length - 1); i += 1)
      if (isMark(mark, i)) return i;
    if (length <= MOST_CONTEXT) return length;
  }
  return MAX_CONTEXT;
}

/**
 * The clause of a place: its context up to the next separating mark, 、 not among them, without the number of an item before it
 * (三是), at most {@link MAX_CLAUSE_SIDE} units a side.
 */
export function toClauseLine(text: string, sentence: Span, place: Span): KwicLine {
  const clauses = segmentClauses(text, sentence);
  const first = clauses[findSpanAt(clauses, place.start)];
  const last = clauses[findSpanAt(clauses, place.end - 1)];
  const start = Math.min(first?.start ?? place.start, place.start);
  const end = Math.max(last?.end ?? place.end, place.end);
  const before = text.slice(start, place.start);
  const numbered = parseEnumerator(text.slice(start, end))?.length ?? 0;
  return {
    left: before.slice(numbered <= before.length ? numbered : 0).slice(-MAX_CLAUSE_SIDE),
    keyword: text.slice(place.start, place.end),
    right: text.slice(place.end, Math.min(end, place.end + MAX_CLAUSE_SIDE)),
  };
}
