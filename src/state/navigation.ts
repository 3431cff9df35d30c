/** The view store, kept in step with the address, so that the browser's back and forward walk through the views. */
import { formatAddress, parseAddress } from './address.ts';
import { createStore } from './store.ts';
import type { View } from './view.ts';

export const viewStore = createStore<View>(parseAddress(location.hash));

/** Go to another view. It becomes an entry of the history unless nothing changes. */
export function navigate(transition: (view: View) => View): void {
  change(transition, 'pushState');
}

/** Change how the view looks, without an entry of the history: filters, language, theme. */
export function refine(transition: (view: View) => View): void {
  change(transition, 'replaceState');
}

/** Address of a view, for links that can be copied or opened elsewhere. */
export function toHref(transition: (view: View) => View): string {
  return formatAddress(transition(viewStore.get())) || '#';
}

function change(transition: (view: View) => View, method: 'pushState' | 'replaceState'): void {
  const before = formatAddress(viewStore.get());
  const view = transition(viewStore.get());
  const address = formatAddress(view);
  if (address !== before)
    history[method](null, '', address === '' ? location.pathname + location.search : address);
  viewStore.set(view);
}

/**
 * Follow back, forward and addresses typed by hand.
 *
 * @returns How to stop.
 */
export function followHistory(): () => void {
  const follow = (): void => {
    const view = parseAddress(location.hash, viewStore.get());
    if (formatAddress(view) !== formatAddress(viewStore.get())) viewStore.set(view);
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  return () => {
    removeEventListener('popstate', follow);
    removeEventListener('hashchange', follow);
  };
}
