/** What is a node related to, and which sentence says so? */
import type { RelationKind } from '../model/kinds.ts';
import type { Evidence } from '../model/span.ts';
import {
  compareSalience,
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  getEdges,
  getOpposite,
  type NodeKey,
} from './graph-index.ts';

/** Relations that one walks along; `mentioned-in` leads to the mentions instead. */
export const WALKABLE_RELATIONS = [
  'evolves-into',
  'words',
  'kind-of',
  'part-of',
  'sets-out',
  'reports-on',
  'related-to',
] as const satisfies readonly RelationKind[];
/** Kind of a relation that a reader can walk along. */
export type WalkableRelation = (typeof WALKABLE_RELATIONS)[number];

/** How the node at the other end stands to the one asked about. */
export interface RelatedNode {
  readonly node: GraphNode;
  readonly edge: GraphEdge;
  /** `out` where the node asked about is the source. `related-to` has no direction: always `out`. */
  readonly direction: 'in' | 'out';
}

/** Nodes related to one node in one way. */
export interface RelatedGroup {
  readonly kind: WalkableRelation;
  readonly direction: 'in' | 'out';
  readonly related: readonly RelatedNode[];
}

/**
 * The neighbors of a node in groups: by relation, and by direction where the relation has one.
 *
 * @returns Groups in the order of {@link WALKABLE_RELATIONS}, never empty; within a group the best supported first.
 */
export function groupRelated(index: GraphIndex, key: NodeKey): readonly RelatedGroup[] {
  const related = getEdges(index, key).flatMap((edge) => toRelated(index, key, edge));
  return WALKABLE_RELATIONS.flatMap((kind) =>
    (['in', 'out'] as const).flatMap((direction) => {
      const group = related.filter((one) => one.edge.attributes.kind === kind && one.direction === direction);
      return group.length === 0 ? [] : [{ kind, direction, related: group.sort(compareStrength) }];
    }),
  );
}

function toRelated(index: GraphIndex, key: NodeKey, edge: GraphEdge): RelatedNode[] {
  const node = index.nodes.get(getOpposite(edge, key));
  if (node === undefined) return [];
  const isOut = edge.source === key || edge.attributes.kind === 'related-to';
  return [{ node, edge, direction: isOut ? 'out' : 'in' }];
}

/** How well an edge is supported, to rank edges of one kind: score, rank from above, confidence, or pieces of evidence. */
export function getStrength({ attributes }: GraphEdge): number {
  switch (attributes.kind) {
    case 'related-to':
      return attributes.score;
    case 'mentioned-in':
      return attributes.count;
    case 'evolves-into':
      return attributes.confidence;
    case 'sets-out':
      return -attributes.rank;
    case 'kind-of':
    case 'part-of':
    case 'words':
      return attributes.evidence.length;
    case 'reports-on':
      return 1;
  }
}

function compareStrength(a: RelatedNode, b: RelatedNode): number {
  return getStrength(b.edge) - getStrength(a.edge) || compareSalience(a.node, b.node);
}

/** What a relation rests on; nothing for those that the layout of a document gives. */
export function getEvidence({ attributes }: GraphEdge): readonly Evidence[] {
  return 'evidence' in attributes ? attributes.evidence : [];
}

/** All relations between two nodes but `mentioned-in`, evolution first. */
export function findRelationsBetween(index: GraphIndex, a: NodeKey, b: NodeKey): readonly GraphEdge[] {
  const edges = getEdges(index, a).filter((edge) => getOpposite(edge, a) === b);
  return WALKABLE_RELATIONS.flatMap((kind) => edges.filter((edge) => edge.attributes.kind === kind));
}
