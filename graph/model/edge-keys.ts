/** Keys of edges. They follow from kind and ends, and files leave them out: of a large graph they would be a fifth. */
import type { EdgeAttributes, SerializedGraph } from './graph.ts';
import type { RelationKind } from './kinds.ts';

type Edge = SerializedGraph['edges'][number];

/** An edge as its file has it. */
export type WrittenEdge = Omit<Edge, 'key'>;

/** A graph as its file has it. */
export interface WrittenGraph extends Omit<SerializedGraph, 'edges'> {
  readonly edges: readonly WrittenEdge[];
}

/** Key of the one edge of a kind that leads from one node to another. */
export function toEdgeKey(kind: RelationKind, source: string, target: string): string {
  return `${kind} ${source} ${target}`;
}

/** An edge whose key is put together when it is asked for: few of thousands ever are. */
class ReadEdge implements Edge {
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;

  constructor({ source, target, attributes }: WrittenEdge) {
    this.source = source;
    this.target = target;
    this.attributes = attributes;
  }

  get key(): string {
    return toEdgeKey(this.attributes.kind, this.source, this.target);
  }
}

/** The graph of a file, its edges with their keys. */
export function withEdgeKeys({ edges, ...graph }: WrittenGraph): SerializedGraph {
  return { ...graph, edges: edges.map((edge) => new ReadEdge(edge)) };
}

/** An edge as it is written. */
export function toWrittenEdge({ source, target, attributes }: Edge): WrittenEdge {
  return { source, target, attributes };
}
