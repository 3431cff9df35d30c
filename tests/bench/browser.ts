/**
 * The command `bench:browser`: how fast the page is for a reader, in a real browser without a graphics card.
 *
 *   npm run bench:browser [-- --json]              the built page on the sample and, where it is at hand, on a large corpus
 *   npm run bench:browser -- --against <folder>    the same beside a page built before, in turns
 *
 * Times wobble with what else the machine does; figures are compared within one run.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { getMachine, provideChromium } from '../../scripts/chromium.ts';
import { cytoscapePlugin } from '../../scripts/cytoscape.ts';
import { REPOSITORY, SAMPLE_FOLDER } from '../../scripts/places.ts';
import { type Explorer, startExplorer } from '../../scripts/server.ts';
import {
  type FrameFigures,
  measureClicks,
  measureFirstPicture,
  measureGestures,
  measureSearch,
  type Quantiles,
} from './browser-measures.ts';
import { toQuantile } from './quantiles.ts';
import { formatTable } from './table.ts';

/** Navigations of which the median counts. */
const ROUNDS = 5;
const SCENE_NODES = 1000;
const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'];

interface Corpus {
  readonly name: string;
  readonly folders: readonly string[];
  /** First picture wanted, and the least that will do, in seconds. */
  readonly firstPicture: readonly [goal: number, floor: number];
}

const SHARED = join(REPOSITORY, '..', 'shared', 'corpus');
const CORPORA: readonly Corpus[] = [
  { name: 'sample', folders: [SAMPLE_FOLDER], firstPicture: [1, 1.5] },
  {
    name: 'politburo and reports',
    folders: [join(SHARED, 'politburo'), join(SHARED, 'reports')],
    firstPicture: [3, 3],
  },
];

interface PageFigures {
  readonly page: string;
  readonly corpus: string;
  readonly graphBytes: number;
  /** Milliseconds, median. */
  readonly firstPicture: number;
  readonly click: Quantiles;
  /** Nodes that clicks have moved: a layout has run where there is any. */
  readonly movedCount: number;
  readonly search: Quantiles;
  /** Bytes of JavaScript that the page begins with, compressed. */
  readonly scriptBytes: number;
}

interface SceneFigures {
  readonly corpus: string;
  readonly nodeCount: number;
  readonly pan: FrameFigures;
  readonly zoom: FrameFigures;
}

/** A page under its name. */
interface BuiltPage {
  readonly name: string;
  readonly folder: string;
}

async function measurePages(browser: Browser, pages: readonly BuiltPage[], corpus: Corpus, graph: string) {
  const explorers: (BuiltPage & { explorer: Explorer; firstPictures: number[] })[] = [];
  for (const page of pages) {
    const explorer = await startExplorer({ page: page.folder, graph }, 0);
    explorers.push({ ...page, explorer, firstPictures: [] });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { explorer, firstPictures } of explorers)
      firstPictures.push(await measureFirstPicture(browser, explorer.url));
  }
  const figures: PageFigures[] = [];
  for (const { name, folder, explorer, firstPictures } of explorers) {
    figures.push({
      page: name,
      corpus: corpus.name,
      graphBytes: statSync(join(graph, 'graph.json')).size,
      firstPicture: toQuantile(firstPictures, 0.5),
      ...(await measureClicks(browser, explorer.url)),
      search: await measureSearch(browser, explorer.url),
      scriptBytes: countScriptBytes(folder),
    });
    await explorer.close();
  }
  return figures;
}

/** Scripts named by the HTML, and the modules that these are known to import. */
function countScriptBytes(folder: string): number {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const names = [
    ...html.matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="([^"]+\.js)"/gu),
  ].map(([, name = '']) => name);
  return names
    .map((name) => gzipSync(readFileSync(join(folder, name))).length)
    .reduce((sum, size) => sum + size, 0);
}

async function measureScene(
  browser: Browser,
  page: string,
  corpus: Corpus,
  graph: string,
): Promise<SceneFigures> {
  const explorer = await startExplorer({ page, graph }, 0);
  try {
    return {
      corpus: corpus.name,
      ...(await measureGestures(browser, `${explorer.url}?nodes=${SCENE_NODES}`)),
    };
  } finally {
    await explorer.close();
  }
}

