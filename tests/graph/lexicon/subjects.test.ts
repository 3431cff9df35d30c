import { describe, expect, it } from 'vitest';
import { DEFAULT_SUBJECTS, findSubject, SUBJECTS } from '../../../graph/lexicon/subjects.ts';

describe('the subjects', () => {
  it('have a key, a name and a formula each, and no word twice', () => {
    expect(new Set(SUBJECTS.map(({ key }) => key)).size).toBe(SUBJECTS.length);
    for (const { key, name, heads, terms, loose, except } of SUBJECTS) {
      expect([key, name.zh, name.en, heads[0]], key).not.toContain('');
      const words = [...heads, ...terms, ...loose, ...except];
      expect(
        words.filter((word, i) => words.indexOf(word) !== i),
        key,
      ).toEqual([]);
    }
  });

  it('of a matrix are known', () => {
    expect(DEFAULT_SUBJECTS.filter((key) => findSubject(key)?.key !== key)).toEqual([]);
  });
});

describe('findSubject', () => {
  it.each([
    ['fiscal', 'fiscal'],
    ['财政政策', 'fiscal'],
    ['Fiscal policy', 'fiscal'],
    ['财政', 'fiscal'],
    ['科技', 'technology'],
    ['消费', 'demand'],
    ['新质生产力', undefined],
    ['低空经济', undefined],
    [' ', undefined],
  ])('takes %j for %s', (name, key) => {
    expect(findSubject(name)?.key).toBe(key);
  });
});
