import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, findViolations, PHONE, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

describe('the list', () => {
  it('comes by a key, with the focus, and again at the next visit', async () => {
    const page = await fixture.open();
    await page.getByRole('application').waitFor();
    await page.keyboard.press('l');
    const list = page.getByRole('region', { name: '图上的节点' });
    await list.waitFor();
    const names = await list.getByRole('rowheader').allTextContents();
    const waitForFocus = async (name = ''): Promise<void> =>
      void (await page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, name));
    await waitForFocus(names[0]);
    await page.keyboard.press('ArrowDown');
    await waitForFocus(names[1]);
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary')
      .getByRole('heading', { level: 2, name: names[1] ?? '', exact: true })
      .waitFor();
    await page.goto(fixture.explorer.url);
    await page.reload();
    await list.waitFor();
    expect(await page.evaluate(() => location.hash)).toContain('layer=list');
    await page.keyboard.press('L');
    await page.getByRole('button', { name: '放大' }).waitFor();
    await page.goto(fixture.explorer.url);
    await page.reload();
    await page.getByRole('button', { name: '放大' }).waitFor();
  });

  it('is skipped to, and what is found has the focus', async () => {
    const page = await fixture.open();
    await page.getByRole('application').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('tr')?.ariaCurrent === 'true');
    await page.keyboard.press('/');
    await page.keyboard.type('房地产市场');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === '房地产市场');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  });

  it('and the picture stand behind their tools in the order of Tab', async () => {
    const page = await fixture.open();
    await page.getByRole('application').waitFor();
    await page.getByRole('button', { name: '列表', exact: true }).waitFor();
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('main [aria-pressed], main [role="application"]')].map(
        (element) => element.getAttribute('role') ?? 'tool',
      ),
    );
    expect(order[0]).toBe('tool');
    expect(order).toContain('application');
  });

  it('is ordered by any column, and says so', async () => {
    const page = await fixture.open({ hash: 'layer=list' });
    const table = page.getByRole('table');
    await table.getByRole('button', { name: '提及' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /已按提及从大到小排列，\d+ 个节点/u })
      .waitFor();
    expect(await table.getByRole('columnheader', { name: '提及' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    const read = async (): Promise<number[]> =>
      (await table.locator('tbody tr td:nth-child(3)').allTextContents()).filter(Boolean).map(Number);
    const counts = await read();
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await table.getByRole('button', { name: '提及' }).click();
    expect(await read()).toEqual([...counts].sort((a, b) => a - b));
  });

  it('is walked by arrow keys, and reached by a single Tab', async () => {
    const page = await fixture.open({ hash: 'layer=list' });
    const table = page.getByRole('table');
    await table.getByRole('button', { name: '与所选' }).focus();
    await page.keyboard.press('Tab');
    const names = await table.getByRole('rowheader').allTextContents();
    const getFocused = async (): Promise<string> =>
      await page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await getFocused()).toBe(names[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await getFocused()).toBe(names[2]);
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary')
      .getByRole('heading', { level: 2, name: names[2] ?? '', exact: true })
      .waitFor();
    await page.keyboard.press('End');
    expect(await getFocused()).toBe((await table.getByRole('rowheader').allTextContents()).at(-1));
  });

  it('begins, with two nodes chosen, with where both are named and the way between them', async () => {
    const page = await fixture.open({ hash: 'node=concept:扩大内需&with=industry:房地产&path=1&layer=list' });
    const pair = page.getByRole('region', { name: '扩大内需与房地产' });
    const table = pair.getByRole('table', { name: '都提到两者的文件' });
    await table.waitFor();
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      '日期',
      '文件',
      '扩大内需',
      '房地产',
    ]);
    const [both, ...apart] = await table
      .getByRole('row')
      .filter({ has: page.locator('mark') })
      .all();
    expect(await both?.locator('mark').count()).toBeGreaterThan(1);
    for (const row of apart)
      expect(
        await row
          .getByRole('cell')
          .filter({ has: page.locator('mark') })
          .count(),
      ).toBe(2);
    // The panel beside the list has the paths.
    const paths = page.getByRole('region', { name: '路径，由强到弱' });
    await paths.locator('mark').first().waitFor();
    expect(await paths.count()).toBe(1);
    expect(await pair.getByRole('region').count()).toBe(0);
    const names = await page.getByRole('table').last().getByRole('rowheader').allTextContents();
    expect(names.slice(0, 2)).toEqual(['扩大内需', '房地产']);
    expect(await findViolations(page)).toEqual([]);
  });

  it('of two names that are searched for is that of what relates them, and no text stays behind', async () => {
    const page = await fixture.open({ hash: 'layer=list' });
    await page.getByRole('table').waitFor();
    await page.getByRole('combobox', { name: '搜索' }).focus();
    await page.keyboard.insertText('扩大国内需求 房地产');
    const option = page.getByRole('option').first();
    await option.getByText('两者的关系：扩大国内需求 × 房地产').waitFor();
    await option.getByText('扩大国内需求：按“扩大内需”').waitFor();
    await page.keyboard.press('Enter');
    const table = page.getByRole('region', { name: '扩大内需与房地产' }).getByRole('table');
    await table.waitFor();
    const address = await page.evaluate(() => location.hash);
    await table.getByRole('row').locator('a').first().click();
    await page.getByRole('region', { name: /^全文/u }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: /^全文/u }).waitFor({ state: 'detached' });
    await page.waitForFunction((before) => location.hash === before, address);
    await page.goBack();
    await page.waitForFunction(() => !location.hash.includes('with='));
    expect(await page.getByRole('region', { name: /^全文/u }).count()).toBe(0);
  });

  it('leads to the evidence of a relation', async () => {
    const page = await fixture.open({ hash: 'layer=list' });
    const row = page.getByRole('row').filter({ hasText: '同句' }).first();
    const name = (await row.getByRole('rowheader').textContent()) ?? '';
    await row.getByRole('link', { name: /同句 \d+ 次/u }).click();
    expect(decodeURIComponent(await page.evaluate(() => location.hash))).toContain(`with=`);
    await page.getByRole('complementary').getByText(name).first().waitFor();
    await page.getByRole('complementary').locator('mark').first().waitFor();
  });

  it('does all that the picture does: hide, expand, put another in the middle', async () => {
    const page = await fixture.open({ hash: 'layer=list' });
    const headers = page.getByRole('rowheader');
    await headers.first().waitFor();
    const before = await headers.allTextContents();
    const [, second = ''] = before;
    const openMenu = async (name: string): Promise<void> => {
      await page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
        .getByRole('button')
        .click();
      await page.getByRole('menu').waitFor();
    };
    await openMenu(second);
    await page.getByRole('menuitem', { name: '移出画面' }).first().click();
    await expect.poll(async () => await headers.allTextContents()).not.toContain(second);
    const [, other = ''] = await headers.allTextContents();
    await openMenu(other);
    await page.getByRole('menuitem', { name: /最要紧的邻居/u }).click();
    await expect
      .poll(async () => (await headers.allTextContents()).length)
      .toBeGreaterThan(before.length - 1);
    await openMenu(other);
    await page.getByRole('menuitem', { name: /中心/u }).click();
    await expect.poll(async () => await headers.first().textContent()).toBe(other);
  });

  it.each([DESKTOP, PHONE])('has nothing amiss: $width', async (viewport) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await fixture.open({ viewport, colorScheme, hash: 'layer=list' });
      await page.getByRole('table').waitFor();
      await page.waitForTimeout(500);
      expect(await findViolations(page)).toEqual([]);
    }
  });

  it('keeps the order asked for on the way to other pages and back', async () => {
    const page = await fixture.open({ hash: 'layer=list' });
    const header = page.getByRole('columnheader', { name: '最近' });
    await header.getByRole('button').click();
    const names = await page.getByRole('rowheader').allTextContents();
    await page.getByRole('link', { name: '矩阵' }).click();
    await page.getByRole('link', { name: '图谱' }).click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect(await page.getByRole('rowheader').allTextContents()).toEqual(names);
    await page.getByRole('button', { name: '图', exact: true }).click();
    await page.getByRole('button', { name: '列表', exact: true }).click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
  });

  it('selects a row wherever that is pressed', async () => {
    const page = await fixture.open({ hash: 'layer=list' });
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: '科技创新', exact: true }) });
    await row.getByRole('cell').nth(1).click();
    await page
      .getByRole('complementary')
      .getByRole('heading', { level: 2, name: '科技创新', exact: true })
      .waitFor();
    expect(await row.getAttribute('aria-current')).toBe('true');
  });

  it('offers no place to pin, since nothing has one', async () => {
    const page = await fixture.open({ hash: 'layer=list' });
    await page.getByRole('button', { name: '科技创新：操作' }).click();
    await page.getByRole('menuitem', { name: /只留它/u }).waitFor();
    expect(await page.getByRole('menuitem', { name: /固定位置/u }).count()).toBe(0);
  });

  it('leaves room for many rows on a phone, also once one is selected', async () => {
    const page = await fixture.open({ viewport: PHONE, hash: 'layer=list' });
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await rows.first().waitFor();
    const details = page.getByRole('complementary');
    const countInSight = async (): Promise<number> => {
      const top = (await details.boundingBox())?.y ?? 0;
      const boxes = await Promise.all((await rows.all()).map(async (row) => await row.boundingBox()));
      return boxes.filter((box) => box !== null && box.y + box.height <= top).length;
    };
    expect(await countInSight()).toBeGreaterThanOrEqual(8);
    await rows.nth(1).click();
    expect(await countInSight()).toBeGreaterThanOrEqual(8);
    await page.getByRole('button', { name: '图', exact: true }).click();
    await expect.poll(async () => (await details.boundingBox())?.height).toBeGreaterThan(300);
  });
});

