/** The command `start`: build what is missing or old, serve the explorer, and build again when the corpus changes. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatDiagnostic, type Language } from '../graph/diagnostics/format.ts';
import { UsageError } from '../graph/model/errors.ts';
import type { SerializedGraph } from '../graph/model/graph.ts';
import { SUPPORTED_EXTENSIONS } from '../graph/read/formats.ts';
import { openBrowser } from './browser.ts';
import { createSourceCache } from './cache.ts';
import { type BuiltCorpus, buildCorpus, toCorpusStamp } from './corpus.ts';
import { type Listing, listSources } from './files.ts';
import { getLanguage, getMessages, type Messages } from './messages.ts';
import { compareBuilds } from './news.ts';
import { DEFAULT_MAX_SIZE } from './options/flags.ts';
import { formatHelp, getNumber, type ParsedArguments, parseArguments } from './options/parse.ts';
import { START_COMMAND } from './options/start.ts';
import { assertOutputFree, createDraft, readGraph, readStamp, recoverOutput, writeOutput } from './output.ts';
import { buildPage, isPageCurrent, PageBuildError } from './page.ts';
import {
  DEFAULT_OUTPUT,
  PAGE_FOLDER,
  readVersion,
  resolveUserPath,
  SAMPLE_FOLDER,
  toWatchedOutput,
} from './places.ts';
import { createProgress, formatSummary } from './report.ts';
import { type Explorer, NoFreePortError, startExplorer } from './server.ts';
import { toCodeStamp } from './stamps.ts';
import { watchSources } from './watch.ts';

const SCRIPT = 'start';
const DEFAULT_PORT = 5173;
const BYTES_PER_MB = 1_000_000;

/** A corpus with the place of its graph, and how both are spoken of. */
interface Session {
  readonly folder: string;
  readonly output: string;
  readonly isSample: boolean;
  readonly maxBytes: number;
  readonly language: Language;
  readonly messages: Messages;
  readonly codeStamp: string;
}

async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const language = getLanguage(env);
  const messages = getMessages(language);
  try {
    const parsed = parseArguments(START_COMMAND, args, language);
    if (parsed.switches.has('help')) {
      process.stdout.write(formatHelp(START_COMMAND, language, SUPPORTED_EXTENSIONS));
      return 0;
    }
    if (parsed.switches.has('version')) {
      process.stdout.write(`mailuo ${readVersion()}\n`);
      return 0;
    }
    if (parsed.paths.length > 1) throw new UsageError(messages.tooManyPaths(parsed.paths.length));
    const size = { fallback: DEFAULT_MAX_SIZE, least: 0, most: 1000 };
    const ports = { fallback: DEFAULT_PORT, least: 0, most: 65_535, integer: true };
    const session: Session = {
      ...resolvePlaces(parsed, env, messages),
      maxBytes: getNumber(parsed, 'max-size', size, language) * BYTES_PER_MB,
      language,
      messages,
      codeStamp: toCodeStamp(),
    };
    await run(session, getNumber(parsed, 'port', ports, language), env.MAILUO_PAGE);
    return undefined;
  } catch (error) {
    return report(error, messages);
  }
}

/** Say what went wrong. Errors that are no user's and no file system's are thrown on, with their stack. */
function report(error: unknown, messages: Messages): number {
  if (error instanceof UsageError) {
    complain(`${error.message}\n${messages.seeHelp}`);
    return 2;
  }
  if (error instanceof NoFreePortError) complain(messages.noPort(error.first, error.last));
  else if (error instanceof PageBuildError) complain(messages.pageFailed(error.message));
  else if (error instanceof Error && 'syscall' in error) complain(error.message);
  else throw error;
  return 1;
}

/** Folder of the corpus, and of its graph. Without arguments the sample is meant. */
function resolvePlaces(
  { paths, values }: ParsedArguments,
  env: NodeJS.ProcessEnv,
  messages: Messages,
): Pick<Session, 'folder' | 'output' | 'isSample'> {
  const out = values.get('out');
  const output = out === undefined ? undefined : resolveUserPath(out, SCRIPT, env);
  const [path] = paths;
  if (path === undefined) return { folder: SAMPLE_FOLDER, output: output ?? DEFAULT_OUTPUT, isSample: true };
  const folder = resolveUserPath(path, SCRIPT, env);
  if (path === '' || !existsSync(folder)) throw new UsageError(messages.missingPath(path));
  if (!statSync(folder).isDirectory()) throw new UsageError(messages.noFolder(path));
  return { folder, output: output ?? toWatchedOutput(folder), isSample: false };
}

