import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../graph/model/errors.ts';
import { foldText } from '../../../graph/text/fold.ts';
import { Trie } from '../../../graph/text/trie.ts';

type Match = readonly [term: string, start: number, end: number];

function findLongest(terms: readonly string[], text: string): Match[] {
  const matches: Match[] = [];
  new Trie(terms).findLongest(foldText(text).codes, (term, start, end) => {
    matches.push([terms[term] ?? '?', start, end]);
  });
  return matches;
}

describe('finding the longest terms', () => {
  it.each<readonly [string, readonly string[], string, readonly Match[]]>([
    [
      'takes the longer of two terms that begin together',
      ['房地产', '房地产市场'],
      '房地产市场',
      [['房地产市场', 0, 5]],
    ],
    ['falls back to the shorter term', ['房地产', '房地产市场化'], '房地产市场', [['房地产', 0, 3]]],
    [
      'takes the leftmost of two terms that cross',
      ['产业链', '链主企业'],
      '产业链主企业',
      [['产业链', 0, 3]],
    ],
    [
      'finds neighbors',
      ['财政', '货币'],
      '财政货币财政',
      [
        ['财政', 0, 2],
        ['货币', 2, 4],
        ['财政', 4, 6],
      ],
    ],
    ['finds a term at the very end', ['降息'], '降准降息', [['降息', 2, 4]]],
    ['counts a surrogate pair as two units', ['生产力'], '😀生产力', [['生产力', 2, 5]]],
    ['finds a surrogate pair itself', ['𠮷林'], '在𠮷林', [['𠮷林', 1, 4]]],
    ['finds nothing across a line end', ['稳就业'], '稳就\n业', []],
    ['finds nothing in an empty text', ['财政'], '', []],
    ['finds nothing without terms', [], '财政', []],
    ['reports a doubled term under its first index', ['财政', '财政'], '财政', [['财政', 0, 2]]],
  ])('%s', (_, terms, text, matches) => {
    expect(findLongest(terms, text)).toEqual(matches);
  });

  it('finds only what lies in the part that it is given', () => {
    const matches: [number, number][] = [];
    const { codes } = foldText('财政货币财政货币');
    new Trie(['财政', '货币']).findLongest(codes, (_, start, end) => matches.push([start, end]), 1, 7);
    expect(matches).toEqual([
      [2, 4],
      [4, 6],
    ]);
  });

  it('finds terms that overlap where every term is asked for, the shorter first', () => {
    const matches: [number, number][] = [];
    const { codes } = foldText('产业链主企业');
    const trie = new Trie(['产业链', '产', '产业', '链主企业', '产业链主']);
    trie.findEvery(codes, (_, start, end) => matches.push([start, end]));
    expect(matches).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [2, 6],
    ]);
  });

  it('refuses an empty term', () => {
    expect(() => new Trie(['财政', ''])).toThrow(InvalidInputError);
  });
});

describe('the end of the longest term at a place', () => {
  const trie = new Trie(['产业链', '链主企业', '产业']);
  const { codes } = foldText('产业链主企业');

  it.each([
    ['is that of the longer term', 0, 6, 3],
    ['is that of the shorter one where the limit cuts the longer', 0, 2, 2],
    ['is 0 where the limit cuts every term', 0, 1, 0],
    ['is found in the middle of another term', 2, 6, 6],
    ['is 0 where no term begins', 1, 6, 0],
    ['is 0 behind the text', 6, 6, 0],
  ])('%s', (_, start, limit, end) => {
    expect(trie.findEnd(codes, start, limit)).toBe(end);
  });

  it('comes with the term', () => {
    trie.findEnd(codes, 2, 6);
    expect(trie.matched).toBe(1);
  });
});
