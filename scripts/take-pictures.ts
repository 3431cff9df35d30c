/**
 * Takes the pictures of the README: the explorer on the sample, in both themes, wide and narrow. Run after the page changed:
 * `npm run pictures`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { getMachine, provideChromium } from './chromium.ts';
import { REPOSITORY } from './places.ts';

const FOLDER = join(REPOSITORY, '.github', 'pictures');
const SETTLE_MS = 2500;

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  /** What a reader does before the picture is taken. */
  readonly walk?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'neighborhood-light', width: 1440, height: 900, scheme: 'light' },
  { name: 'neighborhood-dark', width: 1440, height: 900, scheme: 'dark' },
  {
    name: 'overview-light',
    width: 1440,
    height: 900,
    scheme: 'light',
    walk: async (page) => await page.getByText('全景').click(),
  },
  { name: 'phone-light', width: 390, height: 844, scheme: 'light' },
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
    for (const { name, width, height, scheme, walk } of PICTURES) {
      const page = await chrome.newPage({ viewport: { width, height }, colorScheme: scheme });
      await page.goto(address);
      await page.waitForTimeout(SETTLE_MS);
      await walk?.(page);
      if (walk !== undefined) await page.waitForTimeout(SETTLE_MS);
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
