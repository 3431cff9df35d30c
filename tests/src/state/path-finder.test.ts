import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { createPathFinder } from '../../../src/state/path-finder.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const [market, industry] = ['concept:房地产市场', 'industry:低空经济'];
const EVIDENCE = [{ document: FIXTURE_INDEX.serialized.nodes[0]?.key as never, start: 0, end: 4 }];
const copyIndex = () => indexGraph(FIXTURE_INDEX.serialized);

describe('createPathFinder', () => {
  it('leads by a sentence that the graph has no relation for, and tells when it has found the way', async () => {
    const index = copyIndex();
    let told = 0;
    const finder = createPathFinder(
      () => {
        told += 1;
      },
      async (terms) =>
        terms.map((term) =>
          term === market ? [{ key: industry, support: 1, score: 5, evidence: EVIDENCE }] : [],
        ),
    );
    expect(finder.getPaths(index, market, industry)).toBeUndefined();
    const [best] = await finder.findPaths(index, market, industry);
    expect(best?.nodes).toEqual([market, industry]);
    expect(best?.steps[0]?.edge.attributes).toMatchObject({ kind: 'related-to', evidence: EVIDENCE });
    expect(finder.getPaths(index, market, industry)?.[0]).toBe(best);
    expect(told).toBe(1);
  });

  it('asks for terms alone, once', async () => {
    const asked: (readonly string[])[] = [];
    const finder = createPathFinder(
      () => undefined,
      async (terms) => {
        asked.push(terms);
        return terms.map(() => []);
      },
    );
    const document = [...FIXTURE_INDEX.nodes.values()].find(
      ({ attributes }) => attributes.kind === 'document',
    );
    const index = copyIndex();
    await finder.findPaths(index, market, document?.key ?? '');
    await finder.findPaths(index, market, document?.key ?? '');
    expect(asked).toEqual([[market]]);
  });

  it('has the relations of the graph where the texts cannot be read', async () => {
    const finder = createPathFinder(
      () => undefined,
      () => Promise.reject(new Error('no network')),
    );
    expect((await finder.findPaths(copyIndex(), market, industry)).length).toBeGreaterThan(0);
  });
});
