/**
 * Processed sources kept on disk, in `cache/` of the output folder, so that a build reads anew only what is new.
 *
 * An entry is found by a hash of all that it was made from: the file's content and path, the code that reads and extracts, the
 * lexicon, the version of Node, whose tables decode and fold. Rulings are not among them: they are replayed when sources are joined.
 * An entry carries the hash of its own bytes, so that a truncated, altered or foreign file counts as none. What a build takes or makes
 * goes into the draft of the output and replaces the former cache together with it; entries without use are thereby dropped.
 *
 * Keeping is a convenience: where an entry cannot be read or written, the source is processed, and the build goes on.
 */
import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getSeverity } from '../graph/diagnostics/diagnostic.ts';
import type { ProcessedSource } from '../graph/pipeline.ts';
import { CACHE_FOLDER, type Draft } from './output.ts';
import { toLexiconStamp, toReadingStamp } from './stamps.ts';

/** A file as the cache knows it. */
export interface CachedFile {
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

export interface SourceCache {
  /** What was kept of a file; `undefined` where it has to be processed. */
  readonly load: (file: CachedFile) => Promise<ProcessedSource | undefined>;
  /** Keep what came of a file for the next build. */
  readonly store: (file: CachedFile, source: ProcessedSource) => Promise<void>;
}

/** Ends the hash of an entry's source, which follows its name. */
const SOURCE_LABEL = '","source":';
const ENTRY_END = '}\n';

/**
 * A cache that takes from the output and keeps in its draft.
 *
 * @param stamps - Of everything besides the file that a processed source depends on, in a fixed order.
 */
export function createSourceCache(draft: Draft, stamps: readonly string[] = getStamps()): SourceCache {
  const toKey = ({ path, hash }: CachedFile): string =>
    toSha256(JSON.stringify([hash, path, process.version, ...stamps]));
  const openCache = async (): Promise<string> => {
    const folder = join(await draft.open(), CACHE_FOLDER);
    await mkdir(folder, { recursive: true });
    return folder;
  };
  return {
    async load(file) {
      const key = toKey(file);
      const kept = join(draft.folder, CACHE_FOLDER, toFileName(key));
      try {
        const source = parseEntry(key, await readFile(kept, 'utf8'));
        if (source !== undefined) await carryOver(kept, join(await openCache(), toFileName(key)));
        return source;
      } catch {
        return undefined;
      }
    },
    async store(file, source) {
      if (!isWorthKeeping(source)) return;
      const key = toKey(file);
      try {
        await writeFile(join(await openCache(), toFileName(key)), formatEntry(key, source));
      } catch {
        // A disk that is full or closed is reported where the graph itself cannot be written.
      }
    },
  };
}

function getStamps(): string[] {
  return [toReadingStamp(), toLexiconStamp()];
}

/** What has errors is read anew at each build, since their cause may be the moment: time that ran out, memory that was lacking. */
function isWorthKeeping({ findings, diagnostics }: ProcessedSource): boolean {
  return findings.length > 0 && diagnostics.every((diagnostic) => getSeverity(diagnostic) !== 'error');
}

function formatEntry(key: string, source: ProcessedSource): string {
  const content = JSON.stringify(source);
  return `${toEntryStart(key, toSha256(content))}${content}${ENTRY_END}`;
}

/** The source of an entry; `undefined` unless every byte is as {@link formatEntry} wrote it. */
function parseEntry(key: string, entry: string): ProcessedSource | undefined {
  const start = entry.indexOf(SOURCE_LABEL) + SOURCE_LABEL.length;
  const content = entry.slice(start, -ENTRY_END.length);
  const isWhole = entry.startsWith(toEntryStart(key, toSha256(content))) && entry.endsWith(ENTRY_END);
  return isWhole ? (JSON.parse(content) as ProcessedSource) : undefined;
}

function toEntryStart(key: string, contentHash: string): string {
  return `{"key":"${key}","sha256":"${contentHash}${SOURCE_LABEL}`;
}

function toFileName(key: string): string {
  return `${key}.json`;
}

/** By a link, which costs no space; by a copy where the file system has none. */
async function carryOver(from: string, to: string): Promise<void> {
  await link(from, to).catch(async () => copyFile(from, to));
}

function toSha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
