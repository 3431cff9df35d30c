/** Parts of the program that the first picture does without: each is fetched when it is first asked for. */
import { createStore, type Store } from './store.ts';

export interface Part<P> {
  /** Absent until it is there. */
  readonly store: Store<P | undefined>;
  /** Fetch it. Where that fails, the next call tries again. */
  readonly load: () => Promise<void>;
}

export function createPart<P>(fetchPart: () => Promise<P>): Part<P> {
  const store = createStore<P | undefined>(undefined);
  return {
    store,
    async load() {
      if (store.get() !== undefined) return;
      await fetchPart().then(store.set, () => undefined);
    },
  };
}
