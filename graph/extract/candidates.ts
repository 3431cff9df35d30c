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
import { toCodes, toFoldedName } from '../text/fold.ts';
import { getHanLength } from '../text/han.ts';
import { Trie } from '../text/trie.ts';
import { toUnitTable } from '../text/unit-table.ts';

/** Shortest and longest new term, in folded units: two characters are words, more than sixteen are clauses. */
export const SHORTEST_TERM = 3;
const LONGEST_TERM = 16;

const functionUnits = toUnitTable(FUNCTION_CHARACTERS);
/** What a name may hold besides Chinese characters. */
const NAME_UNITS = toUnitTable('abcdefghijklmnopqrstuvwxyz0123456789+-—.&/');
const STARTS_WITH_QUANTITY =
  /^(?:明年|今年|去年|当前|目前|近年|全年|上半年|下半年|今后|未来一|[年月]|[\d一二两三四五六七八九十百千万亿几数多各第全整]+(?:[个批项条次年月日位名家所座件轮版期级届以余多]|$)|一[批些系类种大]|\d[\d.]*[万亿]|若干|更|新一轮$|部分|相关|有关|重要$|重大$|主要$)/u;

/** Nothing but words that say something of anything. */
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
  if (NO_TERMS.has(name) || STARTS_WITH_QUANTITY.test(name)) return false;
  if (BROKEN_HEADS.test(name) || PLAIN_NAME.test(name)) return false;
  const codes = toCodes(name);
  if (!isName(codes) || (!mayHoldVerbs && holdsBreakingVerb(codes))) return false;
  const headStart = name.length - (findHead(name)?.length ?? 0);
  const functionUnitCount = countFunctionUnits(codes, 0, headStart);
  if (functionUnitCount === 0) return true;
  let coveredCount = 0;
  lexicon.trie.findLongest(codes, (_, start, end) => {
    coveredCount += countFunctionUnits(codes, start, Math.min(end, headStart));
  });
  return coveredCount === functionUnitCount;
}

/** Whether units may stand in a name. */
function isName(codes: Uint16Array): boolean {
  for (let i = 0; i < codes.length; ) {
    const length = NAME_UNITS[codes[i] ?? 0] === 1 ? 1 : getHanLength(codes, i);
    if (length === 0) return false;
    i += length;
  }
  return true;
}

function holdsBreakingVerb(codes: Uint16Array): boolean {
  let isBroken = false;
  breakingVerbs.findLongest(codes, () => {
    isBroken = true;
  });
  return isBroken;
}

function countFunctionUnits(codes: Uint16Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i += 1) count += functionUnits[codes[i] ?? 0] ?? 0;
  return count;
}

/** The folded name of a span. */
export function getFoldedName(text: string, span: Span): string {
  return toFoldedName(text.slice(span.start, span.end));
}
