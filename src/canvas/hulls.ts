/** Outlines round groups of nodes, as a map has them round regions. Pure. */
import type { Point } from './free-places.ts';

/** Points farther from the middle than this many times the median distance are strays: the outline leaves them out. */
const STRAY_FACTOR = 2.2;

/** Points without strays. The middle is that of the medians, which strays do not move. */
export function dropStrays(points: readonly Point[]): readonly Point[] {
  const middle = { x: getMedian(points.map(({ x }) => x)), y: getMedian(points.map(({ y }) => y)) };
  const toDistance = ({ x, y }: Point): number => Math.hypot(x - middle.x, y - middle.y);
  const most = getMedian(points.map(toDistance)) * STRAY_FACTOR;
  return points.filter((point) => toDistance(point) <= most);
}

function getMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The convex hull of some points, clockwise on a screen from the leftmost (Andrew's monotone chain). */
export function getHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const upper = toChain(sorted);
  const lower = toChain([...sorted].reverse());
  return [...upper.slice(0, -1), ...lower.slice(0, -1)];
}

function toChain(points: readonly Point[]): readonly Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [before, last] = [chain.at(-2), chain.at(-1)];
      if (before === undefined || last === undefined || turnsRight(before, last, point)) break;
      chain.pop();
    }
    chain.push(point);
  }
  return chain;
}

function turnsRight(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}
