/**
 * The command `bench`: how fast the stages are, beside a word segmenter and beside the fastest thing that looks at each character.
 *
 *   npm run bench [-- --json]             stages over the reports, as MB/s and milliseconds
 *   npm run bench -- --compare [--whole]  comparing two reports, beside a diff by characters (on the whole of them with --whole)
 *   npm run bench -- --scale [--json]     builds of 10 to 3 000 documents, as seconds and MB
 *
 * The stages are bundled by Vite first and run by plain Node. Under tsx they would be slower than what a page or a
 * packed command runs: tsx has esbuild keep the names of functions, by which every closure made in a loop costs a call of
 * `Object.defineProperty`. Measured in turns on the reports, that costs reading and extracting 10 to 20 %: the ratio to the segmenter was
 * 0.30 to 0.33 bundled and 0.24 to 0.28 under tsx. `--unbundled` measures under tsx, as `npm run build:graph` runs the code.
 * The builds of `--scale` are those of the real command, under tsx.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { REPOSITORY } from '../../scripts/places.ts';
import { findCorpus, type MeasuredCorpus } from './corpora.ts';
import { type ComparisonFigures, STAGES, type Stage, type StageFigures } from './figures.ts';
import { measureScale, type ScaleFigures, toExponent } from './scale.ts';
import { formatTable } from './table.ts';

/** Programs of this folder that measure by themselves. */
type Program = 'stages' | 'comparing';
/** Ignored by git, and inside of the repository, so that the bundle finds the packages. */
const BUNDLES = join(REPOSITORY, '.tsout');
/** What 3 000 communiqués may take. */
const MOST_MB = 1500;

/** Stages that take each text by itself and so have a throughput. */
const PER_TEXT: ReadonlySet<Stage> = new Set([
  'sum char codes',
  'jieba cut',
  'read and extract',
  'read',
  'extract',
]);

