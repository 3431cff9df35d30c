/** Running the real commands, as a user would, and folders for them to work on. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const REPOSITORY = dirname(dirname(import.meta.dirname));

/** The user and group that own nothing, for tests of permissions that run as root. */
const NOBODY = 65_534;

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Run as a user without rights where the tests run as root. */
  readonly asNobody?: boolean;
}

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Start a script of `scripts/` in an English environment, its output as pipes. */
export function startCommand(
  script: string,
  args: readonly string[],
  options: CommandOptions = {},
): ChildProcess {
  const {
    LC_ALL: _all,
    LC_MESSAGES: _messages,
    INIT_CWD: _folder,
    npm_lifecycle_event: _event,
    ...env
  } = process.env;
  const identity: SpawnOptions = options.asNobody === true && isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
  return spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(REPOSITORY, 'scripts', `${script}.ts`), ...args],
    {
      cwd: options.cwd ?? REPOSITORY,
      env: { ...env, LANG: 'C.UTF-8', CI: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...identity,
    },
  );
}

/** Run a script of `scripts/` to its end. */
export async function runCommand(
  script: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const child = startCommand(script, args, options);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, stdout: stdout(), stderr: stderr() };
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** A folder that is removed after the test, open to the user without rights too. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mailuo-'));
  if (isRoot()) chownSync(folder, NOBODY, NOBODY);
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Write files by path below a folder, made where it is missing. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function toSha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** SHA-256 of all files below a folder by path: equal for equal bytes, and short where they differ. */
export function readTree(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), toSha256(path)]));
}
