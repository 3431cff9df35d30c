/** Where things stand in the repository, and how a path typed by the user is to be understood. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = dirname(dirname(fileURLToPath(import.meta.url)));

/** The corpus that is built where no other is named. */
export const SAMPLE_FOLDER = join(REPOSITORY, 'graph', 'sample');

/** Where the graph goes where no other place is named. */
export const DEFAULT_OUTPUT = join(REPOSITORY, '.mailuo');

/** Where graphs of folders go that are only looked at, each in a folder of its own, so that none takes the place of another. */
const WATCHED_OUTPUTS = join(DEFAULT_OUTPUT, 'corpora');

/** Where the built page goes. */
export const PAGE_FOLDER = join(REPOSITORY, 'dist');

/**
 * Absolute form of a path typed by the user.
 *
 * npm changes to the repository's root before it runs a script and leaves the user's folder in `INIT_CWD`. That variable is also
 * inherited by programs that a script starts in folders of their own, hence the comparison with the script's name.
 *
 * @param script - Name in package.json under which this command runs.
 */
export function resolveUserPath(path: string, script: string, env: NodeJS.ProcessEnv): string {
  const folder = env.npm_lifecycle_event === script ? env.INIT_CWD : undefined;
  return resolve(folder ?? process.cwd(), path);
}

/** Output for a folder that the explorer is started with: its name, told apart by a hash of its path. */
export function toWatchedOutput(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return join(WATCHED_OUTPUTS, `${basename(folder)}-${hash}`);
}

/** Version in package.json. */
export function readVersion(): string {
  const content: unknown = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  return (content as { version: string }).version;
}
