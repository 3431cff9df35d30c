/** Keeps positions in step with the scene: the stored ones in the overview, a layout of the new nodes in a neighborhood. */
import type { Core, NodeSingular } from 'cytoscape';
import type { PartialDate } from '../../../graph/model/document.ts';
import { compareDates } from '../../../graph/query/dates.ts';
import type { NodeKey } from '../../../graph/query/graph-index.ts';
import type { Scene } from '../../state/scene.ts';
import { type LayoutLink, type LayoutNode, layOut } from '../cola.ts';
import { type NodeBox, type NodeData, toNodeBox } from '../elements.ts';
import { intersects } from '../labels.ts';
import { type Point, seedPositions, toRectangle } from '../seeds.ts';
import { assignColumns } from '../time-columns.ts';
import type { CanvasState, Controller } from './controller.ts';

/** Longest run of a layout. Seeds are nearly right; what is not mended by then is not worth waiting for. */
const MAX_LAYOUT_MS = 1200;

/** Shortest distance wanted between the ends of an edge. */
const LEAST_LENGTH = 80;

/** Where the solver could not be fetched: the seeds stay. */
const NOTHING_MOVED: ReadonlyMap<NodeKey, Point> = new Map();

export interface LayoutController extends Controller {
  /** Columns of the dates shown; empty in the overview. */
  readonly getColumns: () => ReadonlyMap<PartialDate, number>;
  /** Forget every position and lay out the scene anew. */
  readonly relayout: () => void;
}

export interface LayoutEvents {
  /** Positions have changed for good: all nodes have their first place, or a layout has ended. */
  readonly onSettle: (isFinal: boolean) => void;
  readonly onColumns: () => void;
}

export function createLayoutController(cy: Core, events: LayoutEvents): LayoutController {
  /** Arrangements of neighborhoods seen before, by center, so that going back finds everything in its place. */
  const arrangements = new Map<NodeKey, ReadonlyMap<NodeKey, Point>>();
  let columns: ReadonlyMap<PartialDate, number> = new Map();
  let running = new AbortController();
  let current: CanvasState | undefined;

  const arrange = (state: CanvasState, kept: ReadonlyMap<NodeKey, Point>): void => {
    const { scene } = state;
    running.abort();
    running = new AbortController();
    if (scene.kind === 'overview') {
      columns = new Map();
      applyPositions(cy, scene.positions);
      events.onColumns();
      events.onSettle(true);
      return;
    }
    columns = assignColumns(scene.dates.values(), readKeptColumns(scene, kept));
    const boxes = readBoxes(cy, scene);
    const { center } = scene;
    if (center === undefined) return;
    const seeds = seedPositions({ nodes: scene.nodes, center, dates: scene.dates, columns, boxes, kept });
    applyPositions(cy, new Map([...kept, ...seeds]));
    events.onColumns();
    events.onSettle(seeds.size === 0);
    if (seeds.size > 0) void refine(state, boxes, new Set(kept.keys()), running.signal);
  };

  /** Let cola mend what the seeds left: crossing, crowding, uneven distances. */
  const refine = async (
    state: CanvasState,
    boxes: ReadonlyMap<NodeKey, NodeBox>,
    kept: ReadonlySet<NodeKey>,
    signal: AbortSignal,
  ): Promise<void> => {
    const nodes = state.scene.nodes.map(({ key }) =>
      toLayoutNode(cy, key, boxes.get(key), state.scene, kept),
    );
    const positions = await layOut(nodes, toLinks(cy, state.scene), {
      maxMs: MAX_LAYOUT_MS,
      signal,
      ...(state.isMotionReduced ? {} : { onTick: (moved) => applyPositions(cy, fromBoxes(moved, boxes)) }),
    }).catch(() => NOTHING_MOVED);
    if (positions === undefined || signal.aborted) return;
    applyPositions(cy, fromBoxes(positions, boxes));
    if (state.scene.center !== undefined)
      arrangements.set(state.scene.center, readPositions(cy, state.scene));
    events.onSettle(true);
  };

  cy.on('grab', 'node', () => running.abort());
  // A node of a date may be moved within its column only: its place tells when.
  cy.on('drag', 'node', ({ target }: { target: NodeSingular }) => {
    const date = current?.scene.dates.get(target.id());
    const x = date === undefined ? undefined : columns.get(date);
    if (x !== undefined) target.position('x', x);
  });

  return {
    update(state, former) {
      current = state;
      if (state.scene === former?.scene) return;
      if (former?.scene.kind === 'neighborhood' && former.scene.center !== undefined) {
        rememberShown(arrangements, cy, former.scene);
      }
      const isSameScene = former?.scene.kind === state.scene.kind;
      const shown = isSameScene ? readShown(cy, state.scene, former.scene) : new Map<NodeKey, Point>();
      arrange(state, recall(cy, state.scene, shown, arrangements.get(state.scene.center ?? '')));
    },
    getColumns: () => columns,
    relayout() {
      arrangements.clear();
      if (current !== undefined) arrange(current, new Map());
    },
    destroy: () => running.abort(),
  };
}

