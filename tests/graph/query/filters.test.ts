import { beforeAll, describe, expect, it } from 'vitest';
import { completeFilter } from '../../../graph/query/complete-filter.ts';
import { createNodeFilter, type Filter, isDocumentMeant, NO_FILTER } from '../../../graph/query/filters.ts';
import {
  type GraphIndex,
  type GraphNode,
  getEdgesOfKind,
  indexGraph,
} from '../../../graph/query/graph-index.ts';
import { selectOverview } from '../../../graph/query/overview.ts';
import { formatFilter, parseFilter } from '../../../graph/query/parse-filter.ts';
import { getSampleGraph } from '../../helpers/sample-graph.ts';

/** What a filter asks for, without what it leaves open. */
function getAsked(filter: Filter): Partial<Filter> {
  const entries = Object.entries(filter).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return Object.fromEntries(entries);
}

describe('the search language', () => {
  it.each<readonly [string, Partial<Filter>, string]>([
    ['房地产', {}, '房地产'],
    ['kind:policy after:2024 房地产', { kinds: ['policy'], from: '2024' }, '房地产'],
    ['种类:政策 2024年后 房地产', { kinds: ['policy'], from: '2024' }, '房地产'],
    ['种类：政策，产业', { kinds: ['policy', 'industry'] }, ''],
    ['Kind:Policy', { kinds: ['policy'] }, ''],
    ['类型:词语', { kinds: ['policy', 'industry', 'principle', 'concept'] }, ''],
    ['kind:policy kind:task', { kinds: ['policy', 'task'] }, ''],
    ['关系:演变 relation:words', { relations: ['evolves-into', 'words'] }, ''],
    ['before:2024-06', { to: '2024-06' }, ''],
    ['自:2023年12月 至:2024.3.5', { from: '2023-12', to: '2024-03-05' }, ''],
    ['2024年以来', { from: '2024' }, ''],
    ['2024年3月起', { from: '2024-03' }, ''],
    ['2024年前', { to: '2023' }, ''],
    ['2024年3月以前', { to: '2024-02' }, ''],
    ['2024年3月5日之前', { to: '2024-03-04' }, ''],
    ['截至2024年', { to: '2024' }, ''],
    ['2020—2024年', { from: '2020', to: '2024' }, ''],
    ['2020-2024', { from: '2020', to: '2024' }, ''],
    ['2020年至2024年6月', { from: '2020', to: '2024-06' }, ''],
    ['period:2023..2024', { from: '2023', to: '2024' }, ''],
    ['时间:2024', { from: '2024', to: '2024' }, ''],
    ['after:2020 after:2022 before:2025 before:2024', { from: '2022', to: '2024' }, ''],
    ['系列:中央经济工作会议', { series: ['中央经济工作会议'] }, ''],
    ['series:"a b"', { series: ['a b'] }, ''],
    ['文件:要点 in:gwr', { documents: ['要点', 'gwr'] }, ''],
    ['语气:部署 mode:review', { modes: ['deployment', 'review'] }, ''],
    ['次数:10', { minCount: 10 }, ''],
    ['count:>=3', { minCount: 3 }, ''],
    ['提及5次以上 10次以上', { minCount: 10 }, ''],
    ['kind:', {}, ''],
    ['2024年', {}, '2024年'],
    ['2024-12', {}, '2024-12'],
    ['“两新” 政策', {}, '两新 政策'],
    ['  ', {}, ''],
  ])('reads %j', (query, filter, words) => {
    const parsed = parseFilter(query);
    expect(getAsked(parsed.filter)).toEqual(filter);
    expect(parsed.words).toBe(words);
    expect(parsed.problems).toEqual([]);
  });

  it.each([
    ['钟类:政策', 'field', '钟类', '钟类:政策'],
    ['政治局会议：经济', 'field', '政治局会议', '政治局会议：经济'],
    ['种类:正策', 'value', '正策', ''],
    ['after:明年', 'date', '明年', ''],
    ['after:2024-13', 'date', '2024-13', ''],
    ['时间:很久', 'date', '很久', ''],
    ['次数:多', 'count', '多', ''],
  ])('tells what it does not understand of %j', (query, code, text, words) => {
    const { problems, words: left, filter } = parseFilter(query);
    expect(problems).toMatchObject([{ code, text }]);
    expect(left).toBe(words);
    expect(getAsked(filter)).toEqual({});
    for (const { start, end, known } of problems) {
      expect(query.slice(start, end)).toBe(query);
      expect(known.length).toBeGreaterThan(0);
    }
  });

  it('says where each condition stands', () => {
    const query = '房地产 种类:政策 2024年后';
    expect(parseFilter(query).terms.map(({ start, end }) => query.slice(start, end))).toEqual([
      '种类:政策',
      '2024年后',
    ]);
  });

  it('writes a filter that reads as the same', () => {
    const query = '种类:政策,任务 关系:演变 2020-2024 系列:"a b" 文件:要点 语气:部署 10次以上';
    const { filter } = parseFilter(query);
    expect(parseFilter(formatFilter(filter)).filter).toEqual(filter);
    expect(formatFilter(NO_FILTER)).toBe('');
  });
});

