/** What could still be shown around a node? Its neighbors that are not shown yet, relation by relation. */
import { type NodeKind, RELATION_KINDS, type RelationKind } from '../model/kinds.ts';
import type { NodeFilter } from './filters.ts';
import { type GraphIndex, type GraphNode, getEdges, getOpposite, type NodeKey } from './graph-index.ts';
import { rankNeighbors } from './neighborhood.ts';

/** How many neighbors a node has by one relation. */
export interface ExpansionChoice {
  readonly relation: RelationKind;
  readonly totalCount: number;
  /** Of these, those not shown yet. */
  readonly hiddenCount: number;
}

/** Which neighbors are asked for. */
export interface ExpansionOptions {
  /** All relations in turn where absent. */
  readonly relation?: RelationKind;
  readonly count: number;
  readonly hiddenKinds?: ReadonlySet<NodeKind>;
  readonly filter?: NodeFilter | undefined;
}

/** Relations that a node has, in the order of {@link RELATION_KINDS} from the most telling, each with its neighbors counted. */
export function listExpansions(
  index: GraphIndex,
  key: NodeKey,
  shown: ReadonlySet<NodeKey>,
): readonly ExpansionChoice[] {
  const neighbors = new Map<RelationKind, Set<NodeKey>>();
  for (const edge of getEdges(index, key)) {
    const { kind } = edge.attributes;
    const keys = neighbors.get(kind) ?? new Set();
    neighbors.set(kind, keys.add(getOpposite(edge, key)));
  }
  return [...RELATION_KINDS].reverse().flatMap((relation) => {
    const keys = neighbors.get(relation);
    if (keys === undefined) return [];
    const hiddenCount = [...keys].filter((other) => !shown.has(other)).length;
    return [{ relation, totalCount: keys.size, hiddenCount }];
  });
}

/**
 * The next neighbors of a node, the most telling first.
 *
 * @param shown - Nodes that are there already and are not counted.
 */
export function selectExpansion(
  index: GraphIndex,
  key: NodeKey,
  shown: ReadonlySet<NodeKey>,
  { relation, count, hiddenKinds = new Set(), filter }: ExpansionOptions,
): readonly GraphNode[] {
  return rankNeighbors(index, key, relation === undefined ? undefined : [relation])
    .filter(
      (node) => !shown.has(node.key) && !hiddenKinds.has(node.attributes.kind) && (filter?.(node) ?? true),
    )
    .slice(0, count);
}
