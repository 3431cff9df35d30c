/** What is this corpus about? The most telling terms and the strongest relations between them. */
import { isTermKind, type NodeKind, type RelationKind } from '../model/kinds.ts';
import {
  compareSalience,
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  getOpposite,
  type NodeKey,
} from './graph-index.ts';
import { joinNodes, type Subgraph } from './neighborhood.ts';
import { getStrength } from './related.ts';

/** How much of a graph is shown. */
export interface OverviewOptions {
  /** Most nodes shown. */
  readonly limit: number;
  readonly hiddenKinds?: ReadonlySet<NodeKind>;
}

/** Relations drawn in the overview: what things are and how they change. The others tie everything to a few hubs. */
const OVERVIEW_RELATIONS: ReadonlySet<RelationKind> = new Set(['related-to', 'kind-of', 'evolves-into']);

/**
 * Co-occurrences drawn for each node: its strongest three. Enough to hold a theme together; from five on, the sample's picture
 * turned into a web in which no edge could be followed.
 */
const RELATED_PER_NODE = 3;

/** Co-occurrences drawn in all, for each node: beyond, a large corpus ties its hubs to everything. */
const RELATED_SHARE = 1.2;

/**
 * Select the overview.
 *
 * @returns Terms and wordings that have a relation to show, in order of salience. What happens once, as meetings, tasks and documents,
 *   is left to the neighborhoods: here it would tie everything to everything.
 */
export function selectOverview(index: GraphIndex, options: OverviewOptions): Subgraph {
  const hidden = options.hiddenKinds ?? new Set();
  const candidates = [...index.nodes.values()]
    .filter(
      (node) =>
        isLasting(node.attributes.kind) && !hidden.has(node.attributes.kind) && isJoined(index, node.key),
    )
    .sort(compareSalience);
  const nodes = candidates.slice(0, options.limit);
  const edges = thinEdges(nodes, joinNodes(index, nodes));
  return { nodes, edges, omittedCount: candidates.length - nodes.length };
}

function isLasting(kind: NodeKind): boolean {
  return isTermKind(kind) || kind === 'wording';
}

function isJoined(index: GraphIndex, key: NodeKey): boolean {
  return index.incident.get(key)?.some(({ attributes }) => OVERVIEW_RELATIONS.has(attributes.kind)) ?? false;
}

/** Keep all of the rare relations, and of the co-occurrences those that are among the strongest of either end. */
function thinEdges(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const kept = new Set(
    edges.filter(({ attributes }) => attributes.kind === 'kind-of' || attributes.kind === 'evolves-into'),
  );
  const related = edges
    .filter(({ attributes }) => attributes.kind === 'related-to')
    .sort((a, b) => getStrength(b) - getStrength(a));
  const room = new Map(nodes.map(({ key }) => [key, RELATED_PER_NODE]));
  const most = kept.size + nodes.length * RELATED_SHARE;
  for (const edge of related) {
    if (kept.size >= most) break;
    const { source } = edge;
    const target = getOpposite(edge, source);
    const left = [room.get(source) ?? 0, room.get(target) ?? 0] as const;
    if (left[0] <= 0 && left[1] <= 0) continue;
    kept.add(edge);
    room.set(source, left[0] - 1);
    room.set(target, left[1] - 1);
  }
  return edges.filter((edge) => kept.has(edge));
}
