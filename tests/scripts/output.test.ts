import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { DocumentFile } from '../../graph/model/findings.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { toDocumentKey } from '../../graph/model/ids.ts';
import type { Build } from '../../graph/pipeline.ts';
import {
  assertOutputFree,
  createDraft,
  discardStaging,
  readStamp,
  recoverOutput,
  writeOutput,
} from '../../scripts/output.ts';
import { makeFolder, readTree, runCommand, startCommand, writeFiles } from '../helpers/command.ts';
import { CORPUS, MEETING_2023 } from '../helpers/documents.ts';

const STAMP = { code: 'c', corpus: 'd', isSample: false };

/** A build of documents with the given texts. */
function makeBuild(texts: Readonly<Record<string, string>>): Build {
  const documents = Object.entries(texts).map(
    ([path, text]): DocumentFile => ({
      key: toDocumentKey(path, 0),
      title: path,
      text,
      blocks: [],
      sections: [],
      sentences: [],
      mentions: [],
    }),
  );
  const graph = {
    attributes: { name: 'mailuo', format: 1 },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: documents.map(({ key, title }) => ({ key, attributes: { label: title } })),
    edges: [],
  };
  return { graph: graph as unknown as SerializedGraph, documents, diagnostics: [] };
}

describe('writeOutput', () => {
  it('writes one node a line, JSON that can be read back, and a newline at the end', async () => {
    const output = join(makeFolder(), 'out');
    const build = makeBuild({ 'a.md': '甲', 'b.md': '乙' });
    await writeOutput(output, build, STAMP);
    const text = readFileSync(join(output, 'graph.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(build.graph);
    expect(text.split('\n').slice(1)).toEqual([
      '{"key":"document:a.md","attributes":{"label":"a.md"}},',
      '{"key":"document:b.md","attributes":{"label":"b.md"}}',
      '],"edges":[]}',
      '',
    ]);
    expect(readStamp(output)).toEqual(STAMP);
  });

  it('replaces the former output as a whole and leaves nothing else behind', async () => {
    const folder = makeFolder();
    const output = join(folder, 'out');
    await writeOutput(output, makeBuild({ 'a.md': '甲', 'b.md': '乙' }), STAMP);
    await writeOutput(output, makeBuild({ 'c.md': '丙' }), STAMP);
    expect(readdirSync(join(output, 'documents'))).toHaveLength(1);
    expect(readdirSync(output).sort()).toEqual(['build.json', 'documents', 'graph.json']);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('leaves the former output as it was when it fails', async () => {
    const folder = makeFolder();
    const output = join(folder, 'out');
    await writeOutput(output, makeBuild({ 'a.md': '甲' }), STAMP);
    const before = readTree(folder);
    const build = makeBuild({ 'b.md': '乙' });
    const nodes = [{ key: 'x', attributes: { count: 1n } }];
    const broken = { ...build, graph: { ...build.graph, nodes } } as unknown as Build;
    await expect(writeOutput(output, broken, STAMP)).rejects.toThrow('BigInt');
    expect(readTree(folder)).toEqual(before);
  });

  it.each([
    ['before the first move', []],
    ['after the documents were moved', ['build.json', 'documents']],
  ] as const)('is finished by the next command when the machine stopped %s', async (_, moved) => {
    const folder = makeFolder();
    const [output, later] = [join(folder, 'out'), join(folder, 'later')];
    await writeOutput(output, makeBuild({ 'a.md': '甲' }), STAMP);
    await writeOutput(later, makeBuild({ 'b.md': '乙' }), { ...STAMP, corpus: 'e' });
    const expected = readTree(later);
    for (const name of moved) {
      renameSync(join(output, name), join(folder, `gone-${name}`));
      renameSync(join(later, name), join(output, name));
    }
    renameSync(later, join(folder, '.out.ready-999999999'));
    recoverOutput(output);
    expect(readTree(output)).toEqual(expected);
  });

  it('clears away what a killed build has left, but not what a running one is writing', () => {
    const folder = makeFolder();
    mkdirSync(join(folder, '.out.building-999999999'));
    mkdirSync(join(folder, `.out.building-${process.ppid}`));
    recoverOutput(join(folder, 'out'));
    expect(readdirSync(folder)).toEqual([`.out.building-${process.ppid}`]);
  });

  it('refuses a file in the place of the folder', () => {
    const output = join(makeFolder(), 'out');
    writeFileSync(output, 'x');
    expect(() => assertOutputFree(output, (names) => `holds ${names}`)).toThrow('holds out');
  });
});

describe('discardStaging', () => {
  it('leaves nothing where writes that were begun go on meanwhile', async () => {
    const folder = makeFolder();
    const output = join(folder, 'out');
    const staging = await createDraft(output).open();
    const begun = Array.from({ length: 5000 }, (_, i) => mkdir(join(staging, String(i))));
    discardStaging(output);
    // Looked at before the event loop goes on: the handler of a signal ends the process here.
    const left = readdirSync(folder);
    await Promise.allSettled(begun);
    expect(left).toEqual([]);
  });
});

describe('build:graph', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'leaves the former output whole when it is stopped by %s at any moment',
    async (signal) => {
      const folder = makeFolder();
      const [corpus, output, other] = [join(folder, 'corpus'), join(folder, 'out'), join(folder, 'other')];
      writeFiles(corpus, CORPUS);
      await runCommand('build-graph', [corpus, '--out', output]);
      const before = readTree(output);
      for (let i = 0; i < 30; i += 1) writeFiles(corpus, { [`more/${i}.md`]: `${MEETING_2023}\n第${i}份。` });
      const startedMs = Date.now();
      await runCommand('build-graph', [corpus, '--out', other]);
      const elapsedMs = Date.now() - startedMs;
      const complete = readTree(other);
      for (const part of [0.3, 0.7, 0.85, 0.95]) {
        const child = startCommand('build-graph', [corpus, '--out', output]);
        const closed = new Promise((resolve) => child.on('close', resolve));
        await wait(elapsedMs * part);
        child.kill(signal);
        await closed;
        const after = readTree(output);
        expect([before, complete]).toContainEqual(after);
        if (signal !== 'SIGKILL') expect(readdirSync(folder).sort()).toEqual(['corpus', 'other', 'out']);
      }
      await runCommand('build-graph', [corpus, '--out', output]);
      expect(readTree(output)).toEqual(complete);
      expect(readdirSync(folder).sort()).toEqual(['corpus', 'other', 'out']);
    },
  );

  it('says why an output cannot be written and exits with 1', async () => {
    const folder = makeFolder();
    writeFiles(join(folder, 'corpus'), CORPUS);
    mkdirSync(join(folder, 'closed'), { mode: 0o555 });
    const args = [join(folder, 'corpus'), '--out', join(folder, 'closed', 'out')];
    const { code, stderr } = await runCommand('build-graph', args, { asNobody: true });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^build:graph: cannot write .*\/closed\/out \(EACCES.*\)\n$/u);
    expect(readdirSync(join(folder, 'closed'))).toEqual([]);
  });
});
