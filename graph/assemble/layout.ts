/**
 * Communities and positions, computed once at build time, so that the page opens on a finished picture.
 *
 * Louvain communities with a seeded generator; each gets a disc beside those that it is tied to, and ForceAtlas2 orders its nodes
 * within. All see nodes and edges in key order, so the same corpus gives the same picture.
 */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { isTermKind, type NodeKind } from '../model/kinds.ts';
import { compareText } from '../model/span.ts';
import type { Relation } from '../relate/relation.ts';
import { createRandom } from './random.ts';
import { packDiscs } from './regions.ts';

/** Where a node stands on the overview. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** 0-based, the largest first; -1 for a node without relations. */
  readonly community: number;
}

/** What placing needs to know of a node. */
export interface PlacedNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly salience: number;
}

const SEED = 20_241_212;
/** Enough for 300 nodes to come to rest; larger graphs get fewer, as a round costs more there. */
const MOST_ITERATIONS = 600;
const ITERATION_BUDGET = 120_000;
/** Distance between neighbors on the canvas, in its units. */
const SPACING = 60;
/** Room that even the faintest node of a region takes, where a salience of 1 takes as much more. */
const FAINT_WEIGHT = 0.15;
/** The map is wider than high, as screens are. */
const WIDTH_FACTOR = 1.25;
/** The golden angle spreads points evenly over a disc. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Edges that pull nodes together, with their strength. */
const WEIGHTS: Partial<Record<Relation['attributes']['kind'], number>> = {
  'related-to': 1,
  'kind-of': 2,
  'evolves-into': 2,
  words: 2,
};

/** Nodes that the layout moves: what an overview can show many times over. The rest stands by its neighbors. */
const MOST_MOVED = 1000;

/** Place every node. Nodes without a pulling edge stand by what they are mentioned with, or outside. */
export function placeNodes(nodes: readonly PlacedNode[], relations: readonly Relation[]): Map<string, Place> {
  const graph = createPullGraph(nodes, relations);
  const communities = findCommunities(graph);
  dropFaint(graph, nodes);
  const places = spread(graph, communities, new Map(nodes.map(({ key, salience }) => [key, salience])));
  placeOthers(nodes, relations, places, communities);
  return places;
}

function createPullGraph(nodes: readonly PlacedNode[], relations: readonly Relation[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  const terms = new Map(nodes.filter((node) => isTermKind(node.kind)).map((node) => [node.key, node]));
  for (const { source, target, attributes } of relations) {
    const weight = WEIGHTS[attributes.kind];
    if (weight === undefined || source === target || !terms.has(source) || !terms.has(target)) continue;
    for (const key of [source, target]) if (!graph.hasNode(key)) graph.addNode(key);
    const strength = attributes.kind === 'related-to' ? weight + Math.log(1 + attributes.support) : weight;
    graph.updateEdge(source, target, (edge) => ({ weight: Number(edge.weight ?? 0) + strength }));
  }
  return graph;
}

/** Community of each node, numbered by size, then by its first key. */
function findCommunities(graph: UndirectedGraph): Map<string, number> {
  if (graph.size === 0) return new Map(graph.nodes().map((key) => [key, -1]));
  const mapping = louvain(graph, { getEdgeWeight: 'weight', rng: createRandom(SEED) });
  const members = new Map<number, string[]>();
  for (const key of Object.keys(mapping).sort(compareText)) {
    const community = mapping[key] ?? -1;
    members.set(community, [...(members.get(community) ?? []), key]);
  }
  const order = [...members.values()].sort(
    (a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''),
  );
  return new Map(order.flatMap((keys, i) => keys.map((key) => [key, i] as const)));
}

/** Keep the most salient nodes only. */
function dropFaint(graph: UndirectedGraph, nodes: readonly PlacedNode[]): void {
  const faint = nodes
    .filter((node) => graph.hasNode(node.key))
    .sort((a, b) => b.salience - a.salience || compareText(a.key, b.key))
    .slice(MOST_MOVED);
  for (const { key } of faint) graph.dropNode(key);
}

function toDisc(index: number, spacing: number): { x: number; y: number } {
  const radius = spacing * Math.sqrt(index + 0.5);
  return { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) };
}