describe('completions', () => {
  const complete = (query: string, language: 'zh' | 'en' = 'zh') =>
    completeFilter(query, ['中央经济工作会议', '政府工作报告'], language).map(({ word }) => word);

  it.each([
    ['种', ['种类:']],
    ['房地产 种类:政', ['种类:政策']],
    ['种类:政策,产', ['种类:政策,产业']],
    ['系列:中', ['系列:中央经济工作会议']],
    ['语气:', ['语气:回顾', '语气:判断', '语气:部署']],
    ['房地产', []],
    ['房地产 ', []],
    ['', ['种类:', '关系:', '自:', '到:', '时间:', '系列:', '文件:', '语气:', '次数:']],
    ['after:', []],
    ['种类:政策', []],
  ])('of %j', (query, words) => {
    expect(complete(query)).toEqual(words);
  });

  it('go on with the whole query, in the language of the page', () => {
    expect(completeFilter('房地产 种类:政', [], 'zh')[0]?.query).toBe('房地产 种类:政策 ');
    expect(complete('ki', 'en')).toEqual(['kind:']);
    expect(complete('kind:po', 'en')).toEqual(['kind:policy']);
  });
});

describe('documents', () => {
  const isMeant = (date: string | undefined, filter: Partial<Filter>): boolean =>
    isDocumentMeant(
      { ...NO_FILTER, ...filter },
      { title: '工作要点', ...(date === undefined ? {} : { date }) },
    );

  it('lie in a period with any part of theirs', () => {
    expect(isMeant('2024-03-05', { from: '2024', to: '2024' })).toBe(true);
    expect(isMeant('2024', { from: '2024-03' })).toBe(true);
    expect(isMeant('2024', { to: '2024-03' })).toBe(true);
    expect(isMeant('2023-12-31', { from: '2024' })).toBe(false);
    expect(isMeant('2025-01-01', { to: '2024' })).toBe(false);
    expect(isMeant(undefined, { from: '2024' })).toBe(false);
    expect(isMeant(undefined, {})).toBe(true);
  });

  it('are named by a part of their title', () => {
    expect(isMeant('2024', { documents: ['要点'] })).toBe(true);
    expect(isMeant('2024', { documents: ['公报'] })).toBe(false);
  });
});

describe('nodes of the sample', () => {
  let index: GraphIndex;
  beforeAll(async () => {
    index = indexGraph(await getSampleGraph());
  });
  const select = (query: string): readonly GraphNode[] => {
    const { filter, words } = parseFilter(query);
    const test = createNodeFilter(index, { ...filter, words: words === '' ? [] : words.split(' ') });
    return [...index.nodes.values()].filter(test);
  };

  it('are of the kinds asked for', () => {
    const kinds = new Set(select('种类:政策,任务').map(({ attributes }) => attributes.kind));
    expect([...kinds].sort()).toEqual(['policy', 'task']);
  });

  it('are mentioned within the period, as often as asked for', () => {
    const nodes = select('2025年后 3次以上');
    expect(nodes.length).toBeGreaterThan(5);
    for (const { key, attributes } of nodes) {
      if (attributes.kind === 'document') {
        expect(attributes.date ?? '').toMatch(/^2025/u);
        continue;
      }
      const count = getEdgesOfKind(index, key, 'mentioned-in')
        .filter(({ target }) => {
          const document = index.nodes.get(target)?.attributes;
          return document?.kind === 'document' && (document.date ?? '') >= '2025';
        })
        .reduce((sum, edge) => sum + edge.attributes.count, 0);
      expect(count).toBeGreaterThanOrEqual(3);
    }
  });

  it('have a relation, belong to a series, and hold a word', () => {
    for (const { key } of select('关系:种属'))
      expect(getEdgesOfKind(index, key, 'kind-of').length).toBeGreaterThan(0);
    const meetings = select('种类:会议 系列:中央经济工作会议');
    expect(meetings.map(({ attributes }) => attributes.label)).toContain('2024年中央经济工作会议');
    expect(select('种类:政策 货币').every(({ attributes }) => attributes.label.includes('货币'))).toBe(true);
  });

  it('fill the overview, whatever their kind', () => {
    const { filter } = parseFilter('种类:会议');
    const { nodes } = selectOverview(index, {
      limit: 50,
      kinds: filter.kinds,
      filter: createNodeFilter(index, filter),
    });
    expect(nodes.length).toBeGreaterThan(5);
    expect(nodes.every(({ attributes }) => attributes.kind === 'meeting')).toBe(true);
  });
});
