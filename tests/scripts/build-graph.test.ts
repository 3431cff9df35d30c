import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { makeFolder, readTree, runCommand, writeFiles } from '../helpers/command.ts';
import { CORPUS, MEETING_2023, POLITBURO_2024 } from '../helpers/documents.ts';

function readGraph(output: string): SerializedGraph {
  return JSON.parse(readFileSync(join(output, 'graph.json'), 'utf8')) as SerializedGraph;
}

function getSources(output: string): string[] {
  return readGraph(output).nodes.flatMap(({ attributes }) =>
    attributes.kind === 'document' ? [attributes.source] : [],
  );
}

describe('build:graph', () => {
  it('writes the graph and one file for each document, and prints one table', async () => {
    const folder = makeFolder();
    writeFiles(join(folder, 'corpus'), { ...CORPUS, 'README.md': 'Notes.', '.hidden.xyz': 'x' });
    const output = join(folder, 'out');
    const { code, stdout, stderr } = await runCommand('build-graph', [
      join(folder, 'corpus'),
      '--out',
      output,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^documents +3$/mu);
    expect(stdout).toMatch(/^entities +\d+$/mu);
    expect(stdout).toMatch(/^relations +\d+$/mu);
    expect(stdout).toMatch(/\nWritten to .*out in \d+\.\d s\.\n$/u);
    expect(getSources(output).sort()).toEqual(Object.keys(CORPUS));
    for (const { attributes } of readGraph(output).nodes) {
      if (attributes.kind === 'document')
        expect(existsSync(join(output, 'documents', attributes.file))).toBe(true);
    }
    expect(readFileSync(join(output, 'graph.json'), 'utf8').endsWith(']}\n')).toBe(true);
  });

  it('gives the same bytes whatever the order of files, the locale and the folder', async () => {
    const [one, two] = [makeFolder(), makeFolder()];
    const paths = Object.keys(CORPUS);
    writeFiles(one, CORPUS);
    writeFiles(two, Object.fromEntries(Object.entries(CORPUS).reverse()));
    const inOrder = paths.map((path) => join(one, path));
    const reversed = [...paths].reverse().map((path) => join(two, path));
    await runCommand('build-graph', [...inOrder, '--out', join(one, 'out')]);
    const env = { LC_ALL: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' };
    await runCommand('build-graph', [...reversed, '--out', join(two, 'out')], { env });
    expect(Object.keys(readTree(join(one, 'out')))).toContain('graph.json');
    expect(readTree(join(two, 'out'))).toEqual(readTree(join(one, 'out')));
  });

  it('names documents after the folder given, and after both where there are two', async () => {
    const folder = makeFolder();
    writeFiles(folder, { 'a/x.md': MEETING_2023, 'b/x.md': POLITBURO_2024, 'c/a/x.md': MEETING_2023 });
    const output = join(folder, 'out');
    const build = async (...paths: string[]): Promise<string[]> => {
      await runCommand('build-graph', [...paths.map((path) => join(folder, path)), '--out', output]);
      return getSources(output).sort();
    };
    expect(await build('a')).toEqual(['x.md']);
    expect(await build('b', 'a')).toEqual(['a/x.md', 'b/x.md']);
    expect(await build('b/x.md')).toEqual(['x.md']);
    expect(await build('a', 'c/a')).toEqual(['c/a/x.md', `${folder.split('/').at(-1)}/a/x.md`]);
  });

  it('reads a corpus that holds the output without reading the output', async () => {
    const folder = makeFolder();
    writeFiles(folder, CORPUS);
    const output = join(folder, 'graph');
    await runCommand('build-graph', [folder, '--out', output]);
    const first = readTree(output);
    const { code, stderr } = await runCommand('build-graph', [folder, '--out', output]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readTree(output)).toEqual(first);
  });

  it('prints nothing but diagnostics with --quiet', async () => {
    const folder = makeFolder();
    writeFiles(join(folder, 'corpus'), { ...CORPUS, 'empty.txt': '' });
    const args = [join(folder, 'corpus'), '--quiet', '--out', join(folder, 'out')];
    const { code, stdout, stderr } = await runCommand('build-graph', args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('empty.txt: is empty; put text into it or take it away [file-empty]\n');
  });

  it('speaks Chinese where the locale is Chinese', async () => {
    const folder = makeFolder();
    writeFiles(join(folder, 'corpus'), { ...CORPUS, 'empty.txt': '' });
    const env = { LC_ALL: '', LANG: 'zh_CN.UTF-8' };
    const { stdout, stderr } = await runCommand(
      'build-graph',
      [join(folder, 'corpus'), '--out', join(folder, 'out')],
      { env },
    );
    expect(stderr).toBe('empty.txt: 文件为空；请放入正文或移走此文件 [file-empty]\n');
    expect(stdout).toMatch(/^文件 +3$/mu);
    expect(stdout).toMatch(/^ {2}文件为空 +1 {2}empty\.txt$/mu);
  });
});

describe('build:graph on wrong usage', () => {
  const cases = [
    [
      'an unknown option',
      ['--fast'],
      /unknown option --fast; known options are --out, --rulings, --strict, --no-cache/u,
    ],
    ['a missing value', ['--out'], /--out needs a value: --out DIR/u],
    ['a flag in place of a value', ['--out', '--quiet'], /--out needs a value: --out DIR/u],
    ['a value too many', ['--quiet=yes'], /--quiet takes no value/u],
    ['no number', ['--max-size', 'big'], /--max-size: expected a number from 0 to 1000, got "big"/u],
    ['a missing path', ['no/such/folder'], /no such file or folder: no\/such\/folder/u],
    ['an empty path', [''], /no such file or folder: ""/u],
  ] as const;

  it.each(cases)('names %s and exits with 2', async (_, args, sentence) => {
    const { code, stdout, stderr } = await runCommand('build-graph', args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('See --help.');
  });

  it('prints the help, every flag in it', async () => {
    const { code, stdout, stderr } = await runCommand('build-graph', ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const flag of [
      '--out DIR',
      '--strict',
      '--quiet',
      '--max-size MB',
      '--help',
      '--version',
      '.html',
    ]) {
      expect(stdout).toContain(flag);
    }
  });

  it('prints the version', async () => {
    const { code, stdout } = await runCommand('build-graph', ['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^mailuo \d+\.\d+\.\d+\n$/u);
  });

  it('does not write over files that no build has written', async () => {
    const folder = makeFolder();
    writeFiles(folder, { 'corpus/a.md': MEETING_2023, 'home/documents/letter.txt': 'Dear …' });
    const before = readTree(join(folder, 'home'));
    const { code, stderr } = await runCommand('build-graph', [
      join(folder, 'corpus'),
      '--out',
      join(folder, 'home'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('holds documents, which no build has written; name another folder with --out');
    expect(readTree(join(folder, 'home'))).toEqual(before);
  });

  it('leaves files beside its own in the output alone', async () => {
    const folder = makeFolder();
    writeFiles(folder, { 'corpus/a.md': MEETING_2023 });
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'notes.txt'), 'mine');
    await runCommand('build-graph', [join(folder, 'corpus'), '--out', join(folder, 'out')]);
    expect(readFileSync(join(folder, 'out', 'notes.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'out', 'graph.json'))).toBe(true);
  });
});
