import { describe, expect, it } from 'vitest';
import { selectNeighborhood } from '../../../graph/query/neighborhood.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const CENTER = 'concept:新质生产力';

describe('selectNeighborhood', () => {
  it('begins with the center and holds its neighbors alone', () => {
    const { nodes, omittedCount } = selectNeighborhood(FIXTURE_INDEX, CENTER, { limit: 80 });
    expect(nodes[0]?.key).toBe(CENTER);
    const incident = FIXTURE_INDEX.incident.get(CENTER) ?? [];
    const neighbors = new Set(incident.flatMap(({ source, target }) => [source, target]));
    expect(nodes.every(({ key }) => neighbors.has(key))).toBe(true);
    expect(omittedCount).toBe(0);
  });

  it('keeps to the limit and counts what it leaves out', () => {
    const all = selectNeighborhood(FIXTURE_INDEX, CENTER, { limit: 80 }).nodes.length;
    const { nodes, omittedCount } = selectNeighborhood(FIXTURE_INDEX, CENTER, { limit: 6 });
    expect(nodes).toHaveLength(6);
    expect(omittedCount).toBe(all - 6);
  });

  it('lets every relation have its turn', () => {
    const { nodes } = selectNeighborhood(FIXTURE_INDEX, CENTER, { limit: 8 });
    const kinds = new Set(nodes.map(({ attributes }) => attributes.kind));
    expect(kinds.has('task')).toBe(true);
    expect(kinds.has('document')).toBe(true);
  });

  it('leaves hidden kinds out, but never the center', () => {
    const hiddenKinds = new Set(['concept', 'document'] as const);
    const { nodes } = selectNeighborhood(FIXTURE_INDEX, CENTER, { limit: 80, hiddenKinds });
    expect(nodes[0]?.key).toBe(CENTER);
    expect(nodes.slice(1).some(({ attributes }) => attributes.kind === 'concept')).toBe(false);
  });

  it('draws no mentions between neighbors', () => {
    const { nodes, edges } = selectNeighborhood(FIXTURE_INDEX, CENTER, { limit: 80 });
    const shown = new Set(nodes.map(({ key }) => key));
    expect(edges.every(({ source, target }) => shown.has(source) && shown.has(target))).toBe(true);
    const mentions = edges.filter(({ attributes }) => attributes.kind === 'mentioned-in');
    expect(mentions.every(({ source }) => source === CENTER)).toBe(true);
  });

  it('is empty for an unknown node', () => {
    expect(selectNeighborhood(FIXTURE_INDEX, 'concept:没有', { limit: 9 }).nodes).toEqual([]);
  });
});
