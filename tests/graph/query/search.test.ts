import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { search, searchGroups } from '../../../graph/query/search.ts';
import {
  createSearchIndex,
  hasUnknownCharacter,
  type SearchIndex,
} from '../../../graph/query/search-index.ts';
import { findSpelled } from '../../../graph/query/search-match.ts';
import { toFoldedName } from '../../../graph/text/fold.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';
import { getSampleGraph } from '../../helpers/sample-graph.ts';

const index = createSearchIndex(FIXTURE_INDEX);
const find = (query: string): string[] => search(index, query).map(({ node }) => node.attributes.label);

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

  it('says which name was matched, how, and where', () => {
    const [hit] = search(index, '质生');
    expect(hit).toMatchObject({ field: 'label', match: 'inner', text: '新质生产力' });
    expect(hit?.spans.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['质生']);
    expect(search(index, 'zhisc')[0]).toMatchObject({ match: 'pinyin', spans: [{ start: 1, end: 4 }] });
    expect(search(index, '新质的')[0]).toMatchObject({ field: 'alias', text: '新质的生产力' });
    expect(search(index, '两新政')[0]).toMatchObject({ text: '“两新”政策', spans: [{ start: 1, end: 5 }] });
  });

  it('finds nothing for an empty query or an unknown name', () => {
    expect(find('')).toEqual([]);
    expect(find('  ')).toEqual([]);
    expect(find('量子纠缠')).toEqual([]);
  });

  it('returns no more than asked for, and only what the filter lets through', () => {
    expect(search(index, '经济', 3)).toHaveLength(3);
    const documents = search(index, '经济', 30, ({ attributes }) => attributes.kind === 'document');
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.every(({ node }) => node.attributes.kind === 'document')).toBe(true);
  });

  it('groups what is shown together, the group of the best first', () => {
    const groups = searchGroups(index, '新质生产力');
    expect(groups[0]).toMatchObject({ name: 'terms', hits: [{ text: '新质生产力' }] });
    for (const { hits, count } of groups) expect(hits.length).toBeLessThanOrEqual(count);
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  });

  it('tells of characters that no name has', () => {
    expect(hasUnknownCharacter(index, '新質')).toBe(true);
    expect(hasUnknownCharacter(index, '新质 xz')).toBe(false);
  });
});

