import { describe, expect, it } from 'vitest';
import type { Chain, ChainLink } from '../../../graph/query/chain.ts';
import {
  CHAIN_NAME_SIZE,
  type ChainArrow,
  type ChainScene,
  toChainScene,
} from '../../../src/canvas/chain-elements.ts';
import type { Point } from '../../../src/canvas/free-places.ts';
import { measureLabel } from '../../../src/canvas/labels.ts';
import { zh } from '../../../src/strings/zh.ts';

const WORDS = { changes: zh.changes, gap: zh.inspector.gap };

/** Steps named `label date`, and links between them; a link with a change is an evolution. */
function makeChain(
  steps: readonly (readonly [label: string, date: string])[],
  links: readonly (readonly [source: string, target: string, change?: string, gap?: number])[],
): Chain {
  return {
    subject: { key: 'policy:修桥政策', attributes: {} },
    steps: steps.map(([label, date]) => ({
      id: `${label} ${date}`,
      key: label,
      label,
      date,
      isNamed: false,
    })),
    links: links.map(([source, target, change, gap]) => ({
      id: `${source} → ${target}`,
      source,
      target,
      ...(change === undefined ? {} : { edge: { attributes: { change: [change], gap } } }),
    })) as unknown as ChainLink[],
  } as unknown as Chain;
}

const STEPS = [
  ['甲', '2019'],
  ['乙', '2020'],
  ['丙', '2021'],
  ['丁', '2022'],
] as const;

/** Two parts that nothing links, one of them forked, with an arrow that passes two columns. */
const FORKED = makeChain(
  [
    ['稳健的货币政策', '2019'],
    ['稳健的货币政策要灵活适度', '2020'],
    ['货币政策要精准有力', '2020'],
    ['适度宽松的货币政策', '2021'],
    ['适度宽松的货币政策要落实', '2022'],
    ['房住不炒', '2020'],
    ['止跌回稳', '2021'],
  ],
  [
    ['稳健的货币政策 2019', '稳健的货币政策要灵活适度 2020', 'replaced'],
    ['稳健的货币政策 2019', '货币政策要精准有力 2020', 'strengthened', 5],
    ['稳健的货币政策 2019', '适度宽松的货币政策要落实 2022', 'strengthened'],
    ['货币政策要精准有力 2020', '适度宽松的货币政策 2021', 'replaced'],
    ['房住不炒 2020', '止跌回稳 2021', 'replaced'],
  ],
);

/** Ends and bends of an arrow, from left to right. */
function trace({ boxes }: ChainScene, { source, target, bends }: ChainArrow): readonly Point[] {
  const [from, to] = [source, target].map((id) => boxes.find((box) => box.id === id));
  if (from === undefined || to === undefined) throw new Error('an arrow has no ends');
  return [{ x: from.x + from.width / 2, y: from.y }, ...bends, { x: to.x - to.width / 2, y: to.y }];
}

/** The height of an arrow at a place between its ends. */
function getHeight(points: readonly Point[], x: number): number | undefined {
  for (const [i, b] of points.entries()) {
    const a = points[i - 1];
    if (a !== undefined && a.x <= x && x <= b.x) return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x || 1);
  }
  return undefined;
}

describe('toChainScene', () => {
  it('stands dates from left to right, each step at its own, none over another', async () => {
    const scene = await toChainScene(FORKED, WORDS);
    const xs = scene.columns.map(({ x }) => x);
    expect(scene.columns.map(({ date }) => date)).toEqual(['2019', '2020', '2021', '2022']);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    for (const { id, x } of scene.boxes)
      expect(scene.columns.find(({ date }) => id.endsWith(date))?.x).toBe(x);
    for (const { source, target } of scene.arrows) {
      const [from, to] = [source, target].map((id) => scene.boxes.find((box) => box.id === id)?.x ?? 0);
      expect(from).toBeLessThan(to ?? 0);
    }
    for (const [i, a] of scene.boxes.entries())
      for (const b of scene.boxes.slice(i + 1)) {
        const isApart =
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
        expect(isApart, `${a.id} ${b.id}`).toBe(true);
      }
    const right = Math.max(...scene.boxes.map(({ x, width }) => x + width / 2));
    expect(scene.width).toBeGreaterThanOrEqual(right);
  });

  it('lets no arrow run through a box: one that passes columns bends around what stands in them', async () => {
    const scene = await toChainScene(FORKED, WORDS);
    for (const arrow of scene.arrows) {
      const points = trace(scene, arrow);
      for (const box of scene.boxes) {
        if (box.id === arrow.source || box.id === arrow.target) continue;
        const y = getHeight(points, box.x);
        if (y !== undefined)
          expect(Math.abs(y - box.y), `${arrow.id} ${box.id}`).toBeGreaterThan(box.height / 2);
      }
    }
    expect(scene.arrows.find(({ target }) => target.endsWith('2022'))?.bends.length).toBe(2);
  });

  it('leaves room for the names of changes between columns, and none stands on another', async () => {
    const scene = await toChainScene(FORKED, WORDS);
    const names = scene.arrows
      .filter(({ label }) => label !== '')
      .map((arrow) => {
        const points = trace(scene, arrow);
        const x = ((points[0]?.x ?? 0) + (points.at(-1)?.x ?? 0)) / 2;
        const lines = arrow.label.split('\n');
        const size = CHAIN_NAME_SIZE;
        return {
          x,
          y: getHeight(points, x) ?? 0,
          width: measureLabel(lines) * size,
          height: lines.length * size,
        };
      });
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1)) {
        const isApart =
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
        expect(isApart, `${i}`).toBe(true);
      }
    const [first, second] = scene.columns.map(({ x }) => x);
    const wide = Math.max(...names.map(({ width }) => width));
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(wide);
  });

  it('stacks parts that nothing links, the earliest on top, close to each other', async () => {
    const { boxes } = await toChainScene(FORKED, WORDS);
    const other = boxes.filter(({ id }) => /房住|止跌/u.test(id));
    const main = boxes.filter((box) => !other.includes(box));
    const bottom = Math.max(...main.map(({ y, height }) => y + height / 2));
    const top = Math.min(...other.map(({ y, height }) => y - height / 2));
    expect(top).toBeGreaterThan(bottom);
    expect(top - bottom).toBeLessThan(80);
  });

  it('is the same each time, in whatever order the steps come', async () => {
    const first = await toChainScene(FORKED, WORDS);
    expect(await toChainScene(FORKED, WORDS)).toEqual(first);
    const { links, subject } = FORKED;
    const turned = { subject, steps: FORKED.steps, links: [...links].reverse() };
    expect((await toChainScene(turned, WORDS)).boxes).toEqual(first.boxes);
  });

  it('keeps a wording and what it became on one height', async () => {
    const { boxes, height } = await toChainScene(
      makeChain(STEPS, [
        ['甲 2019', '乙 2020', 'replaced'],
        ['乙 2020', '丙 2021', 'strengthened'],
        ['丙 2021', '丁 2022'],
      ]),
      WORDS,
    );
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    expect(height).toBe(Math.max(...boxes.map((box) => box.height)));
  });

  it('names on an arrow what changed and what the corpus lacks, and nothing where a wording goes on', async () => {
    const { arrows } = await toChainScene(
      makeChain(STEPS, [
        ['甲 2019', '乙 2020', 'strengthened', 2],
        ['乙 2020', '丙 2021'],
      ]),
      WORDS,
    );
    expect(arrows.map(({ label, isOverGap }) => [label, isOverGap])).toEqual([
      ['强化\n中间缺 2 份', true],
      ['', false],
    ]);
  });
});
