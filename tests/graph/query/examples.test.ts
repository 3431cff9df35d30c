import { describe, expect, it } from 'vitest';
import { chooseExamples } from '../../../graph/query/examples.ts';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { search } from '../../../graph/query/search.ts';
import { createSearchIndex } from '../../../graph/query/search-index.ts';
import { getSampleGraph } from '../../helpers/sample-graph.ts';

describe('chooseExamples', () => {
  it('takes them from the graph, where each finds what it is an example of', async () => {
    const index = indexGraph(await getSampleGraph());
    const names = createSearchIndex(index);
    const of = chooseExamples(index, 'concept:科技创新');
    if (of === undefined) throw new Error('the sample has no term to show');
    expect(of.term).toBe('科技创新');
    expect(of).toMatchObject({ characters: '科技', pinyin: 'keji', initials: 'kjcx', mixed: 'ke技' });
    for (const query of [of.characters, of.pinyin, of.initials, of.mixed, of.typo]) {
      const found = search(names, query, 200).map(({ node }) => node.attributes.label);
      expect(found, query).toContain('科技创新');
    }
    expect(search(names, of.typo, 200).find(({ node }) => node.attributes.label === of.term)?.match).toBe(
      'typo',
    );
    const second = of.words.split(' ')[1];
    expect([...index.nodes.values()].some(({ attributes }) => attributes.label === second)).toBe(true);
    for (const query of [of.month ?? '', of.series ?? '', of.title ?? ''])
      expect(search(names, query).length, query).toBeGreaterThan(0);
    expect(of.years?.[0]).toBe('2022');
  });

  it('passes over an opening that is too short, and has none for a graph without terms', async () => {
    const graph = await getSampleGraph();
    const documents = graph.nodes.filter(({ attributes }) => attributes.kind === 'document');
    expect(chooseExamples(indexGraph({ ...graph, nodes: documents, edges: [] }), undefined)).toBeUndefined();
    expect(chooseExamples(indexGraph(graph), 'concept:就业')?.term.length).toBeGreaterThanOrEqual(4);
  });
});
