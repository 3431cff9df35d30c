/** What the page shows. One immutable value, all of it in the address; transitions are pure. */
import type { NodeKind, RelationKind } from '../../graph/model/kinds.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import { type CompareView, INITIAL_COMPARE } from './compare-view.ts';
import { type Exploration, hideNode, NO_EXPLORATION, recenter } from './exploration.ts';
import type { MatrixView } from './matrix-view.ts';
import type { TraceView } from './trace-view.ts';

/** Pages, in the order in which the header names them. */
export const PAGES = ['explore', 'trace', 'compare', 'matrix'] as const;
export type Page = (typeof PAGES)[number];

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export const LAYERS = ['canvas', 'list'] as const;

/** A place in a document. */
export interface ReaderPlace {
  readonly document: NodeKey;
  /** UTF-16 offset to scroll to; the beginning where absent. */
  readonly offset?: number;
  /** Where what is to be seen there ends, where that is known. */
  readonly end?: number;
}

export interface View {
  readonly page: Page;
  readonly scene: 'neighborhood' | 'overview';
  /** As a picture, or the same nodes as a list. */
  readonly layer: (typeof LAYERS)[number];
  /** The node that the inspector tells of; the opening node where absent. */
  readonly selected?: NodeKey;
  /** Other end of the relation whose evidence is shown; one end is `selected`. */
  readonly related?: NodeKey;
  /** Which of the best paths between the two is drawn, from 1; none where absent. */
  readonly path?: number;
  /** A text that is open, on whichever page. */
  readonly reader?: ReaderPlace;
  readonly hiddenKinds: readonly NodeKind[];
  /** Query that nodes must meet, see `graph/query/parse-filter.ts`; absent where all are meant. */
  readonly filter?: string;
  readonly hiddenRelations: readonly RelationKind[];
  /** Whether the nodes left out for want of room were asked for. */
  readonly isExtended: boolean;
  /** What was made of the neighborhood. */
  readonly exploration: Exploration;
  readonly trace: TraceView;
  readonly compare: CompareView;
  readonly matrix: MatrixView;
  /** Absent where the reader of the page has not chosen. */
  readonly language?: Language;
  readonly theme?: ThemeChoice;
}

export const INITIAL_VIEW: View = {
  page: 'explore',
  scene: 'neighborhood',
  layer: 'canvas',
  hiddenKinds: [],
  hiddenRelations: [],
  isExtended: false,
  exploration: NO_EXPLORATION,
  trace: {},
  compare: INITIAL_COMPARE,
  matrix: {},
};

/** Go to a page, which is as it was left. */
export function showPage(view: View, page: Page): View {
  return { ...closeReader(view), page };
}

/** Trace a term through the part of the corpus chosen before. */
export function showTrace(view: View, term: string): View {
  return { ...showPage(view, 'trace'), trace: { ...view.trace, term } };
}

/** Change what the page that compares shows, and go there. */
export function changeComparison(view: View, change: (compare: CompareView) => CompareView): View {
  return { ...showPage(view, 'compare'), compare: change(view.compare) };
}

/** Compare a document with the one before it in its series. */
export function showComparison(view: View, after: NodeKey): View {
  const { before: _, ...compare } = view.compare;
  return changeComparison(view, () => ({ ...compare, after }));
}

/** Change which part of the corpus is traced, or how that is shown. */
export function changeTrace(view: View, change: (trace: TraceView) => TraceView): View {
  return { ...view, trace: change(view.trace) };
}

/** Change what the matrix shows, and go there. */
export function changeMatrix(view: View, change: (matrix: MatrixView) => MatrixView): View {
  return { ...showPage(view, 'matrix'), matrix: change(view.matrix) };
}

/** Select a node on the page that explores: the inspector tells of it, and a neighborhood becomes its own. */
export function selectNode(view: View, selected: NodeKey): View {
  const chosen: View = { ...closeRelation(view), page: 'explore', selected };
  // Whoever comes back from the overview with the same node finds its neighborhood as it was.
  if (view.scene === 'overview' && view.selected === selected) return chosen;
  if (view.scene === 'overview') return { ...chosen, exploration: recenter(view.exploration) };
  return { ...chosen, isExtended: false, exploration: recenter(view.exploration) };
}

/**
 * Select a node that is shown: the inspector tells of it, and the picture stays as it is.
 *
 * @param center - Center of what is shown.
 */
export function selectShown(view: View, selected: NodeKey, center: NodeKey | undefined): View {
  return { ...closeRelation(view), selected, exploration: withCenter(view.exploration, selected, center) };
}

