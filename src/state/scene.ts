/** What is to be drawn, derived from graph and view: the same for the canvas and for the list that is its equal. */
import type { PartialDate } from '../../graph/model/document.ts';
import type { NodeKind, RelationKind } from '../../graph/model/kinds.ts';
import { type ArrowDates, getArrowDates } from '../../graph/query/arrow-dates.ts';
import { type Community, listCommunities } from '../../graph/query/communities.ts';
import { getNodeDate } from '../../graph/query/dates.ts';
import {
  type GraphEdge,
  type GraphIndex,
  isEdgeOfKind,
  type NodeKey,
} from '../../graph/query/graph-index.ts';
import { findKnownGaps } from '../../graph/query/known-gaps.ts';
import type { LinkingDocument } from '../../graph/query/linking-documents.ts';
import type { Subgraph } from '../../graph/query/neighborhood.ts';
import { chooseOpening } from '../../graph/query/opening.ts';
import { selectOverview } from '../../graph/query/overview.ts';
import type { Path } from '../../graph/query/paths.ts';
import { getShortName, type ShortName } from '../../graph/query/short-label.ts';
import type { MissingMeeting } from '../../graph/query/trace.ts';
import type { Arrangement } from './exploration.ts';
import { type Beside, type ExploredOptions, selectExplored } from './explored.ts';
import { type Filtering, filterLanguageStore, getFiltering } from './filtering.ts';
import { memoize } from './memoize.ts';
import { getChosenPath, pathFinderStore } from './paths.ts';
import { INITIAL_VIEW, type View } from './view.ts';

/** Where a node stands, in pixels at zoom 1. */
export interface ScenePoint {
  readonly x: number;
  readonly y: number;
}

export type NodePair = readonly [a: NodeKey, b: NodeKey];

export interface Scene extends Subgraph {
  readonly kind: View['scene'];
  /** Center of a neighborhood. */
  readonly center?: NodeKey;
  /** Nodes whose relations were asked for: the center and those that were expanded. */
  readonly focal: ReadonlySet<NodeKey>;
  /** The node by way of which each node of a neighborhood came into it. */
  readonly parents: ReadonlyMap<NodeKey, NodeKey>;
  readonly arrangement: Arrangement;
  /** Nodes that stay where the reader has put them. */
  readonly pins: ReadonlyMap<NodeKey, ScenePoint>;
  /** Nodes that the reader has put away. */
  readonly hiddenCount: number;
  /** Themes of the overview, and the number of that which each of its nodes belongs to. */
  readonly communities: readonly Community[];
  readonly communityOf: ReadonlyMap<NodeKey, number>;
  /** Two nodes that are shown alone with what links them. */
  readonly pair?: NodePair;
  /** A way between two nodes that stands out. */
  readonly path?: Path;
  /** Whether no document mentions both of the two, so that the way between them leads by others alone. */
  readonly isIndirect?: boolean;
  /** Dates of the nodes that have one. */
  readonly dates: ReadonlyMap<NodeKey, PartialDate>;
  /** By key of the edge: dates of evolutions that are of a later mention than that at which a node stands. */
  readonly arrowDates: ReadonlyMap<string, ArrowDates>;
  /** Meetings that the corpus lacks, by date: the time axis is broken where they belong. */
  readonly missing: readonly MissingMeeting[];
  /** What its nodes are called. */
  readonly shortNames: ReadonlyMap<NodeKey, ShortName>;
  /** Kinds of node and relation that occur before any is hidden, for the legend. */
  readonly kinds: readonly NodeKind[];
  readonly relations: readonly RelationKind[];
  /** Places on the map that a build computes. */
  readonly positions: ReadonlyMap<NodeKey, ScenePoint>;
}

/** An overview of nothing: what every overview begins with. */
export const EMPTY_OVERVIEW: Scene = {
  kind: 'overview',
  nodes: [],
  edges: [],
  omittedCount: 0,
  focal: new Set(),
  parents: new Map(),
  arrangement: 'theme',
  pins: new Map(),
  hiddenCount: 0,
  dates: new Map(),
  arrowDates: new Map(),
  missing: [],
  shortNames: new Map(),
  communities: [],
  communityOf: new Map(),
  kinds: [],
  relations: [],
  positions: new Map(),
};

/** Most nodes of the overview at first, and when more are asked for or there is room for them. */
const OVERVIEW_LIMITS = { first: 80, extended: 200 } as const;

/** Nodes that the scale of the map is made for: coming closer shows more between them. */
const SCALED_COUNT = 120;

/** Area that a node of the overview gets, in square pixels at zoom 1: its label, and as much again around it. */
const OVERVIEW_NODE_AREA = 130 * 84;

/** The node that the first screen shows. */
export const getOpening = memoize(chooseOpening);

/** What the corpus lacks. */
export const getKnownGaps = memoize(findKnownGaps);

