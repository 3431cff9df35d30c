/** What stands around a node? Its neighborhood at one to three hops, the most telling neighbors of each relation. */
import type { NodeKind, RelationKind } from '../model/kinds.ts';
import type { NodeFilter } from './filters.ts';
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

/** A neighborhood, and by way of which node each of its nodes came into it. */
export interface Neighborhood extends Subgraph {
  /** The neighbor one hop nearer to the center; no entry for the center. */
  readonly parents: ReadonlyMap<NodeKey, NodeKey>;
}

/** How far a neighborhood reaches. */
export const HOPS = [1, 2, 3] as const;
/** Number of hops. */
export type Hops = (typeof HOPS)[number];

/** How much of a neighborhood is shown. */
export interface NeighborhoodOptions {
  /** Most nodes at one hop, the center included; each further hop adds at most three quarters as many. */
  readonly limit: number;
  /** Hops from the center (default 1). */
  readonly hops?: Hops;
  readonly hiddenKinds?: ReadonlySet<NodeKind>;
  /** Nodes that may be shown besides the center (default: all). */
  readonly filter?: NodeFilter | undefined;
  /** Relations neither followed nor drawn. */
  readonly hiddenRelations?: ReadonlySet<RelationKind>;
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

/** Relations followed beyond the first hop. A document or a task names so much that everything would be near everything. */
const FAR_TURNS = [
  'evolves-into',
  'words',
  'kind-of',
  'related-to',
] as const satisfies readonly RelationKind[];

/** Nodes that each further hop may add, as a share of the limit: three hops of 32 make 80, which can still be laid out. */
const FAR_SHARE = 0.75;

/**
 * Select the neighborhood of a node.
 *
 * @returns The center first, then hop by hop. Edges are all that join two selected nodes, without `mentioned-in` between neighbors.
 */
export function selectNeighborhood(
  index: GraphIndex,
  center: NodeKey,
  { limit, hops = 1, hiddenKinds = new Set(), hiddenRelations = new Set(), filter }: NeighborhoodOptions,
): Neighborhood {
  const node = index.nodes.get(center);
  if (node === undefined) return { nodes: [], edges: [], omittedCount: 0, parents: new Map() };
  const isAllowed = (one: GraphNode): boolean =>
    !hiddenKinds.has(one.attributes.kind) && (filter?.(one) ?? true);
  const parents = new Map<NodeKey, NodeKey>();
  const seen = new Set([center]);
  let ring: readonly GraphNode[] = [node];
  const nodes = [node];
  let omittedCount = 0;
  for (let hop = 1; hop <= hops; hop += 1) {
    const turns = (hop === 1 ? TURNS : FAR_TURNS).filter((kind) => !hiddenRelations.has(kind));
    const room = hop === 1 ? limit - 1 : Math.round(limit * FAR_SHARE);
    const taken = takeRing(index, ring, turns, seen, isAllowed, room);
    for (const [key, { parent }] of taken.nodes) {
      parents.set(key, parent);
      seen.add(key);
    }
    ring = [...taken.nodes.values()].map((one) => one.node);
    nodes.push(...ring);
    omittedCount += taken.omittedCount;
  }
  const edges = joinNodes(index, nodes).filter(
    ({ source, target, attributes }) =>
      !hiddenRelations.has(attributes.kind) &&
      (attributes.kind !== 'mentioned-in' || source === center || target === center),
  );
  return { nodes, edges, omittedCount, parents };
}

interface Ring {
  readonly nodes: ReadonlyMap<NodeKey, { readonly node: GraphNode; readonly parent: NodeKey }>;
  readonly omittedCount: number;
}

/** The neighbors of a ring that are not within it: each node of the ring in turn, and for each its relations in turn. */
function takeRing(
  index: GraphIndex,
  ring: readonly GraphNode[],
  turns: readonly RelationKind[],
  seen: ReadonlySet<NodeKey>,
  isAllowed: NodeFilter,
  room: number,
): Ring {
  const queues = ring.map(({ key }) => ({
    parent: key,
    queue: rankNeighbors(index, key, turns).filter((node) => !seen.has(node.key) && isAllowed(node)),
  }));
  const nodes = new Map<NodeKey, { node: GraphNode; parent: NodeKey }>();
  const longest = Math.max(0, ...queues.map(({ queue }) => queue.length));
  for (let turn = 0; turn < longest && nodes.size < room; turn += 1) {
    for (const { parent, queue } of queues) {
      const node = queue[turn];
      if (node !== undefined && nodes.size < room && !nodes.has(node.key))
        nodes.set(node.key, { node, parent });
    }
  }
  const all = new Set(queues.flatMap(({ queue }) => queue.map(({ key }) => key)));
  return { nodes, omittedCount: all.size - nodes.size };
}

/**
 * The neighbors of a node, the most telling first: the relations take turns, each with its best supported neighbor.
 *
 * @param kinds - Relations to follow, in the order in which they take turns (default: all).
 * @returns Each neighbor once.
 */
export function rankNeighbors(
  index: GraphIndex,
  key: NodeKey,
  kinds: readonly RelationKind[] = TURNS,
): readonly GraphNode[] {
  const queues = kinds.map((kind) => listNeighbors(index, key, kind));
  const ranked = new Map<NodeKey, GraphNode>();
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  for (let turn = 0; turn < longest; turn += 1) {
    for (const queue of queues) {
      const node = queue[turn];
      if (node !== undefined && node.key !== key) ranked.set(node.key, node);
    }
  }
  return [...ranked.values()];
}

/** Neighbors by one relation, the best supported first. */
function listNeighbors(index: GraphIndex, key: NodeKey, kind: RelationKind): readonly GraphNode[] {
  return getEdges(index, key)
    .filter((edge) => edge.attributes.kind === kind)
    .flatMap((edge) => {
      const node = index.nodes.get(getOpposite(edge, key));
      return node === undefined ? [] : [{ edge, node }];
    })
    .sort((a, b) => getStrength(b.edge) - getStrength(a.edge) || compareSalience(a.node, b.node))
    .map(({ node }) => node);
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
