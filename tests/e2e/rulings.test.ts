import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { SAMPLE_FOLDER } from '../../scripts/places.ts';
import { makeFolder, startCommand } from '../helpers/command.ts';
import { serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

interface Served {
  readonly url: string;
  readonly rulings: string;
}

/** Serve a corpus of a reader's own as they do, and watch it. */
async function serveCorpus(): Promise<Served> {
  const folder = makeFolder();
  const corpus = join(folder, 'corpus');
  cpSync(SAMPLE_FOLDER, corpus, { recursive: true });
  const child = startCommand('start', [corpus, '--out', join(folder, 'out'), '--port', '0'], {
    env: { MAILUO_PAGE: fixture.page },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(text);
      if (found !== null) resolve(found[0]);
    });
    child.on('close', () => reject(new Error(text)));
  });
  return { url, rulings: join(corpus, 'mailuo.rulings.yaml') };
}

async function findEvolution(url: string): Promise<readonly [from: string, to: string]> {
  const { edges } = (await (await fetch(`${url}graph/graph.json`)).json()) as SerializedGraph;
  const evolution = edges.find(
    ({ source, attributes }) => attributes.kind === 'evolves-into' && source.startsWith('wording:'),
  );
  if (evolution === undefined) throw new Error('the corpus has no evolution of wordings');
  return [evolution.source, evolution.target];
}

async function hasEvolution(url: string, from: string, to: string): Promise<boolean> {
  const { edges } = (await (await fetch(`${url}graph/graph.json`)).json()) as SerializedGraph;
  return edges.some(
    ({ source, target, attributes }) =>
      attributes.kind === 'evolves-into' && source === from && target === to,
  );
}

const getBar = (page: Page) => page.getByRole('region', { name: '标记' }).first();

describe('a mark', () => {
  it('goes into the rulings file by one key, is built in, and survives', async () => {
    const { url, rulings } = await serveCorpus();
    const [from, to] = await findEvolution(url);
    const page = await fixture.open();
    await page.goto(`${url}#node=${encodeURIComponent(from)}&with=${encodeURIComponent(to)}`);
    await page.getByRole('button', { name: '演变有误' }).first().waitFor();
    await page.keyboard.press('n');
    await getBar(page).getByText('待写入 1 条').waitFor();
    expect(existsSync(rulings)).toBe(false);
    await getBar(page).getByText('已写入 1 条').waitFor();
    expect(parse(readFileSync(rulings, 'utf8'))).toEqual([{ evolution: { from, to }, verdict: 'wrong' }]);
    await expect.poll(async () => await hasEvolution(url, from, to), { timeout: 20_000 }).toBe(false);
    await page.reload();
    expect(await hasEvolution(url, from, to)).toBe(false);
    await page.close();
  });

  it('is taken back from the file by undoing it', async () => {
    const { url, rulings } = await serveCorpus();
    const [from, to] = await findEvolution(url);
    const page = await fixture.open();
    await page.goto(`${url}#node=${encodeURIComponent(from)}&with=${encodeURIComponent(to)}`);
    await page.getByRole('button', { name: '演变正确' }).first().waitFor();
    await page.keyboard.press('y');
    await getBar(page).getByRole('button', { name: '现在写入' }).click();
    await getBar(page).getByText('已写入 1 条').waitFor();
    expect(parse(readFileSync(rulings, 'utf8'))).toEqual([{ evolution: { from, to }, verdict: 'right' }]);
    await getBar(page).getByRole('button', { name: '撤销上一个标记' }).click();
    await expect.poll(() => readFileSync(rulings, 'utf8'), { timeout: 10_000 }).toBe('');
    await page.close();
  });
});
