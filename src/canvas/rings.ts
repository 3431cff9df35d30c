/** Rings round the center by the number of hops to it. Pure. */
import type { GraphNode, NodeKey } from '../../graph/query/graph-index.ts';
import type { NodeBox } from './elements.ts';
import { findFreeAround, getBox, isFree, type Point, toRectangle } from './free-places.ts';

export interface RingInput {
  /** In order of importance; the center among them. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly { readonly source: NodeKey; readonly target: NodeKey }[];
  readonly center: NodeKey;
  readonly boxes: ReadonlyMap<NodeKey, NodeBox>;
  /** Nodes that stay where they are. */
  readonly kept: ReadonlyMap<NodeKey, Point>;
}

/** Distance of the first ring from the center, and least distance between rings. */
const FIRST_RING = 170;
const RING_STEP = 110;
/** Rings are wider than high, as screens and labels are. */
const WIDTH_FACTOR = 1.45;
/** Angles tried on a ring. */
const ANGLE_COUNT = 72;

/** Give every node that is not kept a place on its ring, next to the node by which it is joined to the ring within. */
export function seedRings(input: RingInput): ReadonlyMap<NodeKey, Point> {
  const { nodes, center, kept, boxes } = input;
  const origin = kept.get(center) ?? { x: 0, y: 0 };
  const seeds = new Map<NodeKey, Point>();
  const taken = [...kept].map(([key, point]) => toRectangle(point, getBox(boxes, key)));
  const put = (key: NodeKey, point: Point): void => {
    seeds.set(key, point);
    taken.push(toRectangle(point, getBox(boxes, key)));
  };
  if (!kept.has(center)) put(center, origin);
  const angles = new Map<NodeKey, number>([...kept].map(([key, point]) => [key, toAngle(origin, point)]));
  let radius = 0;
  for (const ring of toRings(input)) {
    radius = Math.max(radius + RING_STEP, FIRST_RING, getRingRadius(ring, boxes));
    const free = ring.filter(({ node }) => !kept.has(node.key));
    const ordered = sortByAngle(free, angles, nodes);
    ordered.forEach(({ node }, i) => {
      const wanted = -Math.PI / 2 + (2 * Math.PI * i) / ordered.length;
      const point = findOnRing(origin, radius, wanted, getBox(boxes, node.key), taken);
      put(node.key, point);
      angles.set(node.key, toAngle(origin, point));
    });
  }
  return seeds;
}

interface RingNode {
  readonly node: GraphNode;
  readonly parent: NodeKey | undefined;
}

/** Nodes by their distance from the center; what is not joined to it stands on the last ring. */
function toRings({ nodes, edges, center }: RingInput): readonly (readonly RingNode[])[] {
  const neighbors = new Map<NodeKey, NodeKey[]>();
  for (const { source, target } of edges) {
    neighbors.set(source, [...(neighbors.get(source) ?? []), target]);
    neighbors.set(target, [...(neighbors.get(target) ?? []), source]);
  }
  const parents = new Map<NodeKey, NodeKey | undefined>([[center, undefined]]);
  const rings: NodeKey[][] = [];
  for (let ring = [center]; ring.length > 0; ring = rings.at(-1) ?? []) {
    const next = ring.flatMap((key) =>
      (neighbors.get(key) ?? []).flatMap((other) => {
        if (parents.has(other)) return [];
        parents.set(other, key);
        return [other];
      }),
    );
    if (next.length === 0) break;
    rings.push(next);
  }
  const alone = nodes.filter(({ key }) => !parents.has(key)).map(({ key }) => key);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return (alone.length === 0 ? rings : [...rings, alone]).map((keys) =>
    keys.flatMap((key) => {
      const node = byKey.get(key);
      return node === undefined ? [] : [{ node, parent: parents.get(key) }];
    }),
  );
}

/** Radius at which the labels of a ring stand side by side. */
function getRingRadius(ring: readonly RingNode[], boxes: ReadonlyMap<NodeKey, NodeBox>): number {
  const width = ring.reduce((sum, { node }) => sum + getBox(boxes, node.key).width, 0);
  return width / (2 * Math.PI) / WIDTH_FACTOR;
}

/** By the angle of the parent; where that tells nothing, kinds together and the most important of each first. */
function sortByAngle(
  ring: readonly RingNode[],
  angles: ReadonlyMap<NodeKey, number>,
  nodes: readonly GraphNode[],
): readonly RingNode[] {
  const order = new Map(nodes.map(({ key }, i) => [key, i]));
  const kinds = [...new Set(nodes.map(({ attributes }) => attributes.kind))];
  const toParentAngle = ({ parent }: RingNode): number =>
    parent === undefined ? 0 : (angles.get(parent) ?? 0);
  return [...ring].sort(
    (a, b) =>
      toParentAngle(a) - toParentAngle(b) ||
      kinds.indexOf(a.node.attributes.kind) - kinds.indexOf(b.node.attributes.kind) ||
      (order.get(a.node.key) ?? 0) - (order.get(b.node.key) ?? 0),
  );
}

/** The free place of a ring that is nearest to an angle; where the ring is full, one farther out. */
function findOnRing(
  origin: Point,
  radius: number,
  wanted: number,
  box: NodeBox,
  taken: Parameters<typeof isFree>[2],
): Point {
  const toPoint = (angle: number): Point => ({
    x: origin.x + radius * WIDTH_FACTOR * Math.cos(angle),
    y: origin.y + radius * Math.sin(angle),
  });
  for (let i = 0; i < ANGLE_COUNT; i += 1) {
    const side = (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2);
    const point = toPoint(wanted + (side * 2 * Math.PI) / ANGLE_COUNT);
    if (isFree(point, box, taken)) return point;
  }
  return findFreeAround(toPoint(wanted), box, taken);
}

/** From straight up, clockwise, so that sorting by it begins at the top. */
function toAngle(origin: Point, { x, y }: Point): number {
  const angle = Math.atan2(y - origin.y, (x - origin.x) / WIDTH_FACTOR) + Math.PI / 2;
  return angle < 0 ? angle + 2 * Math.PI : angle;
}
