import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, findViolations, PHONE, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

async function openMatrix(hash = 'page=matrix', options = {}): Promise<Page> {
  const page = await fixture.open({ hash, ...options });
  await page.locator('td').first().waitFor({ state: 'attached' });
  return page;
}

const listDates = async (page: Page): Promise<string[]> =>
  await page.locator('tbody th time').allTextContents();

async function save(page: Page, name: string): Promise<{ download: Download; bytes: Buffer }> {
  await page.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { download, bytes: readFileSync(await download.path()) };
}

describe('the matrix', () => {
  it('lines up the meetings of a series, the newest first, with what changed', async () => {
    const page = await openMatrix();
    const dates = await listDates(page);
    expect(dates.length).toBeGreaterThan(4);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(await page.getByRole('columnheader', { name: '货币政策' }).count()).toBe(1);
    expect(await page.locator('td ins').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '从晚到早' }).click();
    await expect.poll(async () => await listDates(page)).toEqual([...dates].reverse());
  });

  it('shows what a wording was before, where it is asked', async () => {
    const page = await openMatrix();
    const mark = page.locator('td').getByRole('button', { name: /^改动/u }).first();
    await mark.click();
    const cell = page.locator('td').filter({ has: page.getByRole('button', { expanded: true }) });
    await cell.getByText(/^前次 \d{4}/u).waitFor();
    expect(await cell.locator('del, ins').count()).toBeGreaterThan(1);
  });

  it('opens a wording where it stands, and stays as it was', async () => {
    const page = await openMatrix();
    const link = page.locator('td:not([data-absent])').getByRole('link').first();
    const words = ((await link.textContent()) ?? '').split('…')[0] ?? '';
    await link.click();
    const reader = page.getByRole('region', { name: /^全文/u });
    await reader.getByText(words.slice(0, 6)).first().waitFor();
    expect(page.url()).toMatch(/page=matrix.*doc=document:.*at=\d+/u);
    await page.keyboard.press('Escape');
    await reader.waitFor({ state: 'detached' });
  });

  it('takes series, period, subjects and any string as a column, all in the address', async () => {
    const page = await openMatrix();
    await page.getByLabel('系列').selectOption('政府工作报告');
    await expect.poll(async () => (await listDates(page)).length).toBe(3);
    await page.getByLabel('自', { exact: true }).selectOption('2024');
    await expect.poll(async () => (await listDates(page)).length).toBe(2);
    await page.getByRole('button', { name: /^主题 \d+ 列/u }).click();
    await page.getByRole('button', { name: '房地产', exact: true }).click();
    await page.getByRole('textbox', { name: '加一列：任意词语' }).fill('新质生产力');
    await page.keyboard.press('Enter');
    const column = page.getByRole('columnheader', { name: '新质生产力', exact: true });
    await column.waitFor();
    expect(await page.getByRole('columnheader', { name: '房地产', exact: true }).count()).toBe(0);
    await page.reload();
    await column.waitFor();
    expect((await listDates(page)).length).toBe(2);
    expect(await page.locator('td', { hasText: '新质生产力' }).count()).toBeGreaterThan(0);
  });

  it('shows one meeting alone, in the address too, and all again', async () => {
    const page = await openMatrix();
    const dates = await listDates(page);
    const date = dates[1] ?? '';
    await page.getByRole('button', { name: `只看这一行：${date}` }).click();
    await expect.poll(async () => await listDates(page)).toEqual([date]);
    expect(new URL(page.url()).hash).toContain(`from=${date}&to=${date}`);
    await page.getByRole('button', { name: '看各次会议' }).click();
    await expect.poll(async () => await listDates(page)).toEqual(dates);
  });

  it('keeps to a month, and to one column of the whole width', async () => {
    const page = await openMatrix();
    const all = await listDates(page);
    await page.getByLabel('月份').selectOption('7');
    await expect
      .poll(async () => await listDates(page))
      .toEqual(all.filter((date) => date.slice(5, 7) === '07'));
    await page.getByRole('button', { name: '只看这一列：货币政策' }).click();
    await expect.poll(async () => await page.getByRole('columnheader').count()).toBe(2);
    const frame = await page.getByRole('region', { name: '提法矩阵' }).boundingBox();
    const table = await page.locator('table').boundingBox();
    expect(table?.width ?? 0).toBeGreaterThan((frame?.width ?? Infinity) - 30);
    const dates = await page.getByRole('columnheader', { name: '会议' }).boundingBox();
    expect(dates?.width ?? Infinity).toBeLessThan(200);
    await page.getByRole('button', { name: '看各列' }).click();
    await expect.poll(async () => await page.getByRole('columnheader').count()).toBeGreaterThan(4);
  });

  it('says that nothing is in a range', async () => {
    const page = await fixture.open({ hash: 'page=matrix&from=2031' });
    await page.getByText('这个范围里没有会议。').waitFor();
    await page.getByLabel('自', { exact: true }).selectOption('');
    await page.locator('td').first().waitFor();
  });

  it('says which meetings are missing between two', async () => {
    const { nodes, edges, ...rest } = fixture.readGraph();
    const missing = nodes.flatMap(({ key, attributes }) =>
      attributes.kind === 'document' && attributes.date === '2023-07-24' ? [key] : [],
    );
    expect(missing.length).toBeGreaterThan(0);
    fixture.writeGraph(
      JSON.stringify({
        ...rest,
        nodes: nodes.filter(({ key }) => !missing.includes(key)),
        edges: edges.filter(({ source, target }) => !missing.includes(source) && !missing.includes(target)),
      }),
    );
    const page = await openMatrix();
    fixture.writeGraph(JSON.stringify(fixture.readGraph()));
    await page.getByText('中间缺 1 份：2023-07-24').waitFor();
  });
});

