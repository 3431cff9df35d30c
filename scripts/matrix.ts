/** The command `matrix`: a built graph → the wordings of subjects over its meetings. */
import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { createMatrix } from '../graph/compare/matrix.ts';
import type { Matrix, MatrixOptions } from '../graph/compare/matrix-types.ts';
import { parseMonths } from '../graph/compare/months.ts';
import type { Language } from '../graph/diagnostics/format.ts';
import {
  DEFAULT_SUBJECTS,
  findSubject,
  SUBJECTS,
  type Subject,
  toTermSubject,
} from '../graph/lexicon/subjects.ts';
import { UsageError } from '../graph/model/errors.ts';
import { letReadersStop, runCommandLine, tell } from './command-line.ts';
import { findSeries, getFormat, getPeriod, readSources } from './graph-sources.ts';
import { getGraphStrings } from './graph-strings.ts';
import { formatMatrix, MATRIX_FORMATS, type MatrixFormat } from './matrix-format.ts';
import { getMatrixStrings, type MatrixStrings } from './matrix-strings.ts';
import { MATRIX_COMMAND } from './options/matrix.ts';
import type { ParsedArguments } from './options/parse.ts';
import { DEFAULT_OUTPUT, resolveUserPath } from './places.ts';

const SCRIPT = 'matrix';

/** Exit codes, as the help names them. */
const WRITTEN = 0;
const NOTHING = 1;

/** What the arguments ask for. */
interface Request {
  readonly graph: string;
  readonly format: MatrixFormat;
  readonly subjects: readonly Subject[];
  readonly out?: string;
  readonly series?: string;
  readonly from?: string;
  readonly to?: string;
  readonly months?: readonly number[];
}

/** Columns that come with Mailuo, as the help names them. */
function listSubjects(language: Language): readonly string[] {
  const names = SUBJECTS.map(({ name }) => (language === 'zh' ? name.zh : `${name.zh} (${name.en})`));
  return [names.join(language === 'zh' ? '、' : ', ')];
}

function toRequest(parsed: ParsedArguments, env: NodeJS.ProcessEnv, language: Language): Request {
  const strings = getMatrixStrings(language);
  if (parsed.paths.length > 0) throw new UsageError(strings.noTerms(parsed.paths.length));
  const [graph, series, out] = ['graph', 'series', 'out'].map((name) => parsed.values.get(name));
  const ending = MATRIX_FORMATS.find((format) => out !== undefined && extname(out) === `.${format}`);
  const [first, ...others] = MATRIX_FORMATS;
  return {
    graph: graph === undefined ? DEFAULT_OUTPUT : resolveUserPath(graph, SCRIPT, env),
    format:
      ending !== undefined && !parsed.values.has('format')
        ? ending
        : getFormat(parsed, [first, ...others], getGraphStrings(language)),
    subjects: getSubjects(parsed.values.get('subjects'), strings),
    ...(out === undefined ? {} : { out: resolveUserPath(out, SCRIPT, env) }),
    ...(series === undefined ? {} : { series }),
    ...getPeriod(parsed, getGraphStrings(language)),
    ...getMonths(parsed.values.get('months'), strings),
  };
}

function getMonths(text: string | undefined, strings: MatrixStrings): Pick<Request, 'months'> {
  if (text === undefined) return {};
  const months = parseMonths(text);
  if (months.length === 0) throw new UsageError(strings.noMonths(text));
  return { months };
}

/** The subjects of a list of names; a name that none has is a subject by itself. */
function getSubjects(names: string | undefined, strings: MatrixStrings): Subject[] {
  if (names === undefined) return DEFAULT_SUBJECTS.flatMap((key) => findSubject(key) ?? []);
  const subjects = names
    .split(/[,，、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => findSubject(name) ?? toTermSubject(name));
  if (subjects.length === 0) throw new UsageError(strings.noSubject(names));
  return subjects.filter(({ key }, i) => subjects.findIndex((other) => other.key === key) === i);
}

function run(request: Request, language: Language, env: NodeJS.ProcessEnv): number {
  const strings = getMatrixStrings(language);
  const { series, from, to, months, subjects, format, out } = request;
  const { isTTY } = process.stdout;
  if (format === 'xlsx' && out === undefined && isTTY) throw new UsageError(strings.needsFile(format));
  const graphStrings = getGraphStrings(language);
  const sources = readSources(request.graph, graphStrings, complain);
  const options: MatrixOptions = {
    subjects,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(months === undefined ? {} : { months }),
    ...(series === undefined ? {} : { series: findSeries(series, sources, graphStrings) }),
  };
  const matrix = createMatrix(sources, options);
  const texts = new Map<string, string>(sources.map(({ key, text }) => [key, text]));
  const written = formatMatrix(matrix, format, {
    language,
    hasColors: isTTY && out === undefined && env.NO_COLOR === undefined,
    getText: (key) => texts.get(key),
  });
  if (out === undefined) process.stdout.write(written);
  else writeOut(out, written, strings);
  if (!hasWording(matrix)) {
    complain(strings.nothing);
    return NOTHING;
  }
  if (out !== undefined) complain(strings.written(out, matrix.rows.length, matrix.columns.length));
  return WRITTEN;
}

function writeOut(file: string, content: string | Uint8Array, strings: MatrixStrings): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(strings.writeFailed(file, error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
}

function hasWording({ rows }: Matrix): boolean {
  return rows.some(({ cells }) => cells.some(({ kind }) => kind === 'worded'));
}

function complain(sentence: string): void {
  tell(SCRIPT, sentence);
}

letReadersStop();
process.exitCode = runCommandLine(
  {
    command: MATRIX_COMMAND,
    name: SCRIPT,
    listExamples: listSubjects,
    run: (parsed, language) => run(toRequest(parsed, process.env, language), language, process.env),
  },
  process.argv.slice(2),
  process.env,
);
