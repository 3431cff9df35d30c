import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceMarks, toRuns } from '../../../graph/query/annotate.ts';

const spans = fc
  .uniqueArray(fc.nat(60), { maxLength: 20 })
  .map((offsets) => offsets.sort((a, b) => a - b))
  .map((offsets) =>
    offsets.flatMap((start, i) =>
      i % 2 === 0 && offsets[i + 1] !== undefined ? [{ start, end: offsets[i + 1] ?? 0 }] : [],
    ),
  );

describe('toRuns', () => {
  it('cuts a text at its marks', () => {
    const text = '因地制宜发展新质生产力。';
    const runs = toRuns(text, { start: 4, end: text.length }, [{ start: 6, end: 11 }]);
    expect(runs.map((run) => [run.text, run.mark !== undefined])).toEqual([
      ['发展', false],
      ['新质生产力', true],
      ['。', false],
    ]);
  });

  it('cuts marks at the ends of the part', () => {
    const runs = toRuns('新质生产力', { start: 1, end: 3 }, [{ start: 0, end: 5 }]);
    expect(runs).toEqual([{ start: 1, end: 3, text: '质生', mark: { start: 0, end: 5 } }]);
  });

  it('covers the part without a gap, whatever the marks', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 61, maxLength: 90 }),
        spans,
        fc.nat(30),
        fc.nat(30),
        (text, marks, start, length) => {
          const runs = toRuns(text, { start, end: start + length }, marks);
          expect(runs.map((run) => run.text).join('')).toBe(text.slice(start, start + length));
        },
      ),
    );
  });
});

describe('sliceMarks', () => {
  it('finds the marks that touch a part', () => {
    fc.assert(
      fc.property(spans, fc.nat(60), fc.nat(20), (marks, start, length) => {
        const within = { start, end: start + length };
        const expected = marks.filter((mark) => mark.end > within.start && mark.start < within.end);
        expect(sliceMarks(marks, within)).toEqual(expected);
      }),
    );
  });
});
