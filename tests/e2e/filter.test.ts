import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, findViolations, PHONE, readCanvas, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

async function type(page: Page, query: string): Promise<void> {
  await page.getByRole('combobox', { name: '搜索' }).focus();
  await page.keyboard.insertText(query);
}

describe('filters', () => {
  it('are typed, completed, and applied to picture, list and address', async () => {
    const page = await fixture.open({ hash: 'scene=overview' });
    await readCanvas(page);
    await type(page, '种');
    await page.getByRole('option', { name: '种类:' }).click();
    await page.keyboard.insertText('政');
    await page.getByRole('option', { name: '种类:政策' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('2025年后');
    await page.getByRole('option', { name: /只看这些/u }).waitFor();
    await page.keyboard.press('Enter');
    const bar = page.getByRole('region', { name: '只看' });
    await bar.waitFor();
    const shown = await readCanvas(page);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.every(({ id }) => id.startsWith('policy:'))).toBe(true);
    expect(decodeURIComponent(await page.evaluate(() => location.hash))).toContain(
      'filter=kind:policy after:2025',
    );
    await page.getByRole('button', { name: '列表', exact: true }).click();
    const kinds = page.getByRole('table').getByRole('row').filter({ hasText: '政策' });
    await expect.poll(async () => await kinds.count()).toBe(shown.length);
    await page.reload();
    await bar.getByRole('button', { name: '去掉条件：政策' }).click();
    expect(await bar.getByRole('button').count()).toBe(2);
    await bar.getByRole('button', { name: '全部显示' }).click();
    await bar.waitFor({ state: 'detached' });
  });

  it('keep the center of a neighborhood, and say so where nothing else is left', async () => {
    const page = await fixture.open({ hash: 'filter=kind:person' });
    expect((await readCanvas(page)).map(({ id }) => id)).toEqual(['concept:新质生产力']);
    await page.goto(`${page.url().replace(/#.*/u, '')}#scene=overview&filter=kind:task before:2000`);
    await page.getByText('没有符合条件的节点').waitFor();
  });

  it('narrow what a search finds, in names and in texts', async () => {
    const page = await fixture.open();
    await type(page, '种类:政策 2025年后 货币');
    const option = page.getByRole('group', { name: '词语和提法' }).getByRole('option');
    await option.first().waitFor();
    for (const text of await option.allTextContents()) expect(text).toContain('政策');
    const sentences = page.getByRole('group', { name: '原句' });
    await sentences.waitFor();
    for (const date of await sentences.locator('time').allTextContents()) expect(date >= '2025').toBe(true);
  });

  it('tell what they do not understand', async () => {
    const page = await fixture.open();
    await type(page, '种类:正策');
    await page.getByText(/没有“正策”这个取值。可用：会议、任务、政策/u).waitFor();
  });

  it.each([DESKTOP, PHONE])('have nothing amiss: $width', async (viewport) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await fixture.open({ viewport, colorScheme, hash: 'filter=kind:policy after:2025' });
      await page.getByRole('combobox', { name: '搜索' }).focus();
      await page.getByRole('group', { name: '可加的条件' }).waitFor();
      expect(await findViolations(page)).toEqual([]);
    }
  });
});
