import { describe, expect, it } from 'vitest';
import type { DocumentKey } from '../../../graph/model/ids.ts';
import { listFirstMentioned } from '../../../graph/query/evolution.ts';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { toSoughtTerm } from '../../../graph/query/sought-term.ts';
import { listTraceDocuments } from '../../../graph/query/trace.ts';
import { ANSWERS } from '../../../src/worker/answers.ts';
import { createCorpus } from '../../../src/worker/corpus.ts';
import { createFixtureGraph } from '../../helpers/fixture-graph.ts';

const { graph, documents } = createFixtureGraph();
const corpus = createCorpus(listTraceDocuments(graph), {
  fetchFile: (file) => Promise.resolve(structuredClone(documents.get(file))),
  fetchGraph: () => Promise.resolve(JSON.stringify(graph)),
});

describe('where terms are named', () => {
  const [market, demand] = ['concept:房地产市场', 'concept:国内需求'];
  const index = indexGraph(graph);
  const toTerm = (key: string) => {
    const node = index.nodes.get(key);
    if (node === undefined) throw new Error(`fixture: no node "${key}"`);
    return toSoughtTerm(node);
  };

  it('together is answered from the texts of the corpus', async () => {
    const shared = await ANSWERS.shared({ a: toTerm(market), b: toTerm(demand) }, corpus, () => undefined);
    const expected = [...documents.values()].filter(
      ({ text }) => text.includes('房地产市场') && text.includes('国内需求'),
    );
    expect(shared.documents.map(({ key }) => key).sort()).toEqual(expected.map(({ key }) => key).sort());
    expect(shared.searchedCount).toBe(documents.size);
  });

  it('in one document is answered with each sentence once', async () => {
    const document = 'document:2024-12-12_cewc.md' as DocumentKey;
    const passages = await ANSWERS.named({ term: toTerm(demand), document }, corpus, () => undefined);
    const text = [...documents.values()].find(({ key }) => key === document)?.text ?? '';
    expect(passages.length).toBe(new Set(passages.map(({ start }) => start)).size);
    for (const { start, end, marks } of passages) {
      expect(text.slice(start, end)).toContain('国内需求');
      for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe('国内需求');
    }
    expect(passages.flatMap(({ marks }) => marks)).toHaveLength(text.split('国内需求').length - 1);
  });
});

describe('what a document is the first to name', () => {
  it('is answered from the texts of the corpus', async () => {
    const document = 'document:2024-12-12_cewc.md' as DocumentKey;
    const things = listFirstMentioned(indexGraph(graph), document).map(({ key, attributes }) => ({
      key,
      names: [attributes.label],
    }));
    const everywhere = { key: 'concept:会议', names: ['会议'] };
    const answer = await ANSWERS['first seen'](
      { document, things: [...things, everywhere] },
      corpus,
      () => undefined,
    );
    const earlier = [...documents.values()].filter(({ key }) => key < document).map(({ text }) => text);
    expect(answer).not.toEqual([]);
    expect(answer).not.toContain('concept:会议');
    for (const { key, names } of things.filter((thing) => answer.includes(thing.key)))
      expect(
        earlier.filter((text) => names.some((name) => text.includes(name))),
        key,
      ).toEqual([]);
  });
});
