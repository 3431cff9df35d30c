/**
 * Log-likelihood ratio (Dunning 1993) of two terms sharing sentences.
 *
 * @param both - Sentences that hold both.
 * @param a - Sentences that hold the first.
 * @param b - Sentences that hold the second.
 * @param total - All sentences.
 * @returns 0 where they share no more than chance would have it; else positive, unbounded.
 */
export function getLogLikelihood(both: number, a: number, b: number, total: number): number {
  if (both * total <= a * b) return 0;
  const cells = [
    [both, a, b],
    [a - both, a, total - b],
    [b - both, total - a, b],
    [total - a - b + both, total - a, total - b],
  ] as const;
  let sum = 0;
  for (const [observed, row, column] of cells) {
    if (observed > 0) sum += observed * Math.log((observed * total) / (row * column));
  }
  return Math.max(0, 2 * sum);
}
