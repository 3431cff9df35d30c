/** The command `compare`: two documents → what became of each sentence, as Markdown, HTML or JSON. */
import { readFileSync } from 'node:fs';
import { createBrief } from '../graph/compare/brief.ts';
import { compareDocuments } from '../graph/compare/compare.ts';
import type { Comparison, EntityLookup, Seen } from '../graph/compare/comparison.ts';
import { pickJudged } from '../graph/compare/judged.ts';
import { proposePredecessor } from '../graph/compare/predecessor.ts';
import { addSeenTexts } from '../graph/compare/seen-texts.ts';
import { collectSeen } from '../graph/compare/sources.ts';
import { checkWatchList, parseWatchList, type WatchedTerm } from '../graph/compare/watch.ts';
import { formatDiagnostic, type Language } from '../graph/diagnostics/format.ts';
import { toComparisonHtml } from '../graph/export/comparison-html.ts';
import { toComparisonMarkdown } from '../graph/export/comparison-markdown.ts';
import type { ReportSource } from '../graph/export/comparison-report.ts';
import { UsageError } from '../graph/model/errors.ts';
import type { EntityKey } from '../graph/model/ids.ts';
import { SUPPORTED_EXTENSIONS } from '../graph/read/formats.ts';
import { letReadersStop, tell } from './command-line.ts';
import {
  findFile,
  findListed,
  type GraphFolder,
  type NamedDocument,
  nameListed,
  openGraph,
  readFile,
  readListed,
  toCause,
  UnreadableError,
} from './compare-sources.ts';
import { type CompareStrings, getCompareStrings } from './compare-strings.ts';
import { getFormat, readSources } from './graph-sources.ts';
import { getGraphStrings } from './graph-strings.ts';
import { getLanguage, getMessages } from './messages.ts';
import { COMPARE_COMMAND } from './options/compare.ts';
import { DEFAULT_MAX_SIZE } from './options/flags.ts';
import { formatHelp, type ParsedArguments, parseArguments } from './options/parse.ts';
import { DEFAULT_OUTPUT, readVersion, resolveUserPath } from './places.ts';

const SCRIPT = 'compare';

/** Exit codes, as the help names them. */
const COMPARED = 0;
const UNREADABLE = 1;
const WRONG_USAGE = 2;

const FORMATS = ['md', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];

const BYTES_PER_MB = 1_000_000;

/** What the arguments ask for. */
interface Request {
  readonly specs: readonly string[];
  readonly graph: string;
  readonly format: Format;
  readonly isBrief: boolean;
  readonly watch?: string;
}

/** What a run needs besides. */
interface Context {
  readonly language: Language;
  readonly strings: CompareStrings;
  readonly env: NodeJS.ProcessEnv;
}

async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const language = getLanguage(env);
  const context = { language, strings: getCompareStrings(language), env };
  try {
    const parsed = parseArguments(COMPARE_COMMAND, args, language);
    if (parsed.switches.has('help')) {
      process.stdout.write(formatHelp(COMPARE_COMMAND, language, SUPPORTED_EXTENSIONS));
      return COMPARED;
    }
    if (parsed.switches.has('version')) {
      process.stdout.write(`mailuo ${readVersion()}\n`);
      return COMPARED;
    }
    return await run(toRequest(parsed, context), context);
  } catch (error) {
    if (error instanceof UnreadableError) {
      complain(error.message);
      return UNREADABLE;
    }
    if (!(error instanceof UsageError)) throw error;
    complain(`${error.message}\n${getMessages(language).seeHelp}`);
    return WRONG_USAGE;
  }
}

function toRequest(parsed: ParsedArguments, { strings, language, env }: Context): Request {
  const { paths, values, switches } = parsed;
  if (paths.length < 1 || paths.length > 2) throw new UsageError(strings.twoDocuments(paths.length));
  const [graph, watch] = [values.get('graph'), values.get('watch')];
  return {
    specs: paths,
    graph: graph === undefined ? DEFAULT_OUTPUT : resolveUserPath(graph, SCRIPT, env),
    format: getFormat(parsed, FORMATS, getGraphStrings(language)),
    isBrief: switches.has('brief'),
    ...(watch === undefined ? {} : { watch: resolveUserPath(watch, SCRIPT, env) }),
  };
}

