/** What have two nodes in common? The nodes related to both. What documents name both, their texts tell: see `shared-texts.ts`. */
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

/**
 * Find the nodes related to both of two, documents aside. Neither is among them, even where they are related to each other.
 *
 * @returns Those that few others are related to first, since they tell more.
 */
export function findCommonNeighbors(index: GraphIndex, a: NodeKey, b: NodeKey): readonly GraphNode[] {
  const near = new Set(listNeighbors(index, a));
  return [...new Set(listNeighbors(index, b))]
    .filter((key) => near.has(key) && key !== a && key !== b)
    .flatMap((key) => index.nodes.get(key) ?? [])
    .filter((node) => !isDocumentNode(node))
    .sort((x, y) => rankNeighbor(index, y) - rankNeighbor(index, x) || compareSalience(x, y));
}

function listNeighbors(index: GraphIndex, key: NodeKey): readonly NodeKey[] {
  return getEdges(index, key).map((edge: GraphEdge) => getOpposite(edge, key));
}

/** Salience, discounted by how many others share the neighbor (Adamic and Adar 2003). */
function rankNeighbor(index: GraphIndex, { key, attributes }: GraphNode): number {
  return attributes.salience / Math.log(2 + getEdges(index, key).length);
}
