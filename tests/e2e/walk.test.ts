import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import {
  DESKTOP,
  findViolations,
  listInitialScripts,
  PHONE,
  readCanvas,
  serveExplorer,
} from '../helpers/explorer.ts';

const fixture = serveExplorer();

const getHeading = (page: Page) => page.getByRole('complementary').getByRole('heading', { level: 2 });

async function expectSelected(page: Page, label: string): Promise<void> {
  await getHeading(page).getByText(label, { exact: true }).waitFor();
}

/** Click the first related node of the inspector. */
async function followRelated(page: Page): Promise<string> {
  const link = page
    .getByRole('complementary')
    .getByRole('region', { name: '相关' })
    .getByRole('link')
    .first();
  const label = (await link.textContent()) ?? '';
  await link.scrollIntoViewIfNeeded();
  // What comes into sight fetches its sentences.
  await page.waitForTimeout(400);
  await link.click();
  await expectSelected(page, label);
  return label;
}

describe('the first screen', () => {
  it('answers before it asks: 新质生产力, its sentences by date, and three questions', async () => {
    const page = await fixture.open();
    await expectSelected(page, '新质生产力');
    const details = page.getByRole('complementary');
    await details.locator('mark', { hasText: '新质生产力' }).first().waitFor();
    const sentences = details.getByRole('region', { name: '原句', exact: true });
    const dates = await sentences.locator('time').allTextContents();
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual([...dates].sort());
    expect(await page.getByRole('navigation', { name: '从这里问起' }).getByRole('link').count()).toBe(3);
  });

  it('lays dates out from left to right', async () => {
    const page = await fixture.open();
    const shown = await readCanvas(page);
    const { nodes } = fixture.readGraph();
    const dates = new Map<string, string>(
      nodes.flatMap(({ key, attributes }) =>
        attributes.kind === 'document' && attributes.date !== undefined
          ? [[key, attributes.date] as const]
          : [],
      ),
    );
    const columns = shown.flatMap(({ id, x }) => (dates.has(id) ? [{ date: dates.get(id) ?? '', x }] : []));
    expect(columns.length).toBeGreaterThan(3);
    const sorted = [...columns].sort((a, b) => a.x - b.x).map(({ date }) => date);
    expect(sorted).toEqual([...sorted].sort());
    expect(shown.length).toBeLessThanOrEqual(80);
  });

  it('begins with less than 235 kB of compressed JavaScript', () => {
    const names = listInitialScripts(readFileSync(join(fixture.page, 'index.html'), 'utf8'));
    const sizes = names.map((name) => gzipSync(readFileSync(join(fixture.page, name))).length);
    expect(names.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(235_000);
  });

  it('leads from each question to a view that answers it', async () => {
    const page = await fixture.open();
    const links = page.getByRole('navigation', { name: '从这里问起' }).getByRole('link');
    for (let i = 0; i < 3; i += 1) {
      await links.nth(i).click();
      await page.waitForFunction(() => location.hash.includes('node='));
      await getHeading(page).waitFor();
      expect(await page.getByRole('complementary').locator('mark, ol li').first().isVisible()).toBe(true);
    }
  });
});

describe('the walk', () => {
  it('finds by pinyin, follows a relation, and comes back', async () => {
    const page = await fixture.open({ hash: 'scene=overview' });
    await page.getByRole('combobox', { name: '搜索' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('xzscl');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expectSelected(page, '新质生产力');
    const label = await followRelated(page);
    await page.goBack();
    await expectSelected(page, '新质生产力');
    await page.goForward();
    await expectSelected(page, label);
  });

  it('moves no node that stays in sight, and finds everything in its place on the way back', async () => {
    const page = await fixture.open();
    const before = new Map((await readCanvas(page)).map((node) => [node.id, node]));
    await followRelated(page);
    const after = await readCanvas(page);
    const stayed = after.filter(({ id }) => before.has(id));
    expect(stayed.length).toBeGreaterThan(3);
    expect(after.length).toBeGreaterThan(stayed.length);
    for (const node of stayed) expect(node).toEqual(before.get(node.id));
    await page.goBack();
    await expectSelected(page, '新质生产力');
    for (const node of await readCanvas(page)) expect(node).toEqual(before.get(node.id));
  });

  it('opens the full text at a mention, and a copied quote says where it is from', async () => {
    const page = await fixture.open();
    const quote = page.getByRole('complementary').locator('a', { has: page.locator('mark') });
    await quote.first().click();
    const reader = page.getByRole('region', { name: /^全文/u });
    const here = reader.locator('[class*=here]');
    await here.waitFor();
    await expect
      .poll(
        async () =>
          await here.evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return top > 0 && bottom < innerHeight;
          }),
      )
      .toBe(true);
    expect(await here.textContent()).toContain('新质生产力');
    await reader.getByText('示例·改写，非原文').waitFor();
    expect(await reader.getByRole('link', { name: '官方原文' }).getAttribute('href')).toMatch(/^https:/u);
    await here.evaluate((element) => getSelection()?.selectAllChildren(element));
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(async () => await navigator.clipboard.readText());
    expect(copied).toMatch(/^新质生产力\n——《.+》，\d{4}-\d{2}-\d{2}.*https:/u);
    await page.keyboard.press('Escape');
    await reader.waitFor({ state: 'detached' });
  });

  it('goes by keyboard alone: canvas, list and back', async () => {
    const page = await fixture.open({ reducedMotion: 'reduce' });
    await readCanvas(page);
    const canvas = page.getByRole('application');
    for (
      let i = 0;
      i < 30 && !(await canvas.evaluate((element) => element === document.activeElement));
      i += 1
    ) {
      await page.keyboard.press('Tab');
    }
    expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const announced = page.getByRole('status').filter({ hasText: '条关系' });
    await announced.waitFor();
    const [label = ''] = ((await announced.textContent()) ?? '').split('，');
    await page.keyboard.press('Enter');
    await expectSelected(page, label);
    await page.getByRole('button', { name: '列表', exact: true }).focus();
    await page.keyboard.press('Enter');
    const row = page.getByRole('table').getByRole('row').filter({ hasText: '新质生产力' }).first();
    await row.getByRole('rowheader').getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expectSelected(
      page,
      (await row
        .getByRole('rowheader')
        .getByRole('link')
        .textContent()
        .catch(() => '')) || '新质生产力',
    );
  });

  it('hides and shows kinds by the legend', async () => {
    const page = await fixture.open();
    await readCanvas(page);
    const entry = page.getByRole('group', { name: '图例' }).getByRole('button', { name: '文件' });
    await entry.click();
    expect(await entry.getAttribute('aria-pressed')).toBe('false');
    expect((await readCanvas(page)).some(({ id }) => id.startsWith('document:'))).toBe(false);
    await page.reload();
    expect((await readCanvas(page)).some(({ id }) => id.startsWith('document:'))).toBe(false);
  });
});

describe('accessibility', () => {
  const views = [
    ['neighborhood', ''],
    ['overview', 'scene=overview'],
    ['list', 'layer=list'],
    ['relation', 'node=concept:新质生产力&with=concept:科技创新'],
    ['reader', 'node=concept:新质生产力&doc=document:2024-12-12_cewc.md'],
    ['English', 'lang=en&scene=overview'],
  ] as const;
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [DESKTOP, PHONE].map((viewport) => ({ colorScheme, viewport, width: viewport.width })),
  );

  it.each(looks)(
    'finds nothing amiss in any view: $colorScheme, $width',
    async ({ colorScheme, viewport }) => {
      const page = await fixture.open({ colorScheme, viewport });
      for (const [name, hash] of views) {
        await page.evaluate((next) => {
          location.hash = next;
        }, hash);
        await getHeading(page).first().waitFor();
        await page.waitForTimeout(500);
        expect(await findViolations(page), name).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, name).toBeLessThanOrEqual(0);
      }
    },
  );

  it('speaks English all through where that is chosen', async () => {
    const page = await fixture.open();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
  });

  it('speaks the language that was chosen on pages that come later', async () => {
    const page = await fixture.open({ hash: 'lang=en' });
    await page.getByRole('link', { name: 'Trace', exact: true }).first().click();
    await page.getByRole('combobox', { name: 'Term to trace' }).waitFor();
    await page.getByRole('button', { name: '中文', exact: true }).click();
    await page.getByRole('combobox', { name: '要追踪的词语' }).waitFor();
    await page.getByRole('link', { name: '矩阵', exact: true }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Export' }).waitFor();
  });
});

