/** What is measured in the browser, each by what a reader does: by real clicks, keys and gestures. */
import type { Browser, Page } from 'playwright-core';
import { toQuantile } from './quantiles.ts';

/** Times in milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

/** Frames while something moves. */
export interface FrameFigures {
  /** Per second, on average. */
  readonly rate: number;
  /** Length of a frame in milliseconds that 95 % stay within. */
  readonly p95: number;
}

const VIEWPORT = { width: 1440, height: 900 } as const;
const SETTLE_MS = 1800;

/** Nodes clicked: the labels of so many of the most salient nodes. */
const CLICKS = 15;

/** Typed letter by letter: characters, pinyin, initials, a mixture, a typing error, and what is not there. */
const QUERIES = [
  '新质生产力',
  'xinzhishengchanli',
  'xzscl',
  'xin质',
  '现代化产业',
  '房住不抄',
  'qqqq',
  '货币政策',
];

/** Left by Cytoscape with the element that it draws into. */
interface Drawing {
  nodes(): { length: number; map<T>(fn: (node: DrawnNode) => T): T[] };
}
interface DrawnNode {
  id(): string;
  renderedPosition(): { x: number; y: number };
}

/** What the scripts below leave on the page. */
interface Measured {
  firstPicture?: number;
  clickedAt?: number;
  answeredAt?: number;
  keystrokes: number[];
  frames: number[];
}
declare global {
  var measured: Measured;
  /** Once the task that runs is done, and what it has left to do at once. */
  function afterTask(action: () => void): void;
  function findDrawing(): { cy: Drawing; element: HTMLElement } | undefined;
}