/** Run a program on a corpus and read its figures. */
async function runProgram<Figures>(
  program: Program,
  args: readonly string[],
  isBundled: boolean,
): Promise<Figures> {
  const module = join(REPOSITORY, 'tests', 'bench', `${program}.ts`);
  if (!isBundled) return await runNode(['--import', import.meta.resolve('tsx'), module, ...args]);
  mkdirSync(BUNDLES, { recursive: true });
  const folder = mkdtempSync(join(BUNDLES, 'bench-'));
  try {
    await build({
      root: REPOSITORY,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: module,
        outDir: folder,
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        // As the worker of the page is bundled.
        rolldownOptions: { output: { topLevelVar: false } },
      },
    });
    return await runNode([join(folder, `${program}.js`), ...args]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runNode<Figures>(args: readonly string[]): Promise<Figures> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (code !== 0) throw new Error(`the program ended with ${code}`);
  return JSON.parse(output) as Figures;
}

/** What comparing two reports may take, and how many times faster than a diff by characters it is to be. */
const MOST_COMPARING_MS = 1000;
const LEAST_FACTOR = 100;

function formatComparing(figures: ComparisonFigures, corpus: MeasuredCorpus, isBundled: boolean): string {
  const { names, lengths, prefixLength, coldMs, wholeMs, prefixMs, prefixDiffMs, wholeDiffMs } = figures;
  const rows = [
    ['text', 'characters', 'comparing, ms', 'diff by characters, ms', 'factor'],
    ['beginnings', prefixLength, prefixMs, prefixDiffMs],
    ['whole', Math.max(...lengths), wholeMs, wholeDiffMs],
  ].map(([name, length, own, other], i) =>
    i === 0
      ? [name, length, own, other, 'factor'].map(String)
      : [
          String(name),
          String(length),
          Number(own).toFixed(0),
          other === undefined ? 'not measured' : Number(other).toFixed(0),
          other === undefined ? '' : `${(Number(other) / Number(own)).toFixed(0)} ×`,
        ],
  );
  const isFast = wholeMs < MOST_COMPARING_MS;
  const factor = wholeDiffMs === undefined ? undefined : wholeDiffMs / wholeMs;
  const verdict =
    factor === undefined
      ? `the factor on whole texts (goal: ${LEAST_FACTOR} ×) is measured by --whole`
      : `diff : comparing = ${factor.toFixed(0)} × (goal: ${LEAST_FACTOR} ×, ${factor >= LEAST_FACTOR ? 'reached' : 'not reached'})`;
  return [
    `comparing ${names.join(' and ')} of ${corpus.name}, ${lengths.join(' and ')} characters`,
    `${isBundled ? 'bundled code' : 'under tsx'}, ${describeMachine()}; medians of 5 rounds after 1; the first takes ${coldMs.toFixed(0)} ms`,
    '',
    formatTable(rows),
    `comparing: ${wholeMs.toFixed(0)} ms (goal: below ${MOST_COMPARING_MS} ms, ${isFast ? 'reached' : 'not reached'})`,
    verdict,
    '',
  ].join('\n');
}

function toThroughput({ bytes, ms }: StageFigures, stage: Stage): number {
  return bytes / 1000 / ms[stage];
}

/** Throughput of reading and extracting over that of the segmenter. */
function toRatio(figures: StageFigures): number {
  return figures.ms['jieba cut'] / figures.ms['read and extract'];
}

function formatStages(figures: StageFigures, corpus: MeasuredCorpus, isBundled: boolean): string {
  const { fileCount, documentCount, bytes, characters, entityCount, relationCount } = figures;
  const rows = STAGES.map((stage) => [
    `${stage}${stage === 'jieba cut' ? ' (without HMM)' : ''}`,
    figures.ms[stage].toFixed(1),
    PER_TEXT.has(stage) ? toThroughput(figures, stage).toFixed(1) : '',
  ]);
  const ratio = toRatio(figures);
  return [
    `${corpus.name}: ${fileCount} files, ${documentCount} documents, ${(bytes / 1_000_000).toFixed(2)} MB of UTF-8, ${characters} characters`,
    `graph: ${entityCount} entities, ${relationCount} relations`,
    `${isBundled ? 'bundled code' : 'under tsx'}, ${describeMachine()}; medians of 5 rounds after 2`,
    'texts are hashed by Node, as build:graph has them hashed; a page takes about seven times as long for it',
    '',
    formatTable([['stage', 'ms', 'MB/s'], ...rows]),
    `read and extract : jieba cut = ${ratio.toFixed(2)} (goal: over 1.0, ${ratio > 1 ? 'reached' : 'not reached'})`,
    '',
  ].join('\n');
}

function describeMachine(): string {
  const [load = 0] = loadavg();
  return `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? '?'}), load ${load.toFixed(1)}`;
}

const SCALE_HEADINGS = ['documents', 'MB', 'seconds', 'CPU s', 'peak MB', 'one added, s'];

function toScaleRow(one: ScaleFigures): string[] {
  return [
    String(one.documentCount),
    (one.bytes / 1_000_000).toFixed(2),
    one.seconds.toFixed(1),
    one.cpuSeconds.toFixed(1),
    one.peakMb.toFixed(0),
    one.addedSeconds.toFixed(1),
  ];
}

function formatScale(figures: readonly ScaleFigures[], corpus: MeasuredCorpus): string {
  const steps = figures.slice(1).map((to, i) => {
    const from = figures[i] ?? to;
    const exponents = [
      ({ seconds }: ScaleFigures) => seconds,
      ({ cpuSeconds }: ScaleFigures) => cpuSeconds,
      ({ peakMb }: ScaleFigures) => peakMb,
    ].map((get) => toExponent(from, to, get).toFixed(2));
    return [`${from.documentCount} to ${to.documentCount}`, ...exponents];
  });
  const peakMb = figures.at(-1)?.peakMb ?? 0;
  return [
    `communiqués of ${corpus.name}, repeated and perturbed, built by build:graph; ${describeMachine()}`,
    '',
    formatTable([SCALE_HEADINGS, ...figures.map(toScaleRow)]),
    'growth exponent (1 is in proportion; starting takes its share of the first)',
    formatTable([['documents', 'seconds', 'CPU s', 'peak MB'], ...steps]),
    `peak at ${figures.at(-1)?.documentCount} documents: ${peakMb.toFixed(0)} MB (goal: at most ${MOST_MB}, ${peakMb <= MOST_MB ? 'reached' : 'not reached'})`,
    '',
  ].join('\n');
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      scale: { type: 'boolean' },
      compare: { type: 'boolean' },
      whole: { type: 'boolean' },
      unbundled: { type: 'boolean' },
    },
  });
  const print = (text: string, figures: unknown): void => {
    process.stdout.write(values.json === true ? `${JSON.stringify(figures, null, 1)}\n` : text);
  };
  if (values.scale === true) {
    const corpus = findCorpus('politburo');
    const figures = await measureScale(corpus, (one) => {
      process.stderr.write(`${one.documentCount} documents: ${one.seconds.toFixed(1)} s\n`);
    });
    print(formatScale(figures, corpus), { corpus: corpus.name, figures });
    return;
  }
  const corpus = findCorpus('reports');
  const isBundled = values.unbundled !== true;
  const flags = values.whole === true ? ['--whole'] : [];
  const runComparing = async () =>
    await runProgram<ComparisonFigures>('comparing', [corpus.folder, ...flags], isBundled);
  if (values.compare === true) {
    const figures = await runComparing();
    print(formatComparing(figures, corpus, isBundled), { corpus: corpus.name, isBundled, ...figures });
    return;
  }
  const figures = await runProgram<StageFigures>('stages', [corpus.folder], isBundled);
  const comparing = await runComparing();
  print(`${formatStages(figures, corpus, isBundled)}\n${formatComparing(comparing, corpus, isBundled)}`, {
    corpus: corpus.name,
    isBundled,
    ...figures,
    ratio: toRatio(figures),
    comparing,
  });
}

await main(process.argv.slice(2));
