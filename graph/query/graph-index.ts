/**
 * The built graph made ready for questions: nodes by key, and the edges of each node.
 *
 * An index of its own and not a graphology graph: it keeps the union of attribute types that a `kind` discriminates, never changes,
 * and costs the page nothing to load.
 */
import type {
  DocumentNode,
  EdgeAttributes,
  EntityNode,
  NodeAttributes,
  SerializedGraph,
} from '../model/graph.ts';
import type { NodeKind, RelationKind } from '../model/kinds.ts';

/** Key of a node: of an entity or of a document. */
export type NodeKey = string;

/** A node with its key. */
export interface GraphNode<A extends NodeAttributes = NodeAttributes> {
  readonly key: NodeKey;
  readonly attributes: A;
}

/** A directed relation between two nodes. */
export interface GraphEdge<A extends EdgeAttributes = EdgeAttributes> {
  readonly key: string;
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly attributes: A;
}

/** A graph ready for questions, see {@link indexGraph}. */
export interface GraphIndex {
  readonly serialized: SerializedGraph;
  readonly nodes: ReadonlyMap<NodeKey, GraphNode>;
  /** Edges at each node, in or out, in the order of the graph; no entry for a node without any. */
  readonly incident: ReadonlyMap<NodeKey, readonly GraphEdge[]>;
}

type EdgeOfKind<K extends RelationKind> = Extract<EdgeAttributes, { readonly kind: K }>;
type NodeOfKind<K extends NodeKind> = K extends EntityNode['kind'] | 'document'
  ? Extract<NodeAttributes, { readonly kind: K }>
  : never;

/** Index a graph. Edges whose ends are missing are left out. Linear in nodes and edges. */
export function indexGraph(serialized: SerializedGraph): GraphIndex {
  const nodes = new Map<NodeKey, GraphNode>(serialized.nodes.map((node) => [node.key, node]));
  const incident = new Map<NodeKey, GraphEdge[]>();
  for (const edge of serialized.edges) {
    if (!nodes.has(edge.source) || !nodes.has(edge.target)) continue;
    append(incident, edge.source, edge);
    if (edge.source !== edge.target) append(incident, edge.target, edge);
  }
  return { serialized, nodes, incident };
}

function append(lists: Map<NodeKey, GraphEdge[]>, key: NodeKey, edge: GraphEdge): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [edge]);
  else list.push(edge);
}

/** Edges at a node, in or out. */
export function getEdges(index: GraphIndex, key: NodeKey): readonly GraphEdge[] {
  return index.incident.get(key) ?? [];
}

/** Edges at a node by kind: a document has thousands, and is asked for its one meeting again and again. */
const byKind = new WeakMap<readonly GraphEdge[], Map<RelationKind, GraphEdge[]>>();

/** Edges of one kind at a node, in or out. They are told apart once for each node. */
export function getEdgesOfKind<K extends RelationKind>(
  index: GraphIndex,
  key: NodeKey,
  kind: K,
): readonly GraphEdge<EdgeOfKind<K>>[] {
  const edges = index.incident.get(key);
  if (edges === undefined) return [];
  const groups = byKind.get(edges) ?? groupByKind(edges);
  return (groups.get(kind) ?? []) as GraphEdge<EdgeOfKind<K>>[];
}

function groupByKind(edges: readonly GraphEdge[]): Map<RelationKind, GraphEdge[]> {
  const groups = new Map<RelationKind, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge.attributes.kind);
    if (group === undefined) groups.set(edge.attributes.kind, [edge]);
    else group.push(edge);
  }
  byKind.set(edges, groups);
  return groups;
}

/** Whether an edge is of a kind; its attributes are then known. */
export function isEdgeOfKind<K extends RelationKind>(
  edge: GraphEdge,
  kind: K,
): edge is GraphEdge<EdgeOfKind<K>> {
  return edge.attributes.kind === kind;
}

/** The node with this key where it is of this kind. */
export function getNodeOfKind<K extends NodeKind>(
  index: GraphIndex,
  key: NodeKey,
  kind: K,
): GraphNode<NodeOfKind<K>> | undefined {
  const node = index.nodes.get(key);
  return node?.attributes.kind === kind ? (node as GraphNode<NodeOfKind<K>>) : undefined;
}

/** The end of an edge that is not `key`. */
export function getOpposite(edge: GraphEdge, key: NodeKey): NodeKey {
  return edge.source === key ? edge.target : edge.source;
}

/** Whether a node is a document. */
export function isDocumentNode(node: GraphNode): node is GraphNode<DocumentNode> {
  return node.attributes.kind === 'document';
}

/** Whether a node is something that documents mention or set out. */
export function isEntityNode(node: GraphNode): node is GraphNode<EntityNode> {
  return node.attributes.kind !== 'document';
}

/** Order by salience, the most telling first; by key where equal. */
export function compareSalience(a: GraphNode, b: GraphNode): number {
  return b.attributes.salience - a.attributes.salience || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
