import { describe, expect, it } from 'vitest';
import { CueScanner } from '../../../graph/text/cues.ts';
import { toCodes } from '../../../graph/text/fold.ts';

const WORDS = {
  apart: ['推动', '推动力', '动力', '力'],
  overlapping: ['推动', '动力', '动力源'],
  shared: ['动力', '要'],
} as const;

const scanner = new CueScanner({
  apart: { words: WORDS.apart, order: 'apart' },
  overlapping: { words: WORDS.overlapping, order: 'overlapping' },
  shared: { words: WORDS.shared, order: 'apart' },
});

/** Words of one finder with the places where they stand. */
function findWords(text: string, finder: keyof typeof WORDS): string[] {
  const { words, starts } = scanner.scan(toCodes(text))[finder];
  return words.map((word, i) => `${starts[i]} ${WORDS[finder][word]}`);
}

describe('the cues of a finder', () => {
  it.each<readonly [string, string, keyof typeof WORDS, readonly string[]]>([
    ['are its own words', '要推动', 'apart', ['1 推动']],
    ['are the longest of one place', '推动力', 'apart', ['0 推动力']],
    ['share no unit where they stand apart', '推动力动力', 'apart', ['0 推动力', '3 动力']],
    ['share units where they overlap', '推动力', 'overlapping', ['0 推动', '1 动力']],
    ['are the longest of one place where they overlap too', '动力源', 'overlapping', ['0 动力源']],
    ['are words of other finders too', '推动力要', 'shared', ['1 动力', '3 要']],
    ['are counted in units behind a surrogate pair', '😀要', 'shared', ['2 要']],
    ['are none in an empty text', '', 'apart', []],
  ])('%s', (_, text, finder, found) => {
    expect(findWords(text, finder)).toEqual(found);
  });
});
