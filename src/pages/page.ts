/** What every page is given. */
import type { GraphIndex } from '../../graph/query/graph-index.ts';

export interface PageProps {
  readonly index: GraphIndex;
}
