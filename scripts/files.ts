/**
 * Paths to source files. Decides which files of a folder are documents, in which order, and what they are called;
 * what they hold is left to `graph/read`.
 *
 * Names are handled as bytes, since a file system may hold names in GBK that no string can give back.
 */
import type { Stats } from 'node:fs';
import { constants, lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Diagnostic } from '../graph/diagnostics/diagnostic.ts';
import type { SourceFile } from '../graph/model/document.ts';
import { compareText } from '../graph/model/span.ts';
import { getExtension, SUPPORTED_EXTENSIONS } from '../graph/read/formats.ts';
import { nameRoots } from './roots.ts';

/** A file that is to be read. */
export interface SourceEntry {
  /** Name in the corpus, with `/` between folders. */
  readonly path: string;
  readonly location: Buffer;
  readonly size: number;
  readonly modifiedMs: number;
}

export interface Listing {
  /** Sorted by path, whatever the order in the file system or on the command line. */
  readonly entries: readonly SourceEntry[];
  /** Files of rulings, sorted by path. */
  readonly rulings: readonly SourceEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadLimits {
  readonly maxBytes: number;
}

const BYTES_PER_MB = 1_000_000;

/** Hidden files, lock files of office programs, what file managers leave behind, and notes about a folder. */
const NO_DOCUMENT = /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini|readme\.md)$/iu;

/** Where the readers of a corpus keep their rulings; found by itself in any of its folders. */
export const RULINGS_FILE = 'mailuo.rulings.yaml';

/** A symbolic link to a folder, followed only after all real folders are known. */
interface FolderLink {
  readonly location: Buffer;
  readonly path: string;
  /** Real paths of the folders that lead to it, the nearest last. */
  readonly chain: readonly string[];
}

interface Walk {
  readonly entries: SourceEntry[];
  readonly rulings: SourceEntry[];
  readonly diagnostics: Diagnostic[];
  readonly links: FolderLink[];
  /** Real paths of folders that were read, or are not to be. */
  readonly visited: Set<string>;
}

/**
 * Find the documents below files and folders.
 *
 * Each folder is read once, however many links lead to it; a link into a folder that holds the link is reported.
 * A file named on the command line is read even where a walk would pass it over.
 *
 * @param paths - Absolute paths that exist.
 * @param options.exclude - Absolute paths of folders to leave out, as that of the output.
 * @param options.rulings - Absolute path of a file of rulings besides those found in the folders.
 */
export async function listSources(
  paths: readonly string[],
  options: { readonly exclude: readonly string[]; readonly rulings?: string | undefined },
): Promise<Listing> {
  const walk: Walk = { entries: [], rulings: [], diagnostics: [], links: [], visited: new Set() };
  for (const path of options.exclude) {
    const real = await tryRealPath(Buffer.from(path));
    if (real !== undefined) walk.visited.add(real);
  }
  if (options.rulings !== undefined)
    await addRulings(walk, Buffer.from(options.rulings), basename(options.rulings));
  const seen = new Set<string>();
  for (const root of await nameRoots(paths)) {
    const location = Buffer.from(root.location);
    await (root.isFolder ? walkFolder(walk, location, root.name, []) : addFile(walk, location, root.name));
  }
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift())
    await followLink(walk, link);
  const entries = walk.entries
    .filter(({ location }) => !seen.has(toId(location)) && seen.add(toId(location)))
    .sort((a, b) => compareText(a.path, b.path));
  const rulings = walk.rulings.sort((a, b) => compareText(a.path, b.path) || a.location.compare(b.location));
  return { entries, rulings, diagnostics: walk.diagnostics };
}

/**
 * Read a file within limits.
 *
 * @returns The file, or why it is not read.
 */
