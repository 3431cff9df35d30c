/**
 * The server of `npm start`: the built page, the graph, an event stream that tells open pages of new builds, and the place
 * where they leave verdicts.
 *
 * It is a plain HTTP server and not Vite's preview, since Vite takes half a second to load and the page is built only when its sources
 * have changed; and since it has to refuse foreign host names, hold the event stream and never cache the graph.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { EVENTS_PATH, getPathname, sendFile, sendStatus, serveGraph } from './serve-graph.ts';
import { RULINGS_PATH, receiveVerdicts } from './write-rulings.ts';

/** Only this computer, never the network. */
const HOST = '127.0.0.1';

/** Names under which the page may be asked for: a page of another site that has its own name resolve to this computer is refused. */
const HOST_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;

/** Comments keep a silent stream from being closed on its way. */
const HEARTBEAT_MS = 20_000;

/** Ports tried after the one asked for. */
const PORTS_TRIED = 50;

export interface ExplorerFolders {
  /** The built page. */
  readonly page: string;
  /** Output of a build. */
  readonly graph: string;
  /** The corpus, where verdicts of readers are written; absent for the sample. */
  readonly corpus?: string | undefined;
}

export interface Explorer {
  readonly url: string;
  /** Send an event to every open page. */
  send(event: string, data: unknown): void;
  close(): Promise<void>;
}

/** What `startExplorer` fails with where every port that it tried is taken. */
export class NoFreePortError extends Error {
  override readonly name = 'NoFreePortError';
  readonly first: number;
  readonly last: number;
  constructor(first: number, last: number) {
    super(`no free port from ${first} to ${last}`);
    this.first = first;
    this.last = last;
  }
}

/**
 * Serve the explorer on 127.0.0.1.
 *
 * @param port - First port tried, then those above it; 0 for any.
 * @throws {NoFreePortError}
 */
export async function startExplorer(folders: ExplorerFolders, port: number): Promise<Explorer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (!HOST_NAMES.test(request.headers.host ?? '')) sendStatus(response, 403);
    else if (request.method === 'POST' && getPathname(request) === RULINGS_PATH)
      void receiveVerdicts(folders.corpus, request, response).catch(() => response.destroy());
    else if (request.method !== 'GET' && request.method !== 'HEAD') sendStatus(response, 405);
    else if (getPathname(request) === EVENTS_PATH) subscribe(listeners, request, response);
    else if (!serveGraph(folders.graph, request, response)) servePage(folders.page, request, response);
  });
  await listen(server, port);
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(': alive\n\n');
  }, HEARTBEAT_MS);
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    send(event, data) {
      for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    async close() {
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function subscribe(listeners: Set<ServerResponse>, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.write('retry: 1000\n\n');
  listeners.add(response);
  request.on('close', () => listeners.delete(response));
}

/** Files below `assets/` carry a hash in their name and never change; all others are asked for anew. */
function servePage(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const path = getPathname(request);
  if (!path.startsWith('/') || path.includes('\0')) {
    sendStatus(response, 400);
    return;
  }
  // Normalised as an absolute path, `..` cannot lead above the folder.
  const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
  const cacheControl = name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
  sendFile(join(folder, name), cacheControl, request, response);
}

async function listen(server: Server, first: number): Promise<void> {
  const last = first === 0 ? 0 : Math.min(first + PORTS_TRIED, 65_535);
  for (let port = first; port <= last; port += 1) {
    if (await tryListen(server, port)) return;
  }
  throw new NoFreePortError(first, last);
}

/** False where the port is taken; any other failure throws. */
async function tryListen(server: Server, port: number): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', fail);
    server.listen(port, HOST, () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}
