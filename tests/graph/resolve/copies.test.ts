import { describe, expect, it } from 'vitest';
import { toDocumentKey } from '../../../graph/model/ids.ts';
import type { DocumentForm } from '../../../graph/model/kinds.ts';
import { type CopyCandidate, findCopies, getOverlap, getSignature } from '../../../graph/resolve/copies.ts';

const SENTENCES = Array.from(
  { length: 40 },
  (_, i) => `第${i + 1}项工作要在第${(i * 7) % 31}季度前完成，由第${(i * 11) % 17}组负责，每月通报一次进度。`,
);
const TEXT = SENTENCES.join('\n');

function toCandidate(source: string, text: string, form: DocumentForm = 'full'): CopyCandidate {
  return { key: toDocumentKey(source, 0), form, length: text.length, signature: getSignature(text) };
}

describe('getSignature', () => {
  it('does not mind white space', () => {
    expect(getSignature(TEXT.replaceAll('\n', ' \n '))).toEqual(getSignature(TEXT));
  });

  it('is empty for a text too short to tell', () => {
    expect(getSignature('会议指出，要扩大国内需求。')).toEqual([]);
  });

  it('estimates the share of common shingles', () => {
    const half = [
      ...SENTENCES.slice(0, 20),
      ...SENTENCES.slice(20).map((sentence) => [...sentence].reverse().join('')),
    ].join('');
    const overlap = getOverlap(getSignature(TEXT), getSignature(half));
    expect(overlap).toBeGreaterThan(0.15);
    expect(overlap).toBeLessThan(0.6);
  });
});

describe('findCopies', () => {
  it('names the full text as the original of a copy with another ending', () => {
    const copies = findCopies([
      toCandidate('b-news.txt', `${TEXT}\n编辑：某某`, 'digest'),
      toCandidate('a-full.txt', TEXT),
    ]);
    expect([...copies]).toEqual([['document:b-news.txt', 'document:a-full.txt']]);
  });

  it('leaves texts alone that share a few sentences only', () => {
    const other = SENTENCES.map((sentence, i) =>
      i % 4 === 0 ? sentence : `${[...sentence].reverse().join('')}${i}`,
    ).join('');
    expect(findCopies([toCandidate('a.txt', TEXT), toCandidate('b.txt', other)]).size).toBe(0);
  });

  it('gives the same answer in any order', () => {
    const candidates = [
      toCandidate('a.txt', TEXT),
      toCandidate('b.txt', `${TEXT}完`),
      toCandidate('c.txt', `${TEXT}完毕`),
    ];
    expect(findCopies([...candidates].reverse())).toEqual(findCopies(candidates));
  });
});
