/** The node under the pointer or the keyboard's cursor, wherever that is: canvas, list, sentence or reader. */
import type { NodeKey } from '../../graph/query/graph-index.ts';
import { createStore } from './store.ts';

export const hoverStore = createStore<NodeKey | undefined>(undefined);

export function hoverNode(key: NodeKey | undefined): void {
  hoverStore.set(key);
}
