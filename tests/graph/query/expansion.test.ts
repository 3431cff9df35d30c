import { describe, expect, it } from 'vitest';
import { listExpansions, selectExpansion } from '../../../graph/query/expansion.ts';
import { selectNeighborhood } from '../../../graph/query/neighborhood.ts';
import { keepStrongest } from '../../../graph/query/strongest.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const NODE = 'concept:新质生产力';

describe('listExpansions', () => {
  it('counts the neighbors of each relation, and those not shown', () => {
    const choices = listExpansions(FIXTURE_INDEX, NODE, new Set());
    expect(choices.map(({ relation }) => relation)).toEqual(['related-to', 'part-of', 'mentioned-in']);
    for (const { hiddenCount, totalCount } of choices) expect(hiddenCount).toBe(totalCount);
    const all = selectNeighborhood(FIXTURE_INDEX, NODE, { limit: 99 }).nodes.map(({ key }) => key);
    const none = listExpansions(FIXTURE_INDEX, NODE, new Set(all));
    expect(none.every(({ hiddenCount }) => hiddenCount === 0)).toBe(true);
  });
});

describe('selectExpansion', () => {
  it('gives the next neighbors by one relation, so that twice two are the first four', () => {
    const four = selectExpansion(FIXTURE_INDEX, NODE, new Set(), { relation: 'related-to', count: 4 });
    const two = selectExpansion(FIXTURE_INDEX, NODE, new Set(), { relation: 'related-to', count: 2 });
    const shown = new Set(two.map(({ key }) => key));
    const next = selectExpansion(FIXTURE_INDEX, NODE, shown, { relation: 'related-to', count: 2 });
    expect([...two, ...next]).toEqual(four);
  });

  it('leaves out hidden kinds and what is shown, and lets the relations take turns', () => {
    const nodes = selectExpansion(FIXTURE_INDEX, NODE, new Set(['concept:科技创新']), {
      count: 6,
      hiddenKinds: new Set(['document']),
    });
    const kinds = new Set(nodes.map(({ attributes }) => attributes.kind));
    expect(nodes.map(({ key }) => key)).not.toContain('concept:科技创新');
    expect(kinds.has('document')).toBe(false);
    expect(kinds.has('task')).toBe(true);
  });
});

describe('selectNeighborhood at more hops', () => {
  const near = selectNeighborhood(FIXTURE_INDEX, NODE, { limit: 12 });
  const far = selectNeighborhood(FIXTURE_INDEX, NODE, { limit: 12, hops: 2 });

  it('begins with the nearer neighborhood, so that nothing goes when it widens', () => {
    expect(far.nodes.slice(0, near.nodes.length)).toEqual(near.nodes);
    expect(far.nodes.length).toBeGreaterThan(near.nodes.length);
    expect(far.nodes.length).toBeLessThanOrEqual(12 + 9);
  });

  it('names for each node the one by way of which it came', () => {
    expect(far.parents.has(NODE)).toBe(false);
    const shown = new Set(near.nodes.map(({ key }) => key));
    for (const { key } of far.nodes.slice(1)) {
      const parent = far.parents.get(key);
      expect(shown.has(parent ?? '')).toBe(true);
      expect(
        far.edges.some(
          ({ source, target }) =>
            (source === key && target === parent) || (target === key && source === parent),
        ),
      ).toBe(true);
    }
  });
});

describe('keepStrongest', () => {
  const edges = [...FIXTURE_INDEX.incident.values()]
    .flat()
    .filter(({ attributes }) => attributes.kind === 'related-to');
  const unique = [...new Set(edges)];

  it('leaves no end of a dropped edge with room', () => {
    const kept = keepStrongest(unique, { perNode: 2 });
    const count = (key: string): number =>
      [...kept].filter(({ source, target }) => source === key || target === key).length;
    expect(kept.size).toBeLessThan(unique.length);
    for (const edge of unique) {
      if (kept.has(edge)) continue;
      expect(count(edge.source)).toBeGreaterThanOrEqual(2);
      expect(count(edge.target)).toBeGreaterThanOrEqual(2);
    }
  });

  it('keeps no more than are asked for', () => {
    expect(keepStrongest(unique, { perNode: 9, most: 3 }).size).toBe(3);
  });
});
