/** What stands around a node? Its neighborhood at one hop, the most telling neighbors of each relation. */
import type { NodeKind, RelationKind } from '../model/kinds.ts';
import {
  compareSalience,
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  getEdges,
  getOpposite,
  type NodeKey,
} from './graph-index.ts';
import { getStrength } from './related.ts';

/** A part of the graph to draw. */
export interface Subgraph {
  /** In order of importance. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Nodes that belong to the answer, but were left out for want of room. */
  readonly omittedCount: number;
}

/** How much of a neighborhood is shown. */
export interface NeighborhoodOptions {
  /** Most nodes, the center included. */
  readonly limit: number;
  readonly hiddenKinds?: ReadonlySet<NodeKind>;
}

/** Relations take turns in this order, so that a hub's many co-occurrences leave room for the rarer and more telling ones. */
const TURNS = [
  'evolves-into',
  'words',
  'kind-of',
  'related-to',
  'sets-out',
  'part-of',
  'reports-on',
  'mentioned-in',
] as const satisfies readonly RelationKind[];

/**
 * Select the neighborhood of a node.
 *
 * @returns The center first. Edges are all that join two selected nodes, without `mentioned-in` between neighbors.
 */
export function selectNeighborhood(
  index: GraphIndex,
  center: NodeKey,
  options: NeighborhoodOptions,
): Subgraph {
  const node = index.nodes.get(center);
  if (node === undefined) return { nodes: [], edges: [], omittedCount: 0 };
  const hidden = options.hiddenKinds ?? new Set();
  const queues = TURNS.map((kind) => toQueue(index, center, kind, hidden));
  const nodes = [node, ...takeTurns(queues, center, options.limit - 1)];
  const all = new Set(queues.flat().map(({ key }) => key));
  const edges = joinNodes(index, nodes).filter(
    (edge) => edge.attributes.kind !== 'mentioned-in' || edge.source === center || edge.target === center,
  );
  return { nodes, edges, omittedCount: all.size - (nodes.length - 1) };
}

function toQueue(
  index: GraphIndex,
  center: NodeKey,
  kind: RelationKind,
  hidden: ReadonlySet<NodeKind>,
): GraphNode[] {
  return getEdges(index, center)
    .filter((edge) => edge.attributes.kind === kind)
    .map((edge) => ({ edge, node: index.nodes.get(getOpposite(edge, center)) }))
    .filter((one): one is { edge: GraphEdge; node: GraphNode } => one.node !== undefined)
    .filter(({ node }) => !hidden.has(node.attributes.kind))
    .sort((a, b) => getStrength(b.edge) - getStrength(a.edge) || compareSalience(a.node, b.node))
    .map(({ node }) => node);
}

/** One of each queue in turn, until the limit is reached or all are empty; no node twice. */
function takeTurns(queues: readonly (readonly GraphNode[])[], center: NodeKey, limit: number): GraphNode[] {
  const taken = new Map<NodeKey, GraphNode>();
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  for (let turn = 0; turn < longest; turn += 1) {
    for (const queue of queues) {
      const node = queue[turn];
      if (node === undefined || node.key === center || taken.size >= limit) continue;
      taken.set(node.key, node);
    }
  }
  return [...taken.values()];
}

/** All edges that join two of the nodes, in the order of the nodes. */
export function joinNodes(index: GraphIndex, nodes: readonly GraphNode[]): GraphEdge[] {
  const order = new Map(nodes.map(({ key }, i) => [key, i]));
  return nodes.flatMap(({ key }, i) =>
    getEdges(index, key).filter((edge) => {
      const other = order.get(getOpposite(edge, key));
      return other !== undefined && other > i;
    }),
  );
}
