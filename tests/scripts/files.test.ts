import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSources } from '../../scripts/files.ts';
import { nameRoots } from '../../scripts/roots.ts';
import { makeFolder, writeFiles } from '../helpers/command.ts';

async function list(paths: readonly string[]): Promise<string[]> {
  const { entries, diagnostics } = await listSources(paths, { exclude: [] });
  return [...entries.map(({ path }) => path), ...diagnostics.map(({ code, source }) => `${code} ${source}`)];
}

describe('listSources', () => {
  it('sorts by code unit and passes over what is no document', async () => {
    const folder = makeFolder();
    const names = [
      'b.md',
      'B.md',
      '会议.txt',
      'a/z.html',
      'a/README.md',
      'a/.git/x.md',
      '~$b.docx',
      'Thumbs.db',
      'a.b/c.HTM',
    ];
    writeFiles(folder, Object.fromEntries(names.map((name) => [name, 'x'])));
    expect(await list([folder])).toEqual(['B.md', 'a.b/c.HTM', 'a/z.html', 'b.md', '会议.txt']);
  });

  it('writes names in composed form', async () => {
    const folder = makeFolder();
    writeFiles(folder, { 'cafe\u0301.md': 'x' });
    expect(await list([folder])).toEqual(['caf\u00e9.md']);
  });

  it('reads what is named twice once, by the name of the outer folder', async () => {
    const folder = makeFolder();
    writeFiles(folder, { 'a/b/c.md': 'x' });
    const expected = ['a/b/c.md'];
    expect(await list([join(folder, 'a/b'), join(folder, 'a')])).toEqual(expected);
    expect(await list([join(folder, 'a'), join(folder, 'a/b/c.md')])).toEqual(expected);
  });

  it('ends where links lead round through other folders', async () => {
    const folder = makeFolder();
    writeFiles(folder, { 'corpus/a.md': 'x', 'other/b.md': 'x' });
    symlinkSync('../other', join(folder, 'corpus/out'));
    symlinkSync('../corpus', join(folder, 'other/back'));
    expect(await list([join(folder, 'corpus')])).toEqual(['a.md', 'out/b.md', 'link-loop out/back']);
  });

  it('ends in time where links could be combined without end', async () => {
    const folder = makeFolder();
    for (let i = 0; i < 12; i += 1) mkdirSync(join(folder, `d${i}`));
    for (let i = 0; i < 12; i += 1)
      for (let j = 0; j < 12; j += 1) symlinkSync(`../d${j}`, join(folder, `d${i}/l${j}`));
    const { entries, diagnostics } = await listSources([folder], { exclude: [] });
    expect(entries).toEqual([]);
    expect(diagnostics).toHaveLength(12);
  });
});

describe('nameRoots', () => {
  const cases = [
    ['no name for an only folder', ['a'], ['']],
    ['the base name of a file', ['a/x.md'], ['x.md']],
    ['base names of several', ['b', 'a', 'c/y.md'], ['a', 'b', 'y.md']],
    ['as much of the path as tells two apart', ['p/q/a', 'p/r/a', 'b'], ['b', 'q/a', 'r/a']],
    ['one name for one that is repeated', ['a', 'a'], ['']],
  ] as const;

  it.each(cases)('gives %s', async (_, paths, names) => {
    const folder = makeFolder();
    for (const path of paths) {
      if (path.endsWith('.md')) writeFiles(folder, { [path]: 'x' });
      else mkdirSync(join(folder, path), { recursive: true });
    }
    const roots = await nameRoots(paths.map((path) => join(folder, path)));
    expect(roots.map(({ name }) => name)).toEqual(names);
  });
});
