import { describe, expect, it } from 'vitest';
import type { EvolvesIntoEdge, SerializedGraph } from '../../../graph/model/graph.ts';
import { type GraphEdge, indexGraph } from '../../../graph/query/graph-index.ts';
import { findTurnOf } from '../../../graph/query/turn.ts';

function find(dates: readonly string[], more: Partial<EvolvesIntoEdge> = {}) {
  const nodes = dates.map((date, i) => ({
    key: `document:${i}`,
    attributes: { kind: 'document', label: date, date },
  }));
  const index = indexGraph({
    attributes: { name: 'mailuo', format: 1 },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: nodes as unknown as SerializedGraph['nodes'],
    edges: [],
  });
  const evidence = nodes.map(({ key }) => ({ document: key, start: 0, end: 1 }));
  const edge = {
    key: 'edge',
    source: 'wording:旧',
    target: 'wording:新',
    attributes: { kind: 'evolves-into', change: ['replaced'], evidence, ...more },
  } as unknown as GraphEdge<EvolvesIntoEdge>;
  return findTurnOf(index, edge);
}

describe('findTurnOf', () => {
  it('lies between the first and the last sentence, with what is missing there', () => {
    expect(find(['2023-07-24', '2025-04-25'], { gap: 5 })).toEqual({
      after: '2023-07-24',
      before: '2025-04-25',
      missingCount: 5,
    });
    expect(find(['2023-07-24', '2024-01-01', '2025-04-25'])?.missingCount).toBe(0);
  });

  it('is none where nothing turned, or where it cannot be told when', () => {
    expect(find(['2023-07-24', '2025-04-25'], { change: ['specified'] })).toBeUndefined();
    expect(find(['2023', '2023-07-24'])).toBeUndefined();
    expect(find([])).toBeUndefined();
  });
});
