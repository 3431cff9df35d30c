/** The best paths between the two nodes of a relation, found once. */
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { findPaths, type Path } from '../../graph/query/paths.ts';
import { memoize } from './memoize.ts';
import type { View } from './view.ts';

const getKnown = memoize<GraphIndex, Map<string, readonly Path[]>>(() => new Map());

export function getPaths(index: GraphIndex, from: NodeKey, to: NodeKey): readonly Path[] {
  const known = getKnown(index);
  const key = JSON.stringify([from, to]);
  const found = known.get(key) ?? findPaths(index, from, to);
  known.set(key, found);
  return found;
}

/** The path that a view asks to draw. */
export function getChosenPath(
  index: GraphIndex,
  view: View,
  selected: NodeKey | undefined,
): Path | undefined {
  if (view.path === undefined || view.related === undefined || selected === undefined) return undefined;
  return getPaths(index, selected, view.related)[view.path - 1];
}
