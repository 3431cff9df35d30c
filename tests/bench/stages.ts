/**
 * The measured part of the bench, run as a program of its own: every stage over one folder, the figures as JSON on stdout.
 *
 *   node stages.js FOLDER
 *
 * All stages work on the same strings in memory. Rounds of them take turns, so that whatever else the machine does, and however
 * its clock changes, meets all alike; the first rounds warm up and are not counted. Times are medians.
 */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { assemble } from '../../graph/assemble/assemble.ts';
import { extractFindings } from '../../graph/extract/extract.ts';
import { getDefaultLexicon } from '../../graph/lexicon/default.ts';
import type { Document } from '../../graph/model/document.ts';
import type { Findings } from '../../graph/model/findings.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { toDocumentFile } from '../../graph/pipeline.ts';
import { readSource } from '../../graph/read/read.ts';
import { relate } from '../../graph/relate/relate.ts';
import { findCopies } from '../../graph/resolve/copies.ts';
import { resolveTasks } from '../../graph/resolve/resolve.ts';
import { joinTallies, type Tally, tallyFindings } from '../../graph/resolve/tally.ts';
import { createDecoders } from '../../scripts/decoders.ts';
import { readTexts } from './corpora.ts';
import { STAGES, type Stage, type StageFigures } from './figures.ts';

const WARMING_ROUNDS = 2;
const ROUNDS = 5;

async function measureStages(folder: string): Promise<StageFigures> {
  const texts = readTexts(folder);
  const encoder = new TextEncoder();
  const files = texts.map(({ name, text }) => ({ path: name, bytes: encoder.encode(text) }));
  const jieba = Jieba.withDict(dict);
  const lexicon = getDefaultLexicon();
  const decoders = createDecoders();
  const times = new Map<Stage, number[]>(STAGES.map((stage) => [stage, []]));
  /** Keeps results from being optimized away. */
  let total = 0;
  let [documents, findings]: [Document[], Findings[]] = [[], []];
  let graph: SerializedGraph | undefined;
  for (let round = 0; round < WARMING_ROUNDS + ROUNDS; round += 1) {
    const time = async <Result>(stage: Stage, work: () => Result | Promise<Result>): Promise<Result> => {
      const startedMs = performance.now();
      const result = await work();
      if (round >= WARMING_ROUNDS) times.get(stage)?.push(performance.now() - startedMs);
      return result;
    };
    await time('sum char codes', () => {
      for (const { text } of texts) for (let i = 0; i < text.length; i += 1) total += text.charCodeAt(i);
    });
    await time('jieba cut', () => {
      for (const { text } of texts) total += jieba.cut(text, false).length;
    });
    await time('read and extract', async () => {
      for (const file of files)
        for (const document of (await readSource(file, decoders)).documents)
          total += extractFindings(document, lexicon).mentions.length;
    });
    documents = await time('read', async () => {
      const read: Document[] = [];
      for (const file of files) read.push(...(await readSource(file, decoders)).documents);
      return read;
    });
    findings = await time('extract', () => documents.map((document) => extractFindings(document, lexicon)));
    graph = await measureJoining(findings, time);
  }
  if (Number.isNaN(total)) throw new Error('expected a sum');
  return {
    fileCount: files.length,
    documentCount: documents.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    characters: texts.reduce((sum, { text }) => sum + text.length, 0),
    entityCount: (graph?.nodes.length ?? 0) - documents.length,
    relationCount: graph?.edges.length ?? 0,
    ms: Object.fromEntries(
      STAGES.map((stage) => [stage, toMedian(times.get(stage) ?? [])]),
    ) as StageFigures['ms'],
  };
}

/** The stages that `buildGraph` puts together, each apart. */
async function measureJoining(
  findings: readonly Findings[],
  time: <Result>(stage: Stage, work: () => Result) => Promise<Result>,
): Promise<SerializedGraph> {
  const tallies = await time('tally', () => findings.map((one) => tallyFindings(one)));
  const joined = await time('join', () => joinTallies(tallies));
  const { tally, copies, renamed } = await time('resolve', () => {
    const resolved = resolveTasks(joined);
    return { ...resolved, copies: findCopies(toCandidates(resolved.tally)) };
  });
  const relations = await time('relate', () => relate(tally));
  const graph = await time('assemble', () => assemble(tally, relations, copies, getDefaultLexicon()));
  await time('serialise', () => {
    const parts: readonly (readonly unknown[])[] = [
      graph.nodes,
      graph.edges,
      findings.map((one) => toDocumentFile(one, renamed)),
    ];
    return parts.reduce((sum, part) => sum + part.reduce<number>((n, one) => n + toLength(one), 0), 0);
  });
  return graph;
}

function toCandidates(tally: Tally): Parameters<typeof findCopies>[0] {
  return [...tally.documents].map(([key, { metadata, length, signature }]) => ({
    key,
    form: metadata.form,
    length,
    signature,
  }));
}

function toLength(value: unknown): number {
  return JSON.stringify(value).length;
}

function toMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new RangeError('expected a folder, got none');
process.stdout.write(`${JSON.stringify(await measureStages(folder))}\n`);
