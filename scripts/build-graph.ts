/** The command `build:graph`: arguments → files → pipeline → files → exit code. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { type Diagnostic, getSeverity } from '../graph/diagnostics/diagnostic.ts';
import { formatDiagnostic, type Language } from '../graph/diagnostics/format.ts';
import { UsageError } from '../graph/model/errors.ts';
import { SUPPORTED_EXTENSIONS } from '../graph/read/formats.ts';
import { createSourceCache } from './cache.ts';
import { type BuiltCorpus, buildCorpus } from './corpus.ts';
import { listSources } from './files.ts';
import { getLanguage, getMessages } from './messages.ts';
import { BUILD_COMMAND } from './options/build.ts';
import { DEFAULT_MAX_SIZE } from './options/flags.ts';
import { formatHelp, getNumber, parseArguments } from './options/parse.ts';
import { assertOutputFree, createDraft, type Draft, discardStaging, writeOutput } from './output.ts';
import { DEFAULT_OUTPUT, readVersion, resolveUserPath, SAMPLE_FOLDER } from './places.ts';
import { createProgress, formatSummary } from './report.ts';
import { toCodeStamp } from './stamps.ts';

const SCRIPT = 'build:graph';
const BYTES_PER_MB = 1_000_000;

/** Exit codes, as the help names them. */
const FINE = 0;
const INPUT_FAILED = 1;
const WRONG_USAGE = 2;

/** What the arguments ask for. */
interface Request {
  readonly paths: readonly string[];
  readonly output: string;
  readonly rulings: string | undefined;
  readonly maxBytes: number;
  readonly isStrict: boolean;
  readonly isCached: boolean;
  readonly isQuiet: boolean;
}

async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const language = getLanguage(env);
  try {
    const parsed = parseArguments(BUILD_COMMAND, args, language);
    if (parsed.switches.has('help')) {
      process.stdout.write(formatHelp(BUILD_COMMAND, language, SUPPORTED_EXTENSIONS));
      return FINE;
    }
    if (parsed.switches.has('version')) {
      process.stdout.write(`mailuo ${readVersion()}\n`);
      return FINE;
    }
    const range = { fallback: DEFAULT_MAX_SIZE, least: 0, most: 1000 };
    const out = parsed.values.get('out');
    const rulings = parsed.values.get('rulings');
    return await run(
      {
        paths: resolvePaths(parsed.paths, env, language),
        output: out === undefined ? DEFAULT_OUTPUT : resolveUserPath(out, SCRIPT, env),
        rulings: rulings === undefined ? undefined : resolvePaths([rulings], env, language)[0],
        maxBytes: getNumber(parsed, 'max-size', range, language) * BYTES_PER_MB,
        isStrict: parsed.switches.has('strict'),
        isCached: !parsed.switches.has('no-cache'),
        isQuiet: parsed.switches.has('quiet'),
      },
      language,
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`${error.message}\n${getMessages(language).seeHelp}`);
    return WRONG_USAGE;
  }
}

function resolvePaths(paths: readonly string[], env: NodeJS.ProcessEnv, language: Language): string[] {
  if (paths.length === 0) return [SAMPLE_FOLDER];
  return paths.map((path) => {
    const resolved = resolveUserPath(path, SCRIPT, env);
    if (path === '' || !existsSync(resolved))
      throw new UsageError(getMessages(language).missingPath(path === '' ? '""' : path));
    return resolved;
  });
}

async function run(request: Request, language: Language): Promise<number> {
  const messages = getMessages(language);
  assertOutputFree(request.output, (names) => messages.foreignOutput(request.output, names));
  handleSignals(request.output, language);
  const draft = createDraft(request.output);
  try {
    return await buildInto(draft, request, language);
  } finally {
    await draft.discard();
  }
}

async function buildInto(draft: Draft, request: Request, language: Language): Promise<number> {
  const messages = getMessages(language);
  const startedMs = Date.now();
  const code = toCodeStamp();
  const listing = await listSources(request.paths, { exclude: [request.output], rulings: request.rulings });
  const progress = request.isQuiet ? undefined : createProgress(process.stderr, language);
  const built = await buildCorpus(listing, {
    maxBytes: request.maxBytes,
    ...(request.isCached ? { cache: createSourceCache(draft) } : {}),
    onProgress: (done, total) => progress?.update(done, total),
  }).finally(() => progress?.end());
  for (const diagnostic of built.diagnostics)
    process.stderr.write(`${formatDiagnostic(diagnostic, language)}\n`);
  if (built.documents.length === 0) {
    complain(`${messages.noDocument}; ${messages.keptOutput(toShown(request.output))}`);
    return INPUT_FAILED;
  }
  try {
    const stamp = { code, corpus: built.stamp, isSample: isSample(request.paths) };
    await writeOutput(request.output, built, stamp, draft);
  } catch (error) {
    complain(
      messages.outputFailed(toShown(request.output), error instanceof Error ? error.message : String(error)),
    );
    return INPUT_FAILED;
  }
  if (!request.isQuiet) printSummary(built, request.output, Date.now() - startedMs, language);
  return isFailure(built.diagnostics, request.isStrict) ? INPUT_FAILED : FINE;
}

function isSample(paths: readonly string[]): boolean {
  return paths.length === 1 && paths[0] === SAMPLE_FOLDER;
}

function printSummary(built: BuiltCorpus, output: string, elapsedMs: number, language: Language): void {
  process.stdout.write(formatSummary(built.graph, built.diagnostics, language, built.cachedCount));
  const seconds = (elapsedMs / 1000).toFixed(1);
  process.stdout.write(`\n${getMessages(language).written(toShown(output), seconds)}\n`);
}

function isFailure(diagnostics: readonly Diagnostic[], isStrict: boolean): boolean {
  return diagnostics.some((diagnostic) => isStrict || getSeverity(diagnostic) === 'error');
}

/** A stopped build clears away what it has begun, and ends as the signal would have ended it: with 128 and its number. */
function handleSignals(output: string, language: Language): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      discardStaging(output);
      complain(getMessages(language).stopped);
      process.exit(code);
    });
  }
}

function toShown(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown === '' || shown.startsWith('..') ? path : shown;
}

function complain(sentence: string): void {
  process.stderr.write(`${SCRIPT}: ${sentence}\n`);
}

process.exitCode = await main(process.argv.slice(2), process.env);