/** Runs before the page's own scripts. */
function prepare(): void {
  globalThis.measured = { keystrokes: [], frames: [] };
  globalThis.findDrawing = () => {
    for (const element of document.querySelectorAll<HTMLElement>('[role="application"] div, #drawing')) {
      const registry = Reflect.get(element, '_cyreg') as { cy: Drawing } | undefined;
      if (registry !== undefined) return { cy: registry.cy, element };
    }
    return undefined;
  };
  globalThis.afterTask = (action) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', action);
    port1.start();
    port2.postMessage(undefined);
  };
  const isDrawn = (canvas: HTMLCanvasElement): boolean => {
    const small = new OffscreenCanvas(64, 64).getContext('2d');
    small?.drawImage(canvas, 0, 0, 64, 64);
    return small?.getImageData(0, 0, 64, 64).data.some((channel) => channel > 0) ?? false;
  };
  const look = (): void => {
    const drawing = globalThis.findDrawing();
    const isTold = document.querySelector('aside h2, [role="complementary"] h2') !== null;
    const canvases = [...(drawing?.element.querySelectorAll('canvas') ?? [])];
    const isUseful =
      isTold && drawing !== undefined && drawing.cy.nodes().length > 0 && canvases.some(isDrawn);
    if (isUseful) measured.firstPicture = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function open(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  // esbuild has functions call this to keep their names, and a page does not know it.
  await page.addInitScript('globalThis.__name = (fn) => fn');
  await page.addInitScript(prepare);
  await page.goto(address);
  return page;
}

/** From navigation, with nothing cached, to the frame in which nodes are drawn and the inspector tells of one. */
export async function measureFirstPicture(browser: Browser, url: string): Promise<number> {
  const page = await open(browser, url);
  await page.waitForFunction(() => measured.firstPicture !== undefined);
  const ms = await page.evaluate(() => measured.firstPicture ?? Number.NaN);
  await page.context().close();
  return ms;
}

/** From the click on a node of the canvas to the frame in which the inspector tells of it; and layouts that the clicks have run. */
export async function measureClicks(
  browser: Browser,
  url: string,
): Promise<{ click: Quantiles; movedCount: number }> {
  const page = await open(browser, `${url}#scene=overview`);
  await page.waitForFunction(() => measured.firstPicture !== undefined);
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(watchClicks);
  const before = await page.evaluate(readPositions);
  const times: number[] = [];
  for (const { x, y } of await page.evaluate(listNodePoints)) {
    if (times.length === CLICKS) break;
    await page.mouse.move(x, y);
    await page.waitForTimeout(300);
    // What an earlier click opened, a longer legend for one, may lie over it by now.
    if (!(await page.evaluate(isOnDrawing, { x, y }))) continue;
    await page.evaluate(() => Object.assign(measured, { clickedAt: undefined, answeredAt: undefined }));
    await page.mouse.click(x, y);
    await page.waitForFunction(() => measured.answeredAt !== undefined, undefined, { timeout: 5000 });
    times.push(await page.evaluate(() => (measured.answeredAt ?? Number.NaN) - (measured.clickedAt ?? 0)));
    await page.waitForTimeout(500);
  }
  const after = new Map((await page.evaluate(readPositions)).map(({ id, place }) => [id, place]));
  await page.context().close();
  return {
    click: toQuantiles(times),
    movedCount: before.filter(({ id, place }) => after.get(id) !== place).length,
  };
}

function watchClicks(): void {
  addEventListener('mouseup', ({ timeStamp }) => Object.assign(measured, { clickedAt: timeStamp }), true);
  const getHeading = (): string => document.querySelector('aside h2')?.textContent ?? '';
  let told = getHeading();
  new MutationObserver(() => {
    if (getHeading() === told) return;
    told = getHeading();
    // After the frame that shows it.
    requestAnimationFrame(() =>
      globalThis.afterTask(() => Object.assign(measured, { answeredAt: performance.now() })),
    );
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Places in the drawing, apart from where the reader has scrolled and zoomed to. */
function readPositions(): { id: string; place: string }[] {
  interface Placed {
    id(): string;
    position(): { x: number; y: number };
  }
  const nodes = findDrawing()?.cy.nodes() as unknown as { map<T>(fn: (node: Placed) => T): T[] } | undefined;
  return nodes?.map((node) => ({ id: node.id(), place: JSON.stringify(node.position()) })) ?? [];
}

/** Where the nodes are, as points of the page, the most salient first. */
function listNodePoints(): { x: number; y: number }[] {
  const drawing = findDrawing();
  if (drawing === undefined) return [];
  const { left, top } = drawing.element.getBoundingClientRect();
  return drawing.cy.nodes().map((node) => {
    const { x, y } = node.renderedPosition();
    return { x: x + left, y: y + top };
  });
}

/** Whether a point is in sight and has nothing of the page above it. */
function isOnDrawing({ x, y }: { readonly x: number; readonly y: number }): boolean {
  const above = document.elementFromPoint(x, y);
  return above !== null && findDrawing()?.element.contains(above) === true;
}

/** From a letter typed to the list that answers it, as the page's own work: the list is rendered within the event. */
export async function measureSearch(browser: Browser, url: string): Promise<Quantiles> {
  const page = await open(browser, url);
  await page.waitForFunction(() => measured.firstPicture !== undefined);
  await page.waitForTimeout(SETTLE_MS);
  await page.getByRole('combobox').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('a');
  await page.keyboard.press('Backspace');
  await page.evaluate(watchKeystrokes);
  for (const query of QUERIES) {
    for (const letter of query) {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(60);
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
  }
  const times = await page.evaluate(() => measured.keystrokes);
  await page.context().close();
  return toQuantiles(times);
}

function watchKeystrokes(): void {
  addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.value === '') return;
      const startMs = performance.now();
      globalThis.afterTask(() => measured.keystrokes.push(performance.now() - startMs));
    },
    true,
  );
}

/** Frames while the canvas is dragged, and while it is zoomed, by mouse and wheel. */
export async function measureGestures(
  browser: Browser,
  address: string,
): Promise<{ nodeCount: number; pan: FrameFigures; zoom: FrameFigures }> {
  const page = await open(browser, address);
  await page.waitForFunction(() => document.title.endsWith('nodes'));
  await page.waitForTimeout(SETTLE_MS);
  const nodeCount = Number.parseInt(await page.title(), 10);
  await page.evaluate(recordFrames);
  const zoom = await readFrames(page, async () => {
    await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
    for (let i = 0; i < 60; i += 1) {
      await page.mouse.wheel(0, i < 30 ? -60 : 60);
      await page.waitForTimeout(20);
    }
  });
  await page.waitForTimeout(500);
  const pan = await readFrames(page, async () => {
    // Empty paper: a drag that begins on a node would move it.
    const { x, y } = await page.evaluate(findPaper);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 80; i += 1)
      await page.mouse.move(x + Math.sin(i / 12) * 200, y + Math.sin(i / 9) * 120);
    await page.mouse.up();
  });
  await page.context().close();
  return { nodeCount, pan, zoom };
}

function findPaper(): { x: number; y: number } {
  const places =
    findDrawing()
      ?.cy.nodes()
      .map((node) => node.renderedPosition()) ?? [];
  for (let x = 200; x < innerWidth - 200; x += 10) {
    for (let y = 150; y < innerHeight - 150; y += 10) {
      if (places.every((place) => Math.hypot(place.x - x, place.y - y) > 24)) return { x, y };
    }
  }
  return { x: 1, y: 1 };
}

function recordFrames(): void {
  const record = (ms: number): void => {
    measured.frames.push(ms);
    requestAnimationFrame(record);
  };
  requestAnimationFrame(record);
}

async function readFrames(page: Page, gesture: () => Promise<void>): Promise<FrameFigures> {
  await page.evaluate(() => {
    measured.frames = [];
  });
  await gesture();
  const frames = await page.evaluate(() => measured.frames);
  const lengths = frames.slice(1).map((ms, i) => ms - (frames[i] ?? ms));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { rate: (lengths.length / total) * 1000, p95: toQuantile(lengths, 0.95) };
}

function toQuantiles(times: readonly number[]): Quantiles {
  return { p50: toQuantile(times, 0.5), p95: toQuantile(times, 0.95), count: times.length };
}
