/** Which module may import which: the layers of the repository, and a checker for them. */
import { parseSync } from 'vite';

/** Files by path from the repository's root, with `/` between folders. */
export type SourceTree = ReadonlyMap<string, string>;

/** Groups of layers that the table below names together. */
const READING = ['graph/model', 'graph/diagnostics', 'graph/text', 'graph/lexicon'];
const STAGES = ['graph/read', 'graph/extract', 'graph/resolve', 'graph/relate', 'graph/assemble'];
const GRAPH = [
  ...READING,
  ...STAGES,
  'graph/query',
  'graph/compare',
  'graph/export',
  'graph/pipeline.ts',
  'graph/index.ts',
];
const STATE = [...GRAPH, 'src/styles', 'src/worker', 'src/state'];
const PAGE_BASE = [...STATE, 'src/strings', 'src/ui'];
const PAGE_PARTS = [...PAGE_BASE, 'src/canvas', 'src/panels'];
const SRC = [...PAGE_PARTS, 'src/pages', 'src/App.tsx', 'src/main.tsx', 'src'];

/**
 * Layers, each with those that it may import besides itself. A file belongs to the layer with the longest path that leads to it;
 * `graph`, `src` and `.` hold the files that stand in those folders themselves.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'graph/model': [],
  'graph/diagnostics': ['graph/model'],
  'graph/text': ['graph/model'],
  'graph/lexicon': ['graph/model', 'graph/text'],
  ...Object.fromEntries(STAGES.map((stage, i) => [stage, [...READING, ...STAGES.slice(0, i)]])),
  'graph/query': READING,
  'graph/compare': [...READING, 'graph/query'],
  'graph/export': [...READING, 'graph/query', 'graph/compare'],
  'graph/pipeline.ts': [...READING, ...STAGES],
  'graph/index.ts': GRAPH,
  'src/ui': ['src/styles'],
  'src/styles': [],
  'src/worker': GRAPH,
  'src/state': [...GRAPH, 'src/styles', 'src/worker'],
  'src/strings': STATE,
  'src/canvas': PAGE_BASE,
  'src/panels': PAGE_BASE,
  'src/pages': PAGE_PARTS,
  'src/App.tsx': [...PAGE_PARTS, 'src/pages'],
  'src/main.tsx': SRC,
  scripts: GRAPH,
  tests: [...GRAPH, ...SRC, 'scripts'],
  // Configuration of the tools.
  '.': ['scripts'],
};

/** Packages that only some layers may import, each with the folders where it may be. */
const PACKAGES: readonly (readonly [name: RegExp, folders: readonly string[]])[] = [
  [/^node:/u, ['scripts', 'tests', '.']],
  [/^react(?:-dom)?(?:\/|$)/u, ['src', 'tests']],
  [/^cytoscape(?:-[a-z]+)?(?:\/|$)/u, ['src/canvas', 'tests']],
  [/^(?:vite|vitest|playwright-core|fast-check|axe-core|@vitejs\/.*)(?:\/|$)/u, ['scripts', 'tests', '.']],
];

/** An import as it stands in a file. */
interface Import {
  readonly from: string;
  /** Path of a file of the tree, or name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

/**
 * Find forbidden imports, imports of missing files, and import cycles. Imports of types count as any other.
 *
 * @returns One sentence each, sorted.
 */
export function findViolations(tree: SourceTree): string[] {
  const imports = [...tree].flatMap(([path, source]) => readImports(path, source));
  const inner = imports.filter(({ isPackage }) => !isPackage);
  return [
    ...imports.flatMap((one) => checkImport(one, tree)),
    ...findCycles(inner).map((cycle) => `cycle: ${cycle.join(' → ')}`),
  ].sort();
}

function checkImport({ from, to, isPackage }: Import, tree: SourceTree): string[] {
  const layer = getLayer(from);
  if (layer === undefined) return [`${from} belongs to no layer; name it in tests/helpers/boundaries.ts`];
  if (isPackage) {
    const [, folders] = PACKAGES.find(([name]) => name.test(to)) ?? [];
    const isFine = folders?.some((folder) => isWithin(from, folder)) ?? true;
    return isFine ? [] : [`${from} may not import ${to}`];
  }
  if (!/\.tsx?$/u.test(to)) return [];
  if (!tree.has(to)) return [`${from} imports ${to}, which does not exist`];
  const target = getLayer(to) ?? '';
  const isFine = target === layer || ALLOWED[layer]?.includes(target) === true;
  return isFine ? [] : [`${from} may not import ${to}`];
}

function getLayer(path: string): string | undefined {
  const layers = Object.keys(ALLOWED).filter((layer) => isWithin(path, layer));
  return layers.sort((a, b) => b.length - a.length)[0];
}

function isWithin(path: string, layer: string): boolean {
  return layer === '.' ? !path.includes('/') : path === layer || path.startsWith(`${layer}/`);
}

/**
 * Find all that is loaded together with a file: what it imports, and what that imports, but nothing that is fetched later or is a type.
 *
 * @returns Paths of files and names of packages, each with the file that brings it in; in the order in which they are met.
 */
export function listLoaded(tree: SourceTree, entry: string): ReadonlyMap<string, string | undefined> {
  const loaded = new Map<string, string | undefined>([[entry, undefined]]);
  for (const path of loaded.keys()) {
    const source = tree.get(path);
    if (source === undefined) continue;
    for (const specifier of readLoaded(path, source)) {
      const to = specifier.startsWith('.') ? resolve(path, specifier) : specifier;
      if (!loaded.has(to)) loaded.set(to, path);
    }
  }
  return loaded;
}

function readLoaded(path: string, source: string): readonly string[] {
  const { staticImports, staticExports } = parseSync(path, source).module;
  const isLoaded = (entries: readonly { readonly isType: boolean }[]): boolean =>
    entries.length === 0 || entries.some(({ isType }) => !isType);
  return [
    ...staticImports.filter(({ entries }) => isLoaded(entries)).map((one) => one.moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.isType ? [] : (entry.moduleRequest?.value ?? []))),
    ),
  ];
}

/** Static and dynamic imports and re-exports of a file, found by parsing, so that strings and comments do not count. */
function readImports(path: string, source: string): Import[] {
  const { module } = parseSync(path, source);
  const specifiers = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => unquote(source, moduleRequest)),
  ];
  return [...new Set(specifiers)]
    .filter((specifier) => specifier !== undefined)
    .map((specifier) => {
      const isPackage = !specifier.startsWith('.');
      return { from: path, to: isPackage ? specifier : resolve(path, specifier), isPackage };
    });
}

/** The literal of a dynamic import; `undefined` where it is computed. */
function unquote(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | undefined {
  return /^['"`]([^'"`$]+)['"`]$/u.exec(source.slice(start, end))?.[1];
}

function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.replace(/\?.*$/u, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** One cycle for each group of files that import each other in a ring, beginning with its first file. */
function findCycles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const target of (targets.get(path) ?? []).sort()) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of [...targets.keys()].sort()) visit(path, []);
  return cycles;
}
