/** What is to be drawn, derived from graph and view: the same for the canvas and for the list that is its equal. */
import type { PartialDate } from '../../graph/model/document.ts';
import type { NodeKind } from '../../graph/model/kinds.ts';
import { getNodeDate } from '../../graph/query/dates.ts';
import type { GraphIndex, GraphNode, NodeKey } from '../../graph/query/graph-index.ts';
import { type Subgraph, selectNeighborhood } from '../../graph/query/neighborhood.ts';
import { chooseOpening } from '../../graph/query/opening.ts';
import { selectOverview } from '../../graph/query/overview.ts';
import { generateQuestions } from '../../graph/query/questions.ts';
import { createSearchIndex } from '../../graph/query/search.ts';
import { summarizeCorpus } from '../../graph/query/summary.ts';
import { memoize } from './memoize.ts';
import type { View } from './view.ts';

export interface Scene extends Subgraph {
  readonly kind: View['scene'];
  /** Center of a neighborhood. */
  readonly center?: NodeKey;
  /** Dates of the nodes that have one. */
  readonly dates: ReadonlyMap<NodeKey, PartialDate>;
  /** Kinds that occur before any is hidden, for the legend. */
  readonly kinds: readonly NodeKind[];
  /** Stored positions of the overview, in pixels at zoom 1; empty in a neighborhood. */
  readonly positions: ReadonlyMap<NodeKey, { readonly x: number; readonly y: number }>;
}

/**
 * Most nodes of a neighborhood at first, and when more are asked for. The second is the limit of its layout: cola's time grows
 * with the square of the number of nodes. The first is what can be read without zooming.
 */
const NEIGHBORHOOD_LIMITS = { first: 32, extended: 80 } as const;

/** Most nodes of the overview at first, and when more are asked for. */
const OVERVIEW_LIMITS = { first: 80, extended: 120 } as const;

/** Area that a node of the overview gets, in square pixels at zoom 1: its label, and as much again around it. */
const OVERVIEW_NODE_AREA = 130 * 84;

const getOpening = memoize(chooseOpening);
export const getSearchIndex = memoize(createSearchIndex);
export const getSummary = memoize(summarizeCorpus);
export const getQuestions = memoize((index: GraphIndex) => generateQuestions(index, getOpening(index)));

/** The node that the inspector tells of. */
export function getSelected(index: GraphIndex, view: View): NodeKey | undefined {
  return view.selected ?? (view.scene === 'neighborhood' ? getOpening(index) : undefined);
}

/**
 * Factor from stored positions to pixels. It is taken from the widest overview, so that filtering and extending move nothing.
 */
const getOverviewScale = memoize((index: GraphIndex) => {
  const { nodes } = selectOverview(index, { limit: OVERVIEW_LIMITS.extended });
  const xs = nodes.map(({ attributes }) => attributes.x);
  const ys = nodes.map(({ attributes }) => attributes.y);
  const area = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  return area > 0 ? Math.sqrt((nodes.length * OVERVIEW_NODE_AREA) / area) : 1;
});

const getScenes = memoize<GraphIndex, Map<string, Scene>>(() => new Map());

/** The scene of a view; the same object as long as nothing that it depends on changes. */
export function getScene(index: GraphIndex, view: View): Scene {
  const center = view.scene === 'neighborhood' ? getSelected(index, view) : undefined;
  const key = [view.scene, center, view.isExtended, view.hiddenKinds.join()].join('|');
  const scenes = getScenes(index);
  const known = scenes.get(key);
  if (known !== undefined) return known;
  const scene = createScene(index, view, center);
  scenes.set(key, scene);
  return scene;
}

function createScene(index: GraphIndex, view: View, center: NodeKey | undefined): Scene {
  const hiddenKinds = new Set(view.hiddenKinds);
  const shown = selectSubgraph(index, view, center, hiddenKinds);
  const all = hiddenKinds.size === 0 ? shown : selectSubgraph(index, view, center, new Set());
  const dates = shown.nodes.flatMap(({ key }) => {
    const date = getNodeDate(index, key);
    return date === undefined ? [] : [[key, date] as const];
  });
  return {
    kind: view.scene,
    ...(center === undefined ? {} : { center }),
    ...shown,
    dates: new Map(dates),
    positions: new Map(view.scene === 'overview' ? shown.nodes.map((node) => toPosition(index, node)) : []),
    kinds: [...new Set(all.nodes.map(({ attributes }) => attributes.kind))],
  };
}

function toPosition(
  index: GraphIndex,
  { key, attributes }: GraphNode,
): readonly [NodeKey, { x: number; y: number }] {
  const scale = getOverviewScale(index);
  return [key, { x: attributes.x * scale, y: attributes.y * scale }];
}

function selectSubgraph(
  index: GraphIndex,
  view: View,
  center: NodeKey | undefined,
  hiddenKinds: ReadonlySet<NodeKind>,
): Subgraph {
  const size = view.isExtended ? 'extended' : 'first';
  if (view.scene === 'overview') return selectOverview(index, { limit: OVERVIEW_LIMITS[size], hiddenKinds });
  if (center === undefined) return { nodes: [], edges: [], omittedCount: 0 };
  return selectNeighborhood(index, center, { limit: NEIGHBORHOOD_LIMITS[size], hiddenKinds });
}
