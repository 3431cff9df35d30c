/** The command `trace`: a built graph and a term → every occurrence by date. */
import type { Language } from '../graph/diagnostics/format.ts';
import { getTraceWords } from '../graph/export/trace-words.ts';
import { InvalidInputError, UsageError } from '../graph/model/errors.ts';
import { toSearchCodes } from '../graph/query/concordance.ts';
import type { TraceOptions } from '../graph/query/trace.ts';
import { traceTerm } from '../graph/query/trace-term.ts';
import { findSeries, getFormat, getPeriod, readSources } from './graph-sources.ts';
import { getGraphStrings } from './graph-strings.ts';
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
    return run(toRequest(parsed, env, language), language, env);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`${error.message}\n${getMessages(language).seeHelp}`);
    return WRONG_USAGE;
  }
}

function toRequest(parsed: ParsedArguments, env: NodeJS.ProcessEnv, language: Language): Request {
  const [strings, graphStrings] = [getTraceStrings(language), getGraphStrings(language)];
  const [term] = parsed.paths;
  if (term === undefined || parsed.paths.length > 1)
    throw new UsageError(strings.oneTerm(parsed.paths.length));
  assertTerm(term, strings);
  const [graph, series] = [parsed.values.get('graph'), parsed.values.get('series')];
  return {
    term,
    graph: graph === undefined ? DEFAULT_OUTPUT : resolveUserPath(graph, SCRIPT, env),
    format: getFormat(parsed, TRACE_FORMATS, graphStrings),
    ...(series === undefined ? {} : { series }),
    ...getPeriod(parsed, graphStrings),
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

function run(request: Request, language: Language, env: NodeJS.ProcessEnv): number {
  const strings = getTraceStrings(language);
  const graphStrings = getGraphStrings(language);
  const sources = readSources(request.graph, graphStrings, complain);
  const { term, series, format, graph: _graph, ...period } = request;
  const options: TraceOptions = {
    ...period,
    ...(series === undefined ? {} : { series: findSeries(series, sources, graphStrings) }),
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

function complain(sentence: string): void {
  process.stderr.write(`${SCRIPT}: ${sentence}\n`);
}

// A reader that has seen enough, as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(FOUND);
});

process.exitCode = main(process.argv.slice(2), process.env);
