import { describe, expect, it } from 'vitest';
import { compareEn } from '../../src/strings/compare-en.ts';
import { compareZh } from '../../src/strings/compare-zh.ts';
import { en } from '../../src/strings/en.ts';
import { helpEn } from '../../src/strings/help-en.ts';
import { helpZh } from '../../src/strings/help-zh.ts';
import { matrixEn } from '../../src/strings/matrix-en.ts';
import { matrixZh } from '../../src/strings/matrix-zh.ts';
import { pairEn } from '../../src/strings/pair-en.ts';
import { pairZh } from '../../src/strings/pair-zh.ts';
import { traceEn } from '../../src/strings/trace-en.ts';
import { traceZh } from '../../src/strings/trace-zh.ts';
import { zh } from '../../src/strings/zh.ts';

/** What comes with the program, and what its parts bring along. */
const PARTS = [
  { part: 'every page', chinese: zh, english: en },
  { part: 'the page that traces', chinese: traceZh, english: traceEn },
  { part: 'the page that compares', chinese: compareZh, english: compareEn },
  { part: 'the matrix', chinese: matrixZh, english: matrixEn },
  { part: 'two nodes side by side', chinese: pairZh, english: pairEn },
  { part: 'the help', chinese: helpZh, english: helpEn },
] as const;

/** Every plain sentence with its path. */
function listTexts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => listTexts(inner, `${path}.${name}`));
}

describe('the strings', () => {
  it.each(PARTS)('of $part say the same things in both languages', ({ chinese, english }) => {
    expect(listTexts(english).map(([path]) => path)).toEqual(listTexts(chinese).map(([path]) => path));
  });

  it.each(PARTS)('of $part are never empty', ({ chinese, english }) => {
    for (const [path, text] of [...listTexts(chinese), ...listTexts(english)])
      expect(text.trim(), path).not.toBe('');
  });

  it('count in English with and without a plural', () => {
    expect(en.inspector.counts(1, 2)).toBe('1 mention in 2 documents');
    expect(zh.inspector.counts(1, 2)).toBe('2 份文件，提及 1 次');
  });
});
