/** The best paths between two nodes, each found once. Apart from what the first picture needs. */
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { createPathIndex } from '../../graph/query/path-index.ts';
import { findPaths, type Path } from '../../graph/query/paths.ts';
import { memoize } from './memoize.ts';

const getPathIndex = memoize(createPathIndex);
const getKnown = memoize<GraphIndex, Map<string, readonly Path[]>>(() => new Map());

export function getPaths(index: GraphIndex, from: NodeKey, to: NodeKey): readonly Path[] {
  const known = getKnown(index);
  const key = JSON.stringify([from, to]);
  const found = known.get(key) ?? findPaths(getPathIndex(index), from, to);
  known.set(key, found);
  return found;
}
