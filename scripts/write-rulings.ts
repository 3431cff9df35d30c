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
import { parseSide } from '../graph/resolve/pair-rulings.ts';
import { formatVerdicts, toVerdictId, type VerdictEntry } from '../graph/resolve/ruling-text.ts';
import { parseRulings, type Rulings } from '../graph/resolve/rulings.ts';
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
  const changes = parseChanges(await readBody(request));
  if (changes === undefined) send('refused');
  else if (corpus === undefined) send('sample');
  else {
    const write = writing.then(async () => await changeVerdicts(join(corpus, RULINGS_FILE), changes));
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

/** What a page asks for. */
export interface VerdictChanges {
  readonly verdicts: readonly VerdictEntry[];
  /** Taken out again, where they stand as this program writes them. */
  readonly withdrawn?: readonly VerdictEntry[];
}

/** Verdicts as the page sends them; `undefined` where anything is amiss. */
function parseChanges(body: string): VerdictChanges | undefined {
  try {
    const fields = JSON.parse(body) as { readonly verdicts?: unknown; readonly withdrawn?: unknown };
    const verdicts = parseVerdicts(fields.verdicts);
    const withdrawn = parseVerdicts(fields.withdrawn ?? []);
    if (verdicts === undefined || withdrawn === undefined) return undefined;
    return verdicts.length + withdrawn.length === 0 ? undefined : { verdicts, withdrawn };
  } catch {
    return undefined;
  }
}

function parseVerdicts(list: unknown): readonly VerdictEntry[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const parsed = list.flatMap((one: unknown) => parseVerdict(one) ?? []);
  return parsed.length === list.length ? parsed : undefined;
}

function parseVerdict(value: unknown): VerdictEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  const { verdict } = fields;
  if (verdict !== 'right' && verdict !== 'wrong') return undefined;
  if (fields.pair !== undefined) return parsePair(fields.pair, verdict);
  const [from, to] = [parseEntityKey(fields.from), parseEntityKey(fields.to)];
  return from === undefined || to === undefined ? undefined : { from, to, verdict };
}

function parsePair(value: unknown, verdict: VerdictEntry['verdict']): VerdictEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const sides = value as Readonly<Record<string, unknown>>;
  const [before, after] = [parseSide(sides.before), parseSide(sides.after)];
  return before === undefined || after === undefined ? undefined : { pair: { before, after }, verdict };
}

/** What the file says by now, by what it is said of; of two verdicts on one the later holds. */
function listKnown({ rulings }: Rulings): ReadonlyMap<string, VerdictEntry['verdict']> {
  return new Map(
    rulings.flatMap((ruling) => {
      if (ruling.action === 'evolution') return [[toVerdictId(ruling), ruling.verdict] as const];
      if (ruling.action !== 'pair') return [];
      return [[toVerdictId({ pair: ruling, verdict: ruling.verdict }), ruling.verdict] as const];
    }),
  );
}

/**
 * Append verdicts to a rulings file, or begin one, and take out what is withdrawn or judged anew. What a reader wrote there by hand is left
 * as it is; what the file says already is not said again.
 *
 * @returns `damaged` where the file, or the file with them, could not be read back; nothing is written then.
 */
export async function changeVerdicts(
  path: string,
  { verdicts, withdrawn = [] }: VerdictChanges,
): Promise<WriteResult> {
  // A file that is a link elsewhere stays one.
  const target = existsSync(path) ? await realpath(path) : path;
  const before = existsSync(target) ? await readFile(target, 'utf8') : '';
  const former = parseRulings(RULINGS_FILE, before);
  if (former.diagnostics.length > 0) return 'damaged';
  const known = listKnown(former.rulings);
  const added = verdicts.filter((one) => known.get(toVerdictId(one)) !== one.verdict);
  const { text: rest, count: removedCount } = removeEntries(before, [...withdrawn, ...added]);
  if (added.length + removedCount === 0) return 'written';
  const joint = rest === '' || rest.endsWith('\n') ? '' : '\n';
  const after = `${rest}${joint}${formatVerdicts(added)}`;
  const read = parseRulings(RULINGS_FILE, after);
  const wantedCount = former.rulings.rulings.length + added.length - removedCount;
  const isWhole = read.diagnostics.length === 0 && read.rulings.rulings.length === wantedCount;
  if (!isWhole) return 'damaged';
  await replaceFile(target, after);
  return 'written';
}

/** A file without some verdicts, as far as they stand as {@link formatVerdicts} writes them. */
function removeEntries(
  text: string,
  entries: readonly VerdictEntry[],
): { readonly text: string; readonly count: number } {
  let [rest, count] = [text, 0];
  for (const one of entries) {
    for (const verdict of ['right', 'wrong'] as const) {
      const entry = formatVerdicts([{ ...one, verdict }]);
      for (let at = findEntry(rest, entry); at !== -1; at = findEntry(rest, entry)) {
        rest = rest.slice(0, at) + rest.slice(at + entry.length);
        count += 1;
      }
    }
  }
  return { text: rest, count };
}

/** Where an entry begins a line, and nothing of it goes on behind; -1 where it does not. */
function findEntry(text: string, entry: string): number {
  for (let at = text.indexOf(entry); at !== -1; at = text.indexOf(entry, at + 1)) {
    const isLine = at === 0 || text[at - 1] === '\n';
    if (isLine && !/^[ \t]/u.test(text.slice(at + entry.length))) return at;
  }
  return -1;
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
