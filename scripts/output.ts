/**
 * The output folder: `graph.json`, `documents/`, `build.json` and `cache/`, replaced all at once or not at all.
 *
 * A build writes into a folder of its own beside the output, its draft. Only when all is written is that folder renamed to `…ready…`,
 * which is the moment from which the build counts, and its entries are then moved into place one after the other without yielding, so that
 * no signal comes between. Should the machine stop just there, the next command finds the ready folder and
 * finishes the moves. Replacing the output folder as a whole would be one rename less, but would take along whatever else
 * the user keeps in it, and fails where it is a mount point.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { access, constants, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { toWrittenEdge, type WrittenGraph, withEdgeKeys } from '../graph/model/edge-keys.ts';
import { UsageError } from '../graph/model/errors.ts';
import type { SerializedGraph } from '../graph/model/graph.ts';
import { toDocumentFileName } from '../graph/model/ids.ts';
import type { Build } from '../graph/pipeline.ts';

/** What the output was built from; equal stamps mean that building again would give the same bytes. */
export interface BuildStamp {
  readonly code: string;
  readonly corpus: string;
  /** Whether the corpus is the sample, which a start without a folder keeps up to date. */
  readonly isSample: boolean;
}

/** In the order in which they are moved; the graph comes last, since readers begin with it. */
const ENTRIES = ['cache', 'build.json', 'documents', 'graph.json'] as const;

const STAMP_FILE = 'build.json';

/** Folder of processed sources in the output, see `cache.ts`. */
export const CACHE_FOLDER = 'cache';

/** Lines of the graph that are written at once. */
const LINES_PER_WRITE = 2000;

/** A place where an output is made ready. */
export interface Draft {
  /** The output folder that it is to replace. */
  readonly folder: string;
  /** Folder of the draft, made empty at the first call; a build that finds nothing to write never makes it. */
  readonly open: () => Promise<string>;
  /** Remove it; without effect once it has taken its place. */
  readonly discard: () => Promise<void>;
}

/** @param folder - Absolute path of the output; made where it is missing. */
export function createDraft(folder: string): Draft {
  let opened: Promise<string> | undefined;
  return {
    folder,
    async open() {
      opened ??= openStaging(folder);
      return await opened;
    },
    async discard() {
      const staging = await opened?.catch(() => undefined);
      if (staging !== undefined) await rm(staging, { recursive: true, force: true });
    },
  };
}

async function openStaging(folder: string): Promise<string> {
  await mkdir(dirname(folder), { recursive: true });
  recoverOutput(folder);
  const staging = toStaging(await findStagingPlace(folder), folder, 'building', process.pid);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  return staging;
}

/**
 * Write a build.
 *
 * @param draft - May hold the cache already. Where it does not, the output will have none.
 * @throws what the file system throws; the former output is then whole.
 */
export async function writeOutput(
  folder: string,
  build: Build,
  stamp: BuildStamp,
  draft: Draft = createDraft(folder),
): Promise<void> {
  try {
    const staging = await draft.open();
    await mkdir(join(staging, 'documents'), { recursive: true });
    for (const document of build.documents) {
      const file = join(staging, 'documents', toDocumentFileName(document.key));
      await writeFile(file, `${JSON.stringify(document)}\n`);
    }
    await writeGraph(join(staging, 'graph.json'), build.graph);
    await writeFile(join(staging, STAMP_FILE), `${JSON.stringify({ name: 'mailuo', ...stamp })}\n`);
    const hasCache = existsSync(join(staging, CACHE_FOLDER));
    const ready = toStaging(dirname(staging), folder, 'ready', process.pid);
    await rename(staging, ready);
    moveIntoPlace(ready, folder);
    if (!hasCache) rmSync(join(folder, CACHE_FOLDER), { recursive: true, force: true });
  } finally {
    await draft.discard();
  }
}

/** Looks in a row that must find nothing left, and the pause before each: a write that has begun takes far less. */
const QUIET_LOOKS = 2;
const SETTLE_MS = 20;
/** Longest time that clearing away may hold up the end, in looks. */
const MOST_LOOKS = 100;

/**
 * Remove what this process has written beside the output, for the handler of a signal.
 *
 * Writes that were handed to the file system before the signal still run while this does: they may fill a folder that is being
 * removed, or make it anew. No more are handed over meanwhile, so it is looked at until it stays away.
 */
