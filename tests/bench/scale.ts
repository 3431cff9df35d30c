/**
 * How a build grows: time and peak memory of the real command, as a program of its own, over ever more documents.
 *
 * The documents are real communiqués repeated and perturbed (see `perturb.ts`), written into a temporary folder.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY } from '../../scripts/places.ts';
import type { MeasuredCorpus } from './corpora.ts';
import { readTexts } from './corpora.ts';
import { createRandom, perturbFiles } from './perturb.ts';

/** What one build took. */
export interface ScaleFigures {
  readonly documentCount: number;
  /** Of the source files. */
  readonly bytes: number;
  readonly seconds: number;
  /** Processor time of all threads, which other programs disturb less. */
  readonly cpuSeconds: number;
  /** Largest resident set, in MB of 10⁶ bytes. */
  readonly peakMb: number;
  /** With every document in the cache but one, which was added. */
  readonly addedSeconds: number;
}

const SIZES = [10, 100, 1000, 3000];
const SEED = 1;

/** Loaded before the command; leaves what the process has used in a file. */
const METER = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => {
    writeFileSync(process.env.MAILUO_METER, JSON.stringify(process.resourceUsage()));
  });
`)}`;

/** Measure builds of every size, the smallest first. */
export async function measureScale(
  corpus: MeasuredCorpus,
  report: (figures: ScaleFigures) => void,
  sizes: readonly number[] = SIZES,
): Promise<ScaleFigures[]> {
  const originals = readTexts(corpus.folder);
  const figures: ScaleFigures[] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'mailuo-scale-'));
    try {
      const one = await measureSize(folder, originals, size);
      report(one);
      figures.push(one);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return figures;
}

async function measureSize(
  folder: string,
  originals: ReturnType<typeof readTexts>,
  size: number,
): Promise<ScaleFigures> {
  const source = join(folder, 'corpus');
  mkdirSync(source);
  const files = perturbFiles(originals, size + 1, createRandom(SEED));
  for (const { name, text } of files.slice(0, size)) writeFileSync(join(source, name), text);
  const built = await runBuild(folder);
  for (const { name, text } of files.slice(size)) writeFileSync(join(source, name), text);
  const added = await runBuild(folder);
  return {
    documentCount: size,
    bytes: files.slice(0, size).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    seconds: built.seconds,
    cpuSeconds: built.cpuSeconds,
    peakMb: built.peakMb,
    addedSeconds: added.seconds,
  };
}

/** @throws {Error} when the command fails, with what it printed. */
async function runBuild(folder: string): Promise<Pick<ScaleFigures, 'seconds' | 'cpuSeconds' | 'peakMb'>> {
  const meter = join(folder, 'meter.json');
  const command = join(REPOSITORY, 'scripts', 'build-graph.ts');
  const args = [command, join(folder, 'corpus'), '--out', join(folder, 'out'), '--quiet'];
  const startedMs = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--import', METER, ...args],
    {
      env: { ...process.env, LC_ALL: 'C.UTF-8', MAILUO_METER: meter },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const seconds = (performance.now() - startedMs) / 1000;
  if (code !== 0) throw new Error(`build:graph ended with ${code}:\n${complaints.slice(0, 2000)}`);
  const usage = JSON.parse(readFileSync(meter, 'utf8')) as NodeJS.ResourceUsage;
  const cpuSeconds = (usage.userCPUTime + usage.systemCPUTime) / 1_000_000;
  return { seconds, cpuSeconds, peakMb: (usage.maxRSS * 1024) / 1_000_000 };
}

/**
 * How steeply something grows with the number of documents: the slope between logarithms of neighboring sizes; 1 is in proportion.
 */
export function toExponent(
  from: ScaleFigures,
  to: ScaleFigures,
  get: (figures: ScaleFigures) => number,
): number {
  return Math.log(get(to) / get(from)) / Math.log(to.documentCount / from.documentCount);
}
