/** Taking clauses apart: which verbs lead, which terms stand beside each other. */
import { BREAKING_VERBS, GOVERNING_VERBS, LEADING_ADVERBS, TRAILING_MEASURES } from '../lexicon/grammar.ts';
import type { Span } from '../model/span.ts';
import { toUnitTable, trimSpan } from '../text/sentences.ts';
import { Trie } from '../text/trie.ts';

/** A clause without what leads it. */
export interface PeeledClause extends Span {
  /** Whether a verb was taken off, so that the rest is its object. */
  readonly governed: boolean;
}

const verbs = new Trie(GOVERNING_VERBS);
const adverbs = new Trie(LEADING_ADVERBS);
const breakingVerbs = new Trie(BREAKING_VERBS);

/** Shortest object, in units: 导向 alone is none of 应用, so 应用导向 stays whole. */
const SHORTEST_OBJECT = 3;

/** A text made ready for taking its clauses apart. */
export interface ClauseText {
  readonly text: string;
  /** Its units as they stand. */
  readonly codes: Uint16Array;
  /** Whether a known term begins at an offset: 发展改革委 is no object of 发展. */
  readonly isProtected: (offset: number) => boolean;
  /** Whether an offset lies within a known term, behind its first unit. */
  readonly isInside: (offset: number) => boolean;
}

/** What may stand before a leader without being one. */
const SKIPPED = toUnitTable(' \t\u3000”');

/** Take adverbs and governing verbs off the head of a clause, the longest first. */
export function peelClause({ codes, isProtected }: ClauseText, clause: Span): PeeledClause {
  let { start } = clause;
  let governed = false;
  for (;;) {
    while (start < clause.end && SKIPPED[codes[start] ?? 0] === 1) start += 1;
    if (isProtected(start)) break;
    const [verbEnd, adverbEnd] = [
      verbs.findEnd(codes, start, clause.end),
      adverbs.findEnd(codes, start, clause.end),
    ];
    const end = Math.max(verbEnd, adverbEnd);
    if (end === 0 || clause.end - end < SHORTEST_OBJECT) break;
    governed ||= verbEnd === end;
    start = skipConjunction(codes, end, clause.end);
  }
  return { start, end: clause.end, governed };
}

const CONJUNCTION_UNITS = toUnitTable('和与并、');

/** 落实和优化: behind one leader a conjunction may stand before the next. */
function skipConjunction(codes: Uint16Array, start: number, end: number): number {
  if (CONJUNCTION_UNITS[codes[start] ?? 0] === 0) return start;
  const isLeader = verbs.findEnd(codes, start + 1, end) !== 0 || adverbs.findEnd(codes, start + 1, end) !== 0;
  return isLeader ? start + 1 : start;
}

/** The part of an object behind the last verb that no term holds: 集中力量攻克高端芯片 is about 高端芯片. */
export function skipBreakingVerbs({ codes, isInside }: ClauseText, object: Span): Span {
  for (let at = object.end - 2; at >= object.start; at -= 1) {
    const end = breakingVerbs.findEnd(codes, at, object.end);
    if (end !== 0 && end < object.end && !isInside(at)) return { start: end, end: object.end };
  }
  return object;
}

const CONJUNCTIONS = ['以及', '和', '与', '及', '同', '或'];
const SEPARATOR_STARTS = toUnitTable('、以和与及同或');
const OPENING = toUnitTable('“（(《');
const CLOSING = toUnitTable('”）)》');
/** Words in which a conjunction's character joins nothing. */
const NO_CONJUNCTION =
  /[共饱缓中调总温柔亲]和|和[平谐美睦解煦气]|[参给]与|与[会时]|[合相共等不一协连会]同|同[时步等志意类样比期行]|[普波涉埃]及|及[时早格]/u;

/** Split an object at 、 and conjunctions, but not inside known terms, quotation marks or brackets. */
export function splitConjuncts({ text, codes, isInside }: ClauseText, within: Span): Span[] {
  const conjuncts: Span[] = [];
  let start = within.start;
  let depth = 0;
  const push = (end: number) => {
    const conjunct = trimSpan(text, { start, end });
    if (conjunct.start < conjunct.end) conjuncts.push(conjunct);
  };
  for (let i = within.start; i < within.end; i += 1) {
    const unit = codes[i] ?? 0;
    if (OPENING[unit] === 1) depth += 1;
    else if (CLOSING[unit] === 1) depth -= 1;
    else if (SEPARATOR_STARTS[unit] === 1 && depth <= 0 && !isInside(i)) {
      const length = getSeparatorLength(text, i, within);
      if (length === 0) continue;
      push(i);
      start = i + length;
      i = start - 1;
    }
  }
  push(within.end);
  return conjuncts;
}

function getSeparatorLength(text: string, i: number, within: Span): number {
  if (text.charAt(i) === '、') return 1;
  const word = CONJUNCTIONS.find((conjunction) => text.startsWith(conjunction, i));
  if (word === undefined || i - within.start < 2 || within.end - i - word.length < 2) return 0;
  return NO_CONJUNCTION.test(text.slice(i - 1, i + word.length + 1)) ? 0 : word.length;
}

/** Words of measure by their last unit, the longest first. */
const measuresByEnd = new Map<string, string[]>();
for (const word of [...TRAILING_MEASURES].sort((x, y) => y.length - x.length)) {
  const words = measuresByEnd.get(word.charAt(word.length - 1));
  if (words === undefined) measuresByEnd.set(word.charAt(word.length - 1), [word]);
  else words.push(word);
}

/** Leave words of measure off the end: 失业保险基金稳岗返还比例 without 比例. */
export function trimMeasure(text: string, span: Span): Span {
  let { end } = span;
  for (;;) {
    const words = measuresByEnd.get(text.charAt(end - 1));
    const measure = words?.find((word) => end - span.start > word.length + 2 && text.endsWith(word, end));
    if (measure === undefined) return { start: span.start, end };
    end -= measure.length;
  }
}
