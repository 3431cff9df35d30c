/** Small values kept by the browser. Storage may be forbidden or full; they then last as long as the page is open. */
import { createStore, type Store } from './store.ts';

/**
 * A store whose value is kept under a name.
 *
 * @param parse - Makes the value of what was kept, `undefined` where nothing was; must take anything.
 */
export function createStoredStore<S>(
  name: string,
  parse: (kept: string | undefined) => S,
  format: (state: S) => string,
): Store<S> {
  const store = createStore(parse(recall(name)));
  store.subscribe(() => remember(name, format(store.get())));
  return store;
}

function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Nothing to do: see above.
  }
}
