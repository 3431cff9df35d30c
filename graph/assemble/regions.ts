/** Regions of the map: each community gets a disc of its own, next to those that it is tied to, so that themes do not run into each other. */

/** A disc to place. */
export interface Disc {
  readonly radius: number;
  /** How strongly it is tied to others, by their index. */
  readonly ties: ReadonlyMap<number, number>;
}

/** Where a disc has its center. */
export interface DiscCenter {
  readonly x: number;
  readonly y: number;
}

/** Space between two discs, as a share of the mean radius: names of regions stand there. */
const GAP_SHARE = 0.35;
/** Places tried round each disc that stands. */
const ANGLE_COUNT = 24;
/** Discs placed with care; all smaller ones go where there is room, from the middle outward. */
const MOST_CAREFUL = 60;
/** Pull of the middle, against that of the ties: keeps the map round. */
const MIDDLE_PULL = 0.3;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

interface Placed extends DiscCenter {
  readonly index: number;
  readonly radius: number;
}

/**
 * Place discs so that none covers another.
 *
 * @param discs - Larger ones are placed first; of equals, the first.
 * @returns Centers in the order of `discs`. About quadratic in their number.
 */
export function packDiscs(discs: readonly Disc[]): readonly DiscCenter[] {
  const gap = (GAP_SHARE * discs.reduce((sum, { radius }) => sum + radius, 0)) / Math.max(1, discs.length);
  const order = discs
    .map((disc, index) => ({ ...disc, index }))
    .sort((a, b) => b.radius - a.radius || a.index - b.index);
  const placed: Placed[] = [];
  for (const [turn, { index, radius, ties }] of order.entries()) {
    const center =
      turn < MOST_CAREFUL ? placeNearTies(placed, radius, ties, gap) : placeOutside(placed, radius, gap);
    placed.push({ index, radius, ...center });
  }
  const centers = new Map(placed.map((one) => [one.index, { x: one.x, y: one.y }]));
  return discs.map((_, index) => centers.get(index) ?? { x: 0, y: 0 });
}

/** Touching one that stands, where it is nearest to those it is tied to and to the middle. */
function placeNearTies(
  placed: readonly Placed[],
  radius: number,
  ties: ReadonlyMap<number, number>,
  gap: number,
): DiscCenter {
  const total = [...ties.values()].reduce((sum, tie) => sum + tie, 0) || 1;
  const measure = (center: DiscCenter): number =>
    placed.reduce(
      (sum, one) => sum + ((ties.get(one.index) ?? 0) / total) * getDistance(one, center),
      MIDDLE_PULL * Math.hypot(center.x, center.y),
    );
  let best: { readonly center: DiscCenter; readonly cost: number } | undefined;
  for (const one of placed) {
    for (let i = 0; i < ANGLE_COUNT; i += 1) {
      const center = toPoint(one, one.radius + radius + gap, (i * 2 * Math.PI) / ANGLE_COUNT);
      const cost = measure(center);
      if ((best === undefined || cost < best.cost) && isFree(placed, center, radius, gap))
        best = { center, cost };
    }
  }
  return best?.center ?? placeOutside(placed, radius, gap);
}

/** The first free place on a spiral from the middle. */
function placeOutside(placed: readonly Placed[], radius: number, gap: number): DiscCenter {
  for (let i = 0; ; i += 1) {
    const center = toPoint({ x: 0, y: 0 }, (radius + gap) * 0.7 * Math.sqrt(i), i * GOLDEN_ANGLE);
    if (isFree(placed, center, radius, gap)) return center;
  }
}

function isFree(placed: readonly Placed[], center: DiscCenter, radius: number, gap: number): boolean {
  // Candidates touch the disc that they were made from; rounding must not count as covering it.
  return placed.every((one) => getDistance(one, center) >= (one.radius + radius + gap) * 0.999);
}

function getDistance(a: DiscCenter, b: DiscCenter): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function toPoint({ x, y }: DiscCenter, radius: number, angle: number): DiscCenter {
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}