async function run(request: Request, context: Context): Promise<number> {
  const terms = request.watch === undefined ? undefined : readWatchList(request.watch, context);
  const { before, after, graph } = await findDocuments(request, context);
  const entities = new Map([...before.entities, ...after.entities]);
  const seen = graph === undefined ? undefined : findSeen(after, graph, entities, context);
  const comparison = compareDocuments(before.document, after.document, {
    entities,
    ...(seen === undefined ? {} : { seen }),
    ...(graph === undefined
      ? {}
      : { judged: pickJudged(graph.graph, before.document.key, after.document.key) }),
  });
  const documents = { before: before.document, after: after.document };
  const source: ReportSource = {
    comparison,
    texts: { before: before.document.text, after: after.document.text },
    brief: createBrief(comparison, documents),
    isBrief: request.isBrief,
    ...(terms === undefined ? {} : { watch: checkWatchList(terms, comparison, documents, entities) }),
  };
  process.stdout.write(write(source, request.format, context.language));
  return COMPARED;
}

/** What the corpus of a graph has seen before a document, by its texts too; nothing can be said of an undated one. */
function findSeen(
  { document }: NamedDocument,
  { folder, graph }: GraphFolder,
  entities: EntityLookup,
  { language }: Context,
): ReadonlyMap<EntityKey, Seen> | undefined {
  const { date } = document;
  if (date === undefined) return undefined;
  const sources = readSources(folder, getGraphStrings(language), complain);
  return addSeenTexts(collectSeen(graph, date), document, date, { entities, sources });
}

function write(source: ReportSource, name: Format, language: Language): string {
  switch (name) {
    case 'md':
      return toComparisonMarkdown(source, language);
    case 'html':
      return toComparisonHtml(source, language);
    case 'json':
      return `${JSON.stringify(toJson(source), undefined, 2)}\n`;
  }
}

/** The comparison itself, with the brief or the watch list where they are asked for. */
function toJson({ comparison, brief, isBrief, watch }: ReportSource): Comparison | Record<string, unknown> {
  const asked: Record<string, unknown> = {};
  if (isBrief === true) asked.brief = brief;
  if (watch !== undefined) asked.watch = watch satisfies readonly WatchedTerm[];
  return { ...comparison, ...asked };
}

interface FoundDocuments {
  readonly before: NamedDocument;
  readonly after: NamedDocument;
  /** The graph that one of them is of. */
  readonly graph?: GraphFolder;
}

async function findDocuments({ specs, graph: folder }: Request, context: Context): Promise<FoundDocuments> {
  const { strings, env } = context;
  const [first = '', second] = specs;
  let opened: GraphFolder | undefined;
  const find = async (spec: string): Promise<NamedDocument> => {
    const file = findFile(resolveUserPath(spec, SCRIPT, env));
    if (file !== undefined) {
      const maxBytes = DEFAULT_MAX_SIZE * BYTES_PER_MB;
      const onDiagnostic = (one: Parameters<typeof formatDiagnostic>[0]) =>
        complain(formatDiagnostic(one, context.language));
      return await readFile(spec, file, { strings, maxBytes, onDiagnostic });
    }
    opened ??= openGraph(folder, getGraphStrings(context.language));
    if (opened === undefined) throw new UsageError(strings.noGraph(spec, folder));
    const listed = findListed(spec, opened, strings);
    if (listed === undefined) throw new UsageError(strings.noDocument(spec, folder));
    return readListed(listed, opened, strings);
  };
  const one = await find(first);
  const [before, after] =
    second === undefined ? [findPredecessor(first, one, opened, strings), one] : [one, await find(second)];
  if (
    second !== undefined &&
    before.document.key === after.document.key &&
    before.document.text === after.document.text
  )
    throw new UsageError(strings.sameDocument(second));
  return { before, after, ...(opened === undefined ? {} : { graph: opened }) };
}

/** The document before one of a graph, told on stderr since nobody named it. */
function findPredecessor(
  spec: string,
  { document }: NamedDocument,
  graph: GraphFolder | undefined,
  strings: CompareStrings,
): NamedDocument {
  if (graph === undefined) throw new UsageError(strings.fileAlone(spec));
  const { predecessor, sameSeason } = proposePredecessor(graph.documents, document.key);
  const listed = graph.documents.find(({ key }) => key === predecessor);
  if (listed === undefined) throw new UsageError(strings.noPredecessor(spec));
  complain(strings.chosen(nameListed(listed)));
  const other = graph.documents.find(({ key }) => key === sameSeason);
  if (other !== undefined) complain(strings.sameSeason(nameListed(other)));
  return readListed(listed, graph, strings);
}

function readWatchList(path: string, { strings }: Context): string[] {
  let list: string;
  try {
    list = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(strings.unreadable(path, toCause(error)), { cause: error });
  }
  const terms = parseWatchList(list);
  if (terms.length === 0) throw new UsageError(strings.emptyList(path));
  return terms;
}

function complain(sentence: string): void {
  tell(SCRIPT, sentence);
}

letReadersStop();
process.exitCode = await main(process.argv.slice(2), process.env);