/** @param pageFolder - A page built elsewhere, served in place of `dist/`. */
async function run(session: Session, port: number, pageFolder: string | undefined): Promise<void> {
  const { messages } = session;
  assertOutputFree(session.output, (names) => messages.foreignOutput(session.output, names));
  if (pageFolder === undefined && !isPageCurrent()) {
    process.stdout.write(`${messages.buildingPage}\n`);
    await buildPage();
  }
  const listing = await listSources([session.folder], { exclude: [session.output] });
  const isWatched = await bringGraphUpToDate(session, listing);
  const page = pageFolder === undefined ? PAGE_FOLDER : resolve(pageFolder);
  const explorer = await startExplorer(
    { page, graph: session.output, corpus: isWatched && !session.isSample ? session.folder : undefined },
    port,
  );
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stopping.abort();
      void explorer.close();
    });
  }
  if (port !== 0 && !explorer.url.endsWith(`:${port}/`)) {
    process.stdout.write(`${messages.portTaken(port)}\n`);
  }
  const state = isWatched ? messages.watching(session.folder) : messages.serving;
  process.stdout.write(`${messages.address(explorer.url)}\n${state}\n`);
  openBrowser(explorer.url);
  if (!isWatched) return;
  await watchSources({
    paths: [session.folder],
    exclude: [session.output],
    from: listing,
    signal: stopping.signal,
    onChange: async (changed) => buildAgain(session, changed, explorer),
  });
}

/**
 * Build unless the output was built by this code from this corpus.
 *
 * @returns Whether the output is of this corpus. A graph that the user has built from documents of their own stands where that of the
 * sample would be, and is not replaced by it.
 */
async function bringGraphUpToDate(session: Session, listing: Listing): Promise<boolean> {
  recoverOutput(session.output);
  const stamp = existsSync(join(session.output, 'graph.json')) ? readStamp(session.output) : undefined;
  if (session.isSample && stamp?.isSample === false) {
    process.stdout.write(`${session.messages.otherCorpus}\n`);
    return false;
  }
  if (stamp?.code === session.codeStamp && stamp.corpus === (await toCorpusStamp(listing, session))) {
    process.stdout.write(`${session.messages.graphCurrent}\n`);
    return true;
  }
  const { built, problems } = await build(session, listing);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stdout.write(formatSummary(built.graph, built.diagnostics, session.language, built.cachedCount));
  return true;
}

/** Build after a change and tell the open pages. A failure is reported, and the former graph goes on being served. */
async function buildAgain(session: Session, listing: Listing, explorer: Explorer): Promise<void> {
  const { messages } = session;
  const startedMs = Date.now();
  const former: SerializedGraph | undefined = readGraph(session.output);
  try {
    const { built, problems } = await build(session, listing);
    const news = compareBuilds(former, built.graph, problems);
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
    const counts = [news.added.length, news.changed.length, news.removed.length] as const;
    process.stdout.write(`${messages.rebuilt(...counts, seconds)}\n`);
    explorer.send('built', news);
  } catch (error) {
    complain(messages.rebuildFailed(toSentence(error)));
    explorer.send('failed', { message: toSentence(error) });
  }
}

async function build(
  session: Session,
  listing: Listing,
): Promise<{ built: BuiltCorpus; problems: string[] }> {
  const progress = createProgress(process.stderr, session.language);
  const draft = createDraft(session.output);
  try {
    const built = await buildCorpus(listing, {
      maxBytes: session.maxBytes,
      cache: createSourceCache(draft),
      onProgress: (done, total) => progress.update(done, total),
    }).finally(() => progress.end());
    const stamp = { code: session.codeStamp, corpus: built.stamp, isSample: session.isSample };
    await writeOutput(session.output, built, stamp, draft);
    return { built, problems: built.diagnostics.map((one) => formatDiagnostic(one, session.language)) };
  } finally {
    await draft.discard();
  }
}

function toSentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function complain(sentence: string): void {
  process.stderr.write(`${SCRIPT}: ${sentence}\n`);
}

process.exitCode = await main(process.argv.slice(2), process.env);
