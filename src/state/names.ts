/** Names of a graph, made ready for search once. Apart from what the first picture needs. */
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { createSearchIndex } from '../../graph/query/search-index.ts';
import { memoize } from './memoize.ts';

export const getSearchIndex = memoize(createSearchIndex);

/** Series of meetings that the graph has. */
export const getSeries = memoize((index: GraphIndex): readonly string[] => {
  const series = [...index.nodes.values()].flatMap(({ attributes }) =>
    attributes.kind === 'meeting' ? [attributes.series] : [],
  );
  return [...new Set(series)].sort();
});
