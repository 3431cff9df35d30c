import { describe, expect, it } from 'vitest';
import { addScores, type Score } from '../../scripts/scores.ts';

function makeScore(hits: number, predicted: number, found: number, gold: number): Score {
  const [precision, recall] = [predicted && hits / predicted, gold && found / gold];
  return {
    precision,
    recall,
    f1: precision + recall && (2 * precision * recall) / (precision + recall),
    predicted,
    gold,
  };
}

describe('addScores', () => {
  it('adds up what was right, had and wanted, so that a large part weighs more than a small one', () => {
    // The hits are whole numbers again although 1/3 and 2/7 are no exact fractions.
    expect(addScores([makeScore(1, 3, 1, 3), makeScore(5, 7, 2, 7)])).toEqual({
      precision: 0.6,
      recall: 0.3,
      f1: 0.4,
      predicted: 10,
      gold: 10,
    });
  });

  it('leaves one score as it is', () => {
    expect(addScores([makeScore(3, 4, 2, 5)])).toEqual(makeScore(3, 4, 2, 5));
  });

  it('is nothing where nothing was found or wanted', () => {
    const nothing = { precision: 0, recall: 0, f1: 0, predicted: 0, gold: 0 };
    expect(addScores([])).toEqual(nothing);
    expect(addScores([makeScore(0, 0, 0, 0)])).toEqual(nothing);
  });
});
