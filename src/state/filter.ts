/**
 * The filter of the view, ready to be asked. The view holds it as a query, which is what stands in the address.
 *
 * What the first picture needs is in `filtering.ts`: the language of filters is large, and comes with the first of them.
 */
import { createEdgeFilter } from '../../graph/query/edge-filter.ts';
import { createNodeFilter, type Filter, type NodeFilter } from '../../graph/query/filters.ts';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { formatFilter, parseFilter } from '../../graph/query/parse-filter.ts';
import { memoize } from './memoize.ts';

/** A query as a filter: what it searches for must stand in names. */
export function toFilter(query: string): Filter {
  const { filter, words } = parseFilter(query);
  const wanted = words.split(/\s+/u).filter((word) => word !== '');
  return { ...filter, words: [...filter.words, ...wanted] };
}

/** The same query in words that do not depend on the language of the page; empty where it filters nothing. */
export function toFilterQuery(query: string): string {
  return formatFilter(toFilter(query));
}

const getTests = memoize<GraphIndex, Map<string, NodeFilter>>(() => new Map());

/** The test of a query in a graph; the same function as long as both stay the same. */
export function getNodeFilter(index: GraphIndex, query: string): NodeFilter {
  const tests = getTests(index);
  const known = tests.get(query);
  if (known !== undefined) return known;
  const results = new Map<string, boolean>();
  const test = createNodeFilter(index, toFilter(query));
  const remembered: NodeFilter = (node) => {
    const result = results.get(node.key) ?? test(node);
    results.set(node.key, result);
    return result;
  };
  tests.set(query, remembered);
  return remembered;
}

/** The test of relations that goes with a query. */
export function getEdgeFilter(index: GraphIndex, query: string): ReturnType<typeof createEdgeFilter> {
  return createEdgeFilter(index, toFilter(query));
}
