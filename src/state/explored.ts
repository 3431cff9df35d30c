/** What an exploration comes to in a graph: the neighborhood, what was added to it, and without what was put away. Pure. */
import type { NodeKind, RelationKind } from '../../graph/model/kinds.ts';
import { selectExpansion } from '../../graph/query/expansion.ts';
import type { NodeFilter } from '../../graph/query/filters.ts';
import type { GraphEdge, GraphIndex, GraphNode, NodeKey } from '../../graph/query/graph-index.ts';
import { joinNodes, type Neighborhood, selectNeighborhood } from '../../graph/query/neighborhood.ts';
import { keepStrongest } from '../../graph/query/strongest.ts';
import type { Exploration } from './exploration.ts';

export interface ExploredOptions {
  readonly exploration: Exploration;
  readonly hiddenKinds: ReadonlySet<NodeKind>;
  readonly hiddenRelations: ReadonlySet<RelationKind>;
  /** Nodes that neighborhoods may hold besides their center (default: all). */
  readonly filter?: NodeFilter | undefined;
  /** Whether nodes left out for want of room were asked for. */
  readonly isExtended: boolean;
  /** Nodes shown besides, in order: the selected one, what it is compared with, and the way between. */
  readonly besides: readonly Beside[];
  /** Edges drawn in any case. */
  readonly keptEdges: ReadonlySet<string>;
}

export interface Beside {
  readonly key: NodeKey;
  /** The node next to which it is placed; the center where absent. */
  readonly parent?: NodeKey;
}

export interface Explored extends Neighborhood {
  /** Nodes whose relations were asked for: the center and those that were expanded. */
  readonly focal: ReadonlySet<NodeKey>;
  /** Nodes left out because the reader has put them away. */
  readonly hiddenCount: number;
}

/**
 * Most nodes at one hop at first, and when more are asked for. The second is the limit of the layout: cola's time grows with the
 * square of the number of nodes. The first is what can be read without zooming.
 */
const LIMITS = { first: 32, extended: 80 } as const;

/** Relations between neighbors drawn for each node. They are context: enough to hint, too few for a web. */
const CONTEXT_PER_NODE = 2;

/** Relations so frequent that only the strongest are drawn between neighbors. */
const FREQUENT = ['related-to', 'part-of'] as const;

export function selectExplored(index: GraphIndex, center: NodeKey, options: ExploredOptions): Explored {
  const { exploration, hiddenKinds, hiddenRelations, filter, isExtended, besides } = options;
  const around = selectNeighborhood(index, center, {
    limit: exploration.isBare ? 1 : LIMITS[isExtended ? 'extended' : 'first'],
    hops: exploration.isBare ? 1 : exploration.hops,
    hiddenKinds,
    filter,
    hiddenRelations,
  });
  const shown = new Map(around.nodes.map((node) => [node.key, node]));
  const parents = new Map(around.parents);
  const focal = new Set([center]);
  const pinned = exploration.pins.map(({ node }): Beside => ({ key: node }));
  for (const { key, parent } of [...pinned, ...besides]) {
    const node = index.nodes.get(key);
    if (node === undefined || shown.has(key)) continue;
    shown.set(key, node);
    if (parent !== undefined) parents.set(key, parent);
  }
  for (const { node: parent, ...step } of exploration.expansions) {
    if (!shown.has(parent) || (step.relation !== undefined && hiddenRelations.has(step.relation))) continue;
    focal.add(parent);
    for (const node of selectExpansion(index, parent, new Set(shown.keys()), {
      ...step,
      hiddenKinds,
      filter,
    })) {
      shown.set(node.key, node);
      parents.set(node.key, parent);
    }
  }
  const asked = new Set([center, ...besides.map(({ key }) => key)]);
  const away = new Set(exploration.hidden.filter((key) => !asked.has(key)));
  const nodes = [...shown.values()].filter(({ key }) => !away.has(key));
  return {
    nodes,
    edges: selectEdges(index, nodes, {
      center,
      parents,
      focal,
      hiddenRelations,
      keptEdges: options.keptEdges,
    }),
    omittedCount: exploration.isBare ? 0 : around.omittedCount,
    parents,
    focal,
    hiddenCount: shown.size - nodes.length,
  };
}

/** What decides which edges are drawn. */
interface Interest {
  readonly center: NodeKey;
  readonly parents: ReadonlyMap<NodeKey, NodeKey>;
  readonly focal: ReadonlySet<NodeKey>;
  readonly hiddenRelations: ReadonlySet<RelationKind>;
  readonly keptEdges: ReadonlySet<string>;
}

/** What was asked for in full, and of the frequent relations between neighbors the strongest. */
function selectEdges(
  index: GraphIndex,
  nodes: readonly GraphNode[],
  { center, parents, focal, hiddenRelations, keptEdges }: Interest,
): readonly GraphEdge[] {
  const edges = joinNodes(index, nodes).filter(
    ({ key, attributes }) => keptEdges.has(key) || !hiddenRelations.has(attributes.kind),
  );
  const isSpoke = ({ source, target }: GraphEdge): boolean =>
    source === center ||
    target === center ||
    parents.get(source) === target ||
    parents.get(target) === source;
  const isFocal = ({ source, target }: GraphEdge): boolean => focal.has(source) || focal.has(target);
  const kept = new Set(edges.filter((edge) => isSpoke(edge) || keptEdges.has(edge.key)));
  for (const edge of edges) {
    const { kind } = edge.attributes;
    const isFrequent = kind === 'part-of' || kind === 'related-to';
    if (kind !== 'mentioned-in' && (!isFrequent || isFocal(edge))) kept.add(edge);
  }
  for (const kind of FREQUENT) {
    const context = edges.filter((edge) => edge.attributes.kind === kind && !kept.has(edge));
    for (const edge of keepStrongest(context, { perNode: CONTEXT_PER_NODE })) kept.add(edge);
  }
  return edges.filter((edge) => kept.has(edge));
}
