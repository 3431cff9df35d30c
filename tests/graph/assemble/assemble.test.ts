import { describe, expect, it } from 'vitest';
import { toDocumentFileName, toDocumentKey } from '../../../graph/model/ids.ts';
import { ENTITY_KINDS, RELATION_KINDS } from '../../../graph/model/kinds.ts';
import { CORPUS } from '../../fixtures/corpus.ts';
import { buildTexts } from '../../fixtures/sources.ts';

const graph = buildTexts(CORPUS);

function getNode(key: string): Readonly<Record<string, unknown>> {
  const node = graph.nodes.find((candidate) => candidate.key === key) ?? expect.fail(`no node ${key}`);
  return { ...node.attributes };
}

describe('the graph', () => {
  it('names itself, its format and the node that the first screen opens', () => {
    expect(graph.attributes).toEqual({ name: 'mailuo', format: 1, opening: 'concept:新质生产力' });
    expect(graph.options).toEqual({ type: 'directed', multi: true, allowSelfLoops: false });
  });

  it('opens its most telling concept or policy where the favorite is missing', () => {
    const { attributes, nodes } = buildTexts({ 'a.txt': '要点\n\n发展共同富裕。共同富裕很重要。重庆先行。' });
    expect(nodes.map(({ key }) => key)).toContain(attributes.opening);
    expect(attributes.opening).toMatch(/^(?:concept|policy):/u);
  });

  it('opens nothing where it is empty', () => {
    expect(buildTexts({})).toEqual({
      attributes: { name: 'mailuo', format: 1 },
      options: { type: 'directed', multi: true, allowSelfLoops: false },
      nodes: [],
      edges: [],
    });
  });

  it('has unique node keys that tell their kind', () => {
    const keys = graph.nodes.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, attributes } of graph.nodes) expect(key.startsWith(`${attributes.kind}:`)).toBe(true);
    const kinds: readonly string[] = [...ENTITY_KINDS, 'document'];
    expect(graph.nodes.filter(({ attributes }) => !kinds.includes(attributes.kind))).toEqual([]);
  });

  it('has edges of known kinds between nodes that exist, never from a node to itself', () => {
    const keys = new Set(graph.nodes.map(({ key }) => key));
    expect(new Set(graph.edges.map(({ key }) => key)).size).toBe(graph.edges.length);
    for (const { source, target, attributes } of graph.edges) {
      expect(keys).toContain(source);
      expect(keys).toContain(target);
      expect(source).not.toBe(target);
      expect(RELATION_KINDS).toContain(attributes.kind);
    }
  });

  it('has every kind of relation that this floor yields', () => {
    expect([...new Set(graph.edges.map(({ attributes }) => attributes.kind))].sort()).toEqual(
      expect.arrayContaining([
        'evolves-into',
        'kind-of',
        'mentioned-in',
        'part-of',
        'related-to',
        'reports-on',
        'sets-out',
      ]),
    );
  });
});

