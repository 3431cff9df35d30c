/**
 * Verdicts of readers, from a page that `npm start` serves into the rulings file of its corpus. The watcher then builds again.
 *
 * Only pages of this server are listened to: a page of another site may send a form here, but not JSON from our own origin.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { parseEntityKey } from '../graph/model/ids.ts';
import { formatVerdicts, type VerdictEntry } from '../graph/resolve/ruling-text.ts';
import { getVerdicts, parseRulings } from '../graph/resolve/rulings.ts';
import { RULINGS_FILE } from './files.ts';

/** Where a page sends verdicts. */
export const RULINGS_PATH = '/graph/rulings';

/** A thousand verdicts with long keys have 300 kB. */
const MOST_BYTES = 1_000_000;

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/u;

/** `sample`: there is no corpus of the reader's. `damaged`: what stands in the file is not what it should be. */
export type WriteResult = 'written' | 'sample' | 'damaged' | 'failed' | 'refused';

const STATUS: Readonly<Record<WriteResult, number>> = {
  written: 200,
  // An answer like any other: the page says what to do instead.
  sample: 200,
  damaged: 200,
  failed: 500,
  refused: 403,
};

/** Files are written one after the other, so that no verdict is lost between reading and writing. */
let writing: Promise<unknown> = Promise.resolve();

/**
 * Answer a request that brings verdicts.
 *
 * @param corpus - Folder of the corpus; absent for the sample, which keeps no rulings of readers.
 */
export async function receiveVerdicts(
  corpus: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (result: WriteResult): void => {
    response.writeHead(STATUS[result], {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(JSON.stringify({ result }));
  };
  if (!isOwnPage(request)) {
    request.resume();
    send('refused');
    return;
  }
  const verdicts = parseVerdicts(await readBody(request));
  if (verdicts === undefined) send('refused');
  else if (corpus === undefined) send('sample');
  else {
    const write = writing.then(async () => await appendVerdicts(join(corpus, RULINGS_FILE), verdicts));
    writing = write.catch(() => undefined);
    send(await write.catch(() => 'failed' as const));
  }
}

/** Whether a page of this server sends it, from this computer. */
function isOwnPage({ method, headers, socket }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    headers.origin === `http://${headers.host}` &&
    /^application\/json(?:;|$)/u.test(headers['content-type'] ?? '')
  );
}

/** The body as text; empty where it is too long. */
async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= MOST_BYTES) parts.push(part);
  }
  return length > MOST_BYTES ? '' : Buffer.concat(parts).toString('utf8');
}

/** Verdicts as the page sends them; `undefined` where anything is amiss. */
function parseVerdicts(body: string): readonly VerdictEntry[] | undefined {
  try {
    const { verdicts } = JSON.parse(body) as { readonly verdicts?: unknown };
    if (!Array.isArray(verdicts) || verdicts.length === 0) return undefined;
    const parsed = verdicts.flatMap((one: unknown) => parseVerdict(one) ?? []);
    return parsed.length === verdicts.length ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function parseVerdict(value: unknown): VerdictEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  const [from, to] = [parseEntityKey(fields.from), parseEntityKey(fields.to)];
  const { verdict } = fields;
  if (from === undefined || to === undefined || (verdict !== 'right' && verdict !== 'wrong'))
    return undefined;
  return { from, to, verdict };
}

/**
 * Append verdicts to a rulings file, or begin one. What stands in it is left as it is; what it says already is not said again.
 *
 * @returns `damaged` where the file, or the file with them, could not be read back; nothing is written then.
 */
export async function appendVerdicts(path: string, verdicts: readonly VerdictEntry[]): Promise<WriteResult> {
  // A file that is a link elsewhere stays one.
  const target = existsSync(path) ? await realpath(path) : path;
  const before = existsSync(target) ? await readFile(target, 'utf8') : '';
  const former = parseRulings(RULINGS_FILE, before);
  if (former.diagnostics.length > 0) return 'damaged';
  const known = getVerdicts([former.rulings]);
  const added = verdicts.filter(({ from, to, verdict }) => known.get(`${from} ${to}`)?.verdict !== verdict);
  if (added.length === 0) return 'written';
  const joint = before === '' || before.endsWith('\n') ? '' : '\n';
  const after = `${before}${joint}${formatVerdicts(added)}`;
  const read = parseRulings(RULINGS_FILE, after);
  const isWhole =
    read.diagnostics.length === 0 &&
    read.rulings.rulings.length === former.rulings.rulings.length + added.length;
  if (!isWhole) return 'damaged';
  await replaceFile(target, after);
  return 'written';
}

/** Written whole beside it first, so that a build never reads half a file. Its name is none that a corpus is made of. */
async function replaceFile(path: string, content: string): Promise<void> {
  const draft = join(dirname(path), `.${RULINGS_FILE}.${randomUUID()}`);
  const mode = existsSync(path) ? (await stat(path)).mode : undefined;
  try {
    await writeFile(draft, content, mode === undefined ? {} : { mode });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
