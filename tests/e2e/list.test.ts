import { describe, expect, it } from 'vitest';
import { DESKTOP, findViolations, PHONE, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

describe('the list', () => {
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
    await pair.getByRole('region', { name: '两者之间的路径，由强到弱' }).locator('mark').first().waitFor();
    const names = await page.getByRole('table').last().getByRole('rowheader').allTextContents();
    expect(names.slice(0, 2)).toEqual(['扩大内需', '房地产']);
    expect(await findViolations(page)).toEqual([]);
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
});
