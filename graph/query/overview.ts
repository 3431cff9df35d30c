/** What is this corpus about? The most telling terms and the strongest relations between them. */
import { isTermKind, type NodeKind, type RelationKind } from '../model/kinds.ts';
import type { NodeFilter } from './filters.ts';
import {
  compareSalience,
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  type NodeKey,
} from './graph-index.ts';
import { joinNodes, type Subgraph } from './neighborhood.ts';
import { keepStrongest } from './strongest.ts';

/** How much of a graph is shown. */
export interface OverviewOptions {
  /** Most nodes shown. */
  readonly limit: number;
  readonly hiddenKinds?: ReadonlySet<NodeKind>;
  /** Kinds that were asked for, and are shown whatever they are and with whatever relations (default: what lasts and has relations). */
  readonly kinds?: readonly NodeKind[];
  readonly filter?: NodeFilter | undefined;
  /** Relations not drawn. They hide no node: what is left alone is still what the corpus is about. */
  readonly hiddenRelations?: ReadonlySet<RelationKind>;
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
  const { limit, hiddenKinds = new Set(), kinds = [], filter } = options;
  const isWanted = ({ key, attributes: { kind } }: GraphNode): boolean =>
    kinds.length > 0 ? kinds.includes(kind) : isLasting(kind) && isJoined(index, key);
  const candidates = [...index.nodes.values()]
    .filter((node) => isWanted(node) && !hiddenKinds.has(node.attributes.kind) && (filter?.(node) ?? true))
    .sort(compareSalience);
  const nodes = candidates.slice(0, limit);
  const edges = thinEdges(nodes, joinNodes(index, nodes)).filter(
    ({ attributes }) => options.hiddenRelations?.has(attributes.kind) !== true,
  );
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
  const rare = edges.filter(
    ({ attributes }) => attributes.kind === 'kind-of' || attributes.kind === 'evolves-into',
  );
  const related = edges.filter(({ attributes }) => attributes.kind === 'related-to');
  const most = nodes.length * RELATED_SHARE;
  const kept = new Set([...rare, ...keepStrongest(related, { perNode: RELATED_PER_NODE, most })]);
  return edges.filter((edge) => kept.has(edge));
}
