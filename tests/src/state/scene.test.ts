import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { compareGraphs } from '../../../src/state/compare-graphs.ts';
import { getScene, getSelected } from '../../../src/state/scene.ts';
import { INITIAL_VIEW, selectNode, showOverview, toggleKind } from '../../../src/state/view.ts';
import { createFixtureGraph } from '../../helpers/fixture-graph.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';
import { FIXTURE_TEXTS } from '../../helpers/fixture-texts.ts';

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
