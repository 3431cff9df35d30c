import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import type { BuildNews } from '../../scripts/news.ts';
import { makeFolder, readTree, runCommand, startCommand, writeFiles } from '../helpers/command.ts';
import { CORPUS, MEETING_2023, MEETING_2024, POLITBURO_2024 } from '../helpers/documents.ts';

const PAGE = { 'index.html': '<!doctype html><title>页面</title>', 'assets/a-1b2c.js': 'export {};' };

interface Started {
  readonly folder: string;
  readonly corpus: string;
  readonly output: string;
  readonly url: string;
  /** Wait until the command has printed something. */
  readonly waitFor: (pattern: RegExp) => Promise<string>;
  readonly child: ChildProcess;
}

/** Run the command over a folder with a made-up page, until it prints its address. */
async function start(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = ['--port', '0'],
): Promise<Started> {
  const folder = makeFolder();
  const [corpus, output] = [join(folder, 'corpus'), join(folder, 'out')];
  writeFiles(corpus, files);
  writeFiles(join(folder, 'page'), PAGE);
  return await startAgain({ folder, corpus, output }, args);
}

async function startAgain(
  { folder, corpus, output }: Pick<Started, 'folder' | 'corpus' | 'output'>,
  args: readonly string[] = ['--port', '0'],
): Promise<Started> {
  return { folder, corpus, output, ...(await launch(folder, [corpus, '--out', output, ...args])) };
}

