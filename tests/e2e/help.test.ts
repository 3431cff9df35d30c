import { describe, expect, it } from 'vitest';
import { FILTER_FIELDS } from '../../graph/query/filter-words.ts';
import { DESKTOP, findViolations, PHONE, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

describe('the help sheet', () => {
  it.each([
    ['zh', '怎么用', ['各页做什么', '搜索', '条件', '怎么看图', '按键', '可信到哪里']],
    [
      'en',
      'How to use it',
      [
        'What each page does',
        'Search',
        'Conditions',
        'How to read the picture',
        'Keys',
        'How far to trust it',
      ],
    ],
  ] as const)('opens on ?, tells all, and gives the focus back: %s', async (language, name, headings) => {
    const page = await fixture.open({ hash: `lang=${language}` });
    const help = page.getByRole('button', { name: language === 'zh' ? '帮助' : 'Help' });
    await help.focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name });
    for (const heading of headings)
      await sheet.getByRole('heading', { name: heading, exact: true }).waitFor();
    expect(await sheet.locator('code').count()).toBe(FILTER_FIELDS.length);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await help.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('speaks of what is in the library, and leads to the other pages', async () => {
    const page = await fixture.open();
    await page.getByRole('button', { name: '帮助' }).click();
    const sheet = page.getByRole('dialog', { name: '怎么用' });
    const series = sheet.locator('code').filter({ hasText: /^系列:/u });
    const name = ((await series.textContent()) ?? '').replace('系列:', '');
    const meetings = fixture
      .readGraph()
      .nodes.filter(({ attributes }) => attributes.kind === 'meeting' && attributes.series === name);
    expect(meetings.length).toBeGreaterThan(1);
    for (const label of ['追踪', '对比', '矩阵']) await sheet.getByRole('link', { name: label }).waitFor();
    await sheet.getByText('存图', { exact: true }).waitFor();
    await sheet.getByRole('link', { name: '追踪' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await page.getByRole('table').getByRole('link').first().waitFor();
  });

  it.each([DESKTOP, PHONE])('has nothing amiss: $width', async (viewport) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await fixture.open({ viewport, colorScheme });
      await page.getByRole('button', { name: '帮助' }).click();
      const sheet = page.getByRole('dialog', { name: '怎么用' });
      await sheet.getByRole('heading', { name: '按键' }).waitFor();
      expect(await findViolations(page)).toEqual([]);
      const overflow = await sheet.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});

describe('a page that cannot be fetched', () => {
  it('says so and offers to open it again', async () => {
    const page = await fixture.open();
    await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
    await page.route(/TracePage.*\.js/u, async (route) => await route.abort());
    await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '追踪' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('这一页没能打开').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.unroute(/TracePage.*\.js/u);
    await alert.getByRole('button', { name: '重新打开' }).click();
    await page.getByRole('main').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    // What the browser and React say of it on the console is as it should be.
    expect(fixture.errors.splice(0).length).toBeGreaterThan(0);
  });
});
