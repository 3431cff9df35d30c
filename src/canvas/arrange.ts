/** Where the new nodes of a scene begin, by the arrangement that it asks for. What is kept stays. Pure. */
import type { PartialDate } from '../../graph/model/document.ts';
import { compareDates } from '../../graph/query/dates.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { Scene } from '../state/scene.ts';
import type { NodeBox } from './elements.ts';
import { findFreeAround, getBox, type Point, toRectangle } from './free-places.ts';
import { intersects } from './labels.ts';
import { seedPair } from './pair-seeds.ts';
import { seedRings } from './rings.ts';
import { seedPositions } from './seeds.ts';
import { assignColumns } from './time-columns.ts';

export interface Arranged {
  /** Columns of the dates shown; empty but for an arrangement by time. */
  readonly columns: ReadonlyMap<PartialDate, number>;
  /** Places of the nodes that are not kept. */
  readonly seeds: ReadonlyMap<NodeKey, Point>;
}

const NO_COLUMNS: ReadonlyMap<PartialDate, number> = new Map();

export function arrangeScene(
  scene: Scene,
  boxes: ReadonlyMap<NodeKey, NodeBox>,
  kept: ReadonlyMap<NodeKey, Point>,
): Arranged {
  const { center, nodes, edges, dates, arrowDates, parents } = scene;
  if (center === undefined) return { columns: NO_COLUMNS, seeds: without(scene.positions, kept) };
  switch (scene.arrangement) {
    case 'time': {
      const labelCount = nodes.filter(
        ({ key, attributes }) => attributes.kind !== 'document' && dates.has(key),
      ).length;
      const recurrences = [...arrowDates.values()].flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
      const columns = assignColumns(
        [...dates.values(), ...recurrences],
        readKeptColumns(scene, kept),
        labelCount,
      );
      const input = { nodes, center, dates, columns, boxes, kept, parents };
      return {
        columns,
        seeds: scene.pair === undefined ? seedPositions(input) : seedPair(input, scene.pair),
      };
    }
    case 'theme':
      return { columns: NO_COLUMNS, seeds: seedMap(scene, boxes, kept) };
    case 'radial':
      return { columns: NO_COLUMNS, seeds: seedRings({ nodes, edges, center, boxes, kept }) };
  }
}

/**
 * Places to keep: those of the nodes that are shown, then those remembered that are still free.
 *
 * @param shown - Nodes on the canvas that the scene holds.
 * @param remembered - Where nodes stood when last seen.
 */
export function keepPlaces(
  scene: Scene,
  boxes: ReadonlyMap<NodeKey, NodeBox>,
  shown: ReadonlyMap<NodeKey, Point>,
  remembered: ReadonlyMap<NodeKey, Point>,
): ReadonlyMap<NodeKey, Point> {
  const keys = new Set(scene.nodes.map(({ key }) => key));
  const kept = new Map<NodeKey, Point>();
  for (const [key, point] of shown) if (keys.has(key)) kept.set(key, point);
  for (const [key, pin] of scene.pins) {
    const point = kept.get(key);
    if (keys.has(key) && (point === undefined || !isSamePixel(point, pin))) kept.set(key, pin);
  }
  const taken = [...kept].map(([key, point]) => toRectangle(point, getBox(boxes, key)));
  for (const { key } of scene.nodes) {
    const point = remembered.get(key);
    if (point === undefined || kept.has(key)) continue;
    const place = toRectangle(point, getBox(boxes, key));
    if (taken.some((other) => intersects(other, place))) continue;
    kept.set(key, point);
    taken.push(place);
  }
  return kept;
}

/** Pins are whole numbers; a node must not move because it is pinned. */
function isSamePixel(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1;
}

function without(
  positions: ReadonlyMap<NodeKey, Point>,
  kept: ReadonlyMap<NodeKey, Point>,
): ReadonlyMap<NodeKey, Point> {
  return new Map([...positions].filter(([key]) => !kept.has(key)));
}

/** Nodes at their places on the map, the most important exactly, others beside where that is taken. */
function seedMap(
  { nodes, positions }: Scene,
  boxes: ReadonlyMap<NodeKey, NodeBox>,
  kept: ReadonlyMap<NodeKey, Point>,
): ReadonlyMap<NodeKey, Point> {
  const taken = [...kept].map(([key, point]) => toRectangle(point, getBox(boxes, key)));
  const seeds = new Map<NodeKey, Point>();
  for (const { key } of nodes) {
    if (kept.has(key)) continue;
    const box = getBox(boxes, key);
    const point = findFreeAround(positions.get(key) ?? { x: 0, y: 0 }, box, taken);
    seeds.set(key, point);
    taken.push(toRectangle(point, box));
  }
  return seeds;
}

/** Columns of kept nodes; only as long as they increase with the date. */
function readKeptColumns(
  { dates }: Scene,
  kept: ReadonlyMap<NodeKey, Point>,
): ReadonlyMap<PartialDate, number> {
  const dated = [...kept].flatMap(([key, { x }]) => {
    const date = dates.get(key);
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
