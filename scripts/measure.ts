/**
 * The command `measure`: graphs of annotated documents, scored against their annotations, with the lexicon and without it.
 *
 *   npm run measure [-- --shared DIR] [--json]
 *
 * Six sets: the seeds; those of them that rules may be tuned on, and the others, apart; the documents of `tests/gold`, on which no
 * rule may be, and those of `tests/gold/genres`, likewise; those of `tests/gold/read`, annotated before and read after their first
 * score. Apart from these, which wording became which: the chains of documents of `tests/gold/evolutions/read`, on which rules may be
 * tuned, and of `held`, on which none may be. Of neither is it printed what was found or missed. Without the lexicon means without
 * its terms and names; series of meetings and the grammar of official prose stay. The annotated texts and the scorer are no part of
 * the repository: where they are absent, nothing is measured, and that is said.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { getDefaultLexicon } from '../graph/lexicon/default.ts';
import { createLexicon, type Lexicon } from '../graph/lexicon/lexicon.ts';
import { buildGraph, processSource } from '../graph/pipeline.ts';
import { createDecoders } from './decoders.ts';
import { type Chain, materializeChains } from './evolution-gold.ts';
import { cutParts, materializeGold, type Range } from './materialise-gold.ts';
import { REPOSITORY } from './places.ts';
import { addScores, type Score, type Scores } from './scores.ts';

const SHARED = join(REPOSITORY, '..', 'shared');
const LABELS = join(REPOSITORY, 'tests', 'gold');
const GENRE_LABELS = join(LABELS, 'genres');
const READ_LABELS = join(LABELS, 'read');
/** Sets of chains, by the folders of their annotations. */
const CHAINS = [
  ['evolutions read', join(LABELS, 'evolutions', 'read')],
  ['evolutions held', join(LABELS, 'evolutions', 'held')],
] as const;
/** What a chain is scored for; nothing else of it is annotated. */
const CHAIN_MEASURES = ['evolutions', 'change of matches'];
const GOLD_ENDING = '.gold.json';
const LABELS_ENDING = '.labels.json';
const EVOLUTIONS = 'evolutions.json';

/** Seeds that rules may be tuned on; of the others only the score is looked at. */
const TUNED_SEEDS = /^(?:000|001|003)_/u;

/** Documents with the folder of their annotations. */
interface GoldSet {
  readonly name: string;
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Documents built together with these, which are not scored. */
  readonly beside: readonly string[];
  readonly gold: string;
}

/** What names the source of a labels file. */
interface LabeledSource {
  readonly corpus: string;
  readonly file: string;
  /** Bytes that are annotated, where the rest of the source is not. */
  readonly parts?: readonly Range[];
}

/** Scores of one set with one lexicon. */
interface Column {
  readonly set: string;
  readonly lexicon: 'with' | 'without';
  readonly scores: Scores;
}

/** Score every set with every lexicon. `folder` is for what is made on the way. */
async function measure(shared: string, folder: string): Promise<Column[]> {
  const lexicons = [
    ['with', getDefaultLexicon()],
    ['without', createLexicon([])],
  ] as const;
  const graph = join(folder, 'graph.json');
  const columns: Column[] = [];
  for (const set of prepareSets(shared, folder)) {
    for (const [name, lexicon] of lexicons) {
      await buildInto(graph, [...set.files, ...set.beside], lexicon);
      columns.push({ set: set.name, lexicon: name, scores: score(shared, graph, set.gold) });
    }
  }
  for (const [set, annotations] of CHAINS) {
    const chains = prepareChains(annotations, shared, join(folder, set));
    if (chains.length === 0) continue;
    for (const [name, lexicon] of lexicons)
      columns.push({ set, lexicon: name, scores: await scoreChains(chains, shared, graph, lexicon) });
  }
  return columns;
}

function prepareChains(annotations: string, shared: string, output: string): readonly Chain[] {
  const { chains, complaints } = materializeChains({ annotations, corpus: join(shared, 'corpus'), output });
  for (const complaint of complaints) process.stderr.write(`measure: ${complaint}\n`);
  return chains;
}

/** Scores of all chains together, each in a graph of its own, for which `graph` is the path. */
async function scoreChains(
  chains: readonly Chain[],
  shared: string,
  graph: string,
  lexicon: Lexicon,
): Promise<Scores> {
  const scores: Scores[] = [];
  for (const { files, gold } of chains) {
    await buildInto(graph, files, lexicon);
    scores.push(score(shared, graph, gold));
  }
  return Object.fromEntries(
    CHAIN_MEASURES.map((name) => [name, addScores(scores.flatMap((one) => one[name] ?? []))]),
  );
}

function prepareSets(shared: string, folder: string): GoldSet[] {
  const seeds = listFiles(join(shared, 'corpus', 'seeds'));
  const [tuned, others] = [true, false].map((isTuned) =>
    seeds.filter((path) => TUNED_SEEDS.test(toName(path)) === isTuned),
  ) as [string[], string[]];
  const seedGold = join(shared, 'gold', 'seeds');
  // The parts are scored in the graph of all seeds, of which the first set is the whole.
  return [
    { name: 'seeds', files: seeds, beside: [], gold: seedGold },
    prepareLabeled('unseen documents', LABELS, shared, join(folder, 'unseen')),
    prepareLabeled('unseen genres', GENRE_LABELS, shared, join(folder, 'genres')),
    prepareLabeled('read since', READ_LABELS, shared, join(folder, 'read')),
    { name: 'seeds 000, 001, 003', files: tuned, beside: others, gold: seedGold },
    { name: 'seeds 002, 004', files: others, beside: tuned, gold: seedGold },
  ].map((set) => ({ ...set, gold: selectGold(set, join(folder, `gold of ${set.name}`)) }));
}

