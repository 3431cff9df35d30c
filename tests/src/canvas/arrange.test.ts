import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeScene, keepPlaces } from '../../../src/canvas/arrange.ts';
import { type NodeData, toElements, toNodeBox } from '../../../src/canvas/elements.ts';
import { getBox, type Point, partOverlaps, toRectangle } from '../../../src/canvas/free-places.ts';
import { intersects } from '../../../src/canvas/labels.ts';
import {
  ARRANGEMENTS,
  expandNode,
  pinNode,
  setArrangement,
  setHops,
} from '../../../src/state/exploration.ts';
import { getScene, type Scene } from '../../../src/state/scene.ts';
import { explore, INITIAL_VIEW, selectNode } from '../../../src/state/view.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const WORDS = { missing: (count: number) => `缺 ${count} 份` };

const A = 'concept:科技创新';
const NONE: ReadonlyMap<string, Point> = new Map();

function toBoxes(scene: Scene): Parameters<typeof arrangeScene>[1] {
  return new Map(
    toElements(scene, WORDS)
      .filter(({ group }) => group === 'nodes')
      .map(({ data, classes }) => [
        String(data.id),
        toNodeBox(data as NodeData, classes?.includes('quiet') ?? false),
      ]),
  );
}

function countOverlaps(scene: Scene, places: ReadonlyMap<string, Point>): number {
  const boxes = toBoxes(scene);
  const rectangles = [...places].map(([key, point]) => toRectangle(point, getBox(boxes, key)));
  return rectangles.filter((one, i) => rectangles.some((other, j) => j > i && intersects(one, other))).length;
}

describe.each(ARRANGEMENTS)('arranged by %s', (arrangement) => {
  const view = explore(INITIAL_VIEW, (one) => setArrangement(one, arrangement));
  const scene = getScene(FIXTURE_INDEX, view);
  const { seeds } = arrangeScene(scene, toBoxes(scene), NONE);

  it('every node has a place where it covers no other', () => {
    expect([...seeds.keys()].sort()).toEqual(scene.nodes.map(({ key }) => key).sort());
    expect(countOverlaps(scene, seeds)).toBe(0);
  });

  it.each([
    ['an expansion', explore(view, (one) => expandNode(one, { node: A, count: 10 }))],
    ['two hops', explore(view, (one) => setHops(one, 2))],
    ['another center', selectNode(view, A)],
  ])('%s moves nothing that is shown, and covers none of it', (_, next) => {
    const grown = getScene(FIXTURE_INDEX, next);
    const boxes = toBoxes(grown);
    const kept = keepPlaces(grown, boxes, seeds, NONE);
    for (const [key, point] of kept) expect(point).toBe(seeds.get(key));
    const added = arrangeScene(grown, boxes, kept).seeds;
    expect(added.size).toBeGreaterThan(0);
    expect([...added.keys()].some((key) => kept.has(key))).toBe(false);
    expect(countOverlaps(grown, new Map([...kept, ...added]))).toBe(countOverlaps(grown, kept));
  });
});

describe('keepPlaces', () => {
  const pin = { node: A, x: 400, y: -300 };
  const scene = getScene(
    FIXTURE_INDEX,
    explore(INITIAL_VIEW, (one) => pinNode(one, pin)),
  );
  const boxes = toBoxes(scene);

  it('puts a pinned node where it was pinned, but moves none for less than a pixel', () => {
    expect(keepPlaces(scene, boxes, NONE, NONE).get(A)).toMatchObject({ x: 400, y: -300 });
    const shown = { x: 399.6, y: -300.4 };
    expect(keepPlaces(scene, boxes, new Map([[A, shown]]), NONE).get(A)).toBe(shown);
  });

  it('takes up remembered places only where they are still free', () => {
    const [, first, second] = scene.nodes.map(({ key }) => key);
    const remembered = new Map([
      [first ?? '', { x: 400, y: -300 }],
      [second ?? '', { x: 900, y: 900 }],
    ]);
    const kept = keepPlaces(scene, boxes, NONE, remembered);
    expect([...kept.keys()].sort()).toEqual([A, second ?? ''].sort());
  });
});

describe('partOverlaps', () => {
  const box = { width: 60, above: 10, below: 20 };
  const points = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) });

  it('leaves no node on another, fixed ones still, and columns in their column', () => {
    fc.assert(
      fc.property(fc.array(points, { maxLength: 12 }), fc.array(points, { maxLength: 3 }), (some, still) => {
        const moved = new Map(some.map((point, i) => [`m${i}`, point]));
        const fixed = new Map(still.map((point, i) => [`f${i}`, point]));
        const boxes = new Map([...moved.keys(), ...fixed.keys()].map((key) => [key, box]));
        const places = partOverlaps(moved, fixed, boxes, new Set(['m0', 'm3']));
        for (const key of ['m0', 'm3']) expect(places.get(key)?.x).toBe(moved.get(key)?.x);
        const all = [...places.values()].map((point) => toRectangle(point, box));
        const standing = [...fixed.values()].map((point) => toRectangle(point, box));
        all.forEach((one, i) => {
          expect([...standing, ...all.slice(0, i)].some((other) => intersects(other, one))).toBe(false);
        });
      }),
    );
  });
});
