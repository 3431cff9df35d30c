import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { arrangeScene } from '../../../src/canvas/arrange.ts';
import { type NodeData, toElements, toNodeBox } from '../../../src/canvas/elements.ts';
import { compareGraphs } from '../../../src/state/compare-graphs.ts';
import { setHops } from '../../../src/state/exploration.ts';
import { createPathFinder } from '../../../src/state/path-finder.ts';
import { pathFinderStore } from '../../../src/state/paths.ts';
import { getScene, getSelected } from '../../../src/state/scene.ts';
import {
  choosePath,
  explore,
  INITIAL_VIEW,
  selectNode,
  showConnection,
  showOverview,
  toggleKind,
} from '../../../src/state/view.ts';
import { createFixtureGraph } from '../../helpers/fixture-graph.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';
import { FIXTURE_TEXTS } from '../../helpers/fixture-texts.ts';

describe('the scene of two nodes with the way between them', async () => {
  const [market, demand] = ['concept:房地产市场', 'concept:国内需求'];
  const industry = 'industry:低空经济';
  const finder = createPathFinder(
    () => undefined,
    async (terms) => terms.map(() => []),
  );
  pathFinderStore.set(finder);
  const view = showConnection(selectNode(INITIAL_VIEW, market), market, demand, undefined);
  const waiting = getScene(FIXTURE_INDEX, view);
  await Promise.all([market, industry].map((key) => finder.findPaths(FIXTURE_INDEX, market, key)));
  await finder.findPaths(FIXTURE_INDEX, market, demand);
  const scene = getScene(FIXTURE_INDEX, view);

  it('has no path until one is found', () => {
    expect(waiting.pair).toEqual([market, demand]);
    expect(waiting.path).toBeUndefined();
    expect(scene.path).toBeDefined();
  });

  it('holds the two and the documents that mention both, and nothing around', () => {
    expect(scene.pair).toEqual([market, demand]);
    expect(scene.center).toBe(market);
    const keys = scene.nodes.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining([market, demand]));
    const others = scene.nodes.filter(({ key }) => key !== market && key !== demand);
    expect(others.length).toBeGreaterThan(0);
    for (const { key, attributes } of others) {
      expect(attributes.kind).toBe('document');
      const ends = scene.edges.filter(({ target }) => target === key).map(({ source }) => source);
      expect([...ends].sort()).toEqual([demand, market].sort());
    }
  });

  it('is direct, and indirect where no document mentions both', () => {
    expect(scene.isIndirect).toBe(false);
    const apart = getScene(
      FIXTURE_INDEX,
      showConnection(selectNode(INITIAL_VIEW, market), market, industry, undefined),
    );
    expect(apart.path?.nodes.at(-1)).toBe(industry);
    expect(apart.isIndirect).toBe(true);
  });

  it('has a place for each: the two side by side, the documents below in order of date', () => {
    const boxes = new Map(
      toElements(scene, { missing: String }).flatMap(({ group, data, classes }) =>
        group === 'nodes'
          ? [[String(data.id), toNodeBox(data as NodeData, classes?.includes('quiet') ?? false)] as const]
          : [],
      ),
    );
    const { seeds, columns } = arrangeScene(scene, boxes, new Map());
    expect([...seeds.keys()].sort()).toEqual(scene.nodes.map(({ key }) => key).sort());
    const [a, b] = [seeds.get(market), seeds.get(demand)];
    expect(a?.y).toBe(b?.y);
    expect(a?.x).toBeLessThan(b?.x ?? 0);
    for (const { key } of scene.nodes.filter(({ attributes }) => attributes.kind === 'document')) {
      expect(seeds.get(key)?.x).toBe(columns.get(scene.dates.get(key) ?? ''));
      expect(seeds.get(key)?.y).toBeGreaterThan(a?.y ?? 0);
    }
  });

  it('is left by asking for what is around', () => {
    const around = explore(choosePath(view, undefined), (one) => setHops(one, 1));
    const { pair, nodes } = getScene(FIXTURE_INDEX, around);
    expect(pair).toBeUndefined();
    expect(nodes.length).toBeGreaterThan(scene.nodes.length);
  });
});

describe('getScene', () => {
  it('shows the neighborhood of the opening node at first', () => {
    const scene = getScene(FIXTURE_INDEX, INITIAL_VIEW);
    expect(scene).toMatchObject({ kind: 'neighborhood', center: 'concept:新质生产力' });
    expect(getSelected(FIXTURE_INDEX, INITIAL_VIEW)).toBe('concept:新质生产力');
  });

  it('is the same object as long as nothing in it changes', () => {
    const scene = getScene(FIXTURE_INDEX, INITIAL_VIEW);
    expect(getScene(FIXTURE_INDEX, { ...INITIAL_VIEW, theme: 'dark', layer: 'list' })).toBe(scene);
    const overview = getScene(FIXTURE_INDEX, showOverview(INITIAL_VIEW));
    expect(getScene(FIXTURE_INDEX, selectNode(showOverview(INITIAL_VIEW), 'concept:科技创新'))).toBe(
      overview,
    );
  });

  it('keeps hidden kinds in the legend', () => {
    const scene = getScene(FIXTURE_INDEX, toggleKind(INITIAL_VIEW, 'document'));
    expect(scene.nodes.some(({ attributes }) => attributes.kind === 'document')).toBe(false);
    expect(scene.kinds).toContain('document');
  });

  it('moves no node of the overview when kinds are hidden', () => {
    const all = getScene(FIXTURE_INDEX, showOverview(INITIAL_VIEW)).positions;
    const fewer = getScene(FIXTURE_INDEX, toggleKind(showOverview(INITIAL_VIEW), 'policy')).positions;
    expect(fewer.size).toBeLessThan(all.size);
    for (const [key, position] of fewer) expect(position).toEqual(all.get(key));
  });
});

describe('compareGraphs', () => {
  const former = indexGraph(createFixtureGraph(FIXTURE_TEXTS.slice(0, -1)).graph);

  it('says what a build brought', () => {
    const news = compareGraphs(former, FIXTURE_INDEX);
    expect(news.documents.map(({ key }) => key)).toEqual(['document:2025-12-11_cewc.md']);
    expect(news.entities.map(({ key }) => key)).toContain('meeting:中央经济工作会议2025-12-11');
    expect(news.removedCount).toBe(0);
  });

  it('counts what is gone', () => {
    const news = compareGraphs(FIXTURE_INDEX, former);
    expect(news).toMatchObject({ documents: [], entities: [] });
    expect(news.removedCount).toBeGreaterThan(1);
  });
});