function spread(
  graph: UndirectedGraph,
  communities: ReadonlyMap<string, number>,
  saliences: ReadonlyMap<string, number>,
): Map<string, Place> {
  const groups = new Map<number, string[]>();
  for (const key of graph.nodes()) {
    const community = communities.get(key) ?? -1;
    groups.set(community, [...(groups.get(community) ?? []), key]);
  }
  const regions = [...groups].sort(([a], [b]) => a - b).map(([, keys]) => keys);
  const discs = regions.map((keys) => ({
    radius: SPACING * Math.sqrt(keys.reduce((sum, key) => sum + FAINT_WEIGHT + (saliences.get(key) ?? 0), 0)),
    ties: measureTies(graph, keys, regions),
  }));
  const centers = packDiscs(discs);
  return new Map(
    regions.flatMap((keys, i) => {
      const center = centers[i] ?? { x: 0, y: 0 };
      const places = placeInDisc(graph, keys, discs[i]?.radius ?? SPACING);
      return [...places].map(([key, { x, y }]): [string, Place] => [
        key,
        {
          x: round((center.x + x) * WIDTH_FACTOR),
          y: round(center.y + y),
          community: communities.get(key) ?? -1,
        },
      ]);
    }),
  );
}

/** Weight of edges between a region and each of the others, by index. */
function measureTies(
  graph: UndirectedGraph,
  keys: readonly string[],
  regions: readonly (readonly string[])[],
): ReadonlyMap<number, number> {
  const regionOf = new Map(regions.flatMap((members, i) => members.map((key) => [key, i] as const)));
  const own = regionOf.get(keys[0] ?? '');
  const ties = new Map<number, number>();
  for (const key of keys) {
    graph.forEachEdge(key, (_, { weight }, source, target) => {
      const other = regionOf.get(source === key ? target : source);
      if (other !== undefined && other !== own) ties.set(other, (ties.get(other) ?? 0) + Number(weight));
    });
  }
  return ties;
}

/**
 * Places of a region's nodes in its disc.
 *
 * Forces say in which direction and how far out each stands beside the others; the distances are then evened out, since forces
 * crowd the middle, where labels would cover each other.
 */
function placeInDisc(
  graph: UndirectedGraph,
  keys: readonly string[],
  radius: number,
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const own = new UndirectedGraph();
  for (const [i, key] of keys.entries()) own.addNode(key, toDisc(i, SPACING));
  for (const key of keys) {
    graph.forEachEdge(key, (_, { weight }, source, target) => {
      if (own.hasNode(source) && own.hasNode(target))
        own.mergeEdge(source, target, { weight: Number(weight) });
    });
  }
  const iterations = Math.max(60, Math.min(MOST_ITERATIONS, Math.round(ITERATION_BUDGET / own.order)));
  const positions = forceAtlas2(own, {
    iterations,
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlas2.inferSettings(own),
      linLogMode: true,
      outboundAttractionDistribution: true,
      barnesHutOptimize: own.order > 500,
      gravity: 1,
      scalingRatio: 10,
      slowDown: 4,
    },
  });
  const places = keys.map((key) => ({ key, ...(positions[key] ?? { x: 0, y: 0 }) }));
  const [mx, my] = [mean(places.map(({ x }) => x)), mean(places.map(({ y }) => y))];
  return new Map(
    places
      .map(({ key, x, y }) => ({
        key,
        angle: Math.atan2(y - my, x - mx),
        distance: Math.hypot(x - mx, y - my),
      }))
      .sort((a, b) => a.distance - b.distance || compareText(a.key, b.key))
      .map(({ key, angle }, i) => {
        const even = keys.length === 1 ? 0 : radius * Math.sqrt((i + 0.5) / keys.length);
        return [key, { x: even * Math.cos(angle), y: even * Math.sin(angle) }];
      }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Neighbors whose middle places a node that the layout does not move. */
const MOST_AROUND = 40;

/** Documents, meetings, tasks, targets and names: the middle of their neighbors, set apart a little; the rest on an outer ring. */
function placeOthers(
  nodes: readonly PlacedNode[],
  relations: readonly Relation[],
  places: Map<string, Place>,
  communities: ReadonlyMap<string, number>,
): void {
  const neighbors = new Map<string, string[]>();
  for (const { source, target } of relations) {
    for (const [key, other] of [
      [source, target],
      [target, source],
    ] as const) {
      if (places.has(key) || !places.has(other)) continue;
      const around = neighbors.get(key);
      if (around === undefined) neighbors.set(key, [other]);
      else if (around.length < MOST_AROUND) around.push(other);
    }
  }
  const settled = new Map(places);
  let outside = places.size;
  let inside = 0;
  for (const { key } of nodes) {
    if (places.has(key)) continue;
    const around = (neighbors.get(key) ?? []).flatMap((other) => settled.get(other) ?? []);
    const offset = around.length === 0 ? toDisc(outside++, SPACING) : toDisc(inside++ % 24, SPACING / 2);
    places.set(key, {
      x: round(mean(around.map(({ x }) => x)) + offset.x),
      y: round(mean(around.map(({ y }) => y)) + offset.y),
      community: communities.get(key) ?? -1,
    });
  }
}
