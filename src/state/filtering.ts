/** What the first picture needs of filters: nothing, unless its address has one. Their language is fetched with the first. */
import type { NodeKind } from '../../graph/model/kinds.ts';
import type { NodeFilter } from '../../graph/query/filters.ts';
import type { GraphEdge, GraphIndex } from '../../graph/query/graph-index.ts';
import { createPart } from './part.ts';

/** The language of filters; until it is there, nothing is filtered. */
export const { store: filterLanguageStore, load: loadFilterLanguage } = createPart(
  async () => await import('./filter.ts'),
);

/** A filter as an address has it, in words that do not depend on the language of the page as soon as that can be; absent where it filters nothing. */
export function readFilterQuery(typed: string): string | undefined {
  const query = filterLanguageStore.get()?.toFilterQuery(typed) ?? typed.trim();
  return query === '' ? undefined : query;
}

/** What a filter asks for, in a graph; absent where there is none. */
export interface Filtering {
  readonly kinds: readonly NodeKind[];
  readonly isNodeMeant: NodeFilter;
  readonly isEdgeMeant: (edge: GraphEdge) => boolean;
}

export function getFiltering(index: GraphIndex, query: string | undefined): Filtering | undefined {
  const language = filterLanguageStore.get();
  if (query === undefined || language === undefined) return undefined;
  return {
    kinds: language.toFilter(query).kinds,
    isNodeMeant: language.getNodeFilter(index, query),
    isEdgeMeant: language.getEdgeFilter(index, query),
  };
}
