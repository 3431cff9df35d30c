/**
 * Takes the pictures of the README: the explorer on the sample, in both themes, wide and narrow. Run after the page changed:
 * `npm run pictures`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { getMachine, provideChromium } from './chromium.ts';
import { REPOSITORY } from './places.ts';

const FOLDER = join(REPOSITORY, '.github', 'pictures');
/** Until texts are fetched, compared and laid out. */
const SETTLE_MS = 4000;

interface Picture {
  readonly name: string;
  /** Part of the address behind `#` that tells what is shown (default: the first screen). */
  readonly view?: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

const WIDE = { width: 1440, height: 900 } as const;
const NARROW = { width: 390, height: 844 } as const;

const PICTURES: readonly Picture[] = [
  { name: 'neighborhood-light', ...WIDE, scheme: 'light' },
  { name: 'neighborhood-dark', ...WIDE, scheme: 'dark' },
  { name: 'overview-light', view: 'scene=overview', ...WIDE, scheme: 'light' },
  { name: 'trace-light', view: 'page=trace&term=适度宽松', ...WIDE, scheme: 'light' },
  { name: 'compare-light', view: 'page=compare', ...WIDE, scheme: 'light' },
  { name: 'compare-dark', view: 'page=compare&tab=tasks', ...WIDE, scheme: 'dark' },
  { name: 'matrix-light', view: 'page=matrix', ...WIDE, scheme: 'light' },
  { name: 'phone-light', ...NARROW, scheme: 'light' },
  { name: 'phone-trace', view: 'page=trace&term=新质生产力', ...NARROW, scheme: 'light' },
  { name: 'phone-compare', view: 'page=compare', ...NARROW, scheme: 'dark' },
];

async function main(): Promise<number> {
  const browser = provideChromium(getMachine((sentence) => process.stdout.write(`${sentence}\n`)));
  if (browser.status === 'missing') {
    process.stderr.write(`pictures: ${browser.reason}\n`);
    return 1;
  }
  const graph = mkdtempSync(join(tmpdir(), 'mailuo-pictures-'));
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/start.ts', 'graph/sample', '--out', graph],
    {
      cwd: REPOSITORY,
    },
  );
  try {
    const address = await readAddress(server.stdout);
    mkdirSync(FOLDER, { recursive: true });
    const chrome = await chromium.launch({
      executablePath: browser.path,
      args: ['--no-sandbox', '--disable-quic'],
    });
    for (const { name, view, width, height, scheme } of PICTURES) {
      const page = await chrome.newPage({ viewport: { width, height }, colorScheme: scheme });
      await page.goto(view === undefined ? address : `${address}#${view}`);
      await page.waitForTimeout(SETTLE_MS);
      await page.screenshot({ path: join(FOLDER, `${name}.png`) });
      await page.close();
      process.stdout.write(`${name}.png\n`);
    }
    await chrome.close();
    return 0;
  } finally {
    server.kill();
    rmSync(graph, { recursive: true, force: true });
  }
}

/** The address that the server prints once it listens. */
async function readAddress(stdout: NodeJS.ReadableStream): Promise<string> {
  let printed = '';
  for await (const chunk of stdout) {
    printed += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+\//u.exec(`${printed}/`.replace(/(:\d+)\s/u, '$1/'))?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('pictures: expected the server to print its address, got its end');
}

process.exitCode = await main();
