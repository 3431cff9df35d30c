/** The command `trace`: a built graph and a term → every occurrence by date. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '../graph/diagnostics/format.ts';
import { getTraceWords } from '../graph/export/trace-words.ts';
import { InvalidInputError, UsageError } from '../graph/model/errors.ts';
import type { DocumentFile } from '../graph/model/findings.ts';
import type { SerializedGraph } from '../graph/model/graph.ts';
import { toSearchCodes } from '../graph/query/concordance.ts';
import { listTraceDocuments, type TraceOptions, type TraceSource } from '../graph/query/trace.ts';
import { traceTerm } from '../graph/query/trace-term.ts';
import { getLanguage, getMessages } from './messages.ts';
import { formatHelp, type ParsedArguments, parseArguments, TRACE_COMMAND } from './options.ts';
import { DEFAULT_OUTPUT, readVersion, resolveUserPath } from './places.ts';
import { formatTrace, TRACE_FORMATS, type TraceFormat } from './trace-format.ts';
import { getTraceStrings, type TraceStrings } from './trace-strings.ts';

const SCRIPT = 'trace';

/** Exit codes, as the help names them. */
const FOUND = 0;
const NOT_FOUND = 1;
const WRONG_USAGE = 2;

/** Format of the data that this command reads, as of `GraphAttributes`. */
const GRAPH_FORMAT = 1;

const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** What the arguments ask for. */
interface Request {
  readonly term: string;
  readonly graph: string;
  readonly format: TraceFormat;
  readonly series?: string;
  readonly from?: string;
  readonly to?: string;
}

function main(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const language = getLanguage(env);
  try {
    const parsed = parseArguments(TRACE_COMMAND, args, language);
    if (parsed.switches.has('help')) {
      process.stdout.write(formatHelp(TRACE_COMMAND, language, []));
      return FOUND;
    }
    if (parsed.switches.has('version')) {
      process.stdout.write(`mailuo ${readVersion()}\n`);
      return FOUND;
    }
    return run(toRequest(parsed, env, getTraceStrings(language)), language, env);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`${error.message}\n${getMessages(language).seeHelp}`);
    return WRONG_USAGE;
  }
}

function toRequest(parsed: ParsedArguments, env: NodeJS.ProcessEnv, strings: TraceStrings): Request {
  const [term] = parsed.paths;
  if (term === undefined || parsed.paths.length > 1)
    throw new UsageError(strings.oneTerm(parsed.paths.length));
  assertTerm(term, strings);
  const [graph, series] = [parsed.values.get('graph'), parsed.values.get('series')];
  const [from, to] = [getDate(parsed, 'from', strings), getDate(parsed, 'to', strings)];
  // A partial date stands for its whole period, so that 2024-05 to 2024 is no mistake.
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to)
    throw new UsageError(strings.reversedDates(from, to));
  return {
    term,
    graph: graph === undefined ? DEFAULT_OUTPUT : resolveUserPath(graph, SCRIPT, env),
    format: getFormat(parsed, strings),
    ...(series === undefined ? {} : { series }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function assertTerm(term: string, strings: TraceStrings): void {
  try {
    toSearchCodes(term);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new UsageError(strings.emptyTerm, { cause: error });
  }
}

function getDate(parsed: ParsedArguments, name: string, strings: TraceStrings): string | undefined {
  const value = parsed.values.get(name);
  if (value !== undefined && !PARTIAL_DATE.test(value))
    throw new UsageError(strings.invalidDate(`--${name}`, value));
  return value;
}

function getFormat(parsed: ParsedArguments, strings: TraceStrings): TraceFormat {
  const value = parsed.values.get('format') ?? 'table';
  const format = TRACE_FORMATS.find((known) => known === value);
  if (format === undefined) throw new UsageError(strings.unknownFormat(value, TRACE_FORMATS.join(', ')));
  return format;
}

function run(request: Request, language: Language, env: NodeJS.ProcessEnv): number {
  const strings = getTraceStrings(language);
  const sources = readSources(request.graph, strings);
  const { term, series, format, graph: _graph, ...period } = request;
  const options: TraceOptions = {
    ...period,
    ...(series === undefined ? {} : { series: findSeries(series, sources, strings) }),
  };
  const trace = traceTerm(term, sources, options);
  const { columns, isTTY } = process.stdout;
  const hasColors = isTTY && env.NO_COLOR === undefined;
  process.stdout.write(
    formatTrace(trace, format, { language, hasColors, ...(isTTY && columns > 0 ? { columns } : {}) }),
  );
  if (trace.occurrences.length > 0) return FOUND;
  complain(strings.notFound(term, trace.searchedCount));
  if (trace.outsideCount > 0) complain(getTraceWords(language).outside(trace.outsideCount));
  return NOT_FOUND;
}

/** The documents of a graph with their texts; one whose file cannot be read is left out with a word on stderr. */
function readSources(folder: string, strings: TraceStrings): TraceSource[] {
  const path = join(folder, 'graph.json');
  if (!existsSync(path)) throw new UsageError(strings.noGraph(folder));
  const documents = listTraceDocuments(readGraph(path, strings));
  return documents.flatMap(({ file, ...document }) => {
    // The name comes from outside, and must not lead out of the folder.
    const location = join(folder, 'documents', basename(file));
    const content = readDocument(location);
    if (content === undefined) complain(strings.missingText(location));
    return content === undefined ? [] : [{ ...document, ...content }];
  });
}

function readGraph(path: string, strings: TraceStrings): SerializedGraph {
  const fail = (cause: string): never => {
    throw new UsageError(strings.damagedGraph(path, cause));
  };
  try {
    const graph = JSON.parse(readFileSync(path, 'utf8')) as Partial<SerializedGraph> | null;
    const isGraph = Array.isArray(graph?.nodes) && Array.isArray(graph.edges);
    if (!isGraph || graph?.attributes?.format !== GRAPH_FORMAT) return fail(`format ≠ ${GRAPH_FORMAT}`);
    return graph as SerializedGraph;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function readDocument(path: string): Pick<DocumentFile, 'text' | 'sentences'> | undefined {
  try {
    const { text, sentences } = JSON.parse(readFileSync(path, 'utf8')) as Partial<DocumentFile>;
    return typeof text === 'string' && Array.isArray(sentences) ? { text, sentences } : undefined;
  } catch {
    return undefined;
  }
}

/** The series of that name, else the only one whose name holds it. */
function findSeries(name: string, sources: readonly TraceSource[], strings: TraceStrings): string {
  const known = [...new Set(sources.flatMap(({ series }) => series ?? []))].sort();
  if (known.includes(name)) return name;
  const fitting = known.filter((series) => series.includes(name));
  const [only] = fitting;
  if (only === undefined) throw new UsageError(strings.unknownSeries(name, known.join(', ')));
  if (fitting.length > 1) throw new UsageError(strings.ambiguousSeries(name, fitting.join(', ')));
  return only;
}

function complain(sentence: string): void {
  process.stderr.write(`${SCRIPT}: ${sentence}\n`);
}

// A reader that has seen enough, as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(FOUND);
});

process.exitCode = main(process.argv.slice(2), process.env);
