import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../graph/model/findings.ts';
import type { SerializedGraph } from '../../../graph/model/graph.ts';
import type { EntityKey } from '../../../graph/model/ids.ts';
import { findPairEvolutions } from '../../../src/worker/evolutions.ts';

const mention = (entity: string, start: number, end: number): Mention => ({
  entity: entity as EntityKey,
  rule: 'wording',
  start,
  end,
});

const edge = (
  kind: 'evolves-into' | 'related-to',
  source: string,
  target: string,
): SerializedGraph['edges'][number] => ({
  key: `${source} ${target}`,
  source,
  target,
  attributes:
    kind === 'related-to'
      ? { kind, support: 2, score: 9, evidence: [] }
      : { kind, change: ['replaced'], added: [], removed: [], kept: [], evidence: [], confidence: 0.8 },
});

describe('evolutions behind the rows', () => {
  const edges = [
    edge('evolves-into', 'wording:稳健', 'wording:宽松'),
    edge('evolves-into', 'wording:宽松', 'wording:稳健'),
    edge('related-to', 'concept:就业', 'concept:消费'),
  ];
  const before = { mentions: [mention('wording:稳健', 2, 4), mention('concept:就业', 12, 14)] };
  const after = { mentions: [mention('wording:宽松', 5, 7), mention('concept:消费', 12, 14)] };
  const span = (start: number, end: number) => ({ start, end });

  it('are those whose ends the two sides mention, in their direction', () => {
    const rows = [
      { before: [span(0, 10)], after: [span(0, 10)], shared: [] },
      { before: [span(10, 20)], after: [span(10, 20)], shared: [] },
      { before: [], after: [span(0, 10)], shared: [span(0, 10)] },
      { before: [span(0, 10)], after: [], shared: [] },
    ];
    expect(findPairEvolutions({ edges }, before, after, rows)).toEqual([
      { row: 0, from: 'wording:稳健', to: 'wording:宽松' },
      { row: 2, from: 'wording:稳健', to: 'wording:宽松' },
    ]);
  });
});
