import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Trie } from '../../graph/text/trie.ts';

/** Few letters, so that terms share beginnings and cross; a surrogate pair and the last unit of all among them. */
const letters = fc.constantFrom('新', '质', '生', '产', 'a', '😀', '\uffff');
const term = fc.array(letters, { minLength: 1, maxLength: 5 }).map((units) => units.join(''));
const text = fc.array(letters, { maxLength: 40 }).map((units) => units.join(''));

type Match = readonly [term: string, start: number, end: number];

/** At every place the longest term that begins there, behind which the search goes on. */
function findNaively(terms: readonly string[], source: string): Match[] {
  const matches: Match[] = [];
  for (let start = 0; start < source.length; ) {
    const longest = terms
      .filter((candidate) => source.startsWith(candidate, start))
      .sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined) matches.push([longest, start, start + longest.length]);
    start += longest?.length ?? 1;
  }
  return matches;
}

function toCodes(source: string): Uint16Array {
  return Uint16Array.from({ length: source.length }, (_, i) => source.charCodeAt(i));
}

it('finds what a search by startsWith finds', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 12 }), text, (terms, source) => {
      const matches: Match[] = [];
      new Trie(terms).findLongest(toCodes(source), (index, start, end) => {
        matches.push([terms[index] ?? '?', start, end]);
      });
      expect(matches).toEqual(findNaively(terms, source));
    }),
    { numRuns: 500 },
  );
});

it('finds every term at every place, as startsWith does', () => {
  fc.assert(
    fc.property(fc.uniqueArray(term, { maxLength: 12 }), text, (terms, source) => {
      const matches: Match[] = [];
      new Trie(terms).findEvery(toCodes(source), (index, start, end) => {
        matches.push([terms[index] ?? '?', start, end]);
      });
      const byLength = [...terms].sort((a, b) => a.length - b.length);
      const expected = Array.from({ length: source.length }, (_, start) =>
        byLength
          .filter((candidate) => source.startsWith(candidate, start))
          .map((candidate): Match => [candidate, start, start + candidate.length]),
      ).flat();
      expect(matches).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('knows each of its terms under the first index of its wording', () => {
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 12 }), (terms) => {
      const trie = new Trie(terms);
      for (const wording of terms) {
        const found: number[] = [];
        trie.findLongest(toCodes(wording), (index) => found.push(index));
        expect(found).toEqual([terms.indexOf(wording)]);
        expect(trie.findEnd(toCodes(wording), 0, wording.length)).toBe(wording.length);
      }
    }),
  );
});
