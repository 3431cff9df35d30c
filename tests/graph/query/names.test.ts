import { describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../../graph/model/graph.ts';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { listContainedNames, listFullNames, listOtherNames } from '../../../graph/query/names.ts';

const INDEX = indexGraph({
  nodes: [
    {
      key: 'principle:a',
      attributes: { kind: 'principle', label: '房子用来住、不用来炒', aliases: ['房住不炒吧'] },
    },
    { key: 'concept:b', attributes: { kind: 'concept', label: '修桥铺路' } },
    { key: 'concept:c', attributes: { kind: 'concept', label: '修桥' } },
    {
      key: 'policy:d',
      attributes: { kind: 'policy', label: '“修桥+”行动', aliases: ['修桥+行动', '修桥加行动'] },
    },
    { key: 'document:e', attributes: { kind: 'document', label: '修桥的路' } },
  ],
  edges: [],
} as unknown as SerializedGraph);

describe('names to ask for instead', () => {
  it('are the other names of the same thing, each once', () => {
    expect(listOtherNames(INDEX, '修桥加行动')).toEqual(['修桥+行动']);
    expect(listOtherNames(INDEX, '“修桥＋”行动')).toEqual(['修桥加行动']);
    expect(listOtherNames(INDEX, '铺路')).toEqual([]);
  });

  it('are those that the term holds, the longest alone', () => {
    expect(listContainedNames(INDEX, '大力修桥铺路')).toEqual(['修桥铺路']);
    expect(listContainedNames(INDEX, '修桥')).toEqual([]);
  });

  it('are those that the term may be short for', () => {
    expect(listFullNames(INDEX, '房住不炒')).toEqual(['房住不炒吧', '房子用来住、不用来炒']);
    expect(listFullNames(INDEX, '炒住')).toEqual([]);
    expect(listFullNames(INDEX, '房')).toEqual([]);
  });
});
