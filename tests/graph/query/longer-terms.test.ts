import { describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../../graph/model/graph.ts';
import { type GraphNode, getEdgesOfKind, indexGraph } from '../../../graph/query/graph-index.ts';
import { findLongerTerm } from '../../../graph/query/longer-terms.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

function getNode(key: string): GraphNode {
  const node = FIXTURE_INDEX.nodes.get(key);
  if (node === undefined) throw new Error(`fixture: no node "${key}"`);
  return node;
}

const TERM = getNode('policy:货币政策');

/** @param mentionCount - All in one document that mentions the term itself less often. */
function addTerms(terms: readonly (readonly [label: string, mentionCount: number])[]) {
  const nodes = terms.map(([label, mentionCount]) => ({
    key: `policy:${label}`,
    attributes: { ...TERM.attributes, label, mentionCount } as typeof TERM.attributes,
  }));
  return indexGraph({
    ...FIXTURE_INDEX.serialized,
    nodes: [...FIXTURE_INDEX.serialized.nodes, ...nodes],
    edges: [
      ...FIXTURE_INDEX.serialized.edges,
      ...terms.flatMap(([label, count]) => (count === 0 ? [] : [mention(`policy:${label}`, count)])),
    ],
  });
}

const OWN = getEdgesOfKind(FIXTURE_INDEX, TERM.key, 'mentioned-in')[0];

function mention(source: string, count: number): SerializedGraph['edges'][number] {
  if (OWN === undefined) throw new Error('fixture: no document mentions the term');
  return {
    key: `mentioned-in ${source}`,
    source,
    target: OWN.target,
    attributes: { ...OWN.attributes, count },
  };
}

describe('findLongerTerm', () => {
  it('gives the term mentioned most of those that hold the name', () => {
    const index = addTerms([
      ['货币政策工具', 2],
      ['稳健的货币政策', 21],
      ['货币', 90],
      ['跨周期货币政策', 0],
    ]);
    expect(findLongerTerm(index, TERM)?.attributes.label).toBe('稳健的货币政策');
  });

  it('claims of no term that it is counted apart where the shorter one is counted inside of it', () => {
    const count = OWN?.attributes.count ?? 0;
    expect(count).toBeGreaterThan(0);
    expect(findLongerTerm(addTerms([['货币政策环境', count]]), TERM)).toBeUndefined();
    expect(findLongerTerm(addTerms([['货币政策环境', count + 1]]), TERM)?.attributes.label).toBe(
      '货币政策环境',
    );
  });

  it('does not count wordings, whose term is mentioned in them, nor the term itself', () => {
    expect(getNode('wording:稳健的货币政策').attributes.label).toContain('货币政策');
    expect(findLongerTerm(FIXTURE_INDEX, TERM)).toBeUndefined();
    expect(
      findLongerTerm(addTerms([['适度宽松的货币政策工具', 3]]), getNode('wording:适度宽松的货币政策')),
    ).toBe(undefined);
  });
});
