/**
 * Watching a corpus by looking at it again and again.
 *
 * Notifications of the file system are not used: they are missing on network and container mounts, limited in number on Linux,
 * and name files before these are wholly written. A look at 3 000 files takes about 50 ms.
 */
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Listing, listSources } from './files.ts';

/** A change is taken up once two looks in a row find the same, so that a file that is still being copied is waited for. */
const INTERVAL_MS = 400;

/** Share of the time that may be spent looking, for corpora so large that a look takes long. */
const LEAST_REST = 10;

export interface WatchOptions {
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  /** State from which to begin; the first difference from it counts as a change. */
  readonly from: Listing;
  readonly signal: AbortSignal;
  /** The next look is taken when it is done. */
  readonly onChange: (listing: Listing) => Promise<void>;
}

/** Watch until the signal is aborted. */
export async function watchSources(options: WatchOptions): Promise<void> {
  let built = toFingerprint(options.from);
  let previous = built;
  let restMs = INTERVAL_MS;
  while (!options.signal.aborted) {
    if (!(await rest(restMs, options.signal))) return;
    // A folder that is away for a moment, unmounted or being replaced, has not lost its documents.
    if (!options.paths.every((path) => existsSync(path))) continue;
    const startedMs = Date.now();
    const listing = await listSources(options.paths, options);
    restMs = Math.max(INTERVAL_MS, (Date.now() - startedMs) * LEAST_REST);
    const current = toFingerprint(listing);
    if (current !== built && current === previous) {
      built = current;
      await options.onChange(listing);
    }
    previous = current;
  }
}

/** False where the rest was broken off. */
async function rest(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

function toFingerprint(listing: Listing): string {
  const entries = [...listing.entries, ...listing.rulings].map(
    ({ path, size, modifiedMs }) => `${path}\0${size}\0${modifiedMs}`,
  );
  const diagnostics = listing.diagnostics.map(({ source, code }) => `${source}\0${code}`);
  return [...entries, ...diagnostics].join('\n');
}