/** The documents that a folder annotates by place, with their annotations made out; of those annotated in parts, the parts. */
function prepareLabeled(name: string, labels: string, shared: string, gold: string): GoldSet {
  const corpus = join(shared, 'corpus');
  for (const complaint of materializeGold({ labels, corpus, output: gold }))
    process.stderr.write(`measure: ${complaint}\n`);
  const files = listFiles(labels)
    .filter((path) => path.endsWith(LABELS_ENDING))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as LabeledSource)
    .map((source) => ({ ...source, path: join(corpus, source.corpus, source.file) }))
    .filter(({ path }) => existsSync(path))
    .map(({ path, parts }) => (parts === undefined ? path : writeParts(path, parts, `${gold} parts`)));
  return { name, files, beside: [], gold };
}

function writeParts(path: string, parts: readonly Range[], folder: string): string {
  mkdirSync(folder, { recursive: true });
  const cut = join(folder, toName(path));
  writeFileSync(cut, cutParts(readFileSync(path), parts));
  return cut;
}

/** Copy the annotations of a set's own files, since the scorer takes all that a folder holds. */
function selectGold({ files, gold }: GoldSet, folder: string): string {
  mkdirSync(folder);
  const names = new Set(files.map(toName));
  for (const path of listFiles(gold)) {
    const name = toName(path);
    const isOwn = name.endsWith(GOLD_ENDING) && names.has(readFileName(path));
    if (isOwn || name === EVOLUTIONS) copyFileSync(path, join(folder, name));
  }
  return folder;
}

function readFileName(path: string): string {
  return toName((JSON.parse(readFileSync(path, 'utf8')) as { file: string }).file);
}

async function buildInto(path: string, files: readonly string[], lexicon: Lexicon): Promise<void> {
  const decoders = createDecoders();
  try {
    const sources = files.map((file) => ({ path: toName(file), bytes: readFileSync(file) }));
    const processed = await Promise.all(
      sources.map(async (source) => processSource(source, { decoders, lexicon })),
    );
    await writeFile(path, JSON.stringify(buildGraph(processed, lexicon).graph));
  } finally {
    await decoders.close();
  }
}

/** @throws {Error} when the scorer fails, with what it printed. */
function score(shared: string, graph: string, gold: string): Scores {
  const scorer = join(shared, 'score', 'score.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, graph, gold, '--json'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${scorer} ended with ${status}:\n${stderr}`);
  const scores = JSON.parse(stdout) as Scores;
  if (existsSync(join(gold, EVOLUTIONS))) return scores;
  // Of a set whose evolutions nobody has annotated, the scorer would count every one as wrong.
  const { evolutions: _evolutions, ...annotated } = scores;
  return annotated;
}

/** Tables in Markdown, of the sets as a whole, the seeds in their parts and the chains, with precision, recall and F1 in each cell. */
function formatColumns(columns: readonly Column[]): string {
  const parts = columns.filter(({ set }) => set.startsWith('seeds '));
  const chains = columns.filter(({ set }) => set.startsWith('evolutions '));
  const wholes = columns.filter((column) => !parts.includes(column) && !chains.includes(column));
  const explanation =
    'In each cell: precision, recall, F1, and how many the annotations have. “Without”: with an empty lexicon.';
  const tables = [wholes, parts, chains].filter((table) => table.length > 0);
  return [explanation, '', ...tables.map(formatTable)].join('\n');
}

function formatTable(columns: readonly Column[]): string {
  const names = [...new Set(columns.flatMap(({ scores }) => Object.keys(scores)))];
  const measures = [...names.filter((name) => !isKind(name)), ...names.filter(isKind).sort()];
  const rows = [
    ['measure', ...columns.map(({ set, lexicon }) => (lexicon === 'with' ? set : `${set}, without`))],
    ...measures.map((name) => [name, ...columns.map(({ scores }) => formatScore(scores[name]))]),
  ];
  const [head = [], ...body] = rows;
  const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const format = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |\n`;
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map(format).join('');
}

function isKind(name: string): boolean {
  return name.startsWith('kind of ');
}

/** A measure that neither graph nor annotations have anything for is left empty. */
function formatScore(value: Score | undefined): string {
  if (value === undefined || value.predicted + value.gold === 0) return '';
  const { precision, recall, f1, gold } = value;
  return `${[precision, recall, f1].map((part) => part.toFixed(3)).join(' ')} (${gold})`;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function toName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? '';
}

function findMissing(shared: string): string | undefined {
  return ['corpus/seeds', 'gold/seeds', 'score/score.mjs']
    .map((path) => join(shared, path))
    .find((path) => !existsSync(path));
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { shared: { type: 'string', default: SHARED }, json: { type: 'boolean', default: false } },
  });
  const shared = resolve(values.shared);
  const missing = findMissing(shared);
  if (missing !== undefined) {
    process.stdout.write(`Nothing measured: there is no ${missing}.\n`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mailuo-measure-'));
  try {
    const columns = await measure(shared, folder);
    process.stdout.write(values.json ? `${JSON.stringify(columns, null, 1)}\n` : formatColumns(columns));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
