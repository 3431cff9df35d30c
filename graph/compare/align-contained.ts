/**
 * Sentences that went into a longer one word for word: 纵深推进全国统一大市场建设 stands alone in one text, and in the other among all that is to be done.
 */
import { LEADING_ADVERBS } from '../lexicon/grammar.ts';
import { segmentClauses } from '../text/sentences.ts';
import { toLetters } from './clauses.ts';
import type { ComparedSource, SentencePair } from './features.ts';

const ADVERBS = [...LEADING_ADVERBS].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** A clause without the adverbs that it begins with, which change most easily: 持续|防范化解…, 有效|防范化解…. */
function dropLead(letters: string): string {
  const adverb = ADVERBS.find((word) => letters.startsWith(word));
  return adverb === undefined ? letters : dropLead(letters.slice(adverb.length));
}

/** Shortest clause that is known again as a part of a sentence, in letters, and part of its sentence that has to be. */
const SHORTEST_CONTAINED = 8;
const LEAST_CONTAINED = 0.6;
/** Likeness of such pairs: the longer sentence says much besides. */
const CONTAINED_LIKENESS = 0.1;

/** Pairs of which one sentence has no counterpart, and the other holds most of it word for word: what went into a list of what is to be done. */
export function findContained(
  before: ComparedSource,
  after: ComparedSource,
  held: Record<'before' | 'after', ReadonlySet<number>>,
): SentencePair[] {
  const find = (own: ComparedSource, other: ComparedSource, side: 'before' | 'after'): [number, number][] => {
    const others = other.sentences.map(({ start, end }) => toLetters(other.text.slice(start, end)));
    return own.sentences.flatMap((sentence, i): [number, number][] => {
      if (held[side].has(i) || sentence.mode === 'review') return [];
      const clauses = segmentClauses(own.text, sentence).map((one) =>
        dropLead(toLetters(own.text.slice(one.start, one.end))),
      );
      const all = clauses.reduce((sum, { length }) => sum + length, 0);
      const at = others.findIndex((letters, j) => {
        if (other.sentences[j]?.mode === 'review') return false;
        const found = clauses.filter((one) => one.length >= SHORTEST_CONTAINED && letters.includes(one));
        return found.reduce((sum, { length }) => sum + length, 0) >= LEAST_CONTAINED * all;
      });
      return at === -1 ? [] : [[i, at]];
    });
  };
  const toPair = (i: number, j: number): SentencePair => ({
    before: i,
    after: j,
    likeness: CONTAINED_LIKENESS,
  });
  const gone = find(before, after, 'before').map(([i, j]) => toPair(i, j));
  const come = find(after, before, 'after').map(([j, i]) => toPair(i, j));
  return [...gone, ...come.filter((one) => !gone.some((pair) => pair.after === one.after))];
}
