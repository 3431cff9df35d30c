/** What have two nodes in common? The nodes related to both, and the documents that mention both. */
import type { DocumentNode } from '../model/graph.ts';
import { compareDates } from './dates.ts';
import {
  compareSalience,
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  getEdges,
  getOpposite,
  isDocumentNode,
  type NodeKey,
} from './graph-index.ts';

/** What two nodes have in common. */
export interface CommonNeighbors {
  /** Related to both; those that few others are related to first, since they tell more. */
  readonly neighbors: readonly GraphNode[];
  /** Mention both; the earliest first. */
  readonly documents: readonly GraphNode<DocumentNode>[];
}

/** Find what two nodes have in common. Neither is among it, even where they are related to each other. */
export function findCommonNeighbors(index: GraphIndex, a: NodeKey, b: NodeKey): CommonNeighbors {
  const near = new Set(listNeighbors(index, a));
  const common = [...new Set(listNeighbors(index, b))]
    .filter((key) => near.has(key) && key !== a && key !== b)
    .flatMap((key) => index.nodes.get(key) ?? []);
  return {
    neighbors: common
      .filter((node) => !isDocumentNode(node))
      .sort((x, y) => rankNeighbor(index, y) - rankNeighbor(index, x) || compareSalience(x, y)),
    documents: common
      .filter(isDocumentNode)
      .sort((x, y) => compareDates(x.attributes.date, y.attributes.date) || (x.key < y.key ? -1 : 1)),
  };
}

function listNeighbors(index: GraphIndex, key: NodeKey): readonly NodeKey[] {
  return getEdges(index, key).map((edge: GraphEdge) => getOpposite(edge, key));
}

/** Salience, discounted by how many others share the neighbor (Adamic and Adar 2003). */
function rankNeighbor(index: GraphIndex, { key, attributes }: GraphNode): number {
  return attributes.salience / Math.log(2 + getEdges(index, key).length);
}
