/**
 * Heights of the boxes of a chain: cola, held to the columns of dates, finds which way runs above which, and each way then gets a row.
 *
 * Parts that nothing links drift apart in one run, so each is laid out by itself and they are stacked, the earliest on top. An arrow that
 * passes columns has a place to pass in each of them, which keeps boxes from standing in its way. Every box is held to its date by an
 * equality to one of them: chains of inequalities are silently violated. The heights of cola as they are were rejected: ways that go on
 * for years drift up and down, and a chain of six steps fills a screen.
 */
import cytoscape from 'cytoscape';
import type { Point } from './free-places.ts';
import './solver.ts';

export interface ChainNode {
  readonly id: string;
  /** Column, from 0 on. */
  readonly column: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

export interface ChainEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Whether one wording gave way to another: such an arrow goes straight rather than one that only goes on. */
  readonly isEvolution: boolean;
}

export interface ChainLayout {
  /** Middles of the boxes. */
  readonly ys: ReadonlyMap<string, number>;
  /** Places that arrows pass between their ends, by arrow; none for one that goes straight on. */
  readonly bends: ReadonlyMap<string, readonly Point[]>;
}

/** Room between two boxes of a column: that of the name of a change of two lines. */
const ROW_GAP = 28;
const PART_GAP = 34;
/** Room for an arrow that passes a column, with its name. */
const PASSAGE = { width: 12, height: 24 } as const;

interface Place extends ChainNode {
  readonly isPassage: boolean;
}

interface Step {
  readonly source: string;
  readonly target: string;
}

/** Lay a chain out. The same for the same chain, whatever the order of the boxes. */
export async function layOutChain(
  nodes: readonly ChainNode[],
  edges: readonly ChainEdge[],
): Promise<ChainLayout> {
  const ys = new Map<string, number>();
  const bends = new Map<string, readonly Point[]>();
  let top = 0;
  for (const part of splitParts(nodes, edges)) {
    const { places, steps, passages } = addPassages(part.nodes, part.edges);
    const heights = toRows(places, steps, await solve(places, steps));
    const [first, last] = [getTop(places, heights), getBottom(places, heights)];
    for (const { id } of part.nodes) ys.set(id, Math.round((heights.get(id) ?? 0) - first + top));
    for (const [edge, ids] of passages) {
      const points = ids.map((id) => ({
        x: places.find((place) => place.id === id)?.x ?? 0,
        y: Math.round((heights.get(id) ?? 0) - first + top),
      }));
      bends.set(edge, points);
    }
    top += last - first + PART_GAP;
  }
  return { ys, bends };
}

interface Part {
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly ChainEdge[];
}

/** Parts that nothing links, those that begin first on top. */
function splitParts(nodes: readonly ChainNode[], edges: readonly ChainEdge[]): readonly Part[] {
  const sorted = nodes.toSorted((a, b) => a.column - b.column || (a.id < b.id ? -1 : 1));
  const heads = new Map(sorted.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const head = heads.get(id) ?? id;
    return head === id ? id : find(head);
  };
  for (const { source, target } of edges) heads.set(find(source), find(target));
  const parts = new Map<string, ChainNode[]>();
  for (const node of sorted) {
    const head = find(node.id);
    parts.set(head, [...(parts.get(head) ?? []), node]);
  }
  return [...parts.values()].map((own) => {
    const ids = new Set(own.map(({ id }) => id));
    return {
      nodes: own,
      edges: edges
        .filter(({ source }) => ids.has(source))
        .toSorted((a, b) => Number(b.isEvolution) - Number(a.isEvolution) || (a.id < b.id ? -1 : 1)),
    };
  });
}

