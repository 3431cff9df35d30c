import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDefaultLexicon } from '../../graph/lexicon/default.ts';
import { buildGraph, processSource } from '../../graph/pipeline.ts';
import { readSource } from '../../graph/read/read.ts';
import { toSource } from '../fixtures/sources.ts';
import { anyBytes, anyPath, anyText, anyTextPath } from './arbitraries.ts';
import { checkDocument, checkFindings, checkGraph } from './checks.ts';

// The table of folded units and the lexicon are made once, outside of the time of any run.
getDefaultLexicon();

describe('reading', () => {
  it('never throws, whatever the bytes and the name, and says so where it yields nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, anyBytes, async (path, bytes) => {
        const { documents, diagnostics } = await readSource({ path, bytes });
        documents.forEach(checkDocument);
        if (documents.length === 0) expect(diagnostics).not.toEqual([]);
        for (const diagnostic of diagnostics) expect(diagnostic.source).toBe(path);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps blocks, marks and sections within the text that it gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyTextPath, anyText, async (path, text) => {
        const { documents } = await readSource(toSource(path, text));
        documents.forEach(checkDocument);
        expect(documents.map(({ article }) => article)).toEqual(documents.map((_, i) => i));
      }),
      { numRuns: 400 },
    );
  });
});

describe('extracting', () => {
  it('never throws, and keeps mentions within the text, in order, without crossing', async () => {
    await fc.assert(
      fc.asyncProperty(anyTextPath, anyText, async (path, text) => {
        const { findings } = await processSource(toSource(path, text));
        findings.forEach(checkFindings);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same findings each time', async () => {
    await fc.assert(
      fc.asyncProperty(anyTextPath, anyText, async (path, text) => {
        expect(await processSource(toSource(path, text))).toEqual(await processSource(toSource(path, text)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('building', () => {
  it('gives evidence within a document for every claim, and the same bytes in reverse order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyTextPath, anyText), { minLength: 1, maxLength: 3 }),
        async (files) => {
          const sources = await Promise.all(
            files.map(([path, text], i) => processSource(toSource(`${i}/${path}`, text))),
          );
          const { graph, documents } = buildGraph(sources);
          checkGraph(graph, documents);
          expect(JSON.stringify(buildGraph([...sources].reverse()).graph)).toBe(JSON.stringify(graph));
        },
      ),
      { numRuns: 60 },
    );
  });
});
