/**
 * Where two nodes and what links them begin. Pure.
 *
 * The two stand side by side, between them what lasts, below what has a date: documents in a row over the time axis, so that each hangs
 * from both like a garland.
 */
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { NodePair } from '../state/scene.ts';
import { findFreeAround, findFreeBelow, getBox, type Point, toRectangle } from './free-places.ts';
import type { Rectangle } from './labels.ts';
import type { SeedInput } from './seeds.ts';

/** Least distance of the two from the middle. */
const LEAST_HALF = 190;
/** How far below the two the documents stand: a share of the width of their row, so that the picture fills a window; what else has a date half as far. */
const ROW_SHARE = 0.38;
const LEAST_ROW = 230;
/** How far above the two what lasts stands between them. */
const BETWEEN = 70;

export function seedPair(input: SeedInput, [a, b]: NodePair): ReadonlyMap<NodeKey, Point> {
  const { nodes, dates, columns, boxes, kept } = input;
  const seeds = new Map<NodeKey, Point>();
  const taken: Rectangle[] = [...kept].map(([key, point]) => toRectangle(point, getBox(boxes, key)));
  const put = (key: NodeKey, find: typeof findFreeAround, wanted: Point): void => {
    if (kept.has(key)) return;
    const box = getBox(boxes, key);
    const point = find(wanted, box, taken);
    seeds.set(key, point);
    taken.push(toRectangle(point, box));
  };
  const xs = [...columns.values()];
  const [left, right] = xs.length === 0 ? [0, 0] : [Math.min(...xs), Math.max(...xs)];
  const [middle, half] = [(left + right) / 2, Math.max(LEAST_HALF, (right - left) / 4)];
  const row = Math.max(LEAST_ROW, (right - left) * ROW_SHARE);
  const getColumn = (key: NodeKey): number | undefined => columns.get(dates.get(key) ?? '');
  put(a, findFreeAround, { x: getColumn(a) ?? middle - half, y: 0 });
  put(b, findFreeAround, { x: getColumn(b) ?? middle + half, y: 0 });
  const rest = nodes.filter(({ key }) => key !== a && key !== b);
  const lasting = rest.filter(({ key }) => getColumn(key) === undefined);
  lasting.forEach(({ key }, i) => {
    const share = (i + 1) / (lasting.length + 1);
    put(key, findFreeAround, { x: middle - half + 2 * half * share, y: -BETWEEN });
  });
  for (const { key, attributes } of rest) {
    const x = getColumn(key);
    if (x !== undefined) put(key, findFreeBelow, { x, y: attributes.kind === 'document' ? row : row / 2 });
  }
  return seeds;
}
