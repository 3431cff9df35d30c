import { describe, expect, it } from 'vitest';
import { selectOverview } from '../../../graph/query/overview.ts';
import { FIXTURE_INDEX, getLabels } from '../../helpers/fixture-index.ts';

describe('selectOverview', () => {
  it('shows terms and wordings, never what happens once', () => {
    const { nodes } = selectOverview(FIXTURE_INDEX, { limit: 120 });
    const kinds = new Set(nodes.map(({ attributes }) => attributes.kind));
    expect([...kinds].sort()).toEqual(['concept', 'industry', 'policy', 'principle', 'wording']);
  });

  it('shows the most telling first and counts the rest', () => {
    const all = selectOverview(FIXTURE_INDEX, { limit: 120 });
    const few = selectOverview(FIXTURE_INDEX, { limit: 5 });
    expect(few.nodes).toEqual(all.nodes.slice(0, 5));
    expect(few.omittedCount).toBe(all.nodes.length - 5);
    const saliences = all.nodes.map(({ attributes }) => attributes.salience);
    expect(saliences).toEqual([...saliences].sort((a, b) => b - a));
  });

  it('draws every enumeration and evolution, but only strong co-occurrences', () => {
    const { nodes, edges } = selectOverview(FIXTURE_INDEX, { limit: 120 });
    expect(edges.filter(({ attributes }) => attributes.kind === 'kind-of')).toHaveLength(3);
    expect(edges.filter(({ attributes }) => attributes.kind === 'evolves-into')).toHaveLength(2);
    const related = edges.filter(({ attributes }) => attributes.kind === 'related-to');
    // Each kept edge uses up room at one end or the other, of which there are three places.
    expect(related.length).toBeLessThanOrEqual(nodes.length * 3);
  });

  it('leaves hidden kinds out', () => {
    const { nodes } = selectOverview(FIXTURE_INDEX, { limit: 120, hiddenKinds: new Set(['policy']) });
    expect(getLabels(nodes)).not.toContain('货币政策');
  });
});
