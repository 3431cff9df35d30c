import { describe, expect, it } from 'vitest';
import type { EvolvesIntoEdge } from '../../../graph/model/graph.ts';
import type { Change } from '../../../graph/model/kinds.ts';
import { listDecidingWords } from '../../../graph/query/deciding-words.ts';
import { type GraphEdge, type GraphIndex, indexGraph } from '../../../graph/query/graph-index.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

function makeEvolution(
  before: string,
  after: string,
  change: readonly Change[],
): [GraphIndex, GraphEdge<EvolvesIntoEdge>] {
  const [node] = FIXTURE_INDEX.serialized.nodes;
  if (node === undefined) throw new Error('fixture: no node');
  const nodes = [before, after].map((label) => ({
    key: `wording:${label}`,
    attributes: { ...node.attributes, label },
  }));
  const edge: GraphEdge<EvolvesIntoEdge> = {
    key: 'edge',
    source: `wording:${before}`,
    target: `wording:${after}`,
    attributes: {
      kind: 'evolves-into',
      change,
      added: [],
      removed: [],
      kept: [],
      evidence: [],
      confidence: 1,
    },
  };
  return [indexGraph({ ...FIXTURE_INDEX.serialized, nodes, edges: [edge] }), edge];
}

describe('listDecidingWords', () => {
  it.each<[string, string, Change, object[]]>([
    [
      '稳健的货币政策',
      '适度宽松的货币政策',
      'strengthened',
      [{ scale: 'stance', before: '稳健', after: '适度宽松' }],
    ],
    ['推动水利建设', '大力推动水利建设', 'strengthened', [{ scale: 'effort', after: '大力' }]],
    ['坚决整治乱象', '整治乱象', 'weakened', [{ scale: 'order', before: '坚决' }]],
    ['整治乱象', '坚决整治乱象', 'strengthened', [{ scale: 'order', after: '坚决' }]],
    ['推动水利建设', '推动水库建设', 'replaced', []],
  ])('%s → %s, %s', (before, after, change, words) => {
    expect(listDecidingWords(...makeEvolution(before, after, [change]))).toEqual(words);
  });
});
