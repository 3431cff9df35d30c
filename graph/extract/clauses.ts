/** Taking clauses apart: which verbs lead, which terms stand beside each other. */
import { BREAKING_VERBS, GOVERNING_VERBS, LEADING_ADVERBS, TRAILING_MEASURES } from '../lexicon/grammar.ts';
import type { Span } from '../model/span.ts';
import { Endings } from '../text/endings.ts';
import { trimSpan } from '../text/sentences.ts';
import { Trie } from '../text/trie.ts';
import { toUnitTable } from '../text/unit-table.ts';

/** A clause without what leads it. */
export interface PeeledClause extends Span {
  /** Whether a verb was taken off, so that the rest is its object. */
  readonly governed: boolean;
}

/** Verbs and adverbs in one dictionary, the verbs first: a word that is both counts as a verb. */
const leaders = new Trie([...GOVERNING_VERBS, ...LEADING_ADVERBS]);
const breakingVerbs = new Trie(BREAKING_VERBS);

const isVerb = (leader: number): boolean => leader < GOVERNING_VERBS.length;

/** Shortest object, in units: 导向 alone is none of 应用, so 应用导向 stays whole. */
const SHORTEST_OBJECT = 3;

/** A known term begins at a unit: 发展改革委 is no object of 发展. */
export const TERM_START = 1;
/** A unit stands within a known term, behind its first unit. */
export const INSIDE_TERM = 2;

/** A text made ready for taking its clauses apart. */
export interface ClauseText {
  readonly text: string;
  /** Its units as they stand. */
  readonly codes: Uint16Array;
  /** {@link TERM_START}, {@link INSIDE_TERM} or 0 for each unit, and for the end of the text. */
  readonly places: Uint8Array;
}

/** What may stand before a leader without being one. */
const SKIPPED = toUnitTable(' \t\u3000”');

/** Take adverbs and governing verbs off the head of a clause, the longest first. */
export function peelClause({ codes, places }: ClauseText, clause: Span): PeeledClause {
  let { start } = clause;
  let governed = false;
  for (;;) {
    while (start < clause.end && SKIPPED[codes[start] ?? 0] === 1) start += 1;
    if (places[start] === TERM_START) break;
    const end = leaders.findEnd(codes, start, clause.end);
    if (end === 0 || clause.end - end < SHORTEST_OBJECT) break;
    governed ||= isVerb(leaders.matched);
    start = skipConjunction(codes, end, clause.end);
  }
  return { start, end: clause.end, governed };
}

const CONJUNCTION_UNITS = toUnitTable('和与并、');

/** 落实和优化: behind one leader a conjunction may stand before the next. */
function skipConjunction(codes: Uint16Array, start: number, end: number): number {
  if (CONJUNCTION_UNITS[codes[start] ?? 0] === 0) return start;
  return leaders.findEnd(codes, start + 1, end) !== 0 ? start + 1 : start;
}

/** Begin of an object behind the last verb that no term holds: 集中力量攻克高端芯片 is about 高端芯片. */
export function skipBreakingVerbs({ codes, places }: ClauseText, object: Span): number {
  const first = breakingVerbs.seek(codes, object.start, object.end);
  for (let at = object.end - 2; at >= first; at -= 1) {
    const end = breakingVerbs.findEnd(codes, at, object.end);
    if (end !== 0 && end < object.end && places[at] !== INSIDE_TERM) return end;
  }
  return object.start;
}

const CONJUNCTIONS = ['以及', '和', '与', '及', '同', '或'];
/** What a unit may do where a clause is split; most do nothing. */
const [SEPARATES, OPENS, CLOSES] = [1, 2, 3];
const SPLIT_ROLES = toUnitTable('、以和与及同或', '“（(《', '”）)》');
const ENUMERATION_COMMA = '、'.charCodeAt(0);
/** Words in which a conjunction's character joins nothing. */
const NO_CONJUNCTION =
  /[共饱缓中调总温柔亲]和|和[平谐美睦解煦气]|[参给]与|与[会时]|[合相共等不一协连会]同|同[时步等志意类样比期行]|[普波涉埃]及|及[时早格]/u;

/** Split an object at 、 and conjunctions, but not inside known terms, quotation marks or brackets. */
export function splitConjuncts({ text, codes, places }: ClauseText, within: Span): Span[] {
  if (!maySplit(codes, within)) return toTrimmed(text, within);
  const conjuncts: Span[] = [];
  let { start } = within;
  let depth = 0;
  for (let i = start; i < within.end; i += 1) {
    const role = SPLIT_ROLES[codes[i] ?? 0];
    if (role === 0) continue;
    if (role === OPENS) depth += 1;
    else if (role === CLOSES) depth -= 1;
    else if (role === SEPARATES && depth <= 0 && places[i] !== INSIDE_TERM) {
      const length = codes[i] === ENUMERATION_COMMA ? 1 : getConjunctionLength(text, i, within);
      if (length === 0) continue;
      pushTrimmed(conjuncts, text, start, i);
      start = i + length;
      i = start - 1;
    }
  }
  pushTrimmed(conjuncts, text, start, within.end);
  return conjuncts;
}

function maySplit(codes: Uint16Array, { start, end }: Span): boolean {
  for (let i = start; i < end; i += 1) if (SPLIT_ROLES[codes[i] ?? 0] === SEPARATES) return true;
  return false;
}

/** The span as the only conjunct. A list made of one span takes a fraction of the memory of one that it is added to. */
function toTrimmed(text: string, within: Span): Span[] {
  const span = trimSpan(text, within);
  return span.start < span.end ? [span] : [];
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const span = trimSpan(text, { start, end });
  if (span.start < span.end) spans.push(span);
}

function getConjunctionLength(text: string, i: number, within: Span): number {
  const word = CONJUNCTIONS.find((conjunction) => text.startsWith(conjunction, i));
  if (word === undefined || i - within.start < 2 || within.end - i - word.length < 2) return 0;
  return NO_CONJUNCTION.test(text.slice(i - 1, i + word.length + 1)) ? 0 : word.length;
}

const measures = new Endings(TRAILING_MEASURES);

/** End of a span without words of measure behind it: 失业保险基金稳岗返还比例 without 比例. */
export function trimMeasure(text: string, { start, end }: Span): number {
  for (let rest = end; ; ) {
    const measure = measures.find(text, rest, rest - start - SHORTEST_OBJECT);
    if (measure === undefined) return rest;
    rest -= measure.length;
  }
}
