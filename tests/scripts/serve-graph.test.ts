import { join } from 'node:path';
import { createServer, preview } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { graphPlugin } from '../../scripts/serve-graph.ts';
import { makeFolder, writeFiles } from '../helpers/command.ts';

const FILES = {
  'index.html': '<!doctype html><title>stub</title>',
  'dist/index.html': '<!doctype html><title>built</title>',
  'graph/model.js': 'export const kind = 1;',
  'out/graph.json': `{"nodes":[],"padding":"${'提法'.repeat(1000)}"}`,
  'out/documents/a-1.json': '{"text":"甲"}',
};

describe('graphPlugin', () => {
  it('serves the graph beside modules of the same folder name in development', async () => {
    const root = makeFolder();
    writeFiles(root, FILES);
    const plugins = [graphPlugin(join(root, 'out'))];
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins,
      server: { port: 0 },
    });
    onTestFinished(async () => await server.close());
    await server.listen();
    const url = server.resolvedUrls?.local[0] ?? '';
    expect(await (await fetch(`${url}graph/graph.json`)).text()).toBe(FILES['out/graph.json']);
    expect(await (await fetch(`${url}graph/documents/a-1.json`)).json()).toEqual({ text: '甲' });
    expect(await (await fetch(`${url}graph/model.js`)).text()).toContain('kind = 1');
    expect((await fetch(`${url}graph/events`)).status).toBe(204);
  });

  it('serves the graph in preview, compressed for those who take it', async () => {
    const root = makeFolder();
    writeFiles(root, FILES);
    const plugins = [graphPlugin(join(root, 'out'))];
    const server = await preview({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins,
      preview: { port: 0 },
    });
    onTestFinished(async () => await server.close());
    const url = server.resolvedUrls?.local[0] ?? '';
    const response = await fetch(`${url}graph/graph.json`, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe(FILES['out/graph.json']);
    const plain = await fetch(`${url}graph/graph.json`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('content-length')).toBe(String(Buffer.byteLength(FILES['out/graph.json'])));
    expect((await fetch(`${url}graph/documents/missing.json`)).status).toBe(404);
  });
});