/** The node whose neighborhood is shown; none in the overview. Of two nodes with the way between them the first. */
function getCenter(index: GraphIndex, view: View): NodeKey | undefined {
  if (view.scene === 'overview') return undefined;
  if (view.path !== undefined && view.related !== undefined && view.selected !== undefined)
    return view.selected;
  return view.exploration.center ?? view.selected ?? getOpening(index);
}

/** The node that the inspector tells of. */
export function getSelected(index: GraphIndex, view: View): NodeKey | undefined {
  return view.selected ?? getCenter(index, view);
}

/**
 * Factor from stored positions to pixels. It is taken from the same nodes for every overview, so that filtering and extending move nothing.
 */
const getOverviewScale = memoize((index: GraphIndex) => {
  const { nodes } = selectOverview(index, { limit: SCALED_COUNT });
  const xs = nodes.map(({ attributes }) => attributes.x);
  const ys = nodes.map(({ attributes }) => attributes.y);
  const area = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  return area > 0 ? Math.sqrt((nodes.length * OVERVIEW_NODE_AREA) / area) : 1;
});

const getScenes = memoize<GraphIndex, Map<string, Scene>>(() => new Map());

/** The scene of a view; the same object as long as nothing that it depends on changes. */
export function getScene(index: GraphIndex, view: View): Scene {
  const center = getCenter(index, view);
  const filter = filterLanguageStore.get() && view.filter;
  if (center === undefined)
    return recall(index, ['overview', view.isExtended, view.hiddenKinds, view.hiddenRelations, filter], () =>
      createOverview(index, view),
    );
  const parts = [
    center,
    view.isExtended,
    view.hiddenKinds,
    view.hiddenRelations,
    filter,
    { ...view.exploration, center },
  ];
  const path = getChosenPath(index, view, getSelected(index, view));
  const pair = getPair(index, view);
  if (pair !== undefined)
    return recall(index, [...parts, pair, pathFinderStore.get() === undefined, path?.nodes], () =>
      createPairScene(index, view, pair, path),
    );
  const scene = recall(index, parts, () => createNeighborhood(index, view, center));
  const shown = new Set(scene.nodes.map(({ key }) => key));
  const isMissing = (key: NodeKey | undefined): boolean =>
    key !== undefined && !shown.has(key) && index.nodes.has(key);
  if (!isMissing(view.selected) && !isMissing(view.related)) return scene;
  return recall(index, [...parts, view.selected, view.related], () =>
    createNeighborhood(index, view, center),
  );
}

/** Two nodes that the view asks the way between. */
function getPair(index: GraphIndex, view: View): NodePair | undefined {
  const { path, related } = view;
  const selected = getSelected(index, view);
  if (path === undefined || selected === undefined || related === undefined) return undefined;
  return index.nodes.has(selected) && index.nodes.has(related) ? [selected, related] : undefined;
}

/** Lines that are no relation of their own. */
export type LineMark = 'gap' | 'recurrence';

/** Lines that are no relation of their own, as far as a scene has them: what an evolution passes over, and what is said again. */
export function listMarks({ kind, arrangement, edges, arrowDates }: Scene): readonly LineMark[] {
  const hasGap = edges.some(
    ({ attributes }) => attributes.kind === 'evolves-into' && (attributes.gap ?? 0) > 0,
  );
  const isByTime = kind === 'neighborhood' && arrangement === 'time';
  return [
    ...(hasGap ? (['gap'] as const) : []),
    ...(isByTime && arrowDates.size > 0 ? (['recurrence'] as const) : []),
  ];
}

function recall(index: GraphIndex, parts: readonly unknown[], create: () => Scene): Scene {
  const scenes = getScenes(index);
  const key = JSON.stringify(parts);
  const known = scenes.get(key);
  if (known !== undefined) return known;
  const scene = create();
  scenes.set(key, scene);
  return scene;
}

function createOverview(index: GraphIndex, view: View): Scene {
  const filtering = getFiltering(index, view.filter);
  const options = {
    limit: OVERVIEW_LIMITS[view.isExtended ? 'extended' : 'first'],
    kinds: filtering?.kinds ?? [],
    filter: filtering?.isNodeMeant,
  };
  const shown = filterEdges(filtering, selectOverview(index, { ...options, ...toFilters(view) }));
  const all = isFiltered(view) ? selectOverview(index, options) : shown;
  const communities = listCommunities(index, shown.nodes);
  const communityOf = new Map(shown.nodes.map(({ key, attributes }) => [key, attributes.community]));
  return { ...EMPTY_OVERVIEW, ...shown, communities, communityOf, ...describeScene(index, shown, all) };
}

/** Without the relations that the period of the filter does not bear out. */
function filterEdges<S extends Subgraph>(filtering: Filtering | undefined, subgraph: S): S {
  if (filtering === undefined) return subgraph;
  return { ...subgraph, edges: subgraph.edges.filter(filtering.isEdgeMeant) };
}

function isFiltered({ hiddenKinds, hiddenRelations }: View): boolean {
  return hiddenKinds.length > 0 || hiddenRelations.length > 0;
}

