/**
 * Cytoscape without what the page never asks for: built from the sources that its package brings along, where its bundle comes as a whole.
 * Left out are algorithms on graphs, layouts and the renderer for WebGL, a sixth of all that the page begins with.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { REPOSITORY } from './places.ts';

const PACKAGE = join(REPOSITORY, 'node_modules', 'cytoscape');
const PAGE_STAND_INS = join(REPOSITORY, 'src', 'canvas', 'cytoscape');

/** Bundled packages that are no dependencies of its own, and what stands in for them. */
const PACKAGES: Readonly<Record<string, string>> = {
  heap: 'heap.ts',
  'lodash/debounce.js': 'debounce.ts',
  'lodash/get.js': 'no-paths.ts',
  'lodash/set.js': 'no-paths.ts',
  'lodash/toPath.js': 'no-paths.ts',
};

const NO_LAYOUT = 'extensions/layout/null.mjs';

/** Modules of its own, and those that take their place. Of algorithms, components are found by breadth-first search. */
const MODULES: Readonly<Record<string, string>> = {
  'collection/algorithms/index.mjs': 'collection/algorithms/bfs-dfs.mjs',
  'extensions/layout/breadthfirst.mjs': NO_LAYOUT,
  'extensions/layout/circle.mjs': NO_LAYOUT,
  'extensions/layout/concentric.mjs': NO_LAYOUT,
  'extensions/layout/cose.mjs': NO_LAYOUT,
  'extensions/layout/random.mjs': NO_LAYOUT,
};

const WEBGL = 'extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs';

/** Its build writes the version here. */
const VERSION = 'version.mjs';

/**
 * Vite plugin that builds the page with the sources of Cytoscape.
 *
 * The build fails where one of the modules to leave out is not asked for: the package is another then, and has to be looked at anew.
 */
export function cytoscapePlugin(): Plugin {
  const sources = join(realpathSync(PACKAGE), 'src');
  const replaced = new Set<string>();
  const replace = (name: string, by: string): string => {
    replaced.add(name);
    return by;
  };
  return {
    name: 'mailuo-cytoscape',
    apply: 'build',
    enforce: 'pre',
    buildStart: () => replaced.clear(),
    resolveId(name, importer) {
      if (name === 'cytoscape') return join(sources, 'index.mjs');
      if (importer === undefined || !importer.startsWith(sources)) return undefined;
      const standIn = PACKAGES[name];
      if (standIn !== undefined) return replace(name, join(PAGE_STAND_INS, standIn));
      const path = relative(sources, resolve(dirname(importer), name));
      if (path === WEBGL) return replace(path, join(PAGE_STAND_INS, 'nothing.ts'));
      const other = MODULES[path];
      return other === undefined ? undefined : replace(path, join(sources, other));
    },
    transform(_, id) {
      if (id !== join(sources, VERSION)) return undefined;
      replaced.add(VERSION);
      return { code: `export default ${JSON.stringify(readVersion())};`, map: null };
    },
    buildEnd(error) {
      if (error !== undefined || replaced.size === 0) return;
      const missed = [...Object.keys(PACKAGES), ...Object.keys(MODULES), WEBGL, VERSION].filter(
        (name) => !replaced.has(name),
      );
      if (missed.length > 0)
        this.error(`cytoscape ${readVersion()}: expected its sources to import ${missed.join(', ')}`);
    },
  };
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  return version;
}