export async function readSource(entry: SourceEntry, limits: ReadLimits): Promise<SourceFile | Diagnostic> {
  const source = entry.path;
  try {
    // Without O_NONBLOCK, opening a pipe that has taken the place of the file would wait for ever.
    const handle = await open(entry.location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { size } = await handle.stat();
      if (size > limits.maxBytes) {
        const values = { size: toMegabytes(size), limit: toMegabytes(limits.maxBytes) };
        return { code: 'file-oversized', source, values };
      }
      const bytes = new Uint8Array(await handle.readFile());
      return bytes.length === 0 ? { code: 'file-empty', source } : { path: entry.path, bytes };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return toUnreadable(source, error);
  }
}

export function isDiagnostic(value: SourceFile | Diagnostic): value is Diagnostic {
  return 'code' in value;
}

async function walkFolder(walk: Walk, folder: Buffer, path: string, chain: readonly string[]): Promise<void> {
  const real = await tryRealPath(folder);
  if (real === undefined || walk.visited.has(real)) return;
  walk.visited.add(real);
  let names: Buffer[];
  try {
    names = await readdir(folder, { encoding: 'buffer' });
  } catch (error) {
    walk.diagnostics.push(toUnreadable(path === '' ? '.' : path, error));
    return;
  }
  for (const bytes of names.sort((a, b) => a.compare(b))) {
    const name = toName(bytes);
    if (NO_DOCUMENT.test(name)) continue;
    const location = Buffer.concat([folder, Buffer.from('/'), bytes]);
    if (name === RULINGS_FILE) {
      await addRulings(walk, location, path === '' ? name : `${path}/${name}`);
      continue;
    }
    await visit(walk, location, path === '' ? name : `${path}/${name}`, [...chain, real]);
  }
}

async function visit(walk: Walk, location: Buffer, path: string, chain: readonly string[]): Promise<void> {
  try {
    const own = await lstat(location);
    if (own.isDirectory()) await walkFolder(walk, location, path, chain);
    else if (!own.isSymbolicLink()) addEntry(walk, location, path, own);
    else {
      const target = await stat(location);
      if (target.isDirectory()) walk.links.push({ location, path, chain });
      else addEntry(walk, location, path, target);
    }
  } catch (error) {
    const isLoop = getErrorCode(error) === 'ELOOP';
    walk.diagnostics.push(isLoop ? { code: 'link-loop', source: path } : toUnreadable(path, error));
  }
}

async function followLink(walk: Walk, { location, path, chain }: FolderLink): Promise<void> {
  const real = await tryRealPath(location);
  if (real === undefined) return;
  const isLoop = chain.includes(real) || chain.at(-1)?.startsWith(real === '/' ? real : `${real}/`) === true;
  if (isLoop) walk.diagnostics.push({ code: 'link-loop', source: path });
  else await walkFolder(walk, location, path, chain);
}

async function addFile(walk: Walk, location: Buffer, path: string): Promise<void> {
  try {
    addEntry(walk, location, path, await stat(location));
  } catch (error) {
    walk.diagnostics.push(toUnreadable(path, error));
  }
}

async function addRulings(walk: Walk, location: Buffer, path: string): Promise<void> {
  if (walk.rulings.some((other) => other.location.equals(location))) return;
  try {
    const { size, mtimeMs } = await stat(location);
    walk.rulings.push({ path, location, size, modifiedMs: mtimeMs });
  } catch (error) {
    walk.diagnostics.push(toUnreadable(path, error));
  }
}

function addEntry(walk: Walk, location: Buffer, path: string, stats: Stats): void {
  if (!stats.isFile()) {
    walk.diagnostics.push({ code: 'file-unreadable', source: path, values: { cause: toFileType(stats) } });
    return;
  }
  const extension = getExtension(path);
  if (!SUPPORTED_EXTENSIONS.includes(extension)) {
    const values = {
      extension: extension === '' ? '(none)' : extension,
      formats: SUPPORTED_EXTENSIONS.join(' '),
    };
    walk.diagnostics.push({ code: 'format-unsupported', source: path, values });
    return;
  }
  walk.entries.push({ path, location, size: stats.size, modifiedMs: stats.mtimeMs });
}

function toFileType(stats: Stats): string {
  if (stats.isFIFO()) return 'named pipe';
  if (stats.isSocket()) return 'socket';
  return 'device';
}

/** Name as text: UTF-8 in composed form, so that a corpus copied from macOS keeps its keys, else GBK. */
function toName(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function tryRealPath(location: Buffer): Promise<string | undefined> {
  try {
    return toId(await realpath(location, { encoding: 'buffer' }));
  } catch {
    return undefined;
  }
}

/** Bytes of a path as a string that tells any two apart. */
function toId(location: Buffer): string {
  return location.toString('latin1');
}

function toUnreadable(source: string, error: unknown): Diagnostic {
  return { code: 'file-unreadable', source, values: { cause: getErrorCode(error) ?? String(error) } };
}

function getErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** At most three significant digits, never 0 for what is not. */
function toMegabytes(bytes: number): number {
  return Number((bytes / BYTES_PER_MB).toPrecision(3));
}
