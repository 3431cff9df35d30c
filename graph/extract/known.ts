/** Mentions of what the lexicon knows: one pass over the folded text, the longest match at every place. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type FoldedText, toSourceSpan } from '../text/fold.ts';
import { toUnitTable } from '../text/unit-table.ts';
import type { NamedMention } from './named-mentions.ts';

/** Latin letters and digits beside a match that begins or ends with one: 5G in 15GW is no mention. */
const WORD_UNITS = toUnitTable('abcdefghijklmnopqrstuvwxyz0123456789');

/** Find all entries of a lexicon in a folded text, in order, a slogan before its parts. */
export function findKnownMentions(folded: FoldedText, lexicon: Lexicon): NamedMention[] {
  const mentions: NamedMention[] = [];
  const push = (term: number, start: number, end: number) => {
    const entry = lexicon.termEntries[term];
    if (entry === undefined || isWithinWord(folded, start, end)) return;
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
  lexicon.trie.findLongest(folded.codes, (term, start, end) => {
    push(term, start, end);
    if (!hasPause(folded.codes, start, end)) return;
    for (const [from, to] of splitSlogan(folded.codes, start, end)) {
      const isWhole = lexicon.trie.findEnd(folded.codes, from, to) === to;
      const part = lexicon.trie.matched;
      if (isWhole && part !== term) push(part, from, to);
    }
  });
  return mentions;
}

const PAUSES = toUnitTable('、,，');

function hasPause(codes: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (PAUSES[codes[i] ?? 0] === 1) return true;
  return false;
}

/** Parts of a match between its pauses: 稳中求进、以进促稳 names both. None where there is no pause. */
function splitSlogan(codes: Uint16Array, start: number, end: number): [from: number, to: number][] {
  const parts: [number, number][] = [];
  let from = start;
  for (let i = start; i <= end; i += 1) {
    if (i < end && PAUSES[codes[i] ?? 0] === 0) continue;
    if (i > from && (from > start || i < end)) parts.push([from, i]);
    from = i + 1;
  }
  return parts;
}

function isWithinWord({ codes }: FoldedText, start: number, end: number): boolean {
  const isWordUnit = (i: number) => WORD_UNITS[codes[i] ?? 0] === 1;
  return (isWordUnit(start) && isWordUnit(start - 1)) || (isWordUnit(end - 1) && isWordUnit(end));
}
