import { describe, expect, it } from 'vitest';
import { type GraphNode, indexGraph } from '../../../graph/query/graph-index.ts';
import { listLinkingDocuments } from '../../../graph/query/linking-documents.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const getNode = (key: string, index = FIXTURE_INDEX): GraphNode => {
  const node = index.nodes.get(key);
  if (node === undefined) throw new Error(`fixture: no node "${key}"`);
  return node;
};

const MARKET = getNode('concept:房地产市场');
const DEMAND = getNode('concept:国内需求');

/** The fixture with a term inside 房地产市场 that no document mentions by itself. */
const ESTATE: GraphNode = {
  key: 'industry:房地产',
  attributes: { ...MARKET.attributes, kind: 'industry', label: '房地产' } as GraphNode['attributes'],
};
const WITH_ESTATE = indexGraph({
  ...FIXTURE_INDEX.serialized,
  nodes: [...FIXTURE_INDEX.serialized.nodes, ESTATE],
});

const toDates = (found: ReturnType<typeof listLinkingDocuments>) =>
  found.map(({ document }) => document.attributes.date);

describe('listLinkingDocuments', () => {
  it('lists the documents that mention both, the latest first, with the edges from either', () => {
    const found = listLinkingDocuments(FIXTURE_INDEX, MARKET, DEMAND);
    expect(toDates(found)).toEqual(['2024-09-26', '2024-04-30', '2023-07-24']);
    for (const { document, edges } of found) {
      expect(edges.map(({ source }) => source)).toEqual([MARKET.key, DEMAND.key]);
      expect(edges.map(({ target }) => target)).toEqual([document.key, document.key]);
    }
  });

  it('counts mentions of longer terms', () => {
    const found = listLinkingDocuments(WITH_ESTATE, ESTATE, DEMAND);
    expect(toDates(found)).toEqual(['2024-09-26', '2024-04-30', '2023-07-24']);
    expect(found.every(({ edges }) => edges[0].source === ESTATE.key)).toBe(true);
  });

  it('counts no longer term that may stand there under a name without the shorter one', () => {
    const attributes = { ...MARKET.attributes, aliases: ['房地产业市场', '楼市'] } as GraphNode['attributes'];
    const nodes = WITH_ESTATE.serialized.nodes.map((node) =>
      node.key === MARKET.key ? { key: node.key, attributes } : node,
    );
    expect(listLinkingDocuments(indexGraph({ ...WITH_ESTATE.serialized, nodes }), ESTATE, DEMAND)).toEqual(
      [],
    );
  });

  it('does not take a term for a mention of what it holds', () => {
    expect(listLinkingDocuments(WITH_ESTATE, ESTATE, MARKET)).toEqual([]);
    expect(listLinkingDocuments(WITH_ESTATE, MARKET, ESTATE)).toEqual([]);
  });
});
