/**
 * The measured part of the bench on comparing, run as a program of its own: two work reports against each other, the figures as JSON on stdout.
 *
 *   node comparing.js FOLDER [--whole]
 *
 * Beside it stands what a general diff takes for the same two texts, character by character. That grows with the square of the length: for two
 * whole reports it takes most of a minute, so it is measured on their beginnings, and on the whole once with `--whole`.
 */
import { diffChars } from 'diff';
import { compareDocuments } from '../../graph/compare/compare.ts';
import type { ComparedDocument, EntityLookup } from '../../graph/compare/comparison.ts';
import { describeFindings, lookUpFindings } from '../../graph/compare/sources.ts';
import type { Findings } from '../../graph/model/findings.ts';
import { processSource, toDocumentFile } from '../../graph/pipeline.ts';
import { readTexts } from './corpora.ts';
import type { ComparisonFigures } from './figures.ts';

const WARMING_ROUNDS = 1;
const ROUNDS = 5;

/** Characters from the beginning of each text on which the general diff is measured every time. */
const PREFIX = 4000;
/** Reports of such a length are meant; where there are none, the longest texts are taken. */
const LEAST_LENGTH = 15_000;

interface Side {
  readonly document: ComparedDocument;
  readonly findings: Findings;
}

async function measureComparing(folder: string, isWhole: boolean): Promise<ComparisonFigures> {
  const [a, b] = pickTexts(folder);
  const [before, after] = [await read(a.name, a.text), await read(b.name, b.text)];
  const [head, lateHead] = [before, after].map(({ document }) => document.text.slice(0, PREFIX)) as [
    string,
    string,
  ];
  const heads = [await read(a.name, head), await read(b.name, lateHead)] as const;
  const cold = measure(() => compare(before, after));
  const [whole, prefix]: [number[], number[]] = [[], []];
  const prefixDiff: number[] = [];
  for (let round = 0; round < WARMING_ROUNDS + ROUNDS; round += 1) {
    const times = [
      measure(() => compare(before, after)),
      measure(() => compare(...heads)),
      round < WARMING_ROUNDS + 1 ? measure(() => diffChars(head, lateHead).length) : undefined,
    ];
    if (round < WARMING_ROUNDS) continue;
    [whole, prefix, prefixDiff].forEach((list, i) => {
      const time = times[i];
      if (time !== undefined) list.push(time);
    });
  }
  return {
    names: [a.name, b.name],
    lengths: [before.document.text.length, after.document.text.length],
    prefixLength: PREFIX,
    coldMs: cold,
    wholeMs: toMedian(whole),
    prefixMs: toMedian(prefix),
    prefixDiffMs: toMedian(prefixDiff),
    ...(isWhole
      ? { wholeDiffMs: measure(() => diffChars(before.document.text, after.document.text).length) }
      : {}),
  };
}

/** The last two reports, else the two longest texts. */
function pickTexts(folder: string): [{ name: string; text: string }, { name: string; text: string }] {
  const texts = readTexts(folder);
  const long = texts.filter(({ text }) => text.length >= LEAST_LENGTH);
  const picked = long.length >= 2 ? long : texts.toSorted((x, y) => x.text.length - y.text.length);
  const [a, b] = picked.slice(-2);
  if (a === undefined || b === undefined) throw new Error(`expected two texts in ${folder}`);
  return [a, b];
}

async function read(path: string, text: string): Promise<Side> {
  const { findings } = await processSource({ path, bytes: new TextEncoder().encode(text) });
  const [first] = findings;
  if (first === undefined) throw new Error(`expected a document in ${path}`);
  return { findings: first, document: { ...toDocumentFile(first), ...describeFindings(first) } };
}

function compare(before: Side, after: Side): number {
  const entities: EntityLookup = lookUpFindings([before.findings, after.findings]);
  return compareDocuments(before.document, after.document, { entities }).rows.length;
}

function measure(work: () => number): number {
  const startedMs = performance.now();
  if (work() < 0) throw new Error('nothing was measured');
  return performance.now() - startedMs;
}

function toMedian(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

const [folder = '', flag] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await measureComparing(folder, flag === '--whole')));
