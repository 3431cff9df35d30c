/** Taking clauses apart: which verbs lead, which terms stand beside each other. */
import { GOVERNING_VERBS, LEADING_ADVERBS, TRAILING_MEASURES } from '../lexicon/grammar.ts';
import type { Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { trimSpan } from '../text/sentences.ts';

/** A clause without what leads it. */
export interface PeeledClause extends Span {
  /** Whether a verb was taken off, so that the rest is its object. */
  readonly governed: boolean;
}

const verbs = new Set(GOVERNING_VERBS);
const adverbs = new Set(LEADING_ADVERBS);
const longestLeader = Math.max(...[...verbs, ...adverbs].map((word) => word.length));

/**
 * Take adverbs and governing verbs off the head of a clause, the longest first.
 *
 * @param isProtected - Whether a known term begins at an offset: 发展改革委 is no object of 发展.
 */
export function peelClause(
  text: string,
  clause: Span,
  isProtected: (offset: number) => boolean,
): PeeledClause {
  let { start } = clause;
  let governed = false;
  for (;;) {
    while (start < clause.end && /[\s”“]/u.test(text.charAt(start)) && text.charAt(start) !== '“') start += 1;
    if (isProtected(start)) break;
    const leader = findLeader(text, start, clause.end);
    if (leader === undefined || start + leader.length >= clause.end) break;
    governed ||= verbs.has(leader);
    start += leader.length;
  }
  return { start, end: clause.end, governed };
}

function findLeader(text: string, start: number, end: number): string | undefined {
  for (let length = Math.min(longestLeader, end - start); length > 0; length -= 1) {
    const word = text.slice(start, start + length);
    if (verbs.has(word) || adverbs.has(word)) return word;
  }
  return undefined;
}

const CONJUNCTIONS = ['以及', '和', '与', '及', '同', '或'];
/** Words in which a conjunction's character joins nothing. */
const NO_CONJUNCTION =
  /[共饱缓中调总温柔亲][和]|[和][平谐美睦解煦气]|[参给][与]|[与][会时]|[合相共等不一协连会][同]|[同][时步等志意类样比期行]|[普波涉埃][及]|[及][时早格]/u;

/**
 * Split an object at 、 and conjunctions, but not inside known terms, quotation marks or brackets.
 *
 * @param isInside - Whether an offset lies within a known term, behind its first unit.
 */
export function splitConjuncts(text: string, within: Span, isInside: (offset: number) => boolean): Span[] {
  const conjuncts: Span[] = [];
  let start = within.start;
  let depth = 0;
  for (let i = within.start; i < within.end; ) {
    const unit = text.charAt(i);
    if ('“（(《'.includes(unit)) depth += 1;
    else if ('”）)》'.includes(unit)) depth -= 1;
    const length = depth <= 0 && !isInside(i) ? getSeparatorLength(text, i, within) : 0;
    if (length > 0) {
      conjuncts.push(trimSpan(text, { start, end: i }));
      start = i + length;
      i = start;
    } else {
      i += 1;
    }
  }
  conjuncts.push(trimSpan(text, { start, end: within.end }));
  return conjuncts.filter((conjunct) => conjunct.start < conjunct.end);
}

function getSeparatorLength(text: string, i: number, within: Span): number {
  if (text.charAt(i) === '、') return 1;
  const word = CONJUNCTIONS.find((conjunction) => text.startsWith(conjunction, i));
  if (word === undefined || i - within.start < 2 || within.end - i - word.length < 2) return 0;
  return NO_CONJUNCTION.test(text.slice(i - 1, i + word.length + 1)) ? 0 : word.length;
}

const measures = [...TRAILING_MEASURES].sort((a, b) => b.length - a.length);

/** Leave words of measure off the end: 失业保险基金稳岗返还比例 without 比例. */
export function trimMeasure(text: string, span: Span): Span {
  let { end } = span;
  for (;;) {
    const measure = measures.find((word) => end - span.start > word.length + 2 && text.endsWith(word, end));
    if (measure === undefined) return { start: span.start, end };
    if (!text.slice(span.start, end).endsWith(measure)) return { start: span.start, end };
    end -= measure.length;
  }
}

/** Units of a span that count: quotation marks and blanks left out. */
export function getNameLength(text: string, span: Span): number {
  return toFoldedName(text.slice(span.start, span.end)).length;
}
