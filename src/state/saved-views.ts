/** Views that the reader has given a name, kept by the browser. Each is an address; those of other graphs are left alone. */
import { compareDates } from '../../graph/query/dates.ts';
import { type GraphIndex, isDocumentNode } from '../../graph/query/graph-index.ts';
import { createStoredStore } from './stored.ts';

export interface SavedView {
  /** The graph that it is a view of: see {@link getGraphId}. */
  readonly graph: string;
  /** Unique within its graph. */
  readonly name: string;
  /** Of the page that explores alone. */
  readonly address: string;
}

export const savedViewsStore = createStoredStore<readonly SavedView[]>(
  'mailuo.views',
  parseSavedViews,
  (views) => JSON.stringify(views),
);

/**
 * What tells one graph from another: its earliest document. A corpus grows at its end, so that its views outlast new builds.
 */
export function getGraphId(index: GraphIndex): string {
  const documents = [...index.nodes.values()].filter(isDocumentNode);
  const [earliest] = documents.sort(
    (a, b) => compareDates(a.attributes.date, b.attributes.date) || (a.key < b.key ? -1 : 1),
  );
  return earliest?.key ?? '';
}

/** Save a view; one of the same name gives way to it. */
export function saveView(views: readonly SavedView[], saved: SavedView): readonly SavedView[] {
  return [...deleteView(views, saved.graph, saved.name), saved];
}

export function deleteView(views: readonly SavedView[], graph: string, name: string): readonly SavedView[] {
  return views.filter((view) => view.graph !== graph || view.name !== name);
}

/** Give a view another name; nothing changes where that is empty or taken. */
export function renameView(
  views: readonly SavedView[],
  graph: string,
  name: string,
  next: string,
): readonly SavedView[] {
  const isTaken = views.some((view) => view.graph === graph && view.name === next);
  if (next === '' || isTaken) return views;
  return views.map((view) => (view.graph === graph && view.name === name ? { ...view, name: next } : view));
}

/** Read what was kept. What is no view is left out. */
export function parseSavedViews(kept: string | undefined): readonly SavedView[] {
  if (kept === undefined) return [];
  try {
    const value: unknown = JSON.parse(kept);
    return Array.isArray(value) ? value.filter(isSavedView) : [];
  } catch {
    return [];
  }
}

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { graph, name, address } = value as Partial<Record<keyof SavedView, unknown>>;
  return typeof graph === 'string' && typeof name === 'string' && typeof address === 'string';
}
