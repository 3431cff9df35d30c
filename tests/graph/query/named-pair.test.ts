import { describe, expect, it } from 'vitest';
import { findNamedPair } from '../../../graph/query/named-pair.ts';
import { createSearchIndex } from '../../../graph/query/search-index.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const index = createSearchIndex(FIXTURE_INDEX);
const find = (query: string) =>
  findNamedPair(index, query)?.map(({ node, name, isAlias }) => [node.attributes.label, name, isAlias]);

describe('findNamedPair', () => {
  it('finds two names with a blank between, in the order asked', () => {
    const pair = [
      ['低空经济', '低空经济', false],
      ['新质生产力', '新质生产力', false],
    ];
    expect(find('低空经济 新质生产力')).toEqual(pair);
    expect(find('  低空经济　新质生产力 ')).toEqual(pair);
  });

  it('takes another name for the term that it names, and says so', () => {
    expect(find('低空经济 新质的生产力')?.[1]).toEqual(['新质生产力', '新质的生产力', true]);
  });

  it('takes the beginning of a name for it, beside a whole one', () => {
    expect(find('新质生 低空经济')?.[0]).toEqual(['新质生产力', '新质生产力', false]);
    expect(find('新质生 低空经')).toBeUndefined();
  });

  it.each(['低空经济', '低空 新质生产力', '低空经济 没有这个词', '新质生产力 新质的生产力', '', ' '])(
    'finds no two in “%s”',
    (query) => {
      expect(find(query)).toBeUndefined();
    },
  );
});
