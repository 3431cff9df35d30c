/** The path that a view draws. What finds paths is fetched when two nodes are first related. */
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import type { Path } from '../../graph/query/paths.ts';
import { createStore } from './store.ts';
import type { View } from './view.ts';

type GetPaths = (index: GraphIndex, from: NodeKey, to: NodeKey) => readonly Path[];

/** Absent until it is there. */
export const pathFinderStore = createStore<GetPaths | undefined>(undefined);

/** Fetch what finds paths. Where that fails, the next call tries again. */
export async function loadPathFinder(): Promise<void> {
  if (pathFinderStore.get() !== undefined) return;
  await import('./path-finder.ts').then(
    ({ getPaths }) => pathFinderStore.set(getPaths),
    () => undefined,
  );
}

/** The path that a view asks to draw, once it can be found. */
export function getChosenPath(
  index: GraphIndex,
  view: View,
  selected: NodeKey | undefined,
): Path | undefined {
  if (view.path === undefined || view.related === undefined || selected === undefined) return undefined;
  return pathFinderStore.get()?.(index, selected, view.related)[view.path - 1];
}
