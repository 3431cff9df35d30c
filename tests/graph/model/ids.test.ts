import { describe, expect, it } from 'vitest';
import { toDocumentFileName, toDocumentKey, toEntityKey, toHash } from '../../../graph/model/ids.ts';

describe('the key of a document', () => {
  it.each([
    ['is its path for the first article', '月报/2024-12.md', 0, 'document:月报/2024-12.md'],
    ['adds the place of any other', '月报/2024-12.md', 3, 'document:月报/2024-12.md#3'],
  ])('%s', (_, source, article, key) => {
    expect(toDocumentKey(source, article)).toBe(key);
  });
});

describe('the key of an entity', () => {
  it.each([
    ['quotation marks', '“两重”建设', '两重建设'],
    ['corner brackets', '「兩重」建設', '兩重建設'],
    ['blanks of every kind', '中央经济工作会议 2024　年\r\n', '中央经济工作会议2024年'],
  ])('does not mind %s', (_, name, plain) => {
    expect(toEntityKey('policy', name)).toBe(`policy:${plain}`);
  });

  it.each([
    ['width', '５Ｇ', '5G'],
    ['surrogate pairs', '𠮷林', '吉林'],
    ['marks other than quotation marks', '《建议》', '建议'],
  ])('minds %s', (_, a, b) => {
    expect(toEntityKey('policy', a)).not.toBe(toEntityKey('policy', b));
  });
});

describe('the file name of a document', () => {
  it.each([
    ['a plain path', 'politburo/2024.md', /^politburo_2024\.md-[0-9a-f]{12}\.json$/u],
    ['Chinese characters', '月报/要点.md', /^_\.md-[0-9a-f]{12}\.json$/u],
    ['surrogate pairs', '😀.md', /^_\.md-[0-9a-f]{12}\.json$/u],
    ['what no file system takes', 'a:b*?<>|"\\..\\c.md', /^a_b_\.\._c\.md-[0-9a-f]{12}\.json$/u],
  ])('is safe for %s', (_, source, pattern) => {
    expect(toDocumentFileName(toDocumentKey(source, 0))).toMatch(pattern);
  });

  it('is never shared, even where the readable part is', () => {
    const names = ['月报.md', '周报.md', '周报 .md'].map((source) =>
      toDocumentFileName(toDocumentKey(source, 0)),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('is short however long the path', () => {
    expect(toDocumentFileName(toDocumentKey(`${'a'.repeat(4000)}.md`, 0)).length).toBeLessThan(100);
  });
});

describe('a hash', () => {
  it('is SHA-256 in hexadecimal, of a string as of its UTF-8', () => {
    expect(toHash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(toHash('新质😀')).toBe(toHash(new TextEncoder().encode('新质😀')));
  });
});
