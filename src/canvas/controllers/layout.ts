/** Keeps positions in step with the scene: what is shown stays, what is new gets a place, and a solver mends the new places. */
import type { Core, NodeSingular } from 'cytoscape';
import type { PartialDate } from '../../../graph/model/document.ts';
import type { NodeKey } from '../../../graph/query/graph-index.ts';
import type { Scene } from '../../state/scene.ts';
import { arrangeScene, keepPlaces } from '../arrange.ts';
import type { LayoutOptions } from '../cola.ts';
import type { NodeBox } from '../elements.ts';
import { type Point, partOverlaps } from '../free-places.ts';
import { fromBoxes, readBoxes, toLayoutLinks, toLayoutNodes } from '../layout-input.ts';
import type { CanvasState, Controller } from './controller.ts';

/** Longest run of the solver. Seeds are nearly right; what is not mended by then is not worth waiting for. */
const MOST_STEPS = 75;

/** Most nodes that the solver gets, since its time grows with their square. Beyond, the seeds stand, which cover nothing either. */
const MOST_SOLVED = 80;

/** How long nodes take to their new places where the reader asked for another arrangement. */
const MOVE_MS = 320;

/** Where the solver cannot be fetched, the seeds stand as they are. */
const NOTHING_MOVED: ReadonlyMap<NodeKey, Point> = new Map();

/** The solver comes with the first layout: the first picture is drawn without it, and the overview never needs it. */
const fetchSolver = async () => await import('../cola.ts');

export interface LayoutController extends Controller {
  /** Columns of the dates shown; empty where nothing is arranged by time. */
  readonly getColumns: () => ReadonlyMap<PartialDate, number>;
  /** Forget every position but the pinned ones and lay out the scene anew. */
  readonly relayout: () => void;
}

/** `arranged`: everything has a new place. `placed`: what is new has one. `mended`: the solver has ended. */
export type Settlement = 'arranged' | 'placed' | 'mended';

export interface LayoutEvents {
  readonly onSettle: (settlement: Settlement) => void;
  /** Nodes are about to move, or have come to rest. */
  readonly onBusy: (isBusy: boolean) => void;
  readonly onColumns: () => void;
}