describe('search in the sample', () => {
  let sample: SearchIndex;
  beforeAll(async () => {
    sample = createSearchIndex(indexGraph(await getSampleGraph()));
  });

  it.each([
    ['a whole name', '新质生产力', '新质生产力'],
    ['a beginning', '低空', '低空经济'],
    ['pinyin in full', 'xinzhishengchanli', '新质生产力'],
    ['pinyin still being typed', 'xinzhish', '新质生产力'],
    ['the last syllable begun', 'huobizhengc', '货币政策'],
    ['syllables begun and whole', 'xinzscl', '新质生产力'],
    ['initials', 'xzscl', '新质生产力'],
    ['initials of another', 'szjj', '数字经济'],
    ['letters, then a character', 'xin质', '新质生产力'],
    ['a character between letters', 'x质scl', '新质生产力'],
    ['pinyin with blanks', 'gao zhi liang fa zhan', '高质量发展'],
    ['a wrong character', '新制生产力', '新质生产力'],
    ['a missing character', '新质生力', '新质生产力'],
    ['a character too many', '新质量生产力', '新质生产力'],
    ['two characters swapped', '质新生产力', '新质生产力'],
    ['two characters swapped in the middle', '新生质产力', '新质生产力'],
    ['a wrong letter', 'xinzhishengchonli', '新质生产力'],
    ['a missing letter', 'xinzhishengcanli', '新质生产力'],
    ['a letter too many', 'xinnzhishengchanli', '新质生产力'],
    ['two letters swapped', 'xinzhishegnchanli', '新质生产力'],
    ['initials with one missing', 'xzcl', '新质生产力'],
    ['initials with one too many', 'xzsscl', '新质生产力'],
    ['two words', '货币 适度', '适度宽松的货币政策'],
    ['a meeting and its year', '中央经济工作会议2024', '2024年中央经济工作会议'],
    ['a year and its meeting', '2024年中央经济工作', '2024年中央经济工作会议'],
  ])('finds by %s: %s', (_, query, label) => {
    expect(search(sample, query)[0]?.node.attributes.label).toBe(label);
  });

  it('finds every name by any part of it, each syllable whole or begun', () => {
    const spelled = sample.names.filter(({ syllables }) => syllables.every((syllable) => syllable !== ''));
    const asks = fc.constantFrom(...spelled).chain((name) =>
      fc.record({
        name: fc.constant(name),
        from: fc.nat(name.syllables.length - 1),
        lengths: fc.array(fc.integer({ min: 1, max: 6 }), {
          minLength: name.syllables.length,
          maxLength: name.syllables.length,
        }),
      }),
    );
    fc.assert(
      fc.property(asks, ({ name, from, lengths }) => {
        const query = name.syllables
          .map((syllable, i) => syllable.slice(0, lengths[i]))
          .slice(from)
          .join('');
        fc.pre(query.length > 1);
        const nodes = search(sample, query, Number.POSITIVE_INFINITY)
          .filter(({ match }) => match === 'pinyin')
          .map(({ node }) => node);
        expect(nodes.length).toBeGreaterThan(0);
        // Mixtures are looked for where neither initials nor whole syllables are found.
        const isMixed = !nodes.some((node) =>
          sample.names.some((one) => one.node === node && (one.initials + one.spelled).includes(query)),
        );
        if (!isMixed) return;
        const tried = sample.names.filter((one) => findSpelled(one, query) !== undefined);
        expect(new Set(nodes)).toEqual(new Set(tried.map(({ node }) => node)));
      }),
      { numRuns: 30 },
    );
  });

  it('gives the first of what it would give in full', () => {
    for (const query of ['xi', '发展', '2024', 'g']) {
      const all = search(sample, query, Number.POSITIVE_INFINITY);
      expect(all.length).toBeGreaterThan(5);
      expect(search(sample, query, 5)).toEqual(all.slice(0, 5));
    }
  });

  it.each([
    ['新質生產力', '新质生产力'],
    ['貨幣政策', '货币政策'],
  ])('finds traditional script once it is folded: %s', (query, label) => {
    expect(hasUnknownCharacter(sample, query)).toBe(true);
    expect(search(sample, toFoldedName(query))[0]?.node.attributes.label).toBe(label);
  });

  it('finds documents by date and series', () => {
    const documents = (query: string) =>
      searchGroups(sample, query).find(({ name }) => name === 'documents')?.hits ?? [];
    expect(documents('2024-09-26').map(({ field }) => field)).toContain('date');
    expect(documents('2024年9月').length).toBeGreaterThan(0);
    expect(documents('政府工作报告').length).toBeGreaterThan(0);
  });

  it.each(['2024-09-26', '2024.9.26', '2024年9月26日', '20240926'])(
    'finds what is of the day and nothing of another: %s',
    (query) => {
      const hits = search(sample, query);
      expect(hits[0]?.node.attributes).toMatchObject({ kind: 'meeting', start: '2024-09-26' });
      expect(hits.some(({ node }) => node.attributes.kind === 'document')).toBe(true);
      for (const { match, node } of hits) {
        expect(match).not.toBe('typo');
        const { attributes } = node;
        const date = 'date' in attributes ? attributes.date : 'start' in attributes ? attributes.start : '';
        expect(date).toBe('2024-09-26');
      }
    },
  );

  it('finds what is of a month', () => {
    const hits = search(sample, '2024.12');
    expect(hits.length).toBeGreaterThan(2);
    expect(hits.map(({ match }) => match)).not.toContain('typo');
  });

  it('keeps names as written before those that merely sound or look alike', () => {
    for (const query of ['新质', '经济', '2024年', '货币政策']) {
      const order = search(sample, query, 200).map(({ match }) => match);
      const ranks = order.map((match) =>
        ['whole', 'prefix', 'inner', 'pinyin', 'words', 'typo'].indexOf(match),
      );
      const named = search(sample, query, 200).map(({ field }) => field === 'label');
      const labels = ranks.filter((_, i) => named[i]);
      expect(labels).toEqual([...labels].sort((a, b) => a - b));
    }
  });

  it('tolerates one error, not two, and none in what is short', () => {
    expect(search(sample, '薪制生产力')).toEqual([]);
    expect(search(sample, '低恐')).toEqual([]);
  });
});
