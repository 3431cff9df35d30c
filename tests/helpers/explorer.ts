/** The explorer as readers meet it: the built page, a built graph, the server, and a real browser. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type JSHandle, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type WrittenGraph, withEdgeKeys } from '../../graph/model/edge-keys.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { REPOSITORY, SAMPLE_FOLDER } from '../../scripts/places.ts';
import { type Explorer, startExplorer } from '../../scripts/server.ts';

const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP = { width: 1440, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

export interface PageOptions {
  readonly hash?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

export interface ExplorerFixture {
  readonly page: string;
  readonly explorer: Explorer;
  /** Open the explorer in a fresh page, which fails the test by any error on its console. */
  open(options?: PageOptions): Promise<Page>;
  /** Errors that pages have met. */
  readonly errors: string[];
  /** Close the pages opened so far. */
  closePages(): Promise<void>;
  readGraph(): SerializedGraph;
  writeGraph(content: string): void;
  close(): Promise<void>;
}

/**
 * Serve the explorer to all tests of a file, beginning before the first of them; each test fails by the errors that its pages met.
 *
 * @returns The fixture, for use within tests only.
 */
export function serveExplorer(): ExplorerFixture {
  let fixture: ExplorerFixture | undefined;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(async () => await fixture?.close());
  afterEach(async () => {
    await fixture?.closePages();
    expect(fixture?.errors.splice(0)).toEqual([]);
  });
  return new Proxy({} as ExplorerFixture, {
    get(_, name) {
      if (fixture === undefined) throw new Error('the explorer is served to tests only');
      return Reflect.get(fixture, name) as unknown;
    },
  });
}

/** Build page and graph of the sample into a folder of their own, and serve them. */
async function startFixture(): Promise<ExplorerFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'mailuo-explorer-'));
  const [page, graph] = [join(folder, 'page'), join(folder, 'graph')];
  run('vite', ['build', '--logLevel', 'error', '--outDir', page, '--emptyOutDir']);
  const script = join(REPOSITORY, 'scripts', 'build-graph.ts');
  run('tsx', [script, SAMPLE_FOLDER, '--quiet', '--no-cache', '--out', graph]);
  const explorer = await startExplorer({ page, graph }, 0);
  const browser = await launch();
  const errors: string[] = [];
  const file = join(graph, 'graph.json');
  cpSync(file, `${file}.sample`);
  return {
    page,
    explorer,
    errors,
    open: async (options = {}) => await openPage(browser, explorer.url, errors, options),
    async closePages() {
      for (const context of browser.contexts()) await context.close();
    },
    readGraph: () => withEdgeKeys(JSON.parse(readFileSync(`${file}.sample`, 'utf8')) as WrittenGraph),
    writeGraph: (content) => writeFileSync(file, content),
    async close() {
      await browser.close();
      await explorer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Run a program of the packages as users do, not in the environment of tests: React is another there. */
function run(program: string, args: readonly string[]): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(join(REPOSITORY, 'node_modules', '.bin', program), args, {
    cwd: REPOSITORY,
    stdio: 'ignore',
    env,
  });
}

async function launch(): Promise<Browser> {
  const executablePath = process.env.MAILUO_CHROMIUM ?? '/usr/bin/chromium';
  return await chromium.launch({ executablePath, args: BROWSER_FLAGS });
}

async function openPage(
  browser: Browser,
  url: string,
  errors: string[],
  options: PageOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.viewport ?? DESKTOP,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.setDefaultTimeout(10_000);
  await page.goto(`${url}${options.hash === undefined ? '' : `#${options.hash}`}`);
  return page;
}

/** Scripts that a page loads before it does anything: those that its HTML names, and the modules that these are known to import. */
export function listInitialScripts(html: string): readonly string[] {
  return [...html.matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="([^"]+\.js)"/gu)].map(
    ([, name = '']) => name,
  );
}

/** Violations that axe finds on a page, one line each. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    interface AxeViolation {
      id: string;
      nodes: { html: string; failureSummary?: string }[];
    }
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary?.slice(0, 200) ?? ''}`,
      ),
    );
  });
}

export interface ShownNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface DrawnNode extends ShownNode {
  /** Where it stands in the window. */
  readonly window: { readonly x: number; readonly y: number };
}

