/** A value that can be watched. State lives in a few of these, outside React. */

export interface Store<S> {
  readonly get: () => S;
  /** Replace the value; nobody is told where it stays the same. */
  readonly set: (next: S) => void;
  /** Replace the value by what a transition makes of it. */
  readonly update: (transition: (state: S) => S) => void;
  /** @returns How to stop watching. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<S>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  const set = (next: S): void => {
    if (Object.is(next, state)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    set,
    update: (transition) => set(transition(state)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