function applyPositions(cy: Core, positions: ReadonlyMap<NodeKey, Point>): void {
  cy.batch(() => {
    for (const [key, { x, y }] of positions) cy.getElementById(key).position({ x, y });
  });
}

function readPositions(cy: Core, scene: Scene): Map<NodeKey, Point> {
  const shown = scene.nodes.map(({ key }) => cy.getElementById(key)).filter((node) => node.nonempty());
  return new Map(shown.map((node) => [node.id(), { ...node.position() }]));
}

/** Positions of those nodes of a scene that were shown in the one before. */
function readShown(cy: Core, scene: Scene, former: Scene): Map<NodeKey, Point> {
  const before = new Set(former.nodes.map(({ key }) => key));
  return new Map([...readPositions(cy, scene)].filter(([key]) => before.has(key)));
}

/** What of a scene is still there keeps its place; nodes that have gone by now are already removed. */
function rememberShown(
  arrangements: Map<NodeKey, ReadonlyMap<NodeKey, Point>>,
  cy: Core,
  scene: Scene,
): void {
  const { center } = scene;
  if (center === undefined) return;
  arrangements.set(center, new Map([...(arrangements.get(center) ?? []), ...readPositions(cy, scene)]));
}

/** The shown nodes, and those of an earlier arrangement whose place is still free. */
function recall(
  cy: Core,
  scene: Scene,
  shown: ReadonlyMap<NodeKey, Point>,
  arrangement: ReadonlyMap<NodeKey, Point> | undefined,
): ReadonlyMap<NodeKey, Point> {
  if (arrangement === undefined) return shown;
  const boxes = readBoxes(cy, scene);
  const taken = [...shown].flatMap(([key, point]) => toPlace(boxes, key, point));
  const kept = new Map(shown);
  for (const { key } of scene.nodes) {
    const point = arrangement.get(key);
    if (point === undefined || kept.has(key)) continue;
    const [place] = toPlace(boxes, key, point);
    if (place === undefined || taken.some((other) => intersects(other, place))) continue;
    kept.set(key, point);
  }
  return kept;
}

function toPlace(
  boxes: ReadonlyMap<NodeKey, NodeBox>,
  key: NodeKey,
  point: Point,
): ReturnType<typeof toRectangle>[] {
  const box = boxes.get(key);
  return box === undefined ? [] : [toRectangle(point, box)];
}

function readBoxes(cy: Core, scene: Scene): ReadonlyMap<NodeKey, NodeBox> {
  return new Map(
    scene.nodes.map(({ key }) => {
      const node = cy.getElementById(key);
      return [key, toNodeBox(node.data() as NodeData, node.hasClass('quiet'))];
    }),
  );
}

/** Columns of kept nodes; only as long as they increase with the date. */
function readKeptColumns(scene: Scene, kept: ReadonlyMap<NodeKey, Point>): ReadonlyMap<PartialDate, number> {
  const dated = [...kept].flatMap(([key, { x }]) => {
    const date = scene.dates.get(key);
    return date === undefined ? [] : [[date, x] as const];
  });
  const columns = new Map<PartialDate, number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const [date, x] of dated.sort(([a], [b]) => compareDates(a, b))) {
    if (columns.has(date) || x <= last) continue;
    columns.set(date, x);
    last = x;
  }
  return columns;
}

/** Cola centers boxes on positions, while labels hang below their nodes: the box's center is lower than the node's. */
function toLayoutNode(
  cy: Core,
  key: NodeKey,
  box: NodeBox | undefined,
  scene: Scene,
  kept: ReadonlySet<NodeKey>,
): LayoutNode {
  const { x, y } = cy.getElementById(key).position();
  const { width, above, below } = box ?? { width: 20, above: 10, below: 10 };
  const isColumn = scene.dates.has(key);
  const isQuiet = cy.getElementById(key).hasClass('quiet');
  return {
    key,
    x,
    y: y + (below - above) / 2,
    width,
    height: above + below,
    isCenter: key === scene.center,
    isFixed: kept.has(key) || key === scene.center || isQuiet,
    isColumn,
  };
}

function fromBoxes(
  positions: ReadonlyMap<NodeKey, Point>,
  boxes: ReadonlyMap<NodeKey, NodeBox>,
): ReadonlyMap<NodeKey, Point> {
  return new Map(
    [...positions].map(([key, { x, y }]) => {
      const box = boxes.get(key);
      return [key, { x, y: box === undefined ? y : y - (box.below - box.above) / 2 }];
    }),
  );
}

/** Edges want the length that the seeds give them, so that the layout mends and does not redo. */
function toLinks(cy: Core, scene: Scene): readonly LayoutLink[] {
  return scene.edges.map(({ source, target }) => {
    const from = cy.getElementById(source).position();
    const to = cy.getElementById(target).position();
    return { source, target, length: Math.max(LEAST_LENGTH, Math.hypot(from.x - to.x, from.y - to.y)) };
  });
}
