/** What one graph has that another has not. */
import {
  compareSalience,
  type GraphIndex,
  type GraphNode,
  isDocumentNode,
  isEntityNode,
} from '../../graph/query/graph-index.ts';

export interface GraphDifference {
  /** New documents and entities, the most telling first. */
  readonly documents: readonly GraphNode[];
  readonly entities: readonly GraphNode[];
  readonly removedCount: number;
}

export function compareGraphs(former: GraphIndex, current: GraphIndex): GraphDifference {
  const added = [...current.nodes.values()].filter(({ key }) => !former.nodes.has(key)).sort(compareSalience);
  return {
    documents: added.filter(isDocumentNode),
    entities: added.filter(isEntityNode),
    removedCount: [...former.nodes.keys()].filter((key) => !current.nodes.has(key)).length,
  };
}
