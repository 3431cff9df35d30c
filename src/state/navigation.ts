/** The view store, kept in step with the address, so that the browser's back and forward walk through the views. */
import { formatAddress, formatExploration, parseAddress, restoreExploration } from './address.ts';
import { findOrigin } from './origin.ts';
import { createStore } from './store.ts';
import {
  amendStep,
  beginTimeline,
  followStep,
  recordStep,
  redoStep,
  type Timeline,
  undoStep,
} from './timeline.ts';
import type { View } from './view.ts';

export const viewStore = createStore<View>(parseAddress(location.hash));

/** What the page that explores has shown, as addresses of that page alone. */
export const timelineStore = createStore<Timeline<string>>(beginTimeline(formatExploration(viewStore.get())));

/** Addresses of the browser's history since the page was opened, and which of them is shown. */
const visited: string[] = [];
let place = toPlace(history.state) ?? 0;
visited[place] = formatAddress(viewStore.get());

/** Whether the view shown is one that was shown before, as the browser's back and forward lead to. */
let isReturned = isLoadedAgain();

/** Whether the browser loads a page that it had before. */
function isLoadedAgain(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  const type = entry !== undefined && 'type' in entry ? entry.type : undefined;
  return type === 'reload' || type === 'back_forward';
}

export function hasReturned(): boolean {
  return isReturned;
}

/** Go to another view. It becomes an entry of the history unless nothing changes. */
export function navigate(transition: (view: View) => View): void {
  change(transition, 'pushState');
}

/** Change how the view looks, without an entry of the history: filters, language, theme. */
export function refine(transition: (view: View) => View): void {
  change(transition, 'replaceState');
}

/** Follow what the reader does without being asked to, as coming closer: neither an entry of the history nor a step to take back. */
export function adjust(transition: (view: View) => View): void {
  change(transition, 'replaceState', amendStep);
}

/**
 * Leave what was opened, as a text: to the view that it was opened from, which the browser's history has as well, so that going back
 * does not open it again.
 *
 * @param transition - Closes it; changes no view where it is not open.
 */
export function leave(transition: (view: View) => View): void {
  const view = transition(viewStore.get());
  const address = formatAddress(view);
  if (address === formatAddress(viewStore.get())) return;
  const close = (one: string): string => formatAddress(transition(parseAddress(one, viewStore.get())));
  const origin = findOrigin(visited.slice(0, place), address, close);
  if (origin === undefined) {
    refine(transition);
    return;
  }
  const steps = origin - place;
  place = origin;
  isReturned = true;
  show(view, followStep);
  history.go(steps);
}

/** Take back the last change of the page that explores; the rest of the view stays. */
export function undo(): void {
  travel(undoStep(timelineStore.get()), -1);
}

/** Do again what was taken back last. */
export function redo(): void {
  travel(redoStep(timelineStore.get()), 1);
}

/** Address of a view, for links that can be copied or opened elsewhere. */
export function toHref(transition: (view: View) => View): string {
  return formatAddress(transition(viewStore.get())) || '#';
}

function change(
  transition: (view: View) => View,
  method: 'pushState' | 'replaceState',
  step = recordStep<string>,
): void {
  const before = formatAddress(viewStore.get());
  const view = transition(viewStore.get());
  if (formatAddress(view) !== before) {
    isReturned = false;
    write(view, method);
  }
  show(view, step);
}

function write(view: View, method: 'pushState' | 'replaceState'): void {
  const address = formatAddress(view);
  if (method === 'pushState') place += 1;
  visited.splice(place, method === 'pushState' ? visited.length : 1, address);
  history[method](place, '', address === '' ? location.pathname + location.search : address);
}

function show(view: View, step: typeof recordStep<string>): void {
  if (view.page === 'explore') timelineStore.update((timeline) => step(timeline, formatExploration(view)));
  viewStore.set(view);
}

function toPlace(state: unknown): number | undefined {
  return typeof state === 'number' ? state : undefined;
}

/** Where the browser's own step leads to the same view, it is taken, so that its history and ours stay one. */
function travel(timeline: Timeline<string> | undefined, direction: -1 | 1): void {
  if (timeline === undefined || viewStore.get().page !== 'explore') return;
  const view = restoreExploration(viewStore.get(), timeline.present);
  if (visited[place + direction] === formatAddress(view)) {
    history.go(direction);
    return;
  }
  write(view, 'replaceState');
  timelineStore.set(timeline);
  viewStore.set(view);
}

/**
 * Follow back, forward and addresses typed by hand.
 *
 * @returns How to stop.
 */
export function followHistory(): () => void {
  history.replaceState(place, '');
  const follow = (): void => {
    const view = parseAddress(location.hash, viewStore.get());
    const address = formatAddress(view);
    const known = toPlace(history.state);
    // An address typed by hand has no place yet: it is new, and nothing comes after it.
    place = known ?? place + 1;
    visited.splice(place, known === undefined ? visited.length : 1, address);
    if (known === undefined) history.replaceState(place, '');
    if (address === formatAddress(viewStore.get())) return;
    isReturned = known !== undefined;
    show(view, followStep);
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  return () => {
    removeEventListener('popstate', follow);
    removeEventListener('hashchange', follow);
  };
}
