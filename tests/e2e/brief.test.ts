import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startExplorer } from '../../scripts/server.ts';
import { makeFolder, runCommand } from '../helpers/command.ts';
import { findShared } from '../helpers/compared.ts';
import { PHONE, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

const LONGEST = ['政府工作报告', '中央经济工作会议'];

async function openBrief(hash = '', options = {}): Promise<Page> {
  const page = await fixture.open({ hash: `page=compare&tab=brief${hash}`, ...options });
  await page.getByRole('article').getByRole('listitem').first().waitFor();
  return page;
}

/** Pages that a brief is printed on. */
async function countPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
}

/** The last two documents whose titles begin with a name. */
function findPair(name: string): string {
  const documents = fixture
    .readGraph()
    .nodes.flatMap(({ key, attributes }) =>
      attributes.kind === 'document' && attributes.label.startsWith(name)
        ? [{ key, date: attributes.date ?? '' }]
        : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const [before, after] = documents.slice(-2);
  return `&before=${encodeURIComponent(before?.key ?? '')}&after=${encodeURIComponent(after?.key ?? '')}`;
}

describe('the brief', () => {
  it.each(LONGEST)('of %s prints on one page, in both languages', async (series) => {
    for (const language of ['zh', 'en']) {
      const page = await openBrief(`${findPair(series)}&lang=${language}`);
      expect(await countPages(page)).toBe(1);
    }
  });

  it('of two whole work reports prints on one page', async () => {
    const reports = ['2024.txt', '2025.txt'].map((name) => findShared('reports', name));
    const folder = makeFolder();
    const [corpus, graph] = [join(folder, 'corpus'), join(folder, 'graph')];
    mkdirSync(corpus);
    for (const report of reports) {
      if (report === undefined) return console.warn('left out: no work reports at hand');
      cpSync(report, join(corpus, basename(report)));
    }
    await runCommand('build-graph', [corpus, '--quiet', '--out', graph]);
    const explorer = await startExplorer({ page: fixture.page, graph }, 0);
    const page = await fixture.open();
    await page.goto(`${explorer.url}#page=compare&tab=brief`);
    await page.getByRole('article').getByRole('listitem').first().waitFor();
    const pages = await countPages(page);
    await page.close();
    await explorer.close();
    expect(pages).toBe(1);
  });

  it('shows what it leaves out where it belongs, as many lines as it says', async () => {
    const page = await openBrief(findPair('政府工作报告'));
    const group = page.getByRole('region', { name: /^新提法/u });
    const button = group.getByRole('button', { expanded: false });
    const [, all = ''] = /全部 (\d+) 处/u.exec((await button.textContent()) ?? '') ?? [];
    const first = await group.getByRole('listitem').allTextContents();
    expect(Number(all)).toBeGreaterThan(first.length);
    await button.click();
    await group.getByRole('button', { expanded: true }).waitFor();
    const whole = await group.getByRole('listitem').allTextContents();
    expect(whole).toHaveLength(Number(all));
    expect(whole.slice(0, first.length)).toEqual(first);
    await group.getByRole('button', { expanded: true }).click();
    expect(await group.getByRole('listitem').allTextContents()).toEqual(first);
  });

  it('is found where it was left, on coming back and when loaded again', async () => {
    const page = await openBrief(findPair('政府工作报告'));
    const main = page.getByRole('main');
    const getTop = async (): Promise<number> => await main.evaluate((element) => element.scrollTop);
    await main.evaluate((element) => element.scrollTo(0, 300));
    expect(await getTop()).toBe(300);
    await page.getByRole('link', { name: '追踪' }).first().click();
    await page.getByRole('article').waitFor({ state: 'detached' });
    await page.goBack();
    await expect.poll(getTop).toBe(300);
    await page.reload();
    await page.getByRole('article').waitFor();
    await expect.poll(getTop).toBe(300);
  });

  it('stands in one column on a phone, each quote with its date, nothing beyond the edge', async () => {
    const page = await openBrief('', { viewport: PHONE });
    const brief = page.getByRole('article');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    const dates = brief.getByText(/^\d{4}(?:-\d{2}){0,2}$/u);
    expect(await dates.filter({ visible: true }).count()).toBeGreaterThan(2);
  });
});