/** The center is named only where it is not what is selected. */
function withCenter(
  exploration: Exploration,
  selected: NodeKey | undefined,
  center: NodeKey | undefined,
): Exploration {
  const { center: _, ...rest } = exploration;
  return center === undefined || center === selected ? rest : { ...rest, center };
}

/** Change what was made of the neighborhood. */
export function explore(view: View, change: (exploration: Exploration) => Exploration): View {
  const exploration = change(view.exploration);
  return { ...view, exploration: withCenter(exploration, view.selected, exploration.center) };
}

/** Put a node away; where it is the selected one, the center is told of instead. */
export function putAway(view: View, node: NodeKey, center: NodeKey): View {
  const hidden = explore(view, (exploration) => hideNode(exploration, node));
  return view.selected === node || view.related === node ? selectShown(hidden, center, center) : hidden;
}

/** Lay out the neighborhood of a node. */
export function showNeighborhood(view: View, selected: NodeKey): View {
  const { reader: _, ...rest } = view;
  return selectNode({ ...rest, scene: 'neighborhood' }, selected);
}

export function showOverview(view: View): View {
  return { ...closeReader(closeRelation(view)), page: 'explore', scene: 'overview', isExtended: false };
}

/** Switch between overview and neighborhood; what is selected stays so. */
export function showScene(view: View, scene: View['scene']): View {
  return scene === 'overview' ? showOverview(view) : { ...closeReader(view), scene, isExtended: false };
}

/** Show what relates two nodes, the first of them the center of its neighborhood. */
export function showRelation(view: View, selected: NodeKey, related: NodeKey): View {
  return { ...selectNode(view, selected), related };
}

/** Show what relates two nodes, one of which at least is shown; the picture stays as it is. */
export function relateShown(
  view: View,
  selected: NodeKey,
  related: NodeKey,
  center: NodeKey | undefined,
): View {
  return { ...selectShown(view, selected, center), related };
}

/** Show what relates two nodes from anywhere, with the best path between them drawn round the first. */
export function showConnection(
  view: View,
  selected: NodeKey,
  related: NodeKey,
  center: NodeKey | undefined,
): View {
  return { ...closeReader(relateShown(view, selected, related, center)), scene: 'neighborhood', path: 1 };
}

/** Show what relates two nodes, whatever was shown before, with the best path between them drawn. */
export function showPair(view: View, selected: NodeKey, related: NodeKey): View {
  return choosePath(showRelation(closeReader(view), selected, related), 1);
}

/** Draw one of the paths between the two nodes, or none. */
export function choosePath(view: View, path: number | undefined): View {
  const { path: _, ...rest } = view;
  return path === undefined ? rest : { ...rest, scene: 'neighborhood', path };
}

export function closeRelation(view: View): View {
  const { related: _, path: __, ...rest } = view;
  return rest;
}

export function openReader(view: View, reader: ReaderPlace): View {
  return { ...view, reader };
}

export function closeReader(view: View): View {
  const { reader: _, ...rest } = view;
  return rest;
}

export function showLayer(view: View, layer: View['layer']): View {
  return { ...closeReader(view), layer };
}

export function toggleKind(view: View, kind: NodeKind): View {
  const isHidden = view.hiddenKinds.includes(kind);
  const hiddenKinds = isHidden
    ? view.hiddenKinds.filter((one) => one !== kind)
    : [...view.hiddenKinds, kind].sort();
  return { ...view, hiddenKinds };
}

/** @param query - Empty for no filter. */
export function setFilter(view: View, query: string): View {
  const { filter: _, ...rest } = view;
  return query === '' ? rest : { ...rest, filter: query };
}

export function toggleRelation(view: View, relation: RelationKind): View {
  const isHidden = view.hiddenRelations.includes(relation);
  const hiddenRelations = isHidden
    ? view.hiddenRelations.filter((one) => one !== relation)
    : [...view.hiddenRelations, relation].sort();
  return { ...view, hiddenRelations };
}

/** Show whatever kinds of node and relation the legend has hidden. */
export function showAllKinds(view: View): View {
  return { ...view, hiddenKinds: [], hiddenRelations: [] };
}

export function extendScene(view: View): View {
  return { ...view, isExtended: true };
}

export function setLanguage(view: View, language: Language): View {
  return { ...view, language };
}

export function setTheme(view: View, theme: ThemeChoice): View {
  return { ...view, theme };
}
