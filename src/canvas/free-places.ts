/** Finding places where a node covers no other. Pure. */
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { NodeBox } from './elements.ts';
import { intersects, type Rectangle } from './labels.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Step and reach of the search for a free place. */
const SEARCH_STEP = 18;
const SEARCH_TURNS = 40;

/** Distances from a parent at which its nodes are tried, and the step between angles: 1.2 to 2 times the usual edge first. */
const FAN_RADII = [110, 145, 180, 220, 265, 320, 380];
const FAN_STEP = Math.PI / 12;
/** Half the opening of a fan: a little more than the half circle that looks away from where the parent came from. */
const FAN_SPREAD = (100 * Math.PI) / 180;

const NO_BOX: NodeBox = { width: 20, above: 10, below: 10 };

export function toRectangle({ x, y }: Point, box: NodeBox): Rectangle {
  return { left: x - box.width / 2, right: x + box.width / 2, top: y - box.above, bottom: y + box.below };
}

/** Box of a node; that of a small one without a label where none is known. */
export function getBox(boxes: ReadonlyMap<NodeKey, NodeBox>, key: NodeKey): NodeBox {
  return boxes.get(key) ?? NO_BOX;
}

export function isFree(point: Point, box: NodeBox, taken: readonly Rectangle[]): boolean {
  const place = toRectangle(point, box);
  return !taken.some((other) => intersects(other, place));
}

/** The free place nearest to the one wanted; the wanted one where there is none far and wide. */
export function findFreeAround(wanted: Point, box: NodeBox, taken: readonly Rectangle[]): Point {
  for (let turn = 0; turn < SEARCH_TURNS; turn += 1) {
    const count = turn === 0 ? 1 : 6 * turn;
    for (let i = 0; i < count; i += 1) {
      const angle = -Math.PI / 2 + (i * 2 * Math.PI) / count;
      const radius = turn * SEARCH_STEP;
      const point = { x: wanted.x + radius * Math.cos(angle), y: wanted.y + radius * Math.sin(angle) };
      if (isFree(point, box, taken)) return point;
    }
  }
  return wanted;
}

/**
 * The free place of a column that is nearest to the one wanted, between two heights.
 *
 * @returns `undefined` where there is none.
 */
export function findFreeBetween(
  wanted: Point,
  box: NodeBox,
  taken: readonly Rectangle[],
  [top, bottom]: readonly [top: number, bottom: number],
): Point | undefined {
  const steps = Math.ceil((bottom - top) / SEARCH_STEP);
  for (let i = 0; i <= 2 * steps; i += 1) {
    // 0, 1, -1, 2, -2 … steps downward and upward.
    const y = wanted.y + (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * SEARCH_STEP;
    const point = { x: wanted.x, y };
    if (y - box.above >= top && y + box.below <= bottom && isFree(point, box, taken)) return point;
  }
  return undefined;
}

/** A date's column leaves only up and down; down is where there is room. */
export function findFreeBelow(wanted: Point, box: NodeBox, taken: readonly Rectangle[]): Point {
  for (let step = 0; step < SEARCH_TURNS * 4; step += 1) {
    const point = { x: wanted.x, y: wanted.y + step * SEARCH_STEP };
    if (isFree(point, box, taken)) return point;
  }
  return wanted;
}

/**
 * A free place on an arc round a parent, as nearly as can be in a direction.
 *
 * @param direction - Angle in radians, 0 to the right, growing clockwise.
 * @param isAllowed - Whether a node may stand at a point.
 * @returns `undefined` where all arcs are full.
 */
export function findFreeOnArc(
  parent: Point,
  direction: number,
  box: NodeBox,
  taken: readonly Rectangle[],
  isAllowed: (point: Point) => boolean,
): Point | undefined {
  for (const radius of FAN_RADII) {
    for (let i = 0; i * FAN_STEP <= 2 * FAN_SPREAD; i += 1) {
      // 0, 1, -1, 2, -2 … steps to the sides.
      const side = (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2);
      const angle = direction + side * FAN_STEP;
      const point = { x: parent.x + radius * Math.cos(angle), y: parent.y + radius * Math.sin(angle) };
      if (isAllowed(point) && isFree(point, box, taken)) return point;
    }
  }
  return undefined;
}

/**
 * Part what overlaps after a layout that was cut short: a node that covers another goes to the nearest free place.
 *
 * @param fixed - Nodes that stay, with their places.
 * @param columns - Nodes that may go up and down only.
 * @returns `moved` with free places, in the same order.
 */
export function partOverlaps(
  moved: ReadonlyMap<NodeKey, Point>,
  fixed: ReadonlyMap<NodeKey, Point>,
  boxes: ReadonlyMap<NodeKey, NodeBox>,
  columns: ReadonlySet<NodeKey>,
): ReadonlyMap<NodeKey, Point> {
  const taken = [...fixed].map(([key, point]) => toRectangle(point, getBox(boxes, key)));
  const places = new Map<NodeKey, Point>();
  for (const [key, point] of moved) {
    const box = getBox(boxes, key);
    const place = columns.has(key) ? findFreeBelow(point, box, taken) : findFreeAround(point, box, taken);
    places.set(key, place);
    taken.push(toRectangle(place, box));
  }
  return places;
}
