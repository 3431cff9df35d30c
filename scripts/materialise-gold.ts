/**
 * Gold labels to gold files. Labels name wordings by their place in a source file, so that the repository holds no text of it;
 * a scorer wants the wordings themselves. Which wordings are right is decided by the labels alone.
 *
 *   tsx scripts/materialise-gold.ts [LABELS] [--corpus DIR] --out DIR
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { InvalidInputError } from '../graph/model/errors.ts';
import { REPOSITORY } from './places.ts';

const USAGE = 'usage: tsx scripts/materialise-gold.ts [LABELS] [--corpus DIR] --out DIR';
const LABELS_FOLDER = join(REPOSITORY, 'tests', 'gold');
const CORPUS_FOLDER = join(REPOSITORY, '..', 'shared', 'corpus');
const LABELS_ENDING = '.labels.json';

/** Exit codes. */
const FINE = 0;
const SOURCE_FAILED = 1;
const WRONG_USAGE = 2;

export type Range = readonly [start: number, end: number];

/** What names the source of a labels file; the other keys are resolved as they come. */
interface Labels {
  readonly file: string;
  /** Folder in the corpus. */
  readonly corpus: string;
  /** Of the source's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly [key: string]: unknown;
}

export interface GoldFolders {
  readonly labels: string;
  readonly corpus: string;
  readonly output: string;
}

/**
 * Write a gold file for each labels file of a folder.
 *
 * A source that is missing or differs stops nothing: its gold file is left unwritten and the others are made.
 *
 * @returns A sentence for each labels file that could not be resolved, sorted by its name; empty when all were written.
 * @throws {InvalidInputError} when the folder holds no labels file.
 */
export function materializeGold({ labels: folder, corpus, output }: GoldFolders): string[] {
  const names = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(LABELS_ENDING))
    .sort();
  if (names.length === 0)
    throw new InvalidInputError(`${folder}: expected *${LABELS_ENDING} files, got none`);
  mkdirSync(output, { recursive: true });
  return names.flatMap((name) => {
    try {
      const labels = parseLabels(readFileSync(join(folder, name), 'utf8'));
      const gold = resolveLabels(labels, readSource(labels, corpus));
      const target = join(output, `${basename(name, LABELS_ENDING)}.gold.json`);
      writeFileSync(target, `${JSON.stringify(gold, null, 1)}\n`);
      return [];
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      return [`${name}: ${error.message}`];
    }
  });
}

/**
 * The gold that labels stand for, in the format of the gold guidelines.
 *
 * Everywhere in the labels a pair of whole numbers is the wording between these two byte offsets (UTF-8, end-exclusive), and an
 * object with a `label` alone is that term; `at` becomes `label`. What only serves to find the source is left out.
 *
 * An article without a title line is given the name of its meeting as title: readers must call such a document something, and a
 * scorer that compares titles could not match an empty one.
 *
 * @throws {InvalidInputError} when a pair lies outside the source or cuts a character.
 */
export function resolveLabels(labels: Labels, source: Uint8Array): Record<string, unknown> {
  const { file, corpus: _corpus, sha256: _sha256, parts: _parts, articles, ...findings } = labels;
  const titled = asArray(articles).map((article) =>
    isRecord(article) && article.title === null ? { ...article, title: article.meeting } : article,
  );
  return { file, ...resolveRecord({ articles: titled, ...findings }, source) };
}

/** The annotated parts of a source, one behind the other. */
export function cutParts(source: Uint8Array, parts: readonly Range[]): Uint8Array {
  return Buffer.concat(parts.map(([start, end]) => source.subarray(start, end)));
}

function resolveValue(value: unknown, source: Uint8Array): unknown {
  if (isRange(value)) return sliceText(source, ...value);
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, source));
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === 'label' ? value.label : resolveRecord(value, source);
}

/** A record with every place in it replaced by the wording there; see {@link resolveLabels}. */
export function resolveRecord(record: Record<string, unknown>, source: Uint8Array): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key === 'at' ? 'label' : key, resolveValue(value, source)]),
  );
}

function sliceText(source: Uint8Array, start: number, end: number): string {
  if (start < 0 || start >= end || end > source.length)
    throw new InvalidInputError(`expected bytes within 0–${source.length}, got ${start}–${end}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source.subarray(start, end));
  } catch (cause) {
    throw new InvalidInputError(`expected whole characters, got bytes ${start}–${end}`, { cause });
  }
}

/**
 * The bytes that places count in.
 *
 * @throws {InvalidInputError} when the source is missing or is not the one that was annotated.
 */
export function readSource(
  { file, corpus, sha256 }: Pick<Labels, 'file' | 'corpus' | 'sha256'>,
  folder: string,
): Uint8Array {
  const path = join(folder, corpus, file);
  const bytes = readIfThere(path);
  if (!bytes) throw new InvalidInputError(`expected its source, found no file at ${path}`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== sha256)
    throw new InvalidInputError(`${path}: expected SHA-256 ${sha256}, got ${hash}; annotate it anew`);
  return bytes;
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseLabels(content: string): Labels {
  const value = parseJson(content);
  if (!isLabels(value)) throw new InvalidInputError('expected an object with file, corpus and sha256');
  return value;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new InvalidInputError('expected JSON', { cause });
  }
}

function isLabels(value: unknown): value is Labels {
  return isRecord(value) && ['file', 'corpus', 'sha256'].every((key) => typeof value[key] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRange(value: unknown): value is Range {
  return Array.isArray(value) && value.length === 2 && value.every((item) => Number.isInteger(item));
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function main(args: readonly string[]): number {
  const request = parseRequest(args);
  if (!request) {
    process.stderr.write(`${USAGE}\n`);
    return WRONG_USAGE;
  }
  const complaints = tryMaterialize(request);
  for (const complaint of complaints) process.stderr.write(`materialise-gold: ${complaint}\n`);
  return complaints.length === 0 ? FINE : SOURCE_FAILED;
}

function tryMaterialize(folders: GoldFolders): string[] {
  try {
    return materializeGold(folders);
  } catch (error) {
    if (error instanceof InvalidInputError) return [error.message];
    throw error;
  }
}

function parseRequest(args: readonly string[]): GoldFolders | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { corpus: { type: 'string', default: CORPUS_FOLDER }, out: { type: 'string' } },
    });
    const [labels = LABELS_FOLDER, ...others] = positionals;
    if (!values.out || others.length > 0) return undefined;
    return { labels: resolve(labels), corpus: resolve(values.corpus), output: resolve(values.out) };
  } catch (error) {
    if (error instanceof TypeError) return undefined; // an unknown flag, or one without its value
    throw error;
  }
}

// Run as a command, not when a test imports it.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
