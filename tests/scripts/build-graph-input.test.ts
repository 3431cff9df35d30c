import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { type CommandOptions, isRoot, makeFolder, runCommand, writeFiles } from '../helpers/command.ts';
import { MEETING_2023, MEETING_2024 } from '../helpers/documents.ts';

interface Outcome {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly documentCount: number;
}

/** Build a folder `corpus` that holds a sound document besides what `prepare` puts there. */
async function buildWith(
  prepare: (corpus: string) => void,
  args: readonly string[] = [],
  options: CommandOptions = {},
): Promise<Outcome> {
  const folder = makeFolder();
  const corpus = join(folder, 'corpus');
  writeFiles(corpus, { 'sound.md': MEETING_2023 });
  prepare(corpus);
  const output = join(folder, 'out');
  const { code, stderr } = await runCommand(
    'build-graph',
    [corpus, '--out', output, '--quiet', ...args],
    options,
  );
  const graph = JSON.parse(readFileSync(join(output, 'graph.json'), 'utf8')) as SerializedGraph;
  const documentCount = graph.nodes.filter(({ attributes }) => attributes.kind === 'document').length;
  return { code, lines: stderr.split('\n').filter((line) => line !== ''), documentCount };
}

describe('build:graph names what it cannot read and builds the rest', () => {
  const files = [
    ['an empty file', 'a.txt', '', 'is empty; put text into it or take it away [file-empty]'],
    ['a file of white space', 'a.txt', ' \n\t\n', 'is empty; put text into it or take it away [file-empty]'],
    [
      'an unsupported format',
      'a.xyz',
      'text',
      /^a\.xyz: has the unsupported format \.xyz; supported formats are \.md .* \[format-unsupported\]$/u,
    ],
    [
      'a file without extension',
      'notes',
      'text',
      /^notes: has the unsupported format \(none\); .* \[format-unsupported\]$/u,
    ],
    [
      'a binary file',
      'a.txt',
      Buffer.from(Array.from({ length: 5000 }, (_, i) => ((i * 7919) % 251) % 32)),
      /^a\.txt: is not text \(.*\); supported formats are .* \[file-binary\]$/u,
    ],
  ] as const;

  it.each(files)('%s', async (_, name, content, expected) => {
    const { code, lines, documentCount } = await buildWith((corpus) =>
      writeFileSync(join(corpus, name), content),
    );
    expect(lines).toHaveLength(1);
    if (typeof expected === 'string') expect(lines[0]).toBe(`${name}: ${expected}`);
    else expect(lines[0]).toMatch(expected);
    expect({ code, documentCount }).toEqual({ code: 1, documentCount: 1 });
  });

  it('a file above the limit', async () => {
    const big = MEETING_2024.repeat(10);
    const { code, lines, documentCount } = await buildWith(
      (corpus) => writeFileSync(join(corpus, 'big.md'), big),
      ['--max-size', '0.002'],
    );
    const size = Number((Buffer.byteLength(big) / 1e6).toPrecision(3));
    expect(lines).toEqual([
      `big.md: holds ${size} MB, the limit is 0.002 MB; split it and try again [file-oversized]`,
    ]);
    expect({ code, documentCount }).toEqual({ code: 1, documentCount: 1 });
  });

  it('a file and a folder without permission', async () => {
    const { code, lines, documentCount } = await buildWith(
      (corpus) => {
        writeFiles(corpus, { 'secret.md': MEETING_2024, 'closed/b.md': MEETING_2024 });
        for (const path of ['secret.md', 'closed']) {
          if (isRoot()) chownSync(join(corpus, path), 0, 0);
          chmodSync(join(corpus, path), 0o000);
        }
      },
      [],
      { asNobody: true },
    );
    expect(lines).toEqual([
      'closed: cannot be read (EACCES); check the path and its permissions [file-unreadable]',
      'secret.md: cannot be read (EACCES); check the path and its permissions [file-unreadable]',
    ]);
    expect({ code, documentCount }).toEqual({ code: 1, documentCount: 1 });
  });

  it('a link that leads nowhere, and one that leads to itself', async () => {
    const { code, lines } = await buildWith((corpus) => {
      symlinkSync('missing.md', join(corpus, 'dangling.md'));
      symlinkSync('self.md', join(corpus, 'self.md'));
    });
    expect(lines).toEqual([
      'dangling.md: cannot be read (ENOENT); check the path and its permissions [file-unreadable]',
      'self.md: is a symbolic link into its own folder, left out; remove the link [link-loop]',
    ]);
    expect(code).toBe(1);
  });

  it('a link into a folder above it, which is only a warning', async () => {
    const prepare = (corpus: string): void => {
      mkdirSync(join(corpus, 'deep/deeper'), { recursive: true });
      symlinkSync('../..', join(corpus, 'deep/deeper/up'));
    };
    const { code, lines, documentCount } = await buildWith(prepare);
    expect(lines).toEqual([
      'deep/deeper/up: is a symbolic link into its own folder, left out; remove the link [link-loop]',
    ]);
    expect({ code, documentCount }).toEqual({ code: 0, documentCount: 1 });
    expect((await buildWith(prepare, ['--strict'])).code).toBe(1);
  });

  it('a named pipe, without waiting for it', async () => {
    const { code, lines } = await buildWith((corpus) => execFileSync('mkfifo', [join(corpus, 'pipe.txt')]));
    expect(lines).toEqual([
      'pipe.txt: cannot be read (named pipe); check the path and its permissions [file-unreadable]',
    ]);
    expect(code).toBe(1);
  });

  it('several at once, sorted by name', async () => {
    const { lines } = await buildWith((corpus) =>
      writeFiles(corpus, { 'c.xyz': 'x', 'a.txt': '', 'b/d.pptx': 'x' }),
    );
    expect(lines.map((line) => line.split(':')[0])).toEqual(['a.txt', 'b/d.pptx', 'c.xyz']);
  });
});

describe('build:graph reads', () => {
  // Other file systems refuse names that are no Unicode.
  it.skipIf(process.platform !== 'linux')('a file whose name is in GBK', async () => {
    const { code, lines, documentCount } = await buildWith((corpus) => {
      const name = Buffer.from([0xd6, 0xd0, 0xd1, 0xeb, 0x2e, 0x6d, 0x64]); // 中央.md
      writeFileSync(Buffer.concat([Buffer.from(`${corpus}/`), name]), MEETING_2024);
    });
    expect({ code, lines, documentCount }).toEqual({ code: 0, lines: [], documentCount: 2 });
  });

  it('a folder outside the corpus that links lead to, once', async () => {
    const { code, lines, documentCount } = await buildWith((corpus) => {
      writeFiles(join(corpus, '..', 'elsewhere'), { 'b.md': MEETING_2024 });
      symlinkSync('../elsewhere', join(corpus, 'one'));
      symlinkSync('../elsewhere', join(corpus, 'two'));
    });
    expect({ code, lines, documentCount }).toEqual({ code: 0, lines: [], documentCount: 2 });
  });

  it('a hidden file or README.md that is named', async () => {
    const folder = makeFolder();
    writeFiles(folder, { 'README.md': MEETING_2023, '.draft.md': MEETING_2024 });
    const paths = ['README.md', '.draft.md'].map((name) => join(folder, name));
    const { code, stdout } = await runCommand('build-graph', [...paths, '--out', join(folder, 'out')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^documents +2$/mu);
  });

  it('nothing, says so and writes nothing', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'corpus'));
    const { code, stderr } = await runCommand('build-graph', [
      join(folder, 'corpus'),
      '--out',
      join(folder, 'out'),
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('no document found; nothing written');
  });
});
