import { describe, expect, it } from 'vitest';
import { toDocumentKey } from '../../../graph/model/ids.ts';
import {
  compareEvidence,
  compareSpans,
  compareText,
  containsSpan,
  overlapsSpan,
} from '../../../graph/model/span.ts';

const span = (start: number, end: number) => ({ start, end });

describe('two spans', () => {
  it.each([
    ['apart', span(0, 2), span(3, 5), false, false],
    ['end to end', span(0, 2), span(2, 4), false, false],
    ['crossing', span(0, 3), span(2, 5), true, false],
    ['one within the other', span(0, 5), span(2, 3), true, true],
    ['the same', span(1, 3), span(1, 3), true, true],
  ])('that are %s overlap or hold each other accordingly', (_, a, b, overlap, contain) => {
    expect(overlapsSpan(a, b)).toBe(overlap);
    expect(overlapsSpan(b, a)).toBe(overlap);
    expect(containsSpan(a, b)).toBe(contain);
  });
});

describe('order', () => {
  it('of spans is by start, the longer first', () => {
    const sorted = [span(0, 5), span(0, 2), span(1, 9), span(3, 4)];
    expect([...sorted].reverse().sort(compareSpans)).toEqual(sorted);
  });

  it('of evidence is by document first', () => {
    const [a, b] = [toDocumentKey('a.md', 0), toDocumentKey('b.md', 0)];
    const sorted = [
      { document: a, ...span(7, 9) },
      { document: b, ...span(0, 3) },
      { document: b, ...span(0, 1) },
    ];
    expect([...sorted].reverse().sort(compareEvidence)).toEqual(sorted);
  });

  it('of strings is by code unit, whatever the locale', () => {
    expect(['重庆', 'a', 'Z', '北京', '', '😀', '\uff10'].sort(compareText)).toEqual([
      '',
      'Z',
      'a',
      '北京',
      '重庆',
      '😀',
      '\uff10',
    ]);
  });
});
