/** Files to a built graph: reads what a listing names, runs the pipeline and gathers every diagnostic. */
import { createHash } from 'node:crypto';
import { compareDiagnostics, type Diagnostic } from '../graph/diagnostics/diagnostic.ts';
import type { Build, ProcessedSource } from '../graph/pipeline.ts';
import type { SourceCache } from './cache.ts';
import { createDecoders } from './decoders.ts';
import { isDiagnostic, type Listing, type ReadLimits, readSource, type SourceEntry } from './files.ts';
import { loadRulings } from './rulings.ts';

export interface CorpusOptions extends ReadLimits {
  /** Where processed sources are taken from and kept (default: none, all are processed). */
  readonly cache?: SourceCache;
  /** Called after each file, and once more with `done` equal to `total` before joining. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface BuiltCorpus extends Build {
  readonly diagnostics: readonly Diagnostic[];
  /** Files that were read, each with one document or more. */
  readonly fileCount: number;
  /** Documents taken from the cache. */
  readonly cachedCount: number;
  readonly stamp: string;
}

/**
 * Build the graph of a corpus. Files are read one by one, so that no more than one is held as bytes.
 *
 * @param listing - From `listSources`.
 * @returns Diagnostics sorted by file and place; a stamp as of {@link toCorpusStamp}.
 */
export async function buildCorpus(listing: Listing, options: CorpusOptions): Promise<BuiltCorpus> {
  // Loaded here, since lexicon and converters take longer to load than a command needs that builds nothing.
  const { buildGraph, processSource } = await import('../graph/pipeline.ts');
  const diagnostics: Diagnostic[] = [...listing.diagnostics];
  const sources: ProcessedSource[] = [];
  const stamp = createHash('sha256');
  let cachedCount = 0;
  const total = listing.entries.length;
  const decoders = createDecoders();
  try {
    for (const [done, entry] of listing.entries.entries()) {
      options.onProgress?.(done, total);
      const file = await readSource(entry, options);
      if (isDiagnostic(file)) {
        diagnostics.push(file);
        stamp.update(toStampLine(entry.path, file.code));
        continue;
      }
      const hash = createHash('sha256').update(file.bytes).digest('hex');
      const cached = await options.cache?.load({ path: entry.path, hash });
      const source = cached ?? (await processSource(file, { decoders }));
      if (cached === undefined) await options.cache?.store({ path: entry.path, hash }, source);
      else cachedCount += source.findings.length;
      stamp.update(toStampLine(entry.path, hash));
      sources.push(source);
      diagnostics.push(...source.diagnostics);
    }
  } finally {
    await decoders.close();
  }
  options.onProgress?.(total, total);
  const { files, diagnostics: faults } = await loadRulings(listing.rulings, options);
  const built = buildGraph(sources, undefined, files);
  for (const entry of listing.rulings) stamp.update(toStampLine(entry.path, await toState(entry, options)));
  return {
    ...built,
    diagnostics: [...diagnostics, ...faults, ...built.diagnostics].sort(compareDiagnostics),
    fileCount: sources.filter(({ findings }) => findings.length > 0).length,
    cachedCount,
    stamp: stamp.digest('hex'),
  };
}

/** What tells two states of a corpus apart: a hash over paths and contents, the same on every machine. */
export async function toCorpusStamp(listing: Listing, limits: ReadLimits): Promise<string> {
  const stamp = createHash('sha256');
  for (const entry of [...listing.entries, ...listing.rulings]) {
    stamp.update(toStampLine(entry.path, await toState(entry, limits)));
  }
  return stamp.digest('hex');
}

/** Hash of a file's content, or why it is not read. */
async function toState(entry: SourceEntry, limits: ReadLimits): Promise<string> {
  const file = await readSource(entry, limits);
  return isDiagnostic(file) ? file.code : createHash('sha256').update(file.bytes).digest('hex');
}

function toStampLine(path: string, state: string): string {
  return `${path}\n${state}\n`;
}