describe('saving the list', () => {
  const choose = async (page: Page, format: string): Promise<void> => {
    await page.getByRole('button', { name: '存列表' }).click();
    await page.getByRole('button', { name: format, exact: true }).click();
  };
  const save = async (page: Page, format: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), choose(page, format)]);
    await page
      .locator('[data-problem="false"]')
      .getByText(`已保存 ${download.suggestedFilename()}`)
      .waitFor();
    return readFileSync(await download.path());
  };
  const readNames = async (page: Page): Promise<readonly string[]> => {
    await page.getByRole('rowheader').first().waitFor();
    return await page.getByRole('rowheader').allTextContents();
  };

  it('keeps its rows, in the order shown, as a table for spreadsheets and for reading', async () => {
    const page = await fixture.open({ hash: 'layer=list' });
    await page.getByRole('columnheader', { name: '提及' }).getByRole('button').click();
    const names = await readNames(page);
    const csv = (await save(page, 'CSV')).toString('utf8');
    expect(csv.startsWith('\ufeff名称,种类,提及,文件,最早,最近,与所选\r\n')).toBe(true);
    const lines = csv.trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.replace(/^"?(.*?)"?,(?:[^,]*,){5}[^,]*$/u, '$1'))).toEqual(names);
    const markdown = (await save(page, 'Markdown')).toString('utf8');
    expect(markdown).toMatch(/^# 新质生产力：邻域\n/u);
    expect(markdown).toMatch(/^- 来源：/mu);
    expect(markdown.match(/^\| /gmu)).toHaveLength(names.length + 2);
    const sheet = strFromU8(
      unzipSync(await save(page, 'Excel 工作簿'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    for (const name of names) expect(sheet).toContain(name.replaceAll('&', '&amp;'));
    const png = await save(page, 'PNG 图片');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('of two nodes keeps what they have to do with each other, also from beside the picture', async () => {
    const hash = 'node=concept:扩大内需&with=industry:房地产&path=1';
    const page = await fixture.open({ hash: `${hash}&layer=list` });
    await page.getByRole('table', { name: '都提到两者的文件' }).waitFor();
    const markdown = (await save(page, 'Markdown')).toString('utf8');
    expect(markdown).toMatch(/^# 扩大内需与房地产\n/u);
    expect(markdown).toContain('| 日期 | 文件 | 扩大内需 | 房地产 |');
    expect(markdown.match(/^\| \d{4}-/gmu)).toHaveLength(10);
    for (const part of ['以更长的名称提到：房地产市场', '选中的路径', '来源：本库全部', '网址：http'])
      expect(markdown).toContain(part);
    const png = await save(page, 'PNG 图片');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    await page.getByRole('button', { name: '图', exact: true }).click();
    await page.getByRole('complementary').getByRole('button', { name: '存关系' }).click();
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await page.getByText('已复制，可以粘贴了').first().waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await (await item?.getType('text/html'))?.text()) ?? '';
    });
    expect(html).toContain('扩大内需与房地产');
    expect(html).toContain('以更长的名称提到：房地产市场');
    expect(html).toContain('来源：本库全部');
  });

  it('copies it as text and as a table', async () => {
    const page = await fixture.open({ hash: 'layer=list' });
    const names = await readNames(page);
    await choose(page, '复制');
    await page.getByText('已复制，可以粘贴了').first().waitFor();
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
      return [await read('text/plain'), await read('text/html')];
    });
    expect(text?.split('\n').map((line) => line.split('\t')[0])).toEqual(['名称', ...names]);
    expect(html?.match(/<tr>/gu)).toHaveLength(names.length + 1);
  });
});
