/** Mentions of what the lexicon knows: one pass over the folded text, the longest match at every place. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type FoldedText, toSourceSpan } from '../text/fold.ts';
import { toUnitTable } from '../text/unit-table.ts';
import type { NamedMention } from './named-mentions.ts';

/** Latin letters and digits beside a match that begins or ends with one: 5G in 15GW is no mention. */
const WORD_UNITS = toUnitTable('abcdefghijklmnopqrstuvwxyz0123456789');

/** Find all entries of a lexicon in a folded text, in order, a slogan before its parts. */
export function findKnownMentions(folded: FoldedText, lexicon: Lexicon): NamedMention[] {
  const { codes } = folded;
  const mentions: NamedMention[] = [];
  const push = (term: number, start: number, end: number) => {
    const entry = lexicon.termEntries[term];
    if (entry === undefined || isWithinWord(codes, start, end)) return;
    const { key, kind, name } = entry;
    const rank = lexicon.termRanks[term] ?? 0;
    const span = toSourceSpan(folded, start, end);
    mentions.push({
      entity: key,
      rule: 'lexicon',
      kind,
      rank,
      label: name,
      start: span.start,
      end: span.end,
    });
  };
  lexicon.trie.findLongest(codes, (term, start, end) => {
    push(term, start, end);
    for (let from = start, pause = findPause(codes, start, end); from < end; ) {
      // Parts of a slogan between its pauses: 稳中求进、以进促稳 names both.
      const isPart = pause > from && (from > start || pause < end);
      if (isPart && lexicon.trie.findEnd(codes, from, pause) === pause && lexicon.trie.matched !== term)
        push(lexicon.trie.matched, from, pause);
      from = pause + 1;
      pause = findPause(codes, from, end);
    }
  });
  return mentions;
}

const PAUSES = toUnitTable('、,，');

/** The first pause from `start` on; `end` where there is none. */
function findPause(codes: Uint16Array, start: number, end: number): number {
  let pause = start;
  while (pause < end && PAUSES[codes[pause] ?? 0] === 0) pause += 1;
  return pause;
}

function isWithinWord(codes: Uint16Array, start: number, end: number): boolean {
  return (
    (isWordUnit(codes, start) && isWordUnit(codes, start - 1)) ||
    (isWordUnit(codes, end - 1) && isWordUnit(codes, end))
  );
}

function isWordUnit(codes: Uint16Array, i: number): boolean {
  return WORD_UNITS[codes[i] ?? 0] === 1;
}