interface Point {
  x: number;
  y: number;
}

/** What tests ask of Cytoscape. */
interface Drawing {
  nodes(): {
    map<T>(
      fn: (node: {
        id(): string;
        position(): Point;
        renderedPosition(): Point;
        style(name: string): string;
      }) => T,
    ): T[];
  };
  zoom(): number;
  edges(selector: string): {
    map<T>(fn: (edge: { id(): string; sourceEndpoint(): Point; targetEndpoint(): Point }) => T): T[];
  };
  container(): HTMLElement;
}

/** The drawing, once no layout is under way: Cytoscape leaves its instance with the element that it draws into. */
async function findDrawing(page: Page): Promise<JSHandle<Drawing>> {
  await page.locator('[role="application"][aria-busy="false"]').waitFor();
  return await page.evaluateHandle(() => {
    const elements = [...document.querySelectorAll('[role="application"] div')];
    const registries = elements.map((element): unknown => Reflect.get(element, '_cyreg'));
    return (registries.find((one) => one !== undefined) as { readonly cy: Drawing }).cy;
  });
}

async function readNodes(page: Page): Promise<readonly DrawnNode[]> {
  const drawing = await findDrawing(page);
  return await drawing.evaluate((cy) => {
    const { left, top } = cy.container().getBoundingClientRect();
    return cy.nodes().map((node) => {
      const { x, y } = node.renderedPosition();
      return { id: node.id(), ...node.position(), window: { x: x + left, y: y + top } };
    });
  });
}

export interface ShownLabel {
  readonly id: string;
  readonly lines: readonly string[];
  /** In pixels of the screen. */
  readonly fontSize: number;
  readonly opacity: number;
}

/** Labels on the canvas, once it is at rest. */
export async function readLabels(page: Page): Promise<readonly ShownLabel[]> {
  await readCanvas(page);
  const drawing = await findDrawing(page);
  return await drawing.evaluate((cy) =>
    cy
      .nodes()
      .map((node) => ({
        id: node.id(),
        lines: node.style('label').split('\n'),
        fontSize: Number.parseFloat(node.style('font-size')) * cy.zoom(),
        opacity: Number(node.style('opacity')),
      }))
      .filter(({ lines }) => lines.join('') !== ''),
  );
}

export interface ShownArrow {
  readonly id: string;
  /** Columns at which it begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** Evolutions on the canvas, once it is at rest. */
export async function readArrows(page: Page): Promise<readonly ShownArrow[]> {
  await readCanvas(page);
  const drawing = await findDrawing(page);
  return await drawing.evaluate((cy) =>
    cy.edges('.evolves-into').map((edge) => ({
      id: edge.id(),
      from: edge.sourceEndpoint().x,
      to: edge.targetEndpoint().x,
    })),
  );
}

/** What is the same at two readings: no layout moves the nodes any more, and the window glides no more. */
async function readAtRest<T>(page: Page, read: (nodes: readonly DrawnNode[]) => T): Promise<T> {
  let before = read(await readNodes(page));
  for (let i = 0; i < 40; i += 1) {
    await page.waitForTimeout(150);
    const after = read(await readNodes(page));
    if (JSON.stringify(after) === JSON.stringify(before)) return after;
    before = after;
  }
  throw new Error('the canvas did not come to rest');
}

/** Where a node of the canvas stands in the window. */
export async function findOnCanvas(page: Page, key: string): Promise<DrawnNode['window']> {
  const point = await readAtRest(page, (nodes) => nodes.find(({ id }) => id === key)?.window);
  if (point === undefined) throw new Error(`${key} is not on the canvas`);
  return point;
}

/** Nodes of the canvas with their places, once no layout moves them any more. */
export async function readCanvas(page: Page): Promise<readonly ShownNode[]> {
  return await readAtRest(page, (nodes) => nodes.map(({ id, x, y }) => ({ id, x, y })));
}
