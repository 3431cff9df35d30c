import { describe, expect, it } from 'vitest';
import { createSearchIndex, search } from '../../../graph/query/search.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const entries = createSearchIndex(FIXTURE_INDEX);
const find = (query: string): string[] => search(entries, query).map(({ node }) => node.attributes.label);

describe('search', () => {
  it.each([
    ['characters within a name', '新质', '新质生产力'],
    ['full pinyin', 'xinzhi', '新质生产力'],
    ['initials', 'xzscl', '新质生产力'],
    ['initials within a name', 'xxxcy', '战略性新兴产业'],
    ['an alias', '新质的生产力', '新质生产力'],
    ['quotation marks left out', '两新政策', '“两新”政策'],
    ['full-width letters and blanks', 'ｘｚ ｓｃｌ', '新质生产力'],
    ['upper case', 'XZSCL', '新质生产力'],
  ])('finds by %s', (_, query, label) => {
    expect(find(query)[0]).toBe(label);
  });

  it('puts whole names before beginnings before middles', () => {
    const labels = find('低空经济');
    expect(labels[0]).toBe('低空经济');
    expect(find('经济').every((label) => label.includes('经济'))).toBe(true);
  });

  it('says which field was matched, and where', () => {
    const [hit] = search(entries, '质生');
    expect(hit).toMatchObject({ field: 'label', text: '新质生产力', start: 1, end: 3 });
    expect(hit?.text.slice(hit.start, hit.end)).toBe('质生');
    expect(search(entries, 'xzscl')[0]).toMatchObject({ field: 'initials', text: '新质生产力' });
    expect(search(entries, '新质的')[0]).toMatchObject({ field: 'alias', text: '新质的生产力' });
  });

  it('finds nothing for an empty query or an unknown name', () => {
    expect(find('')).toEqual([]);
    expect(find('  ')).toEqual([]);
    expect(find('量子纠缠')).toEqual([]);
  });

  it('returns no more than asked for', () => {
    expect(search(entries, '经济', 3)).toHaveLength(3);
  });
});