describe('builds', () => {
  const withoutLatest = ({ nodes, edges, ...rest }: SerializedGraph): SerializedGraph => {
    const gone = new Set<string>(
      nodes
        .filter(
          ({ attributes }) =>
            ('date' in attributes ? attributes.date : 'first' in attributes ? attributes.first : '') ===
            '2025-12-11',
        )
        .map(({ key }) => key),
    );
    return {
      ...rest,
      nodes: nodes.filter(({ key }) => !gone.has(key)),
      edges: edges.filter(({ source, target }) => !gone.has(source) && !gone.has(target)),
    };
  };

  afterEach(() => fixture.writeGraph(JSON.stringify(fixture.readGraph())));

  it('are taken up without losing selection or places, and told of', async () => {
    fixture.writeGraph(JSON.stringify(withoutLatest(fixture.readGraph())));
    const page = await fixture.open({ hash: 'node=concept:科技创新' });
    await expectSelected(page, '科技创新');
    const before = new Map((await readCanvas(page)).map((node) => [node.id, node]));
    fixture.writeGraph(JSON.stringify(fixture.readGraph()));
    fixture.explorer.send('built', {});
    await page
      .getByRole('status')
      .filter({ hasText: /新增 1 份文件、\d+ 个节点/u })
      .waitFor();
    await expectSelected(page, '科技创新');
    const after = await readCanvas(page);
    const stayed = after.filter(({ id }) => before.has(id));
    expect(stayed.length).toBeGreaterThan(5);
    for (const node of stayed) expect(node).toEqual(before.get(node.id));
    expect(await findViolations(page)).toEqual([]);
  });

  it.each([
    ['a damaged graph', '{"attributes":{"name":"mail', 'graph.json 已损坏'],
    ['another file', '{"hello":1}', 'graph.json 已损坏'],
  ])('name %s and what to do', async (_, content, title) => {
    fixture.writeGraph(content);
    const page = await fixture.open();
    const alert = page.getByRole('alert');
    await alert.getByText(title).waitFor();
    expect(await alert.textContent()).toContain('npm run build:graph');
    expect(await findViolations(page)).toEqual([]);
    fixture.writeGraph(JSON.stringify(fixture.readGraph()));
    await alert.getByRole('button', { name: '重试' }).click();
    await expectSelected(page, '新质生产力');
  });

  it('say that a graph is empty', async () => {
    fixture.writeGraph(JSON.stringify({ ...fixture.readGraph(), nodes: [], edges: [] }));
    const page = await fixture.open();
    await page.getByText('图谱是空的').waitFor();
  });
});
