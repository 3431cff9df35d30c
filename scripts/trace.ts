/** The command `trace`: a built graph and a term → every occurrence by date. */
import type { Language } from '../graph/diagnostics/format.ts';
import { getTraceWords } from '../graph/export/trace-words.ts';
import { InvalidInputError, UsageError } from '../graph/model/errors.ts';
import { toSearchCodes } from '../graph/query/concordance.ts';
import type { TraceOptions } from '../graph/query/trace.ts';
import { traceTerm } from '../graph/query/trace-term.ts';
import { letReadersStop, runCommandLine, tell } from './command-line.ts';
import { findSeries, getFormat, getPeriod, readSources } from './graph-sources.ts';
import { getGraphStrings } from './graph-strings.ts';
import type { ParsedArguments } from './options/parse.ts';
import { TRACE_COMMAND } from './options/trace.ts';
import { DEFAULT_OUTPUT, resolveUserPath } from './places.ts';
import { formatTrace, TRACE_FORMATS, type TraceFormat } from './trace-format.ts';
import { getTraceStrings, type TraceStrings } from './trace-strings.ts';

const SCRIPT = 'trace';

/** Exit codes, as the help names them. */
const FOUND = 0;
const NOT_FOUND = 1;

/** What the arguments ask for. */
interface Request {
  readonly term: string;
  readonly graph: string;
  readonly format: TraceFormat;
  readonly series?: string;
  readonly from?: string;
  readonly to?: string;
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
  tell(SCRIPT, sentence);
}

letReadersStop();
process.exitCode = runCommandLine(
  {
    command: TRACE_COMMAND,
    name: SCRIPT,
    listExamples: () => [],
    run: (parsed, language) => run(toRequest(parsed, process.env, language), language, process.env),
  },
  process.argv.slice(2),
  process.env,
);