export function discardStaging(folder: string): void {
  const stagings = [dirname(folder), folder].map((place) =>
    toStaging(place, folder, 'building', process.pid),
  );
  for (let looks = 0, quiet = 0; quiet < QUIET_LOOKS && looks < MOST_LOOKS; looks += 1) {
    const left = stagings.filter((staging) => existsSync(staging));
    quiet = left.length === 0 ? quiet + 1 : 0;
    for (const staging of left) tryRemove(staging);
    pause(SETTLE_MS);
  }
}

function tryRemove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Something was written into it meanwhile: the next look removes it.
  }
}

/** Wait without giving way to anything else of this thread. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Finish or clear away what builds that were killed have left beside the output. */
export function recoverOutput(folder: string): void {
  for (const place of [dirname(folder), folder]) {
    for (const name of existsSync(place) ? readdirSync(place) : []) {
      const [, state, pid] =
        new RegExp(`^\\.${escapePattern(basename(folder))}\\.(building|ready)-(\\d+)$`, 'u').exec(name) ?? [];
      if (state === undefined || isRunning(Number(pid))) continue;
      if (state === 'ready') moveIntoPlace(join(place, name), folder);
      else rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}

/**
 * Refuse to replace what no build has written.
 *
 * @throws {UsageError} with the sentence that `describe` makes of the names found.
 */
export function assertOutputFree(folder: string, describe: (names: string) => string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new UsageError(describe(basename(folder)));
  const foreign = ENTRIES.filter((name) => existsSync(join(folder, name)));
  if (foreign.length > 0 && readStamp(folder) === undefined)
    throw new UsageError(describe(foreign.join(', ')));
}

/** Stamp of the output in a folder; `undefined` where there is none or it is no output of a build. */
export function readStamp(folder: string): BuildStamp | undefined {
  try {
    const content = JSON.parse(readFileSync(join(folder, STAMP_FILE), 'utf8')) as Record<string, unknown>;
    const { name, code, corpus, isSample } = content;
    const isStamp = name === 'mailuo' && typeof code === 'string' && typeof corpus === 'string';
    return isStamp ? { code, corpus, isSample: isSample === true } : undefined;
  } catch {
    return undefined;
  }
}

/** Nodes and edges of an output; `undefined` where there is none that can be read. */
export function readGraph(folder: string): SerializedGraph | undefined {
  try {
    return withEdgeKeys(JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8')) as WrittenGraph);
  } catch {
    return undefined;
  }
}

/** One node or edge a line, so that two graphs can be compared by line; written in parts, since a large one exceeds the longest string. */
async function writeGraph(path: string, graph: SerializedGraph): Promise<void> {
  const handle = await open(path, 'w');
  try {
    const { attributes, options, nodes, edges } = graph;
    await handle.write(
      `{"attributes":${JSON.stringify(attributes)},"options":${JSON.stringify(options)},"nodes":[`,
    );
    await writeLines(handle, nodes, (node) => node);
    await handle.write('],"edges":[');
    await writeLines(handle, edges, toWrittenEdge);
    await handle.write(']}\n');
  } finally {
    await handle.close();
  }
}

async function writeLines<T>(
  handle: Awaited<ReturnType<typeof open>>,
  items: readonly T[],
  write: (item: T) => unknown,
): Promise<void> {
  for (let i = 0; i < items.length; i += LINES_PER_WRITE) {
    const lines = items.slice(i, i + LINES_PER_WRITE).map((item) => JSON.stringify(write(item)));
    const isLast = i + LINES_PER_WRITE >= items.length;
    await handle.write(`\n${lines.join(',\n')}${isLast ? '\n' : ','}`);
  }
}

/** Move every entry of a ready folder into the output. Can be stopped and repeated at any point. */
function moveIntoPlace(ready: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const former = join(ready, 'former');
  for (const name of ENTRIES) {
    const [from, to] = [join(ready, name), join(folder, name)];
    if (!existsSync(from)) continue;
    if (existsSync(to) && statSync(to).isDirectory()) {
      rmSync(former, { recursive: true, force: true });
      renameSync(to, former);
    }
    renameSync(from, to);
  }
  rmSync(ready, { recursive: true, force: true });
}

/** Beside the output, or inside it where its parent is another device or cannot be written to. */
async function findStagingPlace(folder: string): Promise<string> {
  const parent = dirname(folder);
  try {
    await access(parent, constants.W_OK);
    const isSameDevice = !existsSync(folder) || (await stat(folder)).dev === (await stat(parent)).dev;
    return isSameDevice ? parent : folder;
  } catch {
    return folder;
  }
}

function toStaging(place: string, folder: string, state: 'building' | 'ready', pid: number): string {
  return join(place, `.${basename(folder)}.${state}-${pid}`);
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
