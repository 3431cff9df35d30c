import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../graph/model/findings.ts';
import type { SerializedGraph } from '../../../graph/model/graph.ts';
import type { DocumentKey, EntityKey } from '../../../graph/model/ids.ts';
import type { Evidence } from '../../../graph/model/span.ts';
import { findPairEvolutions } from '../../../src/worker/evolutions.ts';

const mention = (entity: string, start: number, end: number): Mention => ({
  entity: entity as EntityKey,
  rule: 'wording',
  start,
  end,
});

const EARLIER = 'document:四月' as DocumentKey;
const LATER = 'document:七月' as DocumentKey;

const edge = (
  kind: 'evolves-into' | 'related-to',
  source: string,
  target: string,
  evidence: readonly Evidence[] = [],
): SerializedGraph['edges'][number] => ({
  key: `${source} ${target}`,
  source,
  target,
  attributes:
    kind === 'related-to'
      ? { kind, support: 2, score: 9, evidence }
      : { kind, change: ['replaced'], added: [], removed: [], kept: [], evidence, confidence: 0.8 },
});

describe('evolutions behind the rows', () => {
  const edges = [
    edge('evolves-into', 'wording:稳健', 'wording:宽松'),
    edge('evolves-into', 'wording:宽松', 'wording:稳健'),
    edge('related-to', 'concept:就业', 'concept:消费'),
  ];
  const before = { key: EARLIER, mentions: [mention('wording:稳健', 2, 4), mention('concept:就业', 12, 14)] };
  const after = { key: LATER, mentions: [mention('wording:宽松', 5, 7), mention('concept:消费', 12, 14)] };
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

  it('are those too that rest on the two sentences', () => {
    const resting = edge('evolves-into', 'wording:加快发展', 'wording:加力发展', [
      { document: EARLIER, start: 22, end: 26 },
      { document: LATER, start: 31, end: 35 },
    ]);
    const elsewhere = edge('evolves-into', 'wording:甲', 'wording:乙', [
      { document: EARLIER, start: 22, end: 26 },
      { document: 'document:别处' as DocumentKey, start: 31, end: 35 },
    ]);
    const rows = [
      { before: [span(20, 30)], after: [span(30, 40)], shared: [] },
      { before: [span(20, 30)], after: [span(40, 50)], shared: [] },
    ];
    expect(findPairEvolutions({ edges: [resting, elsewhere] }, before, after, rows)).toEqual([
      { row: 0, from: 'wording:加快发展', to: 'wording:加力发展' },
    ]);
  });

  it('are never that one meeting follows another', () => {
    const meetings = edge('evolves-into', 'meeting:四月', 'meeting:七月', [
      { document: EARLIER, start: 2, end: 4 },
      { document: LATER, start: 2, end: 4 },
    ]);
    const rows = [{ before: [span(0, 10)], after: [span(0, 10)], shared: [] }];
    expect(findPairEvolutions({ edges: [meetings] }, before, after, rows)).toEqual([]);
  });
});
