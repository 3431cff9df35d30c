/** Which node does the first screen open? */
import type { NodeKind } from '../model/kinds.ts';
import { compareSalience, type GraphIndex, isEntityNode, type NodeKey } from './graph-index.ts';

/** Kinds tried in turn; the last resort is any entity. */
const PREFERENCE: readonly NodeKind[] = ['concept', 'policy', 'industry', 'principle'];

/**
 * Choose the opening node: the one that the build names, else the most salient concept, else term, else entity.
 *
 * @returns `undefined` for a graph without entities.
 */
export function chooseOpening(index: GraphIndex): NodeKey | undefined {
  const named = index.serialized.attributes.opening;
  if (named !== undefined && index.nodes.has(named)) return named;
  const entities = [...index.nodes.values()].filter(isEntityNode).sort(compareSalience);
  for (const kind of PREFERENCE) {
    const found = entities.find(({ attributes }) => attributes.kind === kind);
    if (found !== undefined) return found.key;
  }
  return entities[0]?.key;
}
