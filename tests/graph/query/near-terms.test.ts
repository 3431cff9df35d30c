import { describe, expect, it } from 'vitest';
import { type GraphNode, indexGraph } from '../../../graph/query/graph-index.ts';
import { listNearPairs, listNearTerms } from '../../../graph/query/near-terms.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const getNode = (key: string, index = FIXTURE_INDEX): GraphNode => {
  const node = index.nodes.get(key);
  if (node === undefined) throw new Error(`fixture: no node "${key}"`);
  return node;
};

const MARKET = getNode('concept:房地产市场');
const DEMAND = getNode('concept:国内需求');

/** The fixture with further terms that no document mentions. */
function addTerms(...labels: readonly string[]) {
  const nodes = labels.map((label, i) => ({
    key: `concept:${label}`,
    attributes: { ...DEMAND.attributes, label, mentionCount: i } as GraphNode['attributes'],
  }));
  return indexGraph({
    ...FIXTURE_INDEX.serialized,
    nodes: [...FIXTURE_INDEX.serialized.nodes, ...nodes],
  });
}

describe('listNearTerms', () => {
  it('gives the terms that begin alike for half of either, those mentioned most first', () => {
    const index = addTerms('民营经济', '民营企业', '民营企业家', '民生', '民营', '国有经济');
    const near = listNearTerms(index, getNode('concept:民营经济', index));
    expect(near.map(({ attributes }) => attributes.label)).toEqual(['民营', '民营企业']);
  });

  it('leaves out terms that hold the name, which name it, and has none for what is no term', () => {
    const index = addTerms('民营经济', '民营经济发展');
    expect(listNearTerms(index, getNode('concept:民营经济', index))).toEqual([]);
    const document = [...index.nodes.values()].find(({ attributes }) => attributes.kind === 'document');
    expect(document && listNearTerms(index, document)).toEqual([]);
  });
});

describe('listNearPairs', () => {
  it('replaces either of the two by a near term that documents mention with the other', () => {
    const index = addTerms('房地产业务', '国内市场');
    const [unknown, abroad] = [getNode('concept:房地产业务', index), getNode('concept:国内市场', index)];
    expect(listNearPairs(index, unknown, DEMAND)).toEqual([{ a: MARKET, b: DEMAND, documentCount: 3 }]);
    expect(listNearPairs(index, MARKET, abroad)).toEqual([{ a: MARKET, b: DEMAND, documentCount: 3 }]);
  });

  it('offers nothing that no document mentions, nor more than was asked for', () => {
    const index = addTerms('房地产业务', '国内市场');
    const [unknown, abroad] = [getNode('concept:房地产业务', index), getNode('concept:国内市场', index)];
    expect(listNearPairs(index, unknown, abroad)).toEqual([]);
    expect(listNearPairs(index, unknown, DEMAND, 0)).toEqual([]);
  });
});