function formatPage(figures: PageFigures, { firstPicture: [goal, floor] }: Corpus): readonly string[][] {
  const { click, search, movedCount, scriptBytes } = figures;
  const { page, corpus } = figures;
  const row = (what: string, value: string, aim: string): string[] => [
    `${corpus}, ${page}: ${what}`,
    value,
    aim,
  ];
  return [
    row('first picture, s', (figures.firstPicture / 1000).toFixed(2), `${goal} (${floor})`),
    row('click to inspector p50, ms', click.p50.toFixed(0), '50 (100)'),
    row('click to inspector p95, ms', click.p95.toFixed(0), ''),
    row(`nodes moved by ${click.count} clicks`, String(movedCount), '0'),
    row('search, a letter p50, ms', search.p50.toFixed(1), ''),
    row('search, a letter p95, ms', search.p95.toFixed(1), '10 (20)'),
    row('JavaScript to begin with, kB', (scriptBytes / 1000).toFixed(1), '235 (300)'),
  ];
}

function formatScene({ corpus, nodeCount, pan, zoom }: SceneFigures): readonly string[][] {
  return [
    [`${corpus}, ${nodeCount} nodes: pan, frames/s`, pan.rate.toFixed(0), '60 (30)'],
    [`${corpus}, ${nodeCount} nodes: pan, p95 ms`, pan.p95.toFixed(0), ''],
    [`${corpus}, ${nodeCount} nodes: zoom, frames/s`, zoom.rate.toFixed(0), '60 (30)'],
    [`${corpus}, ${nodeCount} nodes: zoom, p95 ms`, zoom.p95.toFixed(0), ''],
  ];
}

async function buildPages(folder: string): Promise<{ page: string; scene: string }> {
  const [page, scene] = [join(folder, 'page'), join(folder, 'scene')];
  const options = { logLevel: 'error', mode: 'production' } as const;
  await build({
    ...options,
    root: REPOSITORY,
    configFile: join(REPOSITORY, 'vite.config.ts'),
    build: { outDir: page },
  });
  await build({
    ...options,
    root: join(REPOSITORY, 'tests', 'bench', 'scene'),
    configFile: false,
    plugins: [cytoscapePlugin()],
    build: { outDir: scene, target: 'es2022' },
  });
  return { page, scene };
}

/** @returns The output folder. */
function buildGraph(folders: readonly string[], output: string): string {
  const tsx = join(REPOSITORY, 'node_modules', '.bin', 'tsx');
  const script = join(REPOSITORY, 'scripts', 'build-graph.ts');
  execFileSync(tsx, [script, ...folders, '--quiet', '--no-cache', '--out', output], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return output;
}

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, against: { type: 'string' } },
  });
  const chrome = provideChromium(getMachine((sentence) => process.stderr.write(`${sentence}\n`)));
  if (chrome.status === 'missing') {
    process.stderr.write(`bench:browser: ${chrome.reason}\n`);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mailuo-bench-'));
  const browser = await chromium.launch({ executablePath: chrome.path, args: FLAGS });
  try {
    const { page, scene } = await buildPages(folder);
    const former = values.against === undefined ? [] : [{ name: 'former', folder: values.against }];
    const pages: readonly BuiltPage[] = [...former, { name: 'page', folder: page }];
    const [pageFigures, sceneFigures, rows]: [PageFigures[], SceneFigures[], string[][]] = [[], [], []];
    for (const [i, corpus] of CORPORA.entries()) {
      if (!corpus.folders.every((one) => existsSync(one))) {
        process.stderr.write(`${corpus.name}: left out, since ${corpus.folders.join(', ')} is not there\n`);
        continue;
      }
      const graph = buildGraph(corpus.folders, join(folder, `graph-${i}`));
      const figures = await measurePages(browser, pages, corpus, graph);
      const shown = await measureScene(browser, scene, corpus, graph);
      pageFigures.push(...figures);
      sceneFigures.push(shown);
      rows.push(...figures.flatMap((one) => formatPage(one, corpus)), ...formatScene(shown));
    }
    const table = formatTable([['Chromium without a graphics card', 'measured', 'goal (floor)'], ...rows]);
    const json = `${JSON.stringify({ pages: pageFigures, scenes: sceneFigures }, null, 1)}\n`;
    process.stdout.write(values.json === true ? json : table);
    return 0;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
