/** The node or edge under the pointer or the keyboard's cursor, wherever that is: canvas, list, sentence or reader. */
import { createStore } from './store.ts';

/** Key of a node or an edge; no key is both. */
export const hoverStore = createStore<string | undefined>(undefined);

export function hover(key: string | undefined): void {
  hoverStore.set(key);
}