function toFilters({
  hiddenKinds,
  hiddenRelations,
}: View): Pick<ExploredOptions, 'hiddenKinds' | 'hiddenRelations'> {
  return { hiddenKinds: new Set(hiddenKinds), hiddenRelations: new Set(hiddenRelations) };
}

function createNeighborhood(index: GraphIndex, view: View, center: NodeKey): Scene {
  const besides = [view.selected, view.related].flatMap((key): Beside[] =>
    key === undefined ? [] : [{ key }],
  );
  return createExplored(index, view, center, { besides, edges: [] });
}

/** What is shown whatever else is. */
interface Kept {
  readonly besides: readonly Beside[];
  readonly edges: readonly GraphEdge[];
}

function createExplored(index: GraphIndex, view: View, center: NodeKey, { besides, edges }: Kept): Scene {
  const { exploration, isExtended } = view;
  const filtering = getFiltering(index, view.filter);
  const options = {
    exploration,
    isExtended,
    filter: filtering?.isNodeMeant,
    besides,
    keptEdges: new Set(edges.map(({ key }) => key)),
  };
  const shown = filterEdges(filtering, selectExplored(index, center, { ...options, ...toFilters(view) }));
  const all = isFiltered(view)
    ? selectExplored(index, center, { ...options, ...toFilters(INITIAL_VIEW) })
    : shown;
  // Edges of the kept that the graph does not have.
  const known = new Set(shown.edges.map(({ key }) => key));
  const joined = { ...shown, edges: [...shown.edges, ...edges.filter(({ key }) => !known.has(key))] };
  return {
    kind: 'neighborhood',
    center,
    communities: [],
    communityOf: new Map(),
    ...joined,
    arrangement: exploration.arrangement,
    pins: new Map(exploration.pins.map(({ node, x, y }) => [node, { x, y }])),
    ...describeScene(index, joined, all),
  };
}

/** Documents shown that link two nodes: what fits side by side with its name and date, and when more are asked for. */
const LINKING_LIMITS = { first: 11, extended: 40 } as const;

/** Two nodes with the way between them and the documents that mention both; and what was added to any of these. */
function createPairScene(index: GraphIndex, view: View, pair: NodePair, path: Path | undefined): Scene {
  const all = pathFinderStore.get()?.getDocuments(index, ...pair) ?? [];
  const linking = filterDocuments(all, view);
  const shown = linking.slice(0, LINKING_LIMITS[view.isExtended ? 'extended' : 'first']);
  const steps = path?.steps ?? [];
  const [a, b] = pair;
  const besides: readonly Beside[] = [
    ...steps.map(({ from, to }): Beside => ({ key: to, parent: from })),
    { key: b },
    ...shown.map(({ document }): Beside => ({ key: document.key, parent: a })),
  ];
  const edges = [...steps.map(({ edge }) => edge), ...shown.flatMap((one) => one.edges)];
  // What is around the first is left out; what is shown is the answer to a question, and not a place to look around in.
  const bare = { ...view, exploration: { ...view.exploration, isBare: true } };
  return {
    ...createExplored(index, bare, a, { besides, edges }),
    omittedCount: linking.length - shown.length,
    pair,
    ...(path === undefined ? {} : { path, isIndirect: all.length === 0 && steps.length > 1 }),
  };
}

function filterDocuments(
  linking: readonly LinkingDocument[],
  { hiddenKinds, hiddenRelations, exploration }: View,
): readonly LinkingDocument[] {
  if (hiddenKinds.includes('document') || hiddenRelations.includes('mentioned-in')) return [];
  return linking.filter(({ document }) => !exploration.hidden.includes(document.key));
}

/** @param all - What it would be without anything hidden. */
function describeScene(
  index: GraphIndex,
  { nodes, edges }: Subgraph,
  all: Subgraph,
): Pick<Scene, 'dates' | 'arrowDates' | 'missing' | 'shortNames' | 'kinds' | 'relations' | 'positions'> {
  const scale = getOverviewScale(index);
  const dates = nodes.flatMap(({ key }) => {
    const date = getNodeDate(index, key);
    return date === undefined ? [] : [[key, date] as const];
  });
  const arrowDates = edges.flatMap((edge) => {
    const own = isEdgeOfKind(edge, 'evolves-into') ? getArrowDates(index, edge) : undefined;
    return own === undefined ? [] : [[edge.key, own] as const];
  });
  return {
    dates: new Map(dates),
    arrowDates: new Map(arrowDates),
    missing: getKnownGaps(index).missing,
    shortNames: new Map(nodes.map((node) => [node.key, getShortName(index, node)])),
    kinds: [...new Set(all.nodes.map(({ attributes }) => attributes.kind))],
    relations: [...new Set(all.edges.map(({ attributes }) => attributes.kind))],
    positions: new Map(
      nodes.map(({ key, attributes }) => [key, { x: attributes.x * scale, y: attributes.y * scale }]),
    ),
  };
}
