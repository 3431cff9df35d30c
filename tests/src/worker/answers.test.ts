import { describe, expect, it } from 'vitest';
import type { DocumentKey } from '../../../graph/model/ids.ts';
import { listFirstMentioned } from '../../../graph/query/evolution.ts';
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { listTraceDocuments } from '../../../graph/query/trace.ts';
import { ANSWERS } from '../../../src/worker/answers.ts';
import { createCorpus } from '../../../src/worker/corpus.ts';
import { createFixtureGraph } from '../../helpers/fixture-graph.ts';

const { graph, documents } = createFixtureGraph();
const corpus = createCorpus(listTraceDocuments(graph), {
  fetchFile: (file) => Promise.resolve(structuredClone(documents.get(file))),
  fetchGraph: () => Promise.resolve(JSON.stringify(graph)),
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
