/**
 * Where the nodes of a neighborhood begin. Pure.
 *
 * Above the center stands what lasts, on arcs, the best related nearest; below it what has a date, in columns by date and in lanes by
 * kind. Every node gets a free place, so that the layout that follows has little left to mend and moves nothing far.
 */
import type { PartialDate } from '../../graph/model/document.ts';
import type { NodeKind } from '../../graph/model/kinds.ts';
import type { GraphNode, NodeKey } from '../../graph/query/graph-index.ts';
import type { NodeBox } from './elements.ts';
import {
  findFreeAround,
  findFreeBelow,
  findFreeBetween,
  findFreeOnArc,
  getBox as getKnownBox,
  type Point,
  toRectangle,
} from './free-places.ts';
import type { Rectangle } from './labels.ts';

export interface SeedInput {
  /** In order of importance; the center among them. */
  readonly nodes: readonly GraphNode[];
  readonly center: NodeKey;
  readonly dates: ReadonlyMap<NodeKey, PartialDate>;
  readonly columns: ReadonlyMap<PartialDate, number>;
  readonly boxes: ReadonlyMap<NodeKey, NodeBox>;
  /** Nodes that stay where they are. */
  readonly kept: ReadonlyMap<NodeKey, Point>;
  /** The node by way of which each came in, where that is known. */
  readonly parents: ReadonlyMap<NodeKey, NodeKey>;
}

/** Distance of the first arc from the center, and between arcs. */
const FIRST_ARC = 125;
const ARC_STEP = 72;
/** Width that a node takes on an arc. */
const ARC_PITCH = 118;
/** Half the opening of the arcs, from straight up, in radians: a little less than a half circle, to leave the center's row free. */
const ARC_SPREAD = 1.35;

/** Below the center: the first lane, and the step between lanes. */
const FIRST_LANE = 112;
const LANE_STEP = 74;

/** Lanes from above: what is said, what is planned, who met. What was written stands below them all, in a row over the time axis. */
const LANES: readonly (readonly NodeKind[])[] = [['wording', 'target'], ['task'], ['meeting']];

/** Space between the lowest lane and the row of documents. */
const ROW_GAP = 46;

/** How far above the center's row stands what lasts. */
const LASTING_GAP = 40;

/** Give every node that is not kept a place. */
export function seedPositions(input: SeedInput): ReadonlyMap<NodeKey, Point> {
  const seeds = new Map<NodeKey, Point>();
  const taken: Rectangle[] = [];
  const put = (key: NodeKey, point: Point): void => {
    seeds.set(key, point);
    taken.push(toRectangle(point, getBox(input, key)));
  };
  for (const [key, point] of input.kept) taken.push(toRectangle(point, getBox(input, key)));
  const origin = input.kept.get(input.center) ?? seedCenter(input, taken);
  if (!input.kept.has(input.center)) put(input.center, origin);
  const rest = input.nodes.filter(({ key }) => key !== input.center && !input.kept.has(key));
  const lasting = rest.filter(({ key }) => getColumn(input, key) === undefined);
  const own = lasting.filter(({ key }) => (input.parents.get(key) ?? input.center) === input.center);
  own.forEach(({ key }, i) => {
    put(key, findFreeAround(toArc(origin, i, own.length), getBox(input, key), taken));
  });
  for (const { key } of lasting)
    if (!seeds.has(key)) put(key, findByParent(input, key, origin, seeds, taken));
  const dated = rest.filter(({ key }) => getColumn(input, key) !== undefined);
  const [row] = listRow(input);
  const lanes = LANES.filter((kinds) => dated.some(({ attributes }) => kinds.includes(attributes.kind)));
  for (const { key, attributes } of dated) {
    if (attributes.kind === 'document') continue;
    const lane = lanes.findIndex((kinds) => kinds.includes(attributes.kind));
    const wanted = { x: getColumn(input, key) ?? 0, y: origin.y + FIRST_LANE + lane * LANE_STEP };
    const box = getBox(input, key);
    // Above the documents that are shown where there is room, else below them.
    const zone = [origin.y + LASTING_GAP, (row ?? 0) - ROW_GAP / 2] as const;
    const between = row === undefined ? undefined : findFreeBetween(wanted, box, taken, zone);
    put(key, between ?? findFreeBelow(wanted, box, taken));
  }
  const foot = row ?? findFoot(origin, taken);
  for (const { key, attributes } of dated) {
    if (attributes.kind !== 'document') continue;
    put(key, findFreeBelow({ x: getColumn(input, key) ?? 0, y: foot }, getBox(input, key), taken));
  }
  return seeds;
}

