/** Which words of two wordings made the rules call the one stronger or weaker than the other? */
import { listScaleWords, type ScaleWords } from '../lexicon/intensity.ts';
import type { EvolvesIntoEdge } from '../model/graph.ts';
import type { GraphEdge, GraphIndex } from './graph-index.ts';

/** @returns Empty for an evolution that is neither stronger nor weaker: the words added and removed tell all of it. */
export function listDecidingWords(
  index: GraphIndex,
  { source, target, attributes: { change } }: GraphEdge<EvolvesIntoEdge>,
): readonly ScaleWords[] {
  const [before, after] = [source, target].map((key) => index.nodes.get(key)?.attributes.label);
  if (before === undefined || after === undefined) return [];
  if (change.includes('strengthened')) return listScaleWords(before, after, 1);
  return change.includes('weakened') ? listScaleWords(before, after, -1) : [];
}
