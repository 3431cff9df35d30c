import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, REPOSITORY, readTree, runCommand } from '../helpers/command.ts';

/** Official documents, which are no part of the repository. */
const CORPUS = join(REPOSITORY, '..', 'shared', 'corpus');
const FOLDERS = ['politburo', 'reports'].map((name) => join(CORPUS, name));
const hasCorpus = FOLDERS.every((folder) => existsSync(folder));
if (!hasCorpus) console.log(`left out: tests on real documents, which are not at ${CORPUS}`);

describe.skipIf(!hasCorpus)('build:graph on real documents', () => {
  it('reads all of them, gives the same bytes whatever the order, and takes seconds', async () => {
    const [one, two] = [makeFolder(), makeFolder()];
    // Each file holds one document or more.
    const fileCount = FOLDERS.flatMap((folder) => readdirSync(folder)).length;
    const startedMs = Date.now();
    const { code, stdout, stderr } = await runCommand('build-graph', [...FOLDERS, '--out', join(one, 'out')]);
    // A minute is far above what it takes, so that a slow machine does not fail it.
    expect(Date.now() - startedMs).toBeLessThan(60_000);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Number(/^documents +(\d+)$/mu.exec(stdout)?.[1])).toBeGreaterThanOrEqual(fileCount);
    await runCommand('build-graph', [...FOLDERS.toReversed(), '--out', join(two, 'out')]);
    expect(readTree(join(two, 'out'))).toEqual(readTree(join(one, 'out')));
  }, 180_000);
});

describe('build:graph on the sample', () => {
  it('reads all of it without a complaint', async () => {
    const { code, stdout, stderr } = await runCommand('build-graph', [
      '--strict',
      '--out',
      join(makeFolder(), 'out'),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Number(/^documents +(\d+)$/mu.exec(stdout)?.[1])).toBeGreaterThanOrEqual(10);
  });
});
