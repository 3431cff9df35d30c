import { describe, expect, it } from 'vitest';
import { Endings } from '../../../graph/text/endings.ts';

describe('the word that a text ends in', () => {
  const endings = new Endings(['产业', '服务产业', '业', '体系', '😀']);

  it.each([
    ['is the longest', '养老服务产业', 6, 6, '服务产业'],
    ['is no longer than asked for', '养老服务产业', 6, 3, '产业'],
    ['ends where the text is taken to end', '养老服务产业链', 6, 6, '服务产业'],
    ['may be the whole text', '体系', 2, 2, '体系'],
    ['may be a surrogate pair', '产业😀', 4, 4, '😀'],
    ['is none where only its last unit fits', '谱系', 2, 2, undefined],
    ['is none in an empty text', '', 0, 4, undefined],
  ])('%s', (_, text, end, mostUnits, word) => {
    expect(endings.find(text, end, mostUnits)).toBe(word);
  });
});