export function createLayoutController(cy: Core, events: LayoutEvents): LayoutController {
  /** Where nodes stood when last seen, by arrangement and center, so that going back finds everything in its place. */
  const memory = new Map<string, ReadonlyMap<NodeKey, Point>>();
  let columns: ReadonlyMap<PartialDate, number> = new Map();
  let running = new AbortController();
  let current: CanvasState | undefined;

  const remember = (scene: Scene): void => {
    if (scene.kind === 'overview') return;
    memory.set(toPlaceKey(scene), new Map([...recallPlaces(memory, scene), ...readPositions(cy, scene)]));
  };

  /** @param shown - Places to keep of nodes that are shown. */
  const arrange = async (state: CanvasState, shown: ReadonlyMap<NodeKey, Point>): Promise<void> => {
    const { scene } = state;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    events.onBusy(true);
    const boxes = readBoxes(cy, scene);
    const kept = keepPlaces(scene, boxes, shown, recallPlaces(memory, scene));
    const arranged = arrangeScene(scene, boxes, kept);
    columns = arranged.columns;
    events.onColumns();
    await moveNodes(cy, new Map([...kept, ...arranged.seeds]), state.isMotionReduced);
    if (signal.aborted) return;
    const isSolved =
      scene.arrangement === 'time' &&
      scene.pair === undefined &&
      arranged.seeds.size > 0 &&
      scene.nodes.length <= MOST_SOLVED;
    events.onSettle(kept.size === scene.pins.size ? 'arranged' : 'placed');
    if (isSolved) await mend(state, boxes, kept, signal);
    else remember(scene);
    if (!signal.aborted) events.onBusy(false);
  };

  /** Let the solver mend what the seeds left: crossing, crowding, uneven distances. What is kept is locked meanwhile. */
  const mend = async (
    state: CanvasState,
    boxes: ReadonlyMap<NodeKey, NodeBox>,
    kept: ReadonlyMap<NodeKey, Point>,
    signal: AbortSignal,
  ): Promise<void> => {
    const { scene } = state;
    // Read at once: by the time the solver is there, the canvas may show another scene.
    const nodes = toLayoutNodes(cy, scene, boxes, new Set(kept.keys()));
    const links = toLayoutLinks(cy, scene);
    const options: LayoutOptions = {
      maxSteps: MOST_STEPS,
      signal,
      ...(state.isMotionReduced ? {} : { onTick: (moved) => applyPositions(cy, fromBoxes(moved, boxes)) }),
    };
    const positions = await fetchSolver().then(
      async ({ layOut }) => await layOut(nodes, links, options),
      () => NOTHING_MOVED,
    );
    if (positions === undefined || signal.aborted) return;
    const fixed = new Map([...readPositions(cy, scene)].filter(([key]) => !positions.has(key)));
    const columned = new Set(scene.dates.keys());
    applyPositions(cy, partOverlaps(fromBoxes(positions, boxes), fixed, boxes, columned));
    remember(scene);
    events.onSettle('mended');
  };

  cy.on('grab', 'node', () => {
    running.abort();
    events.onBusy(false);
  });
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
      // A glide that is interrupted ends at once, so that what stays has its place.
      cy.nodes().stop(true, true);
      if (former !== undefined) remember(former.scene);
      const isSame =
        former?.scene.kind === state.scene.kind &&
        former.scene.arrangement === state.scene.arrangement &&
        toPairKey(former.scene) === toPairKey(state.scene);
      void arrange(state, isSame ? readShown(cy, state.scene, former.scene) : new Map());
    },
    getColumns: () => columns,
    relayout() {
      memory.clear();
      if (current !== undefined) void arrange(current, new Map());
    },
    destroy: () => running.abort(),
  };
}

/** What nodes have places in: an arrangement round a center, two nodes with what links them, or the overview. */
export function toPlaceKey(scene: Scene): string {
  return `${scene.kind} ${scene.arrangement} ${scene.center ?? ''} ${toPairKey(scene)}`;
}

function toPairKey({ pair }: Scene): string {
  return pair?.join(' ') ?? '';
}

function recallPlaces(
  memory: ReadonlyMap<string, ReadonlyMap<NodeKey, Point>>,
  scene: Scene,
): ReadonlyMap<NodeKey, Point> {
  return (scene.kind === 'overview' ? undefined : memory.get(toPlaceKey(scene))) ?? NOTHING_MOVED;
}

function applyPositions(cy: Core, positions: ReadonlyMap<NodeKey, Point>): void {
  cy.batch(() => {
    for (const [key, { x, y }] of positions) cy.getElementById(key).position({ x, y });
  });
}

/** Put nodes to their places; those that were shown elsewhere glide there. */
async function moveNodes(
  cy: Core,
  places: ReadonlyMap<NodeKey, Point>,
  isMotionReduced: boolean,
): Promise<void> {
  const gliding = [...places].filter(([key, { x, y }]) => {
    const node = cy.getElementById(key);
    const from = node.position();
    return node.scratch(PLACED) === true && (from.x !== x || from.y !== y);
  });
  const isGliding = gliding.length > 0 && !isMotionReduced;
  const glides = new Map(isGliding ? gliding : []);
  applyPositions(cy, new Map([...places].filter(([key]) => !glides.has(key))));
  for (const key of places.keys()) cy.getElementById(key).scratch(PLACED, true);
  if (!isGliding) return;
  for (const [key, position] of gliding) {
    const node = cy.getElementById(key);
    node.animate({ position: { ...position } }, { duration: MOVE_MS, easing: 'ease-in-out-cubic' });
  }
  // By the clock: a hidden page gets no frames, and an animation without frames never ends.
  await delay(MOVE_MS);
  cy.nodes().stop(true, true);
  applyPositions(cy, places);
}

/** Mark of nodes that have had a place before. */
const PLACED = 'mailuo-placed';

async function delay(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
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
