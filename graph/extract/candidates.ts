/** Whether a stretch of text that structure points at is a term, and of which kind. */
import { BREAKING_VERBS, FUNCTION_CHARACTERS, HEADS, NO_TERMS } from '../lexicon/grammar.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { TERM_KINDS, type TermKind } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { toCodes, toFoldedName } from '../text/fold.ts';

/** Shortest and longest new term, in folded units: two characters are words, more than sixteen are clauses. */
const SHORTEST_TERM = 3;
const LONGEST_TERM = 16;

const functionCharacters = new Set(FUNCTION_CHARACTERS);
const ONLY_NAME_UNITS = /^[\p{Script=Han}a-z0-9+\-—.&/]+$/u;
const STARTS_WITH_QUANTITY =
  /^(?:明年|今年|去年|当前|目前|近年|全年|上半年|下半年|今后|未来一|[年月]|[\d一二两三四五六七八九十百千万亿几数多各第全整]+(?:[个批项条次年月日位名家所座件轮版期级届以余多]|$)|一[批些系类种]|若干|更|新一轮$|部分|相关|有关|重要$|重大$|主要$)/u;

const kindOfHead = new Map(
  TERM_KINDS.flatMap((kind) => HEADS[kind].map((head) => [head, kind] as const)).reverse(),
);
const longestHead = Math.max(...[...kindOfHead.keys()].map((head) => head.length));
const breakingVerb = new RegExp(BREAKING_VERBS.join('|'), 'u');

/** Kind of a term by the word it ends in; the longest ending decides. */
export function getHeadKind(name: string): TermKind | undefined {
  return kindOfHead.get(findHead(name) ?? '');
}

function findHead(name: string): string | undefined {
  for (let length = Math.min(longestHead, name.length - 1); length > 0; length -= 1) {
    const head = name.slice(-length);
    if (kindOfHead.has(head)) return head;
  }
  return undefined;
}

/**
 * Whether a name may stand for a term.
 *
 * @param name - Folded.
 *
 * Function characters are looked for outside of known terms and of the head, so that 以旧换新 in a longer name, or 导向, does no harm.
 */
export function isTermName(name: string, lexicon: Lexicon): boolean {
  if (name.length < SHORTEST_TERM || name.length > LONGEST_TERM) return false;
  if (NO_TERMS.has(name) || STARTS_WITH_QUANTITY.test(name) || !ONLY_NAME_UNITS.test(name)) return false;
  if (breakingVerb.test(name)) return false;
  const places: number[] = [];
  const headStart = name.length - (findHead(name)?.length ?? 0);
  for (let i = 0; i < headStart; i += 1) if (functionCharacters.has(name.charAt(i))) places.push(i);
  if (places.length === 0) return true;
  const covered = new Set<number>();
  lexicon.trie.findLongest(toCodes(name), (_, start, end) => {
    for (let i = start; i < end; i += 1) covered.add(i);
  });
  return places.every((i) => covered.has(i));
}

/** The folded name of a span. */
export function getFoldedName(text: string, span: Span): string {
  return toFoldedName(text.slice(span.start, span.end));
}
