import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGraph, processSource, toDocumentFile } from '../../graph/pipeline.ts';
import { CORPUS } from '../fixtures/corpus.ts';
import { processText, quote, toSource } from '../fixtures/sources.ts';
import { checkDocument, checkFindings, checkGraph } from '../properties/checks.ts';

describe('the pipeline', () => {
  it('keeps the path of a source with its findings', async () => {
    const processed = await processSource(toSource('a.txt', '要点\n\n发展新质生产力。'));
    expect(processed).toEqual(processText('a.txt', '要点\n\n发展新质生产力。'));
    expect(processed.findings.map(({ document }) => document.source)).toEqual(['a.txt']);
  });

  it.each([
    ['a file that is empty', 'a.txt', '', 'file-empty'],
    ['a format that no reader knows', 'a.xlsx', '正文', 'format-unsupported'],
  ])('gives a diagnostic and no findings for %s', async (_, path, text, code) => {
    const processed = await processSource(toSource(path, text));
    expect(processed.findings).toEqual([]);
    expect(processed.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  it('keeps of each document its text, layout, sentences and mentions, sorted by key', () => {
    const sources = Object.entries(CORPUS).map(([path, text]) => processText(path, text));
    const { documents } = buildGraph([...sources].reverse());
    expect(documents.map(({ key }) => key)).toEqual(
      Object.keys(CORPUS)
        .map((path) => `document:${path}`)
        .sort(),
    );
    const [first] = sources[0]?.findings ?? [];
    expect(documents[0]).toEqual(toDocumentFile(first ?? expect.fail()));
    expect(documents[0]?.mentions).toEqual(first?.mentions);
  });

  it('adds a document without changing the key of any other node', () => {
    const [added, ...others] = Object.entries(CORPUS).map(([path, text]) => processText(path, text));
    const before = buildGraph(others).graph.nodes.map(({ key }) => key);
    const after = new Set(buildGraph([...others, added ?? expect.fail()]).graph.nodes.map(({ key }) => key));
    expect(before.filter((key) => !after.has(key))).toEqual([]);
    expect(after.size).toBeGreaterThan(before.length);
  });
});

/** Real documents, which stand beside the repository on the machines of its authors only. */
const SEEDS = join(import.meta.dirname, '../../../shared/corpus/seeds');
const HAS_SEEDS = existsSync(SEEDS);

describe.runIf(HAS_SEEDS)('real documents', () => {
  const names = HAS_SEEDS ? readdirSync(SEEDS).sort() : [];
  const process = (name: string) => processSource({ path: name, bytes: readFileSync(join(SEEDS, name)) });

  it('are split into 1, 1, 4, 4 and 1 articles', async () => {
    const counts = await Promise.all(names.map(async (name) => (await process(name)).findings.length));
    expect(counts).toEqual([1, 1, 4, 4, 1]);
  });

  it('give spans that are in bounds, sorted and never cross', async () => {
    for (const name of names) {
      const { findings } = await process(name);
      for (const found of findings) {
        checkDocument(found.document);
        checkFindings(found);
        expect(found.mentions.length).toBeGreaterThan(20);
      }
    }
  });

  it('give a graph in which every claim shows its sentence', async () => {
    const { graph, documents } = buildGraph(await Promise.all(names.map(process)));
    checkGraph(graph, documents);
    expect(graph.attributes.opening).toBe('concept:新质生产力');
    const quotes = documents.flatMap(({ text, mentions }) =>
      mentions.filter(({ entity }) => entity === 'concept:新质生产力').map((mention) => quote(text, mention)),
    );
    expect(quotes.length).toBeGreaterThan(3);
    for (const surface of quotes) expect(surface).toContain('生产力');
  });
});

it.skipIf(HAS_SEEDS)('real documents were left out, since ../shared/corpus/seeds is missing', () => {
  expect(HAS_SEEDS).toBe(false);
});
