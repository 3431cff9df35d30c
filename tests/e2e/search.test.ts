import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, findViolations, PHONE, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

/** Type as an input method does: a text at once. */
async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('combobox', { name: '搜索' }).focus();
  await page.keyboard.insertText(query);
}

const getOptions = (page: Page, group: string) =>
  page.getByRole('group', { name: group }).getByRole('option');

describe('search', () => {
  it('answers with names at once, and with sentences once the texts are read', async () => {
    const page = await fixture.open();
    await search(page, 'xin质');
    const first = getOptions(page, '词语和提法').first();
    await first.waitFor();
    expect(await first.textContent()).toContain('新质生产力');
    expect(await first.locator('mark').allTextContents()).toEqual(['新质']);
    const sentence = getOptions(page, '原句').first();
    await sentence.waitFor();
    expect(await sentence.locator('mark').first().textContent()).toBe('新质');
    await page
      .getByRole('status')
      .filter({ hasText: /\d+ 个名称，\d+ 个原句/u })
      .waitFor();
    await sentence.click();
    const reader = page.getByRole('region', { name: /^全文/u });
    await reader.locator('[class*=here]').waitFor();
    expect(await page.evaluate(() => location.hash)).toMatch(/at=\d+/u);
  });

  it('walks through all groups by the arrow keys, round and round', async () => {
    const page = await fixture.open();
    await search(page, '货币');
    await getOptions(page, '原句').first().waitFor();
    const field = page.getByRole('combobox', { name: '搜索' });
    const isActive = async (name: string): Promise<boolean> => {
      const id = await field.getAttribute('aria-activedescendant');
      return (await page.locator(`[id="${id}"]`).textContent())?.includes(name) ?? false;
    };
    await page.keyboard.press('ArrowUp');
    expect(await isActive('追踪“货币”')).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = (await getOptions(page, '词语和提法').nth(1).textContent()) ?? '';
    expect(await isActive(second)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('');
  });

  it.each([
    ['traditional script', '新質生產力'],
    ['a typing error', '新制生产力'],
    ['initials', 'xzscl'],
  ])('finds by %s', async (_, query) => {
    const page = await fixture.open({ hash: 'scene=overview' });
    await search(page, query);
    await getOptions(page, '词语和提法').filter({ hasText: '新质生产力' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('heading', { level: 2, name: '新质生产力' }).waitFor();
  });

  it('leads by a date to the meeting of the day, its full text, and what it changed', async () => {
    const page = await fixture.open();
    await search(page, '2024.12.9');
    const meeting = getOptions(page, '会议、任务、目标').first();
    await meeting.waitFor();
    expect(await meeting.textContent()).toContain('中共中央政治局会议（2024-12-09）');
    const document = getOptions(page, '文件').first();
    expect(await document.locator('mark').last().textContent()).toBe('2024-12-09');
    expect(await page.getByRole('option').filter({ hasText: '近似' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    const details = page.getByRole('complementary');
    await details.getByRole('link', { name: /^与上一次（\d{4}-\d\d-\d\d.*对比/u }).waitFor();
    await details.getByRole('link', { name: '打开全文' }).click();
    await page.getByRole('region', { name: /^全文：/u }).waitFor();
  });

  it('says that nothing was found, and offers to trace it', async () => {
    const page = await fixture.open();
    await search(page, '量子纠缠');
    await page.getByText('没有叫“量子纠缠”的，原文里也没有').waitFor();
    await page.getByRole('option', { name: '在全部文件里追踪“量子纠缠”' }).click();
    await page.waitForFunction(() => location.hash.includes('page=trace'));
  });

  it.each([DESKTOP, PHONE])('has nothing amiss: $width', async (viewport) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await fixture.open({ viewport, colorScheme });
      await search(page, '2024');
      await getOptions(page, '原句').first().waitFor();
      expect(await findViolations(page)).toEqual([]);
    }
  });
});
