import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSourceCache } from '../../scripts/cache.ts';
import { buildCorpus } from '../../scripts/corpus.ts';
import { listSources } from '../../scripts/files.ts';
import { createDraft, writeOutput } from '../../scripts/output.ts';
import { makeFolder, readTree, runCommand, writeFiles } from '../helpers/command.ts';
import { CORPUS, MEETING_2024, POLITBURO_2024 } from '../helpers/documents.ts';

const DOCUMENT_COUNT = Object.keys(CORPUS).length;
const STAMPS = ['code', 'lexicon'];

interface Places {
  readonly corpus: string;
  readonly output: string;
}

function makePlaces(): Places {
  const folder = makeFolder();
  const places = { corpus: join(folder, 'corpus'), output: join(folder, 'out') };
  writeFiles(places.corpus, CORPUS);
  return places;
}

/** Build a corpus into its output. Returns the number of documents taken from the cache. */
async function build(
  { corpus, output }: Places,
  stamps: readonly string[] | 'none' = STAMPS,
): Promise<number> {
  const draft = createDraft(output);
  const built = await buildCorpus(await listSources([corpus], { exclude: [output] }), {
    maxBytes: 1_000_000,
    ...(stamps === 'none' ? {} : { cache: createSourceCache(draft, stamps) }),
  });
  const stamp = { code: 'c', corpus: built.stamp, isSample: false };
  await writeOutput(output, built, stamp, draft);
  return built.cachedCount;
}

/** Everything but the cache. */
function readResults(output: string): Record<string, string> {
  return Object.fromEntries(Object.entries(readTree(output)).filter(([path]) => !path.startsWith('cache/')));
}

function listEntries({ output }: Places): string[] {
  return readdirSync(join(output, 'cache')).map((name) => join(output, 'cache', name));
}

describe('the cache of processed sources', () => {
  it('gives the same bytes as a build without it', async () => {
    const [places, fresh] = [makePlaces(), makePlaces()];
    expect(await build(places)).toBe(0);
    expect(await build(places)).toBe(DOCUMENT_COUNT);
    await build(fresh, 'none');
    expect(readResults(places.output)).toEqual(readResults(fresh.output));
    expect(existsSync(join(fresh.output, 'cache'))).toBe(false);
  });

  it('leaves a file that was added, changed, renamed or that appears twice to be processed, and no other', async () => {
    const [places, fresh] = [makePlaces(), makePlaces()];
    await build(places);
    const steps: (readonly [Record<string, string>, expected: number])[] = [
      [{ 'new.md': `${POLITBURO_2024}\n会议强调，要稳住楼市股市。` }, DOCUMENT_COUNT],
      [{ 'new.md': `${POLITBURO_2024}\n会议强调，要稳住楼市。` }, DOCUMENT_COUNT],
      [{ 'copy.md': MEETING_2024 }, DOCUMENT_COUNT + 1],
    ];
    for (const [files, expected] of steps) {
      for (const { corpus } of [places, fresh]) writeFiles(corpus, files);
      expect(await build(places)).toBe(expected);
    }
    for (const { corpus } of [places, fresh]) rmSync(join(corpus, 'new.md'));
    expect(await build(places)).toBe(DOCUMENT_COUNT + 1);
    await build(fresh, 'none');
    expect(readResults(places.output)).toEqual(readResults(fresh.output));
  });

  it.each([
    ['code', ['code, changed', 'lexicon']],
    ['lexicon', ['code', 'lexicon, changed']],
  ])('processes all once more when the stamp of the %s has changed', async (_, stamps) => {
    const places = makePlaces();
    await build(places);
    expect(await build(places, stamps)).toBe(0);
    expect(await build(places, stamps)).toBe(DOCUMENT_COUNT);
  });

  it.each([
    ['is truncated', (path: string) => truncateSync(path, 100)],
    ['is empty', (path: string) => truncateSync(path, 0)],
    [
      'is altered',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('新质生产力', '旧质生产力')),
    ],
    ['goes on', (path: string) => writeFileSync(path, `${readFileSync(path, 'utf8')}\n`)],
    ['is foreign', (path: string) => writeFileSync(path, '{"name":"something else"}')],
    ['is no text', (path: string) => writeFileSync(path, new Uint8Array([0xff, 0xfe, 0x00]))],
  ])('ignores and rewrites an entry that %s', async (_, damage) => {
    const places = makePlaces();
    await build(places);
    const before = readTree(places.output);
    const entry = listEntries(places).find((path) => readFileSync(path, 'utf8').includes('新质生产力'));
    damage(entry ?? '');
    expect(await build(places)).toBe(DOCUMENT_COUNT - 1);
    expect(readTree(places.output)).toEqual(before);
  });

  it('does not take the entry of one file for that of another', async () => {
    const places = makePlaces();
    await build(places);
    const [one = '', two = ''] = listEntries(places);
    writeFileSync(one, readFileSync(two));
    expect(await build(places)).toBe(DOCUMENT_COUNT - 1);
  });

  it('drops entries that the build did not use, and what lies beside them', async () => {
    const places = makePlaces();
    await build(places);
    writeFiles(places.output, { 'cache/notes.txt': 'x' });
    rmSync(join(places.corpus, '2023-12-12_cewc.md'));
    await build(places);
    expect(listEntries(places)).toHaveLength(DOCUMENT_COUNT - 1);
  });

  it('keeps nothing of a file that had an error, whose cause may pass', async () => {
    const places = makePlaces();
    writeFiles(places.corpus, { 'broken.docx': 'PK\u0003\u0004 no archive' });
    await build(places);
    expect(listEntries(places)).toHaveLength(DOCUMENT_COUNT);
    expect(await build(places)).toBe(DOCUMENT_COUNT);
  });

  it('makes no folder for a draft into which nothing is written', async () => {
    const folder = makeFolder();
    const draft = createDraft(join(folder, 'deep', 'out'));
    const cache = createSourceCache(draft, STAMPS);
    expect(await cache.load({ path: 'a.md', hash: '00' })).toBeUndefined();
    await draft.discard();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('build:graph', () => {
  it('says how many documents came from the cache; with --no-cache none do, and none are kept', async () => {
    const { corpus, output } = makePlaces();
    const run = async (...flags: string[]): Promise<string> => {
      const { code, stdout, stderr } = await runCommand('build-graph', [corpus, '--out', output, ...flags]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return stdout;
    };
    expect(await run()).not.toContain('from the cache');
    const results = readResults(output);
    writeFiles(corpus, { 'politburo/2024-12-09.txt': POLITBURO_2024.replace('9月26日', '12月9日') });
    expect(await run()).toMatch(/^documents +4\n {2}from the cache +3$/mu);
    const cached = readResults(output);
    expect(cached).not.toEqual(results);
    expect(await run('--no-cache')).not.toContain('from the cache');
    expect(readResults(output)).toEqual(cached);
    expect(existsSync(join(output, 'cache'))).toBe(false);
  });
});
