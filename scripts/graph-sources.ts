/** A built graph as a command reads it: its documents with their texts, and the flags that choose among them. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type WrittenGraph, withEdgeKeys } from '../graph/model/edge-keys.ts';
import { UsageError } from '../graph/model/errors.ts';
import type { DocumentFile } from '../graph/model/findings.ts';
import type { SerializedGraph } from '../graph/model/graph.ts';
import { listTraceDocuments, type TraceSource } from '../graph/query/trace.ts';
import type { GraphStrings } from './graph-strings.ts';
import type { ParsedArguments } from './options/parse.ts';

/** Format of the data that the commands read, as of `GraphAttributes`. */
const GRAPH_FORMAT = 1;

const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/**
 * The documents of a graph with their texts; one whose file cannot be read is left out with a word.
 *
 * @throws {UsageError} where the folder holds no graph of this format.
 */
export function readSources(
  folder: string,
  strings: GraphStrings,
  complain: (sentence: string) => void,
): TraceSource[] {
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

/**
 * The graph of a file.
 *
 * @throws {UsageError} where it holds none of this format.
 */
export function readGraph(path: string, strings: Pick<GraphStrings, 'damagedGraph'>): SerializedGraph {
  const fail = (cause: string): never => {
    throw new UsageError(strings.damagedGraph(path, cause));
  };
  try {
    const graph = JSON.parse(readFileSync(path, 'utf8')) as Partial<WrittenGraph> | null;
    const isGraph = Array.isArray(graph?.nodes) && Array.isArray(graph.edges);
    if (!isGraph || graph?.attributes?.format !== GRAPH_FORMAT) return fail(`format ≠ ${GRAPH_FORMAT}`);
    return withEdgeKeys(graph as WrittenGraph);
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

/**
 * The series of that name, else the only one whose name holds it.
 *
 * @throws {UsageError} for none and for more than one, naming them.
 */
export function findSeries(name: string, sources: readonly TraceSource[], strings: GraphStrings): string {
  const known = [...new Set(sources.flatMap(({ series }) => series ?? []))].sort();
  if (known.includes(name)) return name;
  const fitting = known.filter((series) => series.includes(name));
  const [only] = fitting;
  if (only === undefined) throw new UsageError(strings.unknownSeries(name, known.join(', ')));
  if (fitting.length > 1) throw new UsageError(strings.ambiguousSeries(name, fitting.join(', ')));
  return only;
}

/**
 * First and last date, of `--from` and `--to`.
 *
 * @throws {UsageError} for what is no date, and for an end before the beginning.
 */
export function getPeriod(
  parsed: ParsedArguments,
  strings: GraphStrings,
): { readonly from?: string; readonly to?: string } {
  const [from, to] = [getDate(parsed, 'from', strings), getDate(parsed, 'to', strings)];
  // A partial date stands for its whole period, so that 2024-05 to 2024 is no mistake.
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to)
    throw new UsageError(strings.reversedDates(from, to));
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function getDate(parsed: ParsedArguments, name: string, strings: GraphStrings): string | undefined {
  const value = parsed.values.get(name);
  if (value !== undefined && !PARTIAL_DATE.test(value))
    throw new UsageError(strings.invalidDate(`--${name}`, value));
  return value;
}

/**
 * The format asked for; the first of the known where none is.
 *
 * @throws {UsageError} for an unknown one, naming the known.
 */
export function getFormat<Format extends string>(
  parsed: ParsedArguments,
  known: readonly [Format, ...Format[]],
  strings: GraphStrings,
): Format {
  const value = parsed.values.get('format');
  if (value === undefined) return known[0];
  const format = known.find((one) => one === value);
  if (format === undefined) throw new UsageError(strings.unknownFormat(value, known.join(', ')));
  return format;
}
