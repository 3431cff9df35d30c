import { describe, expect, it } from 'vitest';
import type { DocumentKey } from '../../../graph/model/ids.ts';
import { listTraceDocuments } from '../../../graph/query/trace.ts';
import { createCorpus } from '../../../src/worker/corpus.ts';
import { createFixtureGraph } from '../../helpers/fixture-graph.ts';

const { graph, documents } = createFixtureGraph();
const listed = listTraceDocuments(graph);

function fetchFixture(file: string): Promise<unknown> {
  return Promise.resolve(structuredClone(documents.get(file)));
}

const fetchGraph = (): Promise<string> => Promise.resolve(JSON.stringify(graph));

describe('the corpus of the worker', () => {
  it('reads all documents in the order of the graph, and counts them', async () => {
    const counts: number[] = [];
    const sources = await createCorpus(listed, { fetchFile: fetchFixture, fetchGraph }).readSources(
      ({ done }) => counts.push(done),
    );
    expect(sources.map(({ key }) => key)).toEqual(listed.map(({ key }) => key));
    expect(sources.every(({ text }) => text.length > 0)).toBe(true);
    expect(counts).toEqual(listed.map((_, i) => i + 1));
  });

  it('folds a text once, however often it is read', async () => {
    const corpus = createCorpus(listed, { fetchFile: fetchFixture, fetchGraph });
    const [first, again] = [await corpus.readSources(() => {}), await corpus.readSources(() => {})];
    expect(first.map(({ folded }) => folded?.source)).toEqual(first.map(({ text }) => text));
    for (const [i, { folded }] of again.entries()) expect(folded).toBe(first[i]?.folded);
  });

  it('fetches a document once, and again where that failed', async () => {
    const fetched: string[] = [];
    const corpus = createCorpus(listed, {
      fetchFile(file) {
        fetched.push(file);
        return fetched.length === 1 ? Promise.reject(new Error('HTTP 500')) : fetchFixture(file);
      },
      fetchGraph,
    });
    const key = listed[0]?.key ?? ('' as DocumentKey);
    await expect(corpus.readDocument(key)).rejects.toThrow('HTTP 500');
    expect((await corpus.readDocument(key)).key).toBe(key);
    await corpus.readDocument(key);
    expect(fetched).toHaveLength(2);
  });

  it('rejects what is no document, and a document that the graph does not have', async () => {
    const corpus = createCorpus(listed, {
      fetchFile: () => Promise.resolve({ title: '无正文' }),
      fetchGraph,
    });
    await expect(corpus.readDocument(listed[0]?.key ?? ('' as DocumentKey))).rejects.toThrow('document');
    await expect(corpus.readDocument('document:no.md' as DocumentKey)).rejects.toThrow('no document');
  });
});
