import { describe, expect, it } from 'vitest';
import type { DocumentKey } from '../../../graph/model/ids.ts';
import { RELATION_KINDS } from '../../../graph/model/kinds.ts';
import { toEdgeWidth, toElements, toNodeBox } from '../../../src/canvas/elements.ts';
import { createStylesheet } from '../../../src/canvas/stylesheet.ts';
import { getScene } from '../../../src/state/scene.ts';
import { INITIAL_VIEW } from '../../../src/state/view.ts';
import { PALETTES } from '../../../src/styles/palette.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const WORDS = { missing: (count: number) => `缺 ${count} 份` };

const scene = getScene(FIXTURE_INDEX, INITIAL_VIEW);
const elements = toElements(scene, WORDS);

describe('toElements', () => {
  it('makes one element of each node and edge, with ids of their own', () => {
    const ids = elements.map(({ data }) => data.id);
    expect(elements).toHaveLength(scene.nodes.length + scene.edges.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells kind and state by classes', () => {
    const center = elements.find(({ data }) => data.id === scene.center);
    expect(center?.classes).toEqual(['concept', 'center']);
    const document = elements.find(({ data }) => data.id?.startsWith('document:'));
    expect(document?.classes).toEqual(['document', 'quiet']);
  });

  it('gives a date a line of its own, however long the name before it', () => {
    const key = 'document:2024-12-12_cewc.md';
    const name = '一次名称很长的全国性专题工作座谈会暨经验交流现场会议';
    const long = { ...scene, shortNames: new Map([[key, { name, date: '2024-12-12' }]]) };
    const element = toElements(long, WORDS).find(({ data }) => data.id === key);
    const lines = String(element?.data.label).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^一次名称很长/u);
    expect(lines[2]).toBe('2024-12-12');
  });

  it('makes the center larger than its neighbors', () => {
    const sizes = elements.filter(({ group }) => group === 'nodes').map(({ data }) => Number(data.size));
    expect(sizes[0]).toBe(Math.max(...sizes));
  });

  it('draws what rests on more evidence thicker, and what is surer', () => {
    const relate = (support: number) => toEdgeWidth({ kind: 'related-to', support, score: 1, evidence: [] });
    expect(relate(2)).toBeLessThan(relate(8));
    expect(relate(500)).toBeLessThanOrEqual(3);
    const piece = { document: 'document:a' as DocumentKey, start: 0, end: 1 };
    const words = (count: number) =>
      toEdgeWidth({ kind: 'words', evidence: Array.from({ length: count }, () => piece) });
    expect(words(1)).toBeLessThan(words(4));
    const evolve = (confidence: number) =>
      toEdgeWidth({
        kind: 'evolves-into',
        change: ['kept'],
        added: [],
        removed: [],
        kept: [],
        evidence: [],
        confidence,
      });
    expect(evolve(0.4)).toBeLessThan(evolve(0.9));
  });

  it('marks an arrow between whose ends documents are missing, and says how many', () => {
    const arrow = scene.edges[0];
    if (arrow === undefined) throw new Error('the scene has no edge');
    const attributes = {
      kind: 'evolves-into',
      change: ['kept'],
      added: [],
      removed: [],
      kept: [],
      evidence: [],
      confidence: 1,
    } as const;
    const draw = (gap: object) =>
      toElements(
        { ...scene, nodes: [], edges: [{ ...arrow, attributes: { ...attributes, ...gap } }] },
        WORDS,
      )[0];
    expect(draw({ gap: 3 })).toMatchObject({ classes: ['evolves-into', 'gap'], data: { mark: '缺 3 份' } });
    expect(draw({})).toMatchObject({ classes: ['evolves-into'], data: { mark: '' } });
    const { style } = createStylesheet(PALETTES.light).find(({ selector }) => selector === 'edge.gap') as {
      style: object;
    };
    expect(style).toMatchObject({ 'line-style': 'dashed' });
  });

  it('gives a node the room of its label', () => {
    const data = { id: 'a', label: '以科技创新引领\n现代化产业体系', size: 20, fontSize: 12 };
    const box = toNodeBox(data, false);
    expect(box.width).toBeGreaterThan(7 * 12);
    expect(box.below).toBeGreaterThan(2 * 12);
    expect(toNodeBox(data, true).width).toBeLessThan(30);
  });
});

describe('createStylesheet', () => {
  const sheet = createStylesheet(PALETTES.dark);

  it('has a rule for every kind, in the colors of the palette', () => {
    for (const [kind, color] of Object.entries(PALETTES.dark.kinds)) {
      const rule = sheet.find(({ selector }) => selector === `node.${kind}`);
      expect(JSON.stringify(rule)).toContain(color);
    }
  });

  it('gives every relation a line that no other has', () => {
    const looks = RELATION_KINDS.map((kind) => sheet.find(({ selector }) => selector === `edge.${kind}`));
    const told = looks.map((rule) => JSON.stringify(rule !== undefined && 'style' in rule ? rule.style : {}));
    expect(new Set(told).size).toBe(RELATION_KINDS.length);
    expect(told[RELATION_KINDS.indexOf('evolves-into')]).toContain(PALETTES.dark.accent);
  });

  it('has no function styles', () => {
    const values = sheet.flatMap((rule): unknown[] =>
      'style' in rule ? Object.values({ ...rule.style }) : [],
    );
    expect(values.every((value) => typeof value !== 'function')).toBe(true);
  });
});