/** A place on an arc round the parent, turned away from the center and above its row. */
function findByParent(
  input: SeedInput,
  key: NodeKey,
  origin: Point,
  seeds: ReadonlyMap<NodeKey, Point>,
  taken: readonly Rectangle[],
): Point {
  const box = getBox(input, key);
  const parent = input.parents.get(key) ?? input.center;
  const from = input.kept.get(parent) ?? seeds.get(parent) ?? origin;
  const direction = Math.atan2(Math.min(-1, from.y - origin.y), from.x - origin.x);
  const isAbove = ({ y }: Point): boolean => y <= origin.y - LASTING_GAP;
  return (
    findFreeOnArc(from, direction, box, taken, isAbove) ?? findFreeAround(toArc(origin, 0, 1), box, taken)
  );
}

/** Height of a new row of documents: below everything. */
function findFoot(origin: Point, taken: readonly Rectangle[]): number {
  return Math.max(origin.y + FIRST_LANE, ...taken.map(({ bottom }) => bottom)) + ROW_GAP;
}

/** Heights of the documents that stay, the highest first. */
function listRow({ nodes, kept, center }: SeedInput): readonly number[] {
  return nodes
    .filter(({ key, attributes }) => attributes.kind === 'document' && key !== center)
    .flatMap(({ key }) => kept.get(key)?.y ?? [])
    .sort((a, b) => a - b);
}

/** A center that was not shown goes among the nodes that were, to a free place; with none shown, to the middle. */
function seedCenter(input: SeedInput, taken: readonly Rectangle[]): Point {
  const x = getColumn(input, input.center);
  const points = [...input.kept.values()];
  if (points.length === 0) return { x: x ?? 0, y: 0 };
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }));
  // Above the row of documents, with room for the lanes between.
  const row = Math.min(Number.POSITIVE_INFINITY, ...listRow(input));
  const y = Math.min(sum.y / points.length, row - FIRST_LANE - LANE_STEP - ROW_GAP);
  const middle = { x: x ?? sum.x / points.length, y };
  const box = getBox(input, input.center);
  return x === undefined ? findFreeAround(middle, box, taken) : findFreeBelow(middle, box, taken);
}

function getBox({ boxes }: SeedInput, key: NodeKey): NodeBox {
  return getKnownBox(boxes, key);
}

function getColumn({ dates, columns }: SeedInput, key: NodeKey): number | undefined {
  const date = dates.get(key);
  return date === undefined ? undefined : columns.get(date);
}

/** The `i`-th of `count` places on arcs above a point, the inner arcs filled first, each from its top to its sides. */
function toArc(origin: Point, i: number, count: number): Point {
  let arc = 0;
  let before = 0;
  while (i >= before + getCapacity(arc)) {
    before += getCapacity(arc);
    arc += 1;
  }
  const onArc = Math.min(getCapacity(arc), count - before);
  const place = i - before;
  // 0, 1, -1, 2, -2 … from the top.
  const side = (place % 2 === 0 ? -1 : 1) * Math.ceil(place / 2);
  const shift = onArc % 2 === 0 ? -0.5 : 0;
  const angle = ((side + shift) * 2 * ARC_SPREAD) / Math.max(1, onArc);
  const radius = FIRST_ARC + arc * ARC_STEP;
  // Flatter than wide: screens are.
  return { x: origin.x + radius * 1.35 * Math.sin(angle), y: origin.y - radius * Math.cos(angle) * 0.95 };
}

function getCapacity(arc: number): number {
  return Math.max(3, Math.floor((2 * ARC_SPREAD * 1.2 * (FIRST_ARC + arc * ARC_STEP)) / ARC_PITCH));
}
