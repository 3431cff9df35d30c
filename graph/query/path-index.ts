/**
 * What it costs to step from node to node, in numbers: made once of a graph, and asked by every search for paths.
 *
 * Nodes are numbered in the order of the graph. The steps from one node stand in a row, in the order of its edges.
 */
import type { RelationKind } from '../model/kinds.ts';
import { type GraphEdge, type GraphIndex, getEdges, type NodeKey } from './graph-index.ts';
import { getEvidence } from './related.ts';

/** A graph as rows of numbers, for searching paths. */
export interface PathIndex {
  readonly keys: readonly NodeKey[];
  readonly numbers: ReadonlyMap<NodeKey, number>;
  /** The steps from node `n` are those from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Int32Array;
  /** Where each step leads. */
  readonly targets: Int32Array;
  /** The number of the edge that each step takes, this way or that. */
  readonly taken: Int32Array;
  readonly edges: readonly GraphEdge[];
  /** Cost of taking each edge, without the node that it leads to. */
  readonly edgeCosts: Float64Array;
  /** Cost of passing through each node. */
  readonly passageCosts: Float64Array;
}

/** Cost of a step, before its support. An evolution or a wording says what a thing is; a co-occurrence that two were said together. */
const KIND_COSTS: Readonly<Record<RelationKind, number>> = {
  'evolves-into': 1,
  words: 1,
  'kind-of': 1,
  'related-to': 1.2,
  'sets-out': 1.6,
  'part-of': 1.8,
  'reports-on': 2.5,
  'mentioned-in': 4,
};

/** Relations that lead through documents. */
const THROUGH_DOCUMENTS: ReadonlySet<RelationKind> = new Set(['mentioned-in', 'reports-on']);

/** Log-likelihood ratio that chance alone reaches once in twenty times: χ² of one degree of freedom. */
const CHANCE_SCORE = 3.84;

/** Cost of passing through a node, for each doubling of its neighbors, and for lacking salience altogether. */
const HUB_COST = 0.5;
const DULL_COST = 0.5;

/**
 * Number the nodes and steps of a graph. Linear in both.
 *
 * @param more - Edges that the graph does not have.
 */
export function createPathIndex(index: GraphIndex, more: readonly GraphEdge[] = []): PathIndex {
  const keys = [...index.nodes.keys()];
  const numbers = new Map(keys.map((key, n) => [key, n]));
  const links = [...index.serialized.edges, ...more].flatMap((edge): Link[] => {
    const [source, target] = [numbers.get(edge.source), numbers.get(edge.target)];
    const isLink = source !== undefined && target !== undefined && source !== target;
    return isLink ? [{ edge, source, target }] : [];
  });
  const starts = countStarts(keys.length, links);
  const next = starts.slice();
  const targets = new Int32Array(links.length * 2);
  const taken = new Int32Array(links.length * 2);
  const add = (from: number, to: number, link: number): void => {
    const step = next[from] ?? 0;
    next[from] = step + 1;
    targets[step] = to;
    taken[step] = link;
  };
  for (const [i, { source, target }] of links.entries()) {
    add(source, target, i);
    add(target, source, i);
  }
  return {
    keys,
    numbers,
    starts,
    targets,
    taken,
    edges: links.map(({ edge }) => edge),
    edgeCosts: Float64Array.from(links, ({ edge }) => getStepCost(edge)),
    passageCosts: Float64Array.from(keys, (key) => getPassageCost(index, key)),
  };
}

/** An edge with the numbers of its ends. */
interface Link {
  readonly edge: GraphEdge;
  readonly source: number;
  readonly target: number;
}

/** Where the steps of each node begin, and last where they all end. */
function countStarts(nodeCount: number, links: readonly Link[]): Int32Array {
  const starts = new Int32Array(nodeCount + 1);
  for (const { source, target } of links) {
    starts[source + 1] = (starts[source + 1] ?? 0) + 1;
    starts[target + 1] = (starts[target + 1] ?? 0) + 1;
  }
  for (let n = 0; n < nodeCount; n += 1) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  return starts;
}

/** Whether a step leads into a document or out of one. */
export function isThroughDocument({ attributes }: GraphEdge): boolean {
  return THROUGH_DOCUMENTS.has(attributes.kind);
}

/**
 * Less the more sentences bear an edge out: half of the cost at most goes. Two terms said together cost more the better chance explains
 * that, as it does of two that every text has.
 */
function getStepCost(edge: GraphEdge): number {
  const { attributes } = edge;
  const cost = KIND_COSTS[attributes.kind];
  const supports = attributes.kind === 'related-to' ? attributes.support : getEvidence(edge).length;
  const supported = cost * (0.5 + 0.5 / Math.max(1, Math.log2(1 + supports)));
  if (attributes.kind !== 'related-to') return supported;
  return supported + cost * (CHANCE_SCORE / (CHANCE_SCORE + attributes.score));
}

function getPassageCost(index: GraphIndex, key: NodeKey): number {
  const salience = index.nodes.get(key)?.attributes.salience ?? 0;
  return HUB_COST * Math.log2(1 + getEdges(index, key).length) + DULL_COST * (1 - salience);
}

/** Visit the steps from a node, in the order of its edges, each with where it leads and what it costs by itself. */
export function visitSteps(
  { starts, targets, taken, edgeCosts }: PathIndex,
  node: number,
  visit: (step: number, target: number, cost: number) => void,
): void {
  const last = starts[node + 1] ?? 0;
  for (let step = starts[node] ?? 0; step < last; step += 1)
    visit(step, targets[step] ?? 0, edgeCosts[taken[step] ?? 0] ?? 0);
}

/** The edge that a step takes; it may point either way. */
export function getEdge({ edges, taken }: PathIndex, step: number): GraphEdge | undefined {
  return edges[taken[step] ?? -1];
}
