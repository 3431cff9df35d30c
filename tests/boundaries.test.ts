import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findViolations, listLoaded } from './helpers/boundaries.ts';

const REPOSITORY = dirname(import.meta.dirname);

describe('the repository', () => {
  const folders = ['graph', 'src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  );
  const paths = [...folders, ...readdirSync(REPOSITORY)].filter((path) => /\.tsx?$/u.test(path));
  const tree = new Map(paths.map((path) => [path, readFileSync(join(REPOSITORY, path), 'utf8')]));

  it('is read', () => {
    expect([...tree.keys()]).toContain('graph/pipeline.ts');
    expect([...tree.keys()]).toContain('scripts/build-graph.ts');
  });

  it('has neither forbidden imports nor cycles', () => {
    expect(findViolations(tree)).toEqual([]);
  });

  it('begins the page with few packages, and without what is large or seldom needed', () => {
    const loaded = listLoaded(tree, 'src/main.tsx');
    const packages = [...loaded.keys()].filter((path) => !/^(?:src|graph)\//u.test(path));
    expect(packages.sort()).toEqual(['cytoscape', 'react', 'react-dom/client']);
    const later = [
      'graph/text/fold.ts',
      'graph/query/parse-filter.ts',
      'graph/query/search-names.ts',
      'src/canvas/cola.ts',
    ];
    for (const path of later) expect([path, loaded.get(path)]).toEqual([path, undefined]);
  });
});

describe('the checker', () => {
  const forbidden = [
    [
      'a stage that looks ahead',
      'graph/read/a.ts',
      "import { b } from '../extract/b.ts';",
      'graph/extract/b.ts',
    ],
    [
      'a type that looks ahead',
      'graph/model/a.ts',
      "import type { B } from '../text/b.ts';",
      'graph/text/b.ts',
    ],
    [
      'a query that sees a stage',
      'graph/query/a.ts',
      "import { b } from '../relate/b.ts';",
      'graph/relate/b.ts',
    ],
    ['the library that sees the page', 'graph/text/a.ts', "import { b } from '../../src/b.ts';", 'src/b.ts'],
    [
      'the page that sees a command',
      'src/panels/a.tsx',
      "import { b } from '../../scripts/b.ts';",
      'scripts/b.ts',
    ],
    [
      'a command that sees the page',
      'scripts/a.ts',
      "import { b } from '../src/state/b.ts';",
      'src/state/b.ts',
    ],
    [
      'a stage that sees the pipeline',
      'graph/read/a.ts',
      "import { b } from '../pipeline.ts';",
      'graph/pipeline.ts',
    ],
    ['a re-export', 'graph/text/a.ts', "export { b } from '../lexicon/b.ts';", 'graph/lexicon/b.ts'],
    ['a dynamic import', 'src/state/a.ts', "void import('../canvas/b.ts');", 'src/canvas/b.ts'],
    ['the program in the library', 'graph/read/a.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['the program in the page', 'src/state/a.ts', "import { join } from 'node:path';", 'node:path'],
    ['the renderer in a panel', 'src/panels/a.tsx', "import cytoscape from 'cytoscape';", 'cytoscape'],
    ['components in the library', 'graph/query/a.ts', "import { useMemo } from 'react';", 'react'],
    [
      'components in a command',
      'scripts/a.ts',
      "import { createRoot } from 'react-dom/client';",
      'react-dom/client',
    ],
    ['tests in the page', 'src/App.tsx', "import { expect } from 'vitest';", 'vitest'],
  ] as const;

  it.each(forbidden)('names %s', (_, path, source, target) => {
    const tree = new Map([
      [path, source],
      [target, 'export const b = 1; export type B = number;'],
    ]);
    expect(findViolations(tree)).toEqual([`${path} may not import ${target}`]);
  });

  it('names each cycle once, with the way round it', () => {
    const tree = new Map([
      ['graph/text/a.ts', "import { b } from './b.ts'; export const a = b;"],
      ['graph/text/b.ts', "import type { C } from './c.ts'; export const b: C = 1;"],
      ['graph/text/c.ts', "import { a } from './a.ts'; export type C = typeof a;"],
    ]);
    expect(findViolations(tree)).toEqual([
      'cycle: graph/text/a.ts → graph/text/b.ts → graph/text/c.ts → graph/text/a.ts',
    ]);
  });

  it('names a missing file and a folder that no layer holds', () => {
    const tree = new Map([
      ['graph/text/a.ts', "import { b } from './b.ts';"],
      ['tools/c.ts', "import { readFileSync } from 'node:fs';"],
    ]);
    expect(findViolations(tree)).toEqual([
      'graph/text/a.ts imports graph/text/b.ts, which does not exist',
      'tools/c.ts belongs to no layer; name it in tests/helpers/boundaries.ts',
    ]);
  });

  it('tells what is loaded with a file, and by which other', () => {
    const tree = new Map([
      [
        'src/a.ts',
        "import { b } from './b.ts'; import type { C } from './c.ts'; import { type D } from './d.ts'; import './e.css';",
      ],
      ['src/b.ts', "export { f } from 'react'; export const b = async () => await import('./g.ts');"],
    ]);
    expect([...listLoaded(tree, 'src/a.ts')]).toEqual([
      ['src/a.ts', undefined],
      ['src/b.ts', 'src/a.ts'],
      ['src/e.css', 'src/a.ts'],
      ['react', 'src/b.ts'],
    ]);
  });

  it('accepts what the layers allow, and takes neither strings nor comments for imports', () => {
    const tree = new Map([
      ['graph/model/a.ts', 'export const a = 1;'],
      ['graph/read/b.ts', "import { a } from '../model/a.ts'; export const b = a;"],
      ['graph/query/c.ts', `export const c = "import { x } from 'react'"; // import 'node:fs'`],
      [
        'src/canvas/d.tsx',
        "import cytoscape from 'cytoscape'; import './d.css'; export const d = <p>{cytoscape}</p>;",
      ],
      [
        'scripts/e.ts',
        "import { readFileSync } from 'node:fs'; import { b } from '../graph/read/b.ts'; export { b };",
      ],
    ]);
    expect(findViolations(tree)).toEqual([]);
  });
});
