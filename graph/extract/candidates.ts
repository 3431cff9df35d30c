/** Whether a stretch of text that structure points at is a term, and of which kind. */
import {
  BREAKING_VERBS,
  BROKEN_HEADS,
  FUNCTION_CHARACTERS,
  HEADS,
  NO_TERMS,
  PLAIN_WORDS,
} from '../lexicon/grammar.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { TERM_KINDS, type TermKind } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { Endings } from '../text/endings.ts';
import { toFoldedName } from '../text/fold.ts';
import { getHanLength } from '../text/han.ts';
import { Trie } from '../text/trie.ts';
import { toUnitTable } from '../text/unit-table.ts';

/** Shortest and longest new term, in folded units: two characters are words, more than sixteen are clauses. */
export const SHORTEST_TERM = 3;
const LONGEST_TERM = 16;

const functionUnits = toUnitTable(FUNCTION_CHARACTERS);
/** What a name may hold besides Chinese characters. */
const NAME_UNITS = toUnitTable('abcdefghijklmnopqrstuvwxyz0123456789+-—.&/');
/** What a name begins with that begins with a quantity, and its first units. */
const QUANTITY_STARTS = toUnitTable(
  '明今去当目近全上下未年月0123456789一二两三四五六七八九十百千万亿几数多各第整若更新部相有重主',
);
const STARTS_WITH_QUANTITY =
  /^(?:明年|今年|去年|当前|目前|近年|全年|上半年|下半年|今后|未来一|[年月]|[\d一二两三四五六七八九十百千万亿几数多各第全整]+(?:[个批项条次年月日位名家所座件轮版期级届以余多]|$)|一[批些系类种大]|\d[\d.]*[万亿]|若干|更|新一轮$|部分|相关|有关|重要$|重大$|主要$)/u;

/** Nothing but words that say something of anything. */
const plainWords = new Trie(PLAIN_WORDS);
const PLAIN_NAME = new RegExp(`^(?:${PLAIN_WORDS.join('|')})+$`, 'u');

const kindOfHead = new Map(
  TERM_KINDS.flatMap((kind) => HEADS[kind].map((head) => [head, kind] as const)).reverse(),
);
const heads = new Endings(kindOfHead.keys());
const breakingVerbs = new Trie(BREAKING_VERBS);

/** Kind of a term by the word it ends in; the longest ending decides. */
export function getHeadKind(name: string): TermKind | undefined {
  return kindOfHead.get(findHead(name) ?? '');
}

function findHead(name: string): string | undefined {
  return heads.find(name, name.length, name.length - 1);
}

/** Units of the name that is judged, written over by those of the next: made for each, a list of them takes longer than judging. */
const units = new Uint16Array(LONGEST_TERM);

/**
 * Whether a name may stand for a term.
 *
 * @param name - Folded.
 * @param mayHoldVerbs - Of a programme, which is called by what it does.
 *
 * Function characters are looked for outside of known terms and of the head, so that 以旧换新 in a longer name, or 导向, does no harm.
 */
export function isTermName(name: string, lexicon: Lexicon, mayHoldVerbs = false): boolean {
  if (name.length < SHORTEST_TERM || name.length > LONGEST_TERM) return false;
  const { length } = name;
  for (let i = 0; i < length; i += 1) units[i] = name.charCodeAt(i);
  // What is cheap to ask comes first; patterns are asked of the few names that are left.
  if (!isName(length) || (!mayHoldVerbs && breakingVerbs.isIn(units, 0, length))) return false;
  if (NO_TERMS.has(name) || !hasNoFunctionUnits(name, lexicon)) return false;
  if (QUANTITY_STARTS[units[0] ?? 0] === 1 && STARTS_WITH_QUANTITY.test(name)) return false;
  if (plainWords.findEnd(units, 0, length) !== 0 && PLAIN_NAME.test(name)) return false;
  return !BROKEN_HEADS.test(name);
}

/** Whether all units of the name may stand in one. */
function isName(length: number): boolean {
  for (let i = 0; i < length; ) {
    const unitCount = NAME_UNITS[units[i] ?? 0] === 1 ? 1 : getHanLength(units, i);
    if (unitCount === 0 || i + unitCount > length) return false;
    i += unitCount;
  }
  return true;
}

/** Whether the name holds function characters only in known terms and in its head. */
function hasNoFunctionUnits(name: string, lexicon: Lexicon): boolean {
  if (countFunctionUnits(0, name.length) === 0) return true;
  const headStart = name.length - (findHead(name)?.length ?? 0);
  let count = countFunctionUnits(0, headStart);
  for (let start = 0; start < headStart && count > 0; ) {
    const end = lexicon.trie.findEnd(units, start, name.length);
    if (end !== 0) count -= countFunctionUnits(start, Math.min(end, headStart));
    start = end === 0 ? start + 1 : end;
  }
  return count === 0;
}

function countFunctionUnits(start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i += 1) count += functionUnits[units[i] ?? 0] ?? 0;
  return count;
}

/** The folded name of a span. */
export function getFoldedName(text: string, span: Span): string {
  return toFoldedName(text.slice(span.start, span.end));
}
