import { describe, expect, it } from 'vitest';
import { en } from '../../src/strings/en.ts';
import { zh } from '../../src/strings/zh.ts';

/** Every plain sentence with its path. */
function listTexts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => listTexts(inner, `${path}.${name}`));
}

describe('the strings', () => {
  it('say the same things in both languages', () => {
    expect(listTexts(en).map(([path]) => path)).toEqual(listTexts(zh).map(([path]) => path));
  });

  it('are never empty', () => {
    for (const [path, text] of [...listTexts(zh), ...listTexts(en)]) expect(text.trim(), path).not.toBe('');
  });

  it('count in English with and without a plural', () => {
    expect(en.inspector.counts(1, 2)).toBe('1 mention in 2 documents');
    expect(zh.inspector.counts(1, 2)).toBe('2 份文件，提及 1 次');
  });
});