describe('attributes of nodes', () => {
  it('of a document say where it comes from and which file holds it', () => {
    expect(getNode('document:2023-12-12_cewc.html')).toMatchObject({
      kind: 'document',
      label: '中央经济工作会议要点',
      source: '2023-12-12_cewc.html',
      article: 0,
      date: '2023-12-12',
      dateFrom: 'text',
      form: 'full',
      file: toDocumentFileName(toDocumentKey('2023-12-12_cewc.html', 0)),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
      length: expect.any(Number) as number,
    });
  });

  it('of a term count its mentions and tell first and last', () => {
    expect(getNode('concept:新质生产力')).toMatchObject({
      kind: 'concept',
      label: '新质生产力',
      first: '2023-12-12',
      last: '2025-03-05',
      rules: ['lexicon'],
      pinyin: ['xinzhishengchanli', 'xzscl'],
      documentCount: 6,
    });
  });

  it('of a term count as many documents as mention it by an edge', () => {
    for (const { key, attributes } of graph.nodes) {
      if (attributes.kind === 'document') continue;
      const counts = graph.edges.flatMap((edge) =>
        edge.source === key && edge.attributes.kind === 'mentioned-in' ? [edge.attributes.count] : [],
      );
      expect(attributes.documentCount).toBe(counts.length);
      expect(attributes.mentionCount).toBe(counts.reduce((sum, count) => sum + count, 0));
    }
  });

  it('of a meeting tell its series and days', () => {
    expect(getNode('meeting:中央经济工作会议2024')).toMatchObject({
      kind: 'meeting',
      label: '2024年中央经济工作会议',
      series: '中央经济工作会议',
      start: '2024-12-11',
      end: '2024-12-12',
    });
  });

  it('of a task tell its rank and level', () => {
    expect(getNode('task:中央经济工作会议2024第2项')).toMatchObject({
      kind: 'task',
      rank: 2,
      level: 1,
      label: '以科技创新引领新质生产力发展，建设现代化产业体系',
    });
  });

  it('of a target tell its indicator, value, period and numbers', () => {
    expect(getNode('target:城镇新增就业_1200万人以上_2025')).toMatchObject({
      kind: 'target',
      indicator: '城镇新增就业',
      value: '1200万人以上',
      period: '2025',
      min: 1200,
      unit: '万人',
      hedge: '以上',
    });
  });

  it('of a place have the reading that the lexicon gives', () => {
    expect(getNode('place:重庆')).toMatchObject({ pinyin: ['chongqing', 'cq'] });
  });

  it('hold a salience from 0 to 1, the most telling term at 1', () => {
    const saliences = graph.nodes.map(({ attributes }) => attributes.salience);
    for (const salience of saliences) {
      expect(salience).toBeGreaterThanOrEqual(0);
      expect(salience).toBeLessThanOrEqual(1);
    }
    expect(Math.max(...saliences)).toBe(1);
  });

  it('hold finite positions, no two terms on the same place', () => {
    const places = graph.nodes.map(({ attributes: { x, y } }) => `${x} ${y}`);
    for (const { attributes } of graph.nodes) {
      expect(Number.isFinite(attributes.x)).toBe(true);
      expect(Number.isFinite(attributes.y)).toBe(true);
    }
    expect(new Set(places).size).toBeGreaterThan(graph.nodes.length * 0.9);
  });

  it('number communities from 0 without a gap, the largest first', () => {
    const sizes = new Map<number, number>();
    for (const { attributes } of graph.nodes)
      sizes.set(attributes.community, (sizes.get(attributes.community) ?? 0) + 1);
    const communities = [...sizes.keys()].filter((community) => community !== -1).sort((a, b) => a - b);
    expect(communities.length).toBeGreaterThan(0);
    expect(communities).toEqual(communities.map((_, i) => i));
    const ordered = communities.map((community) => sizes.get(community) ?? 0);
    expect(ordered).toEqual([...ordered].sort((a, b) => b - a));
  });
});

describe('attributes of edges', () => {
  const spans = new Map(
    graph.nodes.flatMap(({ key, attributes }) =>
      attributes.kind === 'document' ? [[key, attributes.length] as const] : [],
    ),
  );

  it('hold evidence within a document of the graph wherever they claim something', () => {
    const claims = graph.edges.flatMap(({ attributes }) =>
      'evidence' in attributes ? [attributes.evidence] : [],
    );
    const silent = graph.edges
      .filter(({ attributes }) => !('evidence' in attributes))
      .map(({ attributes }) => attributes.kind);
    expect([...new Set(silent)].sort()).toEqual(['mentioned-in', 'reports-on']);
    for (const evidence of claims) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { document, start, end } of evidence) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(spans.get(document) ?? -1);
      }
    }
  });

  it('of related terms hold at least two sentences or an enumeration, and a positive score', () => {
    const related = graph.edges.flatMap(({ attributes }) =>
      attributes.kind === 'related-to' ? [attributes] : [],
    );
    expect(related.length).toBeGreaterThan(0);
    for (const { support, score } of related) {
      expect(support).toBeGreaterThanOrEqual(1);
      expect(score).toBeGreaterThan(0);
    }
  });

  it('of an evolution hold sorted changes, never none, and a confidence up to 1', () => {
    const evolutions = graph.edges.flatMap(({ attributes }) =>
      attributes.kind === 'evolves-into' ? [attributes] : [],
    );
    expect(evolutions.length).toBeGreaterThan(0);
    for (const { change, confidence } of evolutions) {
      expect(change.length).toBeGreaterThan(0);
      expect(change).toEqual([...change].sort());
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});
