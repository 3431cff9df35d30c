/** The language of filters comes with the first view that has one. */
import { filterLanguageStore, loadFilterLanguage, readFilterQuery } from './filtering.ts';
import { refine, viewStore } from './navigation.ts';
import { setFilter } from './view.ts';

/** Fetch the language for every view that wants it; resolves once that is there for the view of now. */
export async function followFilters(): Promise<void> {
  viewStore.subscribe(() => void prepare());
  await prepare();
}

async function prepare(): Promise<void> {
  if (viewStore.get().filter === undefined || filterLanguageStore.get() !== undefined) return;
  await loadFilterLanguage();
  // As any language of the page reads it, and none at all where nothing of it is understood.
  refine((view) => setFilter(view, readFilterQuery(view.filter ?? '') ?? ''));
}
