/** The output folder over HTTP, the same for `npm start`, Vite's development server and its preview. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { constants, createGzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Paths below `/graph/` that a page asks for. All others are modules of the library, which shares the name of its folder. */
const GRAPH_PATH = /^\/graph\/(graph\.json|documents\/[\w.-]+\.json)$/u;

/** Where the page learns of new builds. */
export const EVENTS_PATH = '/graph/events';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Smaller files are not worth compressing: they fit into one packet. */
const LEAST_COMPRESSED_BYTES = 1400;
/** The fastest: on one computer the network costs nothing, and a large graph takes a third of the time that the default takes. */
const COMPRESSION = { level: constants.Z_BEST_SPEED } as const;
const COMPRESSED_TYPES = /^(?:text|application\/json|image\/svg)/u;

/**
 * Answer a request for a file of the graph.
 *
 * @param folder - Output folder of a build.
 * @returns False where the path is none of the graph's; the response is then untouched.
 */
export function serveGraph(folder: string, request: IncomingMessage, response: ServerResponse): boolean {
  const name = GRAPH_PATH.exec(getPathname(request))?.[1];
  if (name === undefined) return false;
  sendFile(join(folder, name), 'no-store', request, response);
  return true;
}

/** Send a file, compressed where that pays; 404 where there is none. */
export function sendFile(
  path: string,
  cacheControl: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!existsSync(path) || !statSync(path).isFile()) {
    sendStatus(response, 404);
    return;
  }
  const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
  const { size } = statSync(path);
  const isCompressed =
    size >= LEAST_COMPRESSED_BYTES &&
    COMPRESSED_TYPES.test(type) &&
    /\bgzip\b/u.test(String(request.headers['accept-encoding']));
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': cacheControl,
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ...(isCompressed ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': size }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const file = createReadStream(path).on('error', () => response.destroy());
  (isCompressed ? file.pipe(createGzip(COMPRESSION)) : file).pipe(response);
}

/** End a response that has no content but its status. */
export function sendStatus(response: ServerResponse, status: 204 | 400 | 403 | 404 | 405): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(status === 204 ? undefined : `${status}\n`);
}

/** Decoded path of a request without its query; empty where it cannot be decoded. */
export function getPathname(request: IncomingMessage): string {
  try {
    return decodeURIComponent((request.url ?? '').replace(/[?#].*$/u, ''));
  } catch {
    return '';
  }
}

/**
 * Vite plugin that serves an output folder at `/graph/` in development and preview.
 *
 * There are no new builds to tell of: a page that asks is told so by 204, upon which it does not ask again.
 */
export function graphPlugin(folder: string): Plugin {
  const handle = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (getPathname(request) === EVENTS_PATH) sendStatus(response, 204);
    else if (!serveGraph(folder, request, response)) next();
  };
  return {
    name: 'mailuo-graph',
    configureServer: ({ middlewares }) => void middlewares.use(handle),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(handle),
  };
}
