/** Names of a graph, made ready for search once. Apart from what the first picture needs. */
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { prepareSearchIndex, type SearchIndex } from '../../graph/query/search-index.ts';
import { memoize } from './memoize.ts';

/** The work of making names ready, as far as it has come. */
interface Work {
  readonly steps: ReturnType<typeof prepareSearchIndex>;
  made?: SearchIndex;
}

const getWork = memoize((index: GraphIndex): Work => ({ steps: prepareSearchIndex(index) }));

/** Make the names of a graph ready by one more step; `undefined` while there are steps left. */
export function advanceSearchIndex(index: GraphIndex): SearchIndex | undefined {
  const work = getWork(index);
  if (work.made !== undefined) return work.made;
  const step = work.steps.next();
  if (step.done === true) work.made = step.value;
  return work.made;
}

/** The names of a graph, made ready at once as far as they are not. */
export function getSearchIndex(index: GraphIndex): SearchIndex {
  for (;;) {
    const made = advanceSearchIndex(index);
    if (made !== undefined) return made;
  }
}

/** Series of meetings that the graph has. */
export const getSeries = memoize((index: GraphIndex): readonly string[] => {
  const series = [...index.nodes.values()].flatMap(({ attributes }) =>
    attributes.kind === 'meeting' ? [attributes.series] : [],
  );
  return [...new Set(series)].sort();
});
