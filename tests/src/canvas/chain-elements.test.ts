import { describe, expect, it } from 'vitest';
import type { Chain, ChainLink } from '../../../graph/query/chain.ts';
import { toChainScene } from '../../../src/canvas/chain-elements.ts';
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

describe('toChainScene', () => {
  it('stands dates from left to right, each step at its own, none over another', () => {
    const scene = toChainScene(
      makeChain([...STEPS, ['很长很长的一个提法要做得很好', '2022']], [['甲 2019', '丁 2022', 'replaced']]),
      WORDS,
    );
    const xs = scene.columns.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    for (const { id, x } of scene.boxes)
      expect(scene.columns.find(({ date }) => id.endsWith(date))?.x).toBe(x);
    for (const [i, a] of scene.boxes.entries())
      for (const b of scene.boxes.slice(i + 1)) {
        const isApart =
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
        expect(isApart, `${a.id} ${b.id}`).toBe(true);
      }
    const right = Math.max(...scene.boxes.map(({ x, width }) => x + width / 2));
    expect(scene.width).toBeGreaterThanOrEqual(right);
  });

  it('lets no arrow run through a box: what stands between two gets another lane', () => {
    const { boxes } = toChainScene(
      makeChain(STEPS, [
        ['甲 2019', '丙 2021', 'replaced'],
        ['乙 2020', '丁 2022', 'replaced'],
      ]),
      WORDS,
    );
    const lanes = new Map(boxes.map(({ id, y }) => [id, y]));
    expect(lanes.get('甲 2019')).toBe(lanes.get('丙 2021'));
    expect(lanes.get('乙 2020')).toBe(lanes.get('丁 2022'));
    expect(lanes.get('甲 2019')).not.toBe(lanes.get('乙 2020'));
  });

  it('keeps a wording and what it became in one lane', () => {
    const { boxes, height } = toChainScene(
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

  it('names on an arrow what changed and what the corpus lacks, and nothing where a wording goes on', () => {
    const { arrows } = toChainScene(
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
