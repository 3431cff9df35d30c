/**
 * Constraint-based layout by cytoscape-cola, behind an interface of our own.
 *
 * It runs on a headless copy. There, boxes can be given exactly, and nothing but the positions asked for is touched.
 * Traps that this works around: with `animate: false` the time limit does not hold and the page freezes; a limit of time ends a run sooner
 * on a slower machine, elsewhere than on a quicker one; `fit`, `centerGraph` and `handleDisconnected` move what is shown; orders along an
 * axis hold only as equalities to one reference node.
 */
import cytoscape from 'cytoscape';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { Point } from './free-places.ts';
import './solver.ts';

export interface LayoutNode extends Point {
  readonly key: NodeKey;
  readonly width: number;
  readonly height: number;
  /** What lasts stays above it, what has a date below, if it begins there. */
  readonly isCenter: boolean;
  /** Stays where it is. */
  readonly isFixed: boolean;
  /** Whether `x` is given by a date: the node then moves up and down only. */
  readonly isColumn: boolean;
}

export interface LayoutLink {
  readonly source: NodeKey;
  readonly target: NodeKey;
  /** Distance wanted. */
  readonly length: number;
}

export interface LayoutOptions {
  /** Steps of the solver at the most: the same number on every machine, so that a view opens the same wherever it is opened. */
  readonly maxSteps: number;
  readonly signal: AbortSignal;
  /** Called with each intermediate arrangement. */
  readonly onTick?: (positions: ReadonlyMap<NodeKey, Point>) => void;
}

/** Steps for each frame drawn. */
const STEPS_PER_FRAME = 3;

/** When a run is given up for slowness, in milliseconds: a hidden page gets no frames, and a layout without frames never ends. */
const MOST_MS = 8000;

/** Least vertical distance kept from the center by the nodes above and below it. */
const SIDE_GAP = 56;

/**
 * Lay out nodes from where they are.
 *
 * @returns Positions of the nodes that are not fixed; `undefined` where the signal ended the run.
 */
export async function layOut(
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  options: LayoutOptions,
): Promise<ReadonlyMap<NodeKey, Point> | undefined> {
  const free = nodes.filter(({ isFixed }) => !isFixed);
  if (free.length === 0) return new Map();
  if (options.signal.aborted) return undefined;
  const cy = createCopy(nodes, links);
  const read = (): ReadonlyMap<NodeKey, Point> =>
    new Map(free.map(({ key, x, isColumn }) => [key, readPosition(cy, key, isColumn ? x : undefined)]));
  const layout = cy.layout({
    name: 'cola',
    animate: true,
    fit: false,
    centerGraph: false,
    handleDisconnected: false,
    randomize: false,
    avoidOverlap: true,
    nodeSpacing: 4,
    refresh: STEPS_PER_FRAME,
    maxSimulationTime: MOST_MS,
    boundingBox: { x1: 0, y1: 0, w: 1000, h: 800 },
    edgeLength: (edge: cytoscape.EdgeSingular): number => Number(edge.data('length')),
    gapInequalities: [...toColumnConstraints(cy, nodes), ...toSideConstraints(cy, nodes)],
  } as unknown as cytoscape.LayoutOptions);
  const { onTick } = options;
  let isRunning = true;
  if (onTick !== undefined)
    cy.on(
      'position',
      throttleToFrame(() => isRunning && onTick(read())),
    );
  const isStopped = await runToEnd(layout, options);
  isRunning = false;
  const positions = isStopped || options.signal.aborted ? undefined : read();
  cy.destroy();
  return positions;
}

function createCopy(nodes: readonly LayoutNode[], links: readonly LayoutLink[]): cytoscape.Core {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
    elements: [
      ...nodes.map(({ key, width, height, x, y }) => ({
        data: { id: key, width, height },
        position: { x, y },
      })),
      ...links.map(({ source, target, length }) => ({ data: { source, target, length } })),
    ],
    layout: { name: 'preset' },
  });
  for (const { key, isFixed } of nodes) if (isFixed) cy.getElementById(key).lock();
  return cy;
}

/**
 * Each column as an equality to the leftmost: chains of inequalities are silently violated. One fixed node is among them, so that the
 * columns cannot drift away from what is shown.
 */
function toColumnConstraints(cy: cytoscape.Core, nodes: readonly LayoutNode[]): readonly object[] {
  const anchor = nodes.find(({ isFixed }) => isFixed);
  const columns = nodes.filter((node) => node.isColumn || node === anchor).sort((a, b) => a.x - b.x);
  const [first, ...rest] = columns;
  if (first === undefined) return [];
  return rest.map(({ key, x }) => ({
    axis: 'x',
    left: cy.getElementById(first.key),
    right: cy.getElementById(key),
    gap: x - first.x,
    equality: true,
  }));
}

/** Nodes that begin well above or below the center stay on their side. */
function toSideConstraints(cy: cytoscape.Core, nodes: readonly LayoutNode[]): readonly object[] {
  const center = nodes.find(({ isCenter }) => isCenter);
  if (center === undefined) return [];
  return nodes
    .filter(({ isFixed, y }) => !isFixed && Math.abs(y - center.y) >= SIDE_GAP)
    .map(({ key, y }) => {
      const [left, right] = y < center.y ? [key, center.key] : [center.key, key];
      return { axis: 'y', left: cy.getElementById(left), right: cy.getElementById(right), gap: SIDE_GAP };
    });
}

/** A column's x is exact, whatever the solver leaves of it. */
function readPosition(cy: cytoscape.Core, key: NodeKey, x: number | undefined): Point {
  const position = cy.getElementById(key).position();
  return { x: x ?? position.x, y: position.y };
}

async function runToEnd(layout: cytoscape.Layouts, { signal, maxSteps }: LayoutOptions): Promise<boolean> {
  return await new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(signal.aborted);
    };
    const stop = (): void => {
      layout.stop();
      end();
    };
    layout.one('layoutstop', end);
    signal.addEventListener('abort', stop);
    timer = setTimeout(stop, MOST_MS + 500);
    layout.run();
    limitSteps(layout, maxSteps);
  });
}

/** The solver within the layout, which the layout itself limits by time alone. */
interface Solver {
  tick: () => boolean;
  readonly stop: () => void;
}

/** End a layout that has begun after so many steps. None is made before its first frame. */
function limitSteps(layout: cytoscape.Layouts, maxSteps: number): void {
  const { adaptor } = layout as cytoscape.Layouts & { readonly adaptor: Solver };
  const step = adaptor.tick.bind(adaptor);
  let steps = 0;
  adaptor.tick = () => {
    if (steps === maxSteps) adaptor.stop();
    steps += 1;
    return step();
  };
}

function throttleToFrame(action: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      action();
    });
  };
}
