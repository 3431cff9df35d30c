import { describe, expect, it } from 'vitest';
import { buildGraph, processSource } from '../../../graph/pipeline.ts';
import { findSalientTerms } from '../../../graph/query/salience.ts';

const TEXTS = {
  '2023-07-24_a.txt': '会议强调，要发展数字经济。要扩大内需。要发展数字经济和平台经济。',
  '2024-07-30_b.txt': '会议强调，要发展低空经济。要扩大内需。要发展低空经济和银发经济。',
  '2025-07-30_c.txt': '会议强调，要发展海洋经济。要扩大内需。要发展海洋经济和冰雪经济。',
};

async function build() {
  const sources = await Promise.all(
    Object.entries(TEXTS).map(([path, text]) =>
      processSource({ path, bytes: new TextEncoder().encode(text) }),
    ),
  );
  return buildGraph(sources).graph;
}

describe('findSalientTerms', () => {
  it('names what one document says and the others do not, the oftenest first', async () => {
    const terms = findSalientTerms(await build(), (key) => key.includes('2024'));
    expect(terms.map(({ key, count }) => [key, count])).toEqual([
      ['industry:低空经济', 2],
      ['industry:银发经济', 1],
    ]);
  });

  it('leaves out what the whole corpus says alike', async () => {
    const terms = findSalientTerms(await build(), (key) => key.includes('2025'));
    expect(terms.map(({ key }) => key)).not.toContain('concept:扩大内需');
  });

  it('takes a period as well as a document', async () => {
    const graph = await build();
    const dates = new Map(
      graph.nodes.flatMap(({ key, attributes }) =>
        attributes.kind === 'document' ? [[key, attributes.date]] : [],
      ),
    );
    const terms = findSalientTerms(graph, (key) => (dates.get(key) ?? '') >= '2024');
    expect(terms.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['industry:低空经济', 'industry:海洋经济']),
    );
    expect(terms.map(({ key }) => key)).not.toContain('industry:数字经济');
  });

  it('returns no more than asked for, and nothing for an empty part', async () => {
    const graph = await build();
    expect(findSalientTerms(graph, (key) => key.includes('2024'), 1)).toHaveLength(1);
    expect(findSalientTerms(graph, () => false)).toEqual([]);
  });
});
