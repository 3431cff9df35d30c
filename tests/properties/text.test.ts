import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, toFoldedName, toSourceSpan } from '../../graph/text/fold.ts';
import { findSpanAt, segmentClauses, segmentSentences } from '../../graph/text/sentences.ts';
import { anyText } from './arbitraries.ts';

describe('folding any text', () => {
  it('is never longer, keeps order and is done once for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { codes, offsets } = foldText(text);
        expect(codes.length).toBe(offsets.length);
        expect(codes.length).toBeLessThanOrEqual(text.length);
        expect(offsets.every((offset, i) => i === 0 || offset > (offsets[i - 1] ?? 0))).toBe(true);
        const folded = toFoldedName(text);
        expect(toFoldedName(folded)).toBe(folded);
      }),
    );
  });

  it('gives a span whose slice folds to what was found', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldText(text);
        const { length } = folded.codes;
        fc.pre(length > 0);
        const [start = 0, last = 0] = [a % length, b % length].sort((x, y) => x - y);
        const span = toSourceSpan(folded, start, last + 1);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(toFoldedName(text.slice(span.start, span.end))).toBe(
          toFoldedName(text).slice(start, last + 1),
        );
      }),
    );
  });
});

describe('sentences of any text', () => {
  it('stand in order, never overlap and leave out nothing but blanks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = segmentSentences(text);
        let end = 0;
        for (const sentence of sentences) {
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(sentence.start).toBeLessThan(sentence.end);
          expect(text.slice(sentence.start, sentence.end)).not.toContain('\n');
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });

  it('are found at each of their units and nowhere else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = segmentSentences(text);
        for (let offset = 0; offset <= text.length; offset += 1)
          expect(findSpanAt(sentences, offset)).toBe(
            sentences.findIndex((sentence) => sentence.start <= offset && offset < sentence.end),
          );
      }),
      { numRuns: 30 },
    );
  });

  it('have clauses within them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const sentence of segmentSentences(text)) {
          let { start } = sentence;
          for (const clause of segmentClauses(text, sentence)) {
            expect(clause.start).toBeGreaterThanOrEqual(start);
            expect(clause.end).toBeLessThanOrEqual(sentence.end);
            expect(clause.start).toBeLessThan(clause.end);
            start = clause.end;
          }
        }
      }),
    );
  });
});
