import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { cytoscapePlugin } from './scripts/cytoscape.ts';
import { stampPlugin } from './scripts/page.ts';
import { DEFAULT_OUTPUT, REPOSITORY } from './scripts/places.ts';
import { graphPlugin } from './scripts/serve-graph.ts';

/** The graph that `vite` and `vite preview` show: that of MAILUO_GRAPH, else the one that `npm run build:graph` writes. */
const graphFolder = resolve(process.env.MAILUO_GRAPH ?? DEFAULT_OUTPUT);

export default defineConfig({
  // Relative addresses, so that `dist/` can be served from any path.
  base: './',
  plugins: [react(), cytoscapePlugin(), graphPlugin(graphFolder), stampPlugin()],
  resolve: {
    alias: {
      // Its default for browsers needs a document, which a worker does not have.
      'decode-named-character-reference': join(
        REPOSITORY,
        'node_modules/decode-named-character-reference/index.js',
      ),
    },
  },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    // Whatever runs the page knows how to preload modules.
    modulePreload: { polyfill: false },
    // What the page begins with comes as one file: in parts it would be larger, and each would be asked for by itself.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'begin', tags: ['$initial'] }] } } },
  },
  worker: {
    format: 'es',
    // Constants stay constants: engines build the tables and tries of `graph/` into their code, but not where a bundle makes them variables.
    rolldownOptions: { output: { topLevelVar: false } },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