describe('the matrix as a file', () => {
  it('is a workbook with the wordings and their evidence', async () => {
    const page = await openMatrix();
    const { download, bytes } = await save(page, 'Excel 工作簿');
    expect(download.suggestedFilename()).toMatch(/^脉络-提法矩阵-.*\.xlsx$/u);
    const parts = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']),
    );
    const sheets = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']
      .map((name) => (parts[name] === undefined ? '' : strFromU8(parts[name])))
      .join('');
    expect(sheets).toContain('货币政策');
  });

  it('is CSV for spreadsheets, Markdown, and a drawing with real text', async () => {
    const page = await openMatrix();
    const csv = (await save(page, 'CSV')).bytes;
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.toString('utf8').split('\r\n').length).toBeGreaterThan(5);
    expect((await save(page, 'Markdown')).bytes.toString('utf8')).toMatch(/^# 提法矩阵[\s\S]*\| --- \|/u);
    const svg = (await save(page, 'SVG 矢量图')).bytes.toString('utf8');
    expect(svg).toMatch(/<text[\s\S]*货币政策/u);
    expect(svg).not.toContain('NaN');
  });

  it('is a PNG of that drawing', async () => {
    const page = await openMatrix('page=matrix&subjects=fiscal,monetary&from=2024');
    const { bytes } = await save(page, 'PNG 图片');
    expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(bytes.length).toBeGreaterThan(20_000);
  });
});

describe('the page with the matrix', () => {
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [DESKTOP, PHONE].map((viewport) => ({ colorScheme, viewport, width: viewport.width })),
  );

  it.each(looks)('has nothing amiss: $colorScheme, $width', async ({ colorScheme, viewport }) => {
    const page = await openMatrix('page=matrix', { colorScheme, viewport });
    await page.getByRole('button', { name: /^主题/u }).click();
    expect(await findViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('keeps both heads in sight', async () => {
    const page = await openMatrix();
    const frame = page.getByRole('region', { name: '提法矩阵' });
    await frame.evaluate((element) => element.scrollTo(600, 500));
    const corner = page.getByRole('columnheader', { name: '会议' });
    const [box, within] = [await corner.boundingBox(), await frame.boundingBox()];
    expect(Math.abs((box?.x ?? -99) - (within?.x ?? 0))).toBeLessThan(2);
    expect(Math.abs((box?.y ?? -99) - (within?.y ?? 0))).toBeLessThan(3);
  });

  it('is a card for each meeting on a phone, with the name of each subject', async () => {
    const page = await openMatrix('page=matrix', { viewport: PHONE });
    const card = page
      .locator('tbody tr')
      .filter({ has: page.locator('time') })
      .first();
    const box = await card.boundingBox();
    expect(box?.width ?? 0).toBeGreaterThan(300);
    const names = await card
      .locator('td:visible')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(names.length).toBeGreaterThan(2);
    expect(names.every((name) => name.length > 3)).toBe(true);
  });
});
