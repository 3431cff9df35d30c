/** The path that a view draws. What finds paths is fetched when two nodes are first related. */
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import type { Path } from '../../graph/query/paths.ts';
import { createPart } from './part.ts';
import type { View } from './view.ts';

/** Finds the paths between two nodes, and the documents that mention both; another object whenever it has found more. */
export const { store: pathFinderStore, load: loadPathFinder } = createPart(async () =>
  (await import('./path-finder.ts')).createPathFinder(() =>
    pathFinderStore.update((finder) => finder && { ...finder }),
  ),
);

/** The path that a view asks to draw, once it is found. */
export function getChosenPath(
  index: GraphIndex,
  view: View,
  selected: NodeKey | undefined,
): Path | undefined {
  if (view.path === undefined || view.related === undefined || selected === undefined) return undefined;
  return pathFinderStore.get()?.getPaths(index, selected, view.related)?.[view.path - 1];
}
