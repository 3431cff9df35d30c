/** What the scorer says, and the sum of several of its answers. */

/** What the scorer says of one measure. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** What the graph has, and what the annotations want. */
  readonly predicted: number;
  readonly gold: number;
}

export type Scores = Readonly<Record<string, Score>>;

/** Of one measure: all hits over all that the graphs have, and all that was wanted and found over all that was wanted. */
export function addScores(scores: readonly Score[]): Score {
  const predicted = sum(scores.map((score) => score.predicted));
  const gold = sum(scores.map((score) => score.gold));
  const precision = divide(
    sum(scores.map((score) => Math.round(score.precision * score.predicted))),
    predicted,
  );
  const recall = divide(sum(scores.map((score) => Math.round(score.recall * score.gold))), gold);
  return { precision, recall, f1: divide(2 * precision * recall, precision + recall), predicted, gold };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