/** A place for every arrow in each column between its ends. */
function addPassages(
  nodes: readonly ChainNode[],
  edges: readonly ChainEdge[],
): {
  readonly places: readonly Place[];
  readonly steps: readonly Step[];
  readonly passages: ReadonlyMap<string, readonly string[]>;
} {
  const columns = new Map(nodes.map(({ column, x }) => [column, x]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places: Place[] = nodes.map((node) => ({ ...node, isPassage: false }));
  const steps: Step[] = [];
  const passages = new Map<string, readonly string[]>();
  for (const { id, source, target } of edges) {
    const [from, to] = [byId.get(source)?.column ?? 0, byId.get(target)?.column ?? 0];
    const between = [...columns.keys()]
      .filter((column) => column > from && column < to)
      .sort((a, b) => a - b);
    const ids = between.map((column) => `${id} @${column}`);
    for (const [i, column] of between.entries())
      places.push({ id: ids[i] ?? '', column, x: columns.get(column) ?? 0, ...PASSAGE, isPassage: true });
    const stops = [source, ...ids, target];
    for (let i = 1; i < stops.length; i += 1)
      steps.push({ source: stops[i - 1] ?? '', target: stops[i] ?? '' });
    if (ids.length > 0) passages.set(id, ids);
  }
  return { places, steps, passages };
}

/**
 * Columns stand so close for cola: what two boxes want to be apart grows with the steps between them, and at true widths parallel ways
 * would push each other far up and down.
 */
const COLUMN_PITCH = 36;
const COLUMN_WIDTH = 30;

/** Heights as cola has them. It runs at once and to its end: a chain has tens of boxes, and no frame is waited for. */
async function solve(places: readonly Place[], steps: readonly Step[]): Promise<ReadonlyMap<string, number>> {
  const seeded = seed(places);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
    elements: [
      ...places.map(({ id, column, height }) => ({
        data: { id, width: COLUMN_WIDTH, height },
        position: { x: column * COLUMN_PITCH, y: seeded.get(id) ?? 0 },
      })),
      ...steps.map(({ source, target }) => ({ data: { source, target } })),
    ],
    layout: { name: 'preset' },
  });
  const columns = new Map(places.map(({ id, column }) => [id, column]));
  const toGap = (from: string, to: string): number =>
    COLUMN_PITCH * ((columns.get(to) ?? 0) - (columns.get(from) ?? 0));
  const [first, ...rest] = places;
  const layout = cy.layout({
    name: 'cola',
    animate: false,
    fit: false,
    centerGraph: false,
    handleDisconnected: false,
    randomize: false,
    avoidOverlap: true,
    nodeSpacing: 2,
    boundingBox: { x1: 0, y1: 0, w: 1000, h: 600 },
    // As far as its columns are: a step that goes straight on is at rest.
    edgeLength: (edge: cytoscape.EdgeSingular): number =>
      Math.abs(toGap(edge.source().id(), edge.target().id())),
    gapInequalities: rest.map(({ id }) => ({
      axis: 'x',
      left: cy.getElementById(first?.id ?? ''),
      right: cy.getElementById(id),
      gap: toGap(first?.id ?? '', id),
      equality: true,
    })),
  } as unknown as cytoscape.LayoutOptions);
  await new Promise<void>((resolve) => {
    layout.one('layoutstop', () => resolve());
    layout.run();
  });
  const heights = new Map(places.map(({ id }) => [id, cy.getElementById(id).position().y]));
  cy.destroy();
  return heights;
}

/** Where boxes begin: below each other in their column, in the order given. Cola does not part what begins in one place. */
function seed(places: readonly Place[]): ReadonlyMap<string, number> {
  const bottoms = new Map<number, number>();
  return new Map(
    places.map(({ id, column, height }) => {
      const y = (bottoms.get(column) ?? 0) + height / 2;
      bottoms.set(column, y + height / 2 + ROW_GAP);
      return [id, y];
    }),
  );
}

/** Room between rows that only arrows pass. */
const PASSAGE_GAP = 4;

/** Rows in the order that cola found: what goes on goes straight on, and ways whose dates do not meet share a row. */
function toRows(
  places: readonly Place[],
  steps: readonly Step[],
  heights: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const getMiddle = (way: readonly Place[]): number =>
    way.reduce((sum, { id }) => sum + (heights.get(id) ?? 0), 0) / way.length;
  const rows: Place[][] = [];
  for (const way of listWays(places, steps).toSorted((a, b) => getMiddle(a) - getMiddle(b))) {
    const [first, last] = [way[0]?.column ?? 0, way.at(-1)?.column ?? 0];
    const row = rows.at(-1);
    if (row?.every(({ column }) => column < first || column > last) === true) row.push(...way);
    else rows.push([...way]);
  }
  const middles = new Map<string, number>();
  let bottom = 0;
  for (const row of rows) {
    const height = Math.max(...row.map((place) => place.height));
    for (const { id } of row) middles.set(id, bottom + height / 2);
    bottom += height + (row.every(({ isPassage }) => isPassage) ? PASSAGE_GAP : ROW_GAP);
  }
  return middles;
}

/** Every place in one way: on along the first step that leads to a place of no way yet. */
function listWays(places: readonly Place[], steps: readonly Step[]): readonly (readonly Place[])[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const free = new Set(byId.keys());
  const findNext = (id: string): Place | undefined => {
    const step = steps.find(({ source, target }) => source === id && free.has(target));
    return step === undefined ? undefined : byId.get(step.target);
  };
  return places
    .toSorted((a, b) => a.column - b.column)
    .flatMap((start) => {
      const way: Place[] = [];
      let at: Place | undefined = start;
      while (at !== undefined && free.delete(at.id)) {
        way.push(at);
        at = findNext(at.id);
      }
      return way.length === 0 ? [] : [way];
    });
}

function getTop(places: readonly Place[], heights: ReadonlyMap<string, number>): number {
  return Math.min(...places.map(({ id, height }) => (heights.get(id) ?? 0) - height / 2));
}

function getBottom(places: readonly Place[], heights: ReadonlyMap<string, number>): number {
  return Math.max(...places.map(({ id, height }) => (heights.get(id) ?? 0) + height / 2));
}
