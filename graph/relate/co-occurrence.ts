/**
 * related-to: terms that are named together more often than chance explains.
 *
 * Counter-example: two frequent terms that share a few sentences, because every document holds both. The log-likelihood ratio
 * (Dunning 1993) leaves them out where their common sentences are no more than expected.
 */
import type { EntityKey } from '../model/ids.ts';
import { compareText } from '../model/span.ts';
import type { PairRecord, Tally } from '../resolve/tally.ts';
import { getLogLikelihood } from '../text/likelihood.ts';
import type { Relation } from './relation.ts';

/** Sentences that must name both, unless an enumeration does. */
const LEAST_SUPPORT = 2;
/** Relations kept for each entity: what fits round it on a screen. */
const MOST_OF_ENTITY = 12;

interface ScoredPair extends PairRecord {
  readonly score: number;
}

/** The strongest significant pairs of each entity. */
export function relateCoOccurring(tally: Tally): Relation[] {
  const scored: ScoredPair[] = [];
  for (const pair of tally.pairs.values()) {
    if (pair.support < LEAST_SUPPORT && !pair.enumerated) continue;
    const [a, b] = [
      tally.entities.get(pair.source)?.sentenceCount,
      tally.entities.get(pair.target)?.sentenceCount,
    ];
    if (a === undefined || b === undefined) continue;
    const support = Math.max(1, pair.support);
    const score = getLogLikelihood(support, a, b, Math.max(tally.sentenceCount, a + b));
    if (score > 0) scored.push({ ...pair, support, score });
  }
  scored.sort(comparePairs);
  const counts = new Map<EntityKey, number>();
  const kept = scored.filter(({ source, target }) => {
    const [s, t] = [counts.get(source) ?? 0, counts.get(target) ?? 0];
    if (s >= MOST_OF_ENTITY && t >= MOST_OF_ENTITY) return false;
    counts.set(source, s + 1);
    counts.set(target, t + 1);
    return true;
  });
  return kept.map(({ source, target, support, score, evidence }) => ({
    source,
    target,
    attributes: { kind: 'related-to', support, score: Math.round(score * 100) / 100, evidence },
  }));
}

function comparePairs(a: ScoredPair, b: ScoredPair): number {
  return (
    b.score - a.score ||
    b.support - a.support ||
    compareText(a.source, b.source) ||
    compareText(a.target, b.target)
  );
}
