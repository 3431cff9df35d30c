/** Stores in React. */
import { useSyncExternalStore } from 'react';
import type { Store } from './store.ts';

/** The value of a store; the component renders again whenever it changes. */
export function useStore<S>(store: Store<S>): S {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** What a selector takes from a store; the component renders again only when that changes. */
export function useSelector<S, T>(store: Store<S>, select: (state: S) => T): T {
  const get = (): T => select(store.get());
  return useSyncExternalStore(store.subscribe, get, get);
}