/** Run the command until it prints its address. */
async function launch(
  folder: string,
  args: readonly string[],
): Promise<Pick<Started, 'url' | 'waitFor' | 'child'>> {
  const env = { MAILUO_PAGE: join(folder, 'page') };
  const child = startCommand('start', args, { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  const waitFor = async (pattern: RegExp): Promise<string> =>
    await new Promise((resolve, reject) => {
      const check = (): void => {
        if (pattern.test(text)) resolve(text);
      };
      check();
      child.stdout?.on('data', check);
      child.stderr?.on('data', check);
      child.on('close', (code) => reject(new Error(`ended with ${code} before ${pattern}:\n${text}`)));
    });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
  }
  const printed = await waitFor(/http:\/\/127\.0\.0\.1:\d+\//u);
  const url = /http:\/\/127\.0\.0\.1:\d+\//u.exec(printed)?.[0] ?? '';
  return { url, waitFor, child };
}

async function fetchGraph(url: string): Promise<SerializedGraph> {
  return (await (await fetch(`${url}graph/graph.json`)).json()) as SerializedGraph;
}

function countDocuments(graph: SerializedGraph): number {
  return graph.nodes.filter(({ attributes }) => attributes.kind === 'document').length;
}

/** The next event of a stream that says more than that it is alive. */
async function readEvent(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<{ event: string; data: BuildNews }> {
  let text = '';
  for (;;) {
    const match = /event: (\w+)\ndata: (.*)\n\n/u.exec(text);
    if (match?.[1] !== undefined && match[2] !== undefined) {
      return { event: match[1], data: JSON.parse(match[2]) as BuildNews };
    }
    const { value, done } = await reader.read();
    if (done) throw new Error(`the stream ended: ${text}`);
    text += new TextDecoder().decode(value);
  }
}

async function openEvents(url: string): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const response = await fetch(`${url}graph/events`);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  if (response.body === null) throw new Error('expected a stream');
  return response.body.getReader();
}

describe('start', () => {
  it('builds the graph of a folder and serves page, graph and documents', async () => {
    const { url } = await start(CORPUS);
    const page = await fetch(url);
    expect(await page.text()).toBe(PAGE['index.html']);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const response = await fetch(`${url}graph/graph.json`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const graph = (await response.json()) as SerializedGraph;
    expect(countDocuments(graph)).toBe(3);
    for (const { attributes } of graph.nodes) {
      if (attributes.kind !== 'document') continue;
      const document = (await (await fetch(`${url}graph/documents/${attributes.file}`)).json()) as {
        text: string;
      };
      expect(document.text.length).toBeGreaterThan(0);
    }
    expect((await fetch(`${url}assets/a-1b2c.js`)).headers.get('cache-control')).toContain('immutable');
  });

  it('builds a dropped file in and tells open pages what is new', async () => {
    const { url, corpus } = await start({ 'a.md': MEETING_2023, 'b.md': POLITBURO_2024 });
    const events = await openEvents(url);
    writeFiles(corpus, {
      'c.md': MEETING_2024,
      'b.md': `${POLITBURO_2024}\n会议还研究了其他事项。\n`,
      'd.txt': '',
    });
    const { event, data } = await readEvent(events);
    expect(event).toBe('built');
    expect(data.documentCount).toBe(3);
    expect(data.added.map(({ key }) => key)).toEqual(['document:c.md']);
    expect(data.changed.map(({ key }) => key)).toEqual(['document:b.md']);
    expect(data.problems).toEqual([expect.stringContaining('d.txt: is empty')]);
    expect(countDocuments(await fetchGraph(url))).toBe(3);
    rmSync(join(corpus, 'a.md'));
    const second = await readEvent(events);
    expect(second.data.removed.map(({ key }) => key)).toEqual(['document:a.md']);
    await events.cancel();
  });

  it('takes verdicts of a page into the rulings of the corpus, and builds again without what is wrong', async () => {
    const { url, corpus } = await start({ 'a.md': MEETING_2023, 'b.md': MEETING_2024 });
    const listEvolutions = async () =>
      (await fetchGraph(url)).edges.filter(({ attributes }) => attributes.kind === 'evolves-into');
    const [evolution] = (await listEvolutions()).filter(({ source }) => !source.startsWith('meeting:'));
    const { source: from, target: to } = evolution ?? { source: '', target: '' };
    const events = await openEvents(url);
    const response = await fetch(`${url}graph/rulings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(url).origin },
      body: JSON.stringify({ verdicts: [{ from, to, verdict: 'wrong' }] }),
    });
    expect(await response.json()).toEqual({ result: 'written' });
    expect((await readEvent(events)).data.problems).toEqual([]);
    await events.cancel();
    expect(readFileSync(join(corpus, 'mailuo.rulings.yaml'), 'utf8')).toContain(from);
    const left = await listEvolutions();
    expect(left.some(({ source, target }) => source === from && target === to)).toBe(false);
  });

  it('gives the same bytes after watching as a build from nothing', async () => {
    const { url, corpus, output, folder } = await start({ 'a.md': MEETING_2023 });
    const events = await openEvents(url);
    writeFiles(corpus, { 'b.md': MEETING_2024 });
    await readEvent(events);
    await events.cancel();
    await runCommand('build-graph', [corpus, '--out', join(folder, 'fresh')]);
    expect(readTree(output)).toEqual(readTree(join(folder, 'fresh')));
  });

  it('builds again only when the corpus has changed', async () => {
    const first = await start(CORPUS);
    await first.waitFor(/^documents +3$/mu);
    first.child.kill('SIGTERM');
    const second = await startAgain(first);
    expect(await second.waitFor(/Watching/u)).toContain('The graph is up to date.');
    second.child.kill('SIGTERM');
    writeFiles(first.corpus, { 'new.md': MEETING_2023 });
    const third = await startAgain(first);
    expect(await third.waitFor(/Watching/u)).not.toContain('The graph is up to date.');
  });

  it('shows what was built from other documents in place of the sample, and does not replace it', async () => {
    const folder = makeFolder();
    const output = join(folder, 'out');
    writeFiles(folder, { 'corpus/a.md': MEETING_2023, 'page/index.html': PAGE['index.html'] });
    await runCommand('build-graph', [join(folder, 'corpus'), '--out', output]);
    const before = readTree(output);
    const { url, waitFor } = await launch(folder, ['--out', output, '--port', '0']);
    await waitFor(/was built from other documents than the sample/u);
    expect(countDocuments(await fetchGraph(url))).toBe(1);
    expect(readTree(output)).toEqual(before);
  });

  it('waits with an empty folder for its first document', async () => {
    const { url, corpus } = await start({ 'README.md': 'Notes.' });
    expect(countDocuments(await fetchGraph(url))).toBe(0);
    const events = await openEvents(url);
    writeFiles(corpus, { 'a.md': MEETING_2023 });
    expect((await readEvent(events)).data.documentCount).toBe(1);
    await events.cancel();
  });

  it('takes the next port where its own is taken', async () => {
    const blocker = createServer();
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port));
    });
    onTestFinished(() => void blocker.close());
    const { url, waitFor } = await start(CORPUS, ['--port', String(port)]);
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    await waitFor(new RegExp(`Port ${port} is taken`, 'u'));
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends without complaint on %s, open pages or not',
    async (signal) => {
      const { url, child } = await start(CORPUS);
      const events = await openEvents(url);
      const code = new Promise((resolve) => child.on('close', resolve));
      child.kill(signal);
      expect(await code).toBe(0);
      await events.cancel().catch(() => undefined);
    },
  );

  it('answers to its own host names alone, and to nothing outside its folders', async () => {
    const { url } = await start(CORPUS);
    const ask = async (
      path: string,
      headers: Record<string, string> = {},
      method = 'GET',
    ): Promise<number | undefined> => {
      const { hostname, port } = new URL(url);
      return await new Promise((resolve, reject) => {
        const answer = (response: IncomingMessage): void => {
          response.resume();
          resolve(response.statusCode);
        };
        get({ hostname, port, path, headers, method }, answer).on('error', reject);
      });
    };
    expect(await ask('/', { Host: 'localhost:1' })).toBe(200);
    expect(await ask('/', { Host: 'evil.example' })).toBe(403);
    expect(await ask('/', {}, 'POST')).toBe(405);
    expect(await ask('/missing.html')).toBe(404);
    expect(await ask('/../corpus/2023-12-12_cewc.md')).toBe(404);
    expect(await ask('/%2e%2e/corpus/2023-12-12_cewc.md')).toBe(404);
    expect(await ask('/graph/documents/..%2f..%2fcorpus%2f2023-12-12_cewc.md')).toBe(404);
    expect(await ask('/%')).toBe(400);
  });
});

describe('start on wrong usage', () => {
  const cases = [
    ['an unknown option', ['--open'], /unknown option --open; known options are --port, --out/u],
    ['a port out of range', ['--port', '70000'], /--port: expected a number from 0 to 65535, got "70000"/u],
    ['a missing folder', ['no/such'], /no such file or folder: no\/such/u],
    ['a file', ['package.json'], /expected a folder, got a file: package\.json/u],
    ['two folders', ['graph', 'scripts'], /expected one folder at most, got 2/u],
  ] as const;

  it.each(cases)('names %s and exits with 2', async (_, args, sentence) => {
    const { code, stdout, stderr } = await runCommand('start', args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  it('prints the help', async () => {
    const { code, stdout } = await runCommand('start', ['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--port N');
  });
});
