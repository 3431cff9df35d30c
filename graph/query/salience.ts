/** What is telling of a part of a corpus: one document, or a period. */

import type { SerializedGraph } from '../model/graph.ts';
import { isTermKind } from '../model/kinds.ts';
import { compareText } from '../model/span.ts';

/** A term with how telling it is of a part. */
export interface SalientTerm {
  readonly key: string;
  /** Log-likelihood ratio of the term's mentions inside against outside (Dunning 1993); higher tells more. */
  readonly score: number;
  readonly count: number;
}

/** A smaller ratio is what chance gives to terms that both parts use alike. */
const LEAST_KEYNESS = 1;

/**
 * Terms that a part of a corpus uses more than the rest does.
 *
 * @param isInside - Whether a document, by its key, belongs to the part.
 * @param limit - Most terms to return (default 20: a screen of them).
 * @returns The most telling first; only terms that the part uses more than its share.
 */
export function findSalientTerms(
  graph: SerializedGraph,
  isInside: (document: string) => boolean,
  limit = 20,
): SalientTerm[] {
  const terms = new Set(
    graph.nodes.filter(({ attributes }) => isTermKind(attributes.kind)).map(({ key }) => key),
  );
  const counts = new Map<string, { inside: number; outside: number }>();
  let [insideTotal, outsideTotal] = [0, 0];
  for (const { source, target, attributes } of graph.edges) {
    if (attributes.kind !== 'mentioned-in' || !terms.has(source)) continue;
    const count = counts.get(source) ?? { inside: 0, outside: 0 };
    counts.set(source, count);
    if (isInside(target)) {
      count.inside += attributes.count;
      insideTotal += attributes.count;
    } else {
      count.outside += attributes.count;
      outsideTotal += attributes.count;
    }
  }
  return [...counts]
    .map(([key, { inside, outside }]) => ({
      key,
      count: inside,
      score: getKeyness(inside, outside, insideTotal, outsideTotal),
    }))
    .filter(({ score }) => score >= LEAST_KEYNESS)
    .sort((a, b) => b.score - a.score || compareText(a.key, b.key))
    .slice(0, limit);
}

function getKeyness(inside: number, outside: number, insideTotal: number, outsideTotal: number): number {
  const total = insideTotal + outsideTotal;
  const expected = ((inside + outside) * insideTotal) / Math.max(1, total);
  if (inside === 0 || inside <= expected) return 0;
  const rest = inside + outside - expected;
  return (
    2 * (inside * Math.log(inside / expected) + (outside === 0 ? 0 : outside * Math.log(outside / rest)))
  );
}
