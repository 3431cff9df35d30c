import { describe, expect, it } from 'vitest';
import type { EvolvesIntoEdge } from '../../../graph/model/graph.ts';
import { compareWordings } from '../../../graph/relate/evolutions.ts';
import { getLikeness } from '../../../graph/relate/task-successions.ts';
import { CORPUS } from '../../fixtures/corpus.ts';
import { buildTexts, processText, quote } from '../../fixtures/sources.ts';

const { edges } = buildTexts(CORPUS);
const successions = edges.flatMap(({ source, target, attributes }) =>
  attributes.kind === 'evolves-into' ? [{ source, target, attributes }] : [],
);

function findSuccession(source: string, target: string): EvolvesIntoEdge | undefined {
  return successions.find((edge) => edge.source === source && edge.target === target)?.attributes;
}

describe('meetings of a series', () => {
  it('succeed each other in order of date, each only the next', () => {
    const pairs = successions
      .filter(({ source }) => source.startsWith('meeting:'))
      .map(({ source, target }) => [source, target]);
    expect(pairs).toEqual([
      ['meeting:中共中央政治局会议2024-09-26', 'meeting:中共中央政治局会议2024-12-09'],
      ['meeting:中央经济工作会议2022', 'meeting:中央经济工作会议2023'],
      ['meeting:中央经济工作会议2023', 'meeting:中央经济工作会议2024'],
    ]);
  });

  it('show the head of a document about each, the earlier first', () => {
    const succession = findSuccession('meeting:中央经济工作会议2022', 'meeting:中央经济工作会议2023');
    expect(succession?.evidence.map(({ document }) => document)).toEqual([
      'document:2022-12-16_cewc.md',
      'document:2023-12-12_cewc.html',
    ]);
  });

  it('say how many between them the corpus is known to lack', () => {
    const { '2023': _, ...others } = Object.fromEntries(
      Object.entries(CORPUS).map(([path, text]) => [path.includes('2023-12-12') ? '2023' : path, text]),
    );
    const gaps = buildTexts(others)
      .edges.filter(({ source }) => source === 'meeting:中央经济工作会议2022')
      .flatMap(({ target, attributes }) =>
        attributes.kind === 'evolves-into' ? [[target, attributes.gap]] : [],
      );
    expect(gaps).toEqual([['meeting:中央经济工作会议2024', 1]]);
    const next = findSuccession('meeting:中央经济工作会议2022', 'meeting:中央经济工作会议2023');
    expect(next?.gap).toBeUndefined();
  });

  it('that are only cited have no successor', () => {
    const cited = buildTexts({
      'a.txt': '读书笔记\n\n2024年9月26日政治局会议很重要。',
      '2024-12-09.txt': CORPUS['politburo/2024-12-09.txt'] ?? expect.fail(),
    });
    expect(cited.edges.filter(({ attributes }) => attributes.kind === 'evolves-into')).toEqual([]);
  });
});

describe('tasks of consecutive meetings', () => {
  it('are expanded and reranked where more is set beside them', () => {
    expect(findSuccession('task:中央经济工作会议2022第1项', 'task:中央经济工作会议2023第2项')).toMatchObject({
      change: ['kept', 'reranked'],
      added: [],
      removed: [],
      kept: ['着力扩大国内需求'],
      rankFrom: 1,
      rankTo: 2,
      confidence: 1,
    });
    const expanded = findSuccession('task:中央经济工作会议2023第2项', 'task:中央经济工作会议2024第1项');
    expect(expanded?.change).toEqual(['expanded', 'reranked', 'strengthened']);
    expect(expanded?.kept).toContain('扩大国内需求');
  });

  it('are kept from the conference to the report of the next spring', () => {
    const report = 'task:第十四届全国人民代表大会第三次会议第1项';
    expect(findSuccession('task:中央经济工作会议2024第1项', report)?.change).toEqual(['kept']);
  });

  it('show their headings as evidence, by slicing', () => {
    const texts = new Map(
      Object.entries(CORPUS).flatMap(([path, text]) =>
        processText(path, text).findings.map(
          ({ document }) => [document.key as string, document.text] as const,
        ),
      ),
    );
    const { evidence } =
      findSuccession('task:中央经济工作会议2022第1项', 'task:中央经济工作会议2023第2项') ?? expect.fail();
    expect(evidence.map((span) => quote(texts.get(span.document) ?? '', span))).toEqual([
      '着力扩大国内需求',
      '着力扩大国内需求',
    ]);
  });

  it('never succeed a task of their own meeting, and have one successor in a meeting at most', () => {
    const tasks = successions.filter(({ source }) => source.startsWith('task:'));
    const getMeeting = (key: string) => key.replace(/第\d+项$/u, '');
    expect(tasks.length).toBeGreaterThan(3);
    for (const { source, target } of tasks) expect(getMeeting(source)).not.toBe(getMeeting(target));
    const ends = tasks.map(({ source, target }) => `${source} ${getMeeting(target)}`);
    expect(new Set(ends).size).toBe(ends.length);
  });
});

describe('likeness of two headings', () => {
  it.each([
    ['is 1 of a heading and itself', '着力扩大国内需求', '着力扩大国内需求', 1],
    ['is 0 of headings that share nothing', '绿色转型', '统筹安全', 0],
    ['minds neither quotation marks nor blanks', '坚持“双碳”引领', '坚持双碳 引领', 1],
    ['counts a shared theme as half', '着力扩大国内需求', '大力提振消费', 0.5],
    ['is 0 of empty headings', '', '', 0],
    ['reads surrogate pairs by unit', '😀扩', '😀大', 0.4],
  ])('%s', (_, a, b, likeness) => {
    expect(getLikeness(a, b)).toBeCloseTo(likeness, 5);
    expect(getLikeness(b, a)).toBeCloseTo(likeness, 5);
  });
});

describe('comparing two wordings', () => {
  it.each([
    ['finds what was added', '积极的财政政策', '更加积极的财政政策', ['更加'], [], ['积极的财政政策']],
    ['finds what was removed', '更加积极的财政政策', '积极的财政政策', [], ['更加'], ['积极的财政政策']],
    [
      'finds what was replaced',
      '稳健的货币政策',
      '适度宽松的货币政策',
      ['适度宽松'],
      ['稳健'],
      ['的货币政策'],
    ],
    ['leaves out marks and blanks at the ends', '稳外贸', '稳外贸、稳外资', ['稳外资'], [], ['稳外贸']],
    ['finds nothing in empty wordings', '', '', [], [], []],
  ])('%s', (_, before, after, added, removed, kept) => {
    expect(compareWordings(before, after)).toEqual({ added, removed, kept });
  });
});
