import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LayoutNode, layOut } from '../../../src/canvas/cola.ts';
import { chooseNext } from '../../../src/canvas/controllers/keyboard.ts';
import { fitBox } from '../../../src/canvas/controllers/viewport.ts';
import { type NodeData, toElements, toNodeBox } from '../../../src/canvas/elements.ts';
import { type Point, toRectangle } from '../../../src/canvas/free-places.ts';
import { intersects } from '../../../src/canvas/labels.ts';
import { type SeedInput, seedPositions } from '../../../src/canvas/seeds.ts';
import { assignColumns } from '../../../src/canvas/time-columns.ts';
import { getScene, type Scene } from '../../../src/state/scene.ts';
import { INITIAL_VIEW, selectNode } from '../../../src/state/view.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const WORDS = { missing: (count: number) => `缺 ${count} 份` };

const dates = fc
  .tuple(
    fc.integer({ min: 1954, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

describe('assignColumns', () => {
  it('puts dates in order from left to right', () => {
    fc.assert(
      fc.property(fc.uniqueArray(dates, { maxLength: 60 }), (some) => {
        const columns = assignColumns(some);
        const xs = [...some].sort().map((date) => columns.get(date) ?? 0);
        for (const [i, x] of xs.entries()) if (i > 0) expect(x).toBeGreaterThan(xs[i - 1] ?? 0);
      }),
    );
  });

  it('leaves columns that are known where they are, and stays in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(dates, { minLength: 1 }),
        fc.uniqueArray(dates, { minLength: 1 }),
        (shown, added) => {
          const kept = assignColumns(shown);
          const columns = assignColumns(added, kept);
          for (const [date, x] of kept) expect(columns.get(date)).toBeCloseTo(x, 6);
          const sorted = [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, x]) => x);
          for (const [i, x] of sorted.entries()) if (i > 0) expect(x).toBeGreaterThan(sorted[i - 1] ?? 0);
        },
      ),
    );
  });
});

function toSeedInput(scene: Scene, kept: ReadonlyMap<string, Point> = new Map()): SeedInput {
  const boxes = toElements(scene, WORDS)
    .filter(({ group }) => group === 'nodes')
    .map(
      ({ data, classes }) =>
        [String(data.id), toNodeBox(data as NodeData, classes?.includes('quiet') ?? false)] as const,
    );
  const columns = assignColumns(scene.dates.values());
  return {
    nodes: scene.nodes,
    center: scene.center ?? '',
    dates: scene.dates,
    columns,
    boxes: new Map(boxes),
    kept,
    parents: scene.parents,
  };
}

describe('seedPositions', () => {
  const scene = getScene(FIXTURE_INDEX, INITIAL_VIEW);
  const input = toSeedInput(scene);
  const seeds = seedPositions(input);

  it('gives every node a place where it covers no other', () => {
    const places = scene.nodes.map(({ key }) => {
      const [point, box] = [seeds.get(key), input.boxes.get(key)];
      if (point === undefined || box === undefined) throw new Error(`no place for ${key}`);
      return toRectangle(point, box);
    });
    for (const [i, place] of places.entries()) {
      expect(places.some((other, j) => j !== i && intersects(other, place))).toBe(false);
    }
  });

  it('puts what has a date into its column, below the center, and what lasts above', () => {
    const center = seeds.get(scene.center ?? '') ?? { x: 0, y: 0 };
    for (const { key } of scene.nodes.slice(1)) {
      const date = scene.dates.get(key);
      const point = seeds.get(key) ?? center;
      if (date === undefined) expect(point.y).toBeLessThan(center.y + 20);
      else expect(point).toEqual({ x: input.columns.get(date), y: expect.any(Number) });
      if (date !== undefined) expect(point.y).toBeGreaterThan(center.y);
    }
  });

  it('moves no node that is shown already', () => {
    const next = getScene(FIXTURE_INDEX, selectNode(INITIAL_VIEW, 'concept:科技创新'));
    const kept = new Map([...seeds].filter(([key]) => next.nodes.some((node) => node.key === key)));
    const grown = seedPositions(toSeedInput(next, kept));
    expect(kept.size).toBeGreaterThan(3);
    for (const key of kept.keys()) expect(grown.has(key)).toBe(false);
  });
});

describe('layOut', () => {
  const node = (key: string, x: number, y: number, rest: Partial<LayoutNode> = {}): LayoutNode => ({
    key,
    x,
    y,
    width: 60,
    height: 30,
    isCenter: false,
    isFixed: false,
    isColumn: false,
    ...rest,
  });

  // Cola waits for frames, of which there are none here.
  globalThis.requestAnimationFrame ??= (callback) =>
    setTimeout(() => callback(performance.now()), 4) as unknown as number;

  it('parts what overlaps, keeps columns exact and fixed nodes still', async () => {
    const nodes = [
      node('center', 0, 0, { isFixed: true, isCenter: true }),
      node('a', 0, 100, { isColumn: true }),
      node('b', 10, 105, { isColumn: true }),
      node('c', 120, 100, { isColumn: true }),
      node('d', 0, -100),
      node('e', 5, -102),
    ];
    const links = nodes.slice(1).map(({ key }) => ({ source: 'center', target: key, length: 100 }));
    const positions = await layOut(nodes, links, { maxSteps: 75, signal: new AbortController().signal });
    if (positions === undefined) throw new Error('expected an arrangement');
    expect(positions.has('center')).toBe(false);
    for (const { key, x } of nodes.slice(1, 4)) expect(positions.get(key)?.x).toBe(x);
    const y = (key: string): number => positions.get(key)?.y ?? 0;
    expect(Math.abs(y('a') - y('b'))).toBeGreaterThanOrEqual(29);
    expect(Math.min(y('a'), y('b'), y('c'))).toBeGreaterThan(0);
    expect(Math.max(y('d'), y('e'))).toBeLessThan(0);
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    const running = layOut([node('a', 0, 0), node('b', 1, 1)], [], { maxSteps: 300, signal: stop.signal });
    stop.abort();
    expect(await running).toBeUndefined();
  });

  it('has nothing to do where every node is fixed', async () => {
    const nodes = [node('a', 0, 0, { isFixed: true })];
    expect(await layOut(nodes, [], { maxSteps: 75, signal: new AbortController().signal })).toEqual(
      new Map(),
    );
  });
});

describe('fitBox', () => {
  it('shows a box within the insets, and never too close', () => {
    const { zoom, pan } = fitBox({ x1: -500, y1: -300, w: 1000, h: 600 }, { w: 1000, h: 800 });
    expect(zoom).toBeLessThan(1);
    expect(-500 * zoom + pan.x).toBeGreaterThan(0);
    expect(500 * zoom + pan.x).toBeLessThan(1000);
    expect(fitBox({ x1: 0, y1: 0, w: 1, h: 1 }, { w: 1000, h: 800 }).zoom).toBeLessThan(1.5);
  });
});

describe('chooseNext', () => {
  const candidates = [
    { key: 'right', x: 100, y: 10 },
    { key: 'far right', x: 300, y: 0 },
    { key: 'up', x: 10, y: -80 },
  ];

  it.each([
    [[1, 0], 'right'],
    [[0, -1], 'up'],
    [[-1, 0], undefined],
  ] as const)('goes to the nearest in direction %j', (direction, key) => {
    expect(chooseNext({ x: 0, y: 0 }, direction, candidates)).toBe(key);
  });
});
