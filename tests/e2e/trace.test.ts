import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Trace } from '../../graph/query/trace.ts';
import { type ExplorerFixture, findViolations, PHONE, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

const getTable = (page: Page): Locator => page.getByRole('table');
const getRows = (page: Page): Locator =>
  getTable(page)
    .getByRole('row')
    .filter({ has: page.locator('time') });
const getLines = (page: Page): Locator => getTable(page).getByRole('link');

async function openTrace(term: string, options: Parameters<ExplorerFixture['open']>[0] = {}): Promise<Page> {
  const { hash = '', ...rest } = options;
  const page = await fixture.open({ ...rest, hash: `page=trace&term=${term}${hash}` });
  await getTable(page).waitFor();
  return page;
}

async function readDates(page: Page): Promise<string[]> {
  const times = await getTable(page).locator('time').all();
  return await Promise.all(times.map(async (time) => (await time.getAttribute('datetime')) ?? ''));
}

describe('a trace', () => {
  it('is found by the search, and tells by date what came first and what changed', async () => {
    const page = await fixture.open();
    await page.getByRole('combobox', { name: '搜索' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('适度宽松');
    await page.getByRole('option', { name: /追踪“适度宽松”/u }).click();
    await page.getByRole('heading', { level: 2, name: '适度宽松' }).waitFor();
    await getTable(page).waitFor();
    const dates = await readDates(page);
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual([...dates].sort());
    expect(await getRows(page).first().textContent()).toContain('本库首见');
    expect(await getTable(page).locator('ins').count()).toBeGreaterThan(0);
    expect(
      await getTable(page)
        .getByText(/^较 \d{4}/u)
        .count(),
    ).toBeGreaterThan(0);
  });

  it('takes any string, known or not, and keeps keywords below each other', async () => {
    const page = await fixture.open({ hash: 'page=trace' });
    await page.getByRole('combobox', { name: '要追踪的词语' }).fill('的货币政策');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: '的货币政策' }).waitFor();
    const marks = getTable(page).locator('mark');
    await marks.first().waitFor();
    const boxes = await Promise.all((await marks.all()).map((mark) => mark.boundingBox()));
    expect(boxes.length).toBeGreaterThan(3);
    expect(new Set(boxes.map((box) => Math.round(box?.x ?? 0))).size).toBe(1);
  });

  it('suggests names while typing, by pinyin too', async () => {
    const page = await fixture.open({ hash: 'page=trace' });
    await page.getByRole('combobox', { name: '要追踪的词语' }).pressSequentially('xzscl');
    await page
      .getByRole('option', { name: /^新质生产力/u })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: '新质生产力' }).waitFor();
  });

  it('unfolds the other occurrences of a document', async () => {
    const page = await openTrace('新质生产力');
    const before = await getLines(page).count();
    const more = getTable(page)
      .getByRole('button', { name: /^另 \d+ 处/u })
      .first();
    const count = Number(/\d+/u.exec((await more.textContent()) ?? '')?.[0]);
    await more.click();
    expect(await more.getAttribute('aria-expanded')).toBe('true');
    expect(await getLines(page).count()).toBe(before + count);
  });

  it('opens the sentence beside the list, and gives the focus back', async () => {
    const page = await openTrace('适度宽松');
    const line = getLines(page).nth(1);
    await line.focus();
    await page.keyboard.press('Enter');
    const reader = page.getByRole('region', { name: /^全文：/u });
    await reader.waitFor();
    expect(await getTable(page).isVisible()).toBe(true);
    await page.waitForFunction(() => {
      const [range] = CSS.highlights.get('place') ?? [];
      return range instanceof Range && range.toString() === '适度宽松';
    });
    await page.keyboard.press('Escape');
    await reader.waitFor({ state: 'detached' });
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keeps to a series, says what lies outside, and is the same when loaded again', async () => {
    const page = await openTrace('新质生产力');
    const all = await getLines(page).count();
    await page.getByRole('combobox', { name: /^系列/u }).selectOption('中共中央政治局会议');
    await page.getByText(/^筛选之外另有 \d+ 处$/u).waitFor();
    const lines = await getLines(page).allTextContents();
    expect(lines.length).toBeLessThan(all);
    expect(lines.length).toBeGreaterThan(1);
    await page.getByRole('combobox', { name: /^从/u }).selectOption('2025');
    await page.waitForFunction((count) => document.querySelectorAll('table a').length < count, lines.length);
    await page.getByRole('button', { name: '每万字' }).click();
    const shown = await getLines(page).allTextContents();
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(
      '#page=trace&term=新质生产力&series=中共中央政治局会议&from=2025&measure=rate',
    );
    await page.reload();
    await getTable(page).waitFor();
    expect(await getLines(page).allTextContents()).toEqual(shown);
    expect(await page.getByRole('button', { name: '每万字' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.waitForFunction((count) => document.querySelectorAll('table a').length === count, all);
  });

  it('names the meetings that are missing to whoever goes to them', async () => {
    const { nodes, edges, ...rest } = fixture.readGraph();
    const dropped = nodes.flatMap(({ key, attributes }) =>
      attributes.kind === 'document' && attributes.date?.startsWith('2024') === true ? [key] : [],
    );
    const isKept = (key: string): boolean => !dropped.some((one) => one === key);
    fixture.writeGraph(
      JSON.stringify({
        ...rest,
        nodes: nodes.filter(({ key }) => isKept(key)),
        edges: edges.filter(({ source, target }) => isKept(source) && isKept(target)),
      }),
    );
    const page = await openTrace('货币政策');
    fixture.writeGraph(JSON.stringify(fixture.readGraph()));
    const heads = page.locator('figure').getByRole('button', { name: /^缺 \d+ 份：/u });
    await heads.first().focus();
    const name = (await heads.first().getAttribute('aria-label')) ?? '';
    expect(name.match(/\d{4}-\d\d/gu)).toHaveLength(Number(/\d+/u.exec(name)?.[0]));
    await page.locator('figcaption').getByText(name, { exact: true }).waitFor();
  });

  it('does not take a period that ends before it begins', async () => {
    const page = await openTrace('新质生产力');
    const [from, to] = [/^从/u, /^到/u].map((name) => page.getByRole('combobox', { name }));
    await from?.selectOption('2025');
    const refused = await to?.locator('option:disabled').allTextContents();
    expect(refused).toContain('2024');
    expect(refused).not.toContain('2025');
  });

  it('takes a period from the chart', async () => {
    const page = await openTrace('新质生产力');
    const chart = page.getByRole('img', { name: /^“新质生产力”按日期的分布/u });
    const box = await chart.boundingBox();
    if (box === null) throw new Error('expected a chart');
    await page.mouse.move(box.x + box.width * 0.6, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + 100, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(() => /from=20\d\d-\d\d&to=20\d\d-\d\d/u.test(location.hash));
    const [, from = '', to = ''] = /from=([\d-]+)&to=([\d-]+)/u.exec(page.url()) ?? [];
    for (const date of await readDates(page)) {
      expect(date.slice(0, from.length) >= from).toBe(true);
      expect(date.slice(0, to.length) <= to).toBe(true);
    }
  });

  it('says what was searched where there is nothing, and what to try', async () => {
    const page = await fixture.open({ hash: 'page=trace&term=大力发展新质生产力不动摇' });
    await page.getByText('没有找到“大力发展新质生产力不动摇”').waitFor();
    await page.getByText(/检索了 \d+ 份文件的全文/u).waitFor();
    await page
      .getByRole('navigation', { name: '试试更短的' })
      .getByRole('link', { name: '新质生产力' })
      .click();
    await getTable(page).waitFor();
  });

  it('begins with terms of this corpus, each of which leads to a trace', async () => {
    const page = await fixture.open({ hash: 'page=trace' });
    const links = page.getByRole('navigation', { name: '本库里值得追踪的' }).getByRole('link');
    await links.first().waitFor();
    const count = await links.count();
    expect(count).toBeGreaterThanOrEqual(6);
    for (let i = 0; i < count; i += 1) {
      await links.nth(i).click();
      await getTable(page).waitFor();
      await page.goBack();
    }
  });
});

describe('a period', () => {
  it('that an address has the wrong way round is said to be so, and is turned', async () => {
    const page = await fixture.open({ hash: 'page=trace&term=消费&from=2025&to=2023' });
    await page.getByText('起止颠倒：从 2025 到 2023').waitFor();
    await page.getByRole('button', { name: '对调起止' }).click();
    await page.getByRole('table').waitFor();
    expect(new URL(page.url()).hash).toContain('from=2023&to=2025');
  });
});

describe('the chain of a subject', () => {
  it('is drawn, and its list opens both sentences of a pair', async () => {
    const page = await openTrace('适度宽松');
    const panel = page.getByRole('region', { name: '货币政策：提法的先后' });
    await panel
      .getByRole('region', { name: /从左到右 \d+ 步/u })
      .locator('canvas')
      .first()
      .waitFor();
    await panel.getByRole('button', { name: '列表' }).click();
    const step = panel.getByRole('button', { name: /适度宽松的货币政策/u }).first();
    await step.click();
    expect(await step.getAttribute('aria-expanded')).toBe('true');
    const evidence = panel.getByRole('region', { name: /^依据：/u });
    await evidence.getByRole('link').nth(1).waitFor();
    expect(await evidence.locator('mark').count()).toBeGreaterThan(1);
    expect(await evidence.locator('time').count()).toBe(2);
  });
});

describe('what a trace is saved as', () => {
  const save = async (page: Page, name: RegExp) => {
    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return {
      name: download.suggestedFilename(),
      content: readFileSync((await download.path()) ?? '', 'utf8'),
    };
  };

  it('is the table, the list and all of it', async () => {
    const page = await openTrace('适度宽松');
    const csv = await save(page, /CSV/u);
    expect(csv.name).toBe('脉络-“适度宽松”追踪.csv');
    expect(csv.content).toMatch(/^\ufeffdate,document,title/u);
    const { content } = await save(page, /JSON/u);
    const trace = JSON.parse(content) as Trace;
    expect(trace.term).toBe('适度宽松');
    expect(csv.content.trimEnd().split('\n')).toHaveLength(trace.occurrences.length + 1);
    expect((await save(page, /Markdown/u)).content).toContain('| **适度宽松** |');
  });

  it('is the chart, and a quote with its source', async () => {
    const page = await openTrace('适度宽松');
    const svg = await save(page, /SVG/u);
    expect(svg.content).toContain('<title>“适度宽松”追踪</title>');
    expect(svg.content).toContain('首见 2024-12-09');
    await getTable(page).getByRole('button', { name: '复制引文' }).first().click();
    await page.getByText('已复制引文').waitFor();
    const copied = await page.evaluate(async () => await navigator.clipboard.readText());
    expect(copied).toMatch(/适度宽松[^\n]*\n——《.+》，2024-12-09/u);
  });
});

describe('ways to a trace', () => {
  it('leads there from the inspector', async () => {
    const page = await fixture.open();
    await page.getByRole('complementary').getByRole('link', { name: '追踪', exact: true }).click();
    await getTable(page).waitFor();
    await page.getByRole('heading', { level: 2, name: '新质生产力' }).waitFor();
  });

  it('leads there from words selected in a text', async () => {
    const page = await openTrace('适度宽松');
    await getLines(page).first().click();
    await page
      .getByRole('region', { name: /^全文：/u })
      .getByText('扩大国内需求')
      .first()
      .waitFor();
    await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const reader = document.querySelector('[aria-label^="全文"]');
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const at = reader?.contains(node) === true ? (node.textContent ?? '').indexOf('国内需求') : -1;
        if (at === -1) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + 4);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return;
      }
    });
    await page.getByRole('button', { name: '追踪所选' }).click();
    await page.getByRole('heading', { level: 2, name: '国内需求' }).waitFor();
    expect(await getLines(page).count()).toBeGreaterThan(1);
  });
});

describe('on a phone', () => {
  it('has no line wider than the screen, and opens a text over all of it', async () => {
    const page = await openTrace('适度宽松', { viewport: PHONE });
    const main = page.getByRole('main');
    const width = await main.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(width).toBeLessThanOrEqual(0);
    const line = getLines(page).first();
    await line.scrollIntoViewIfNeeded();
    const box = await line.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(PHONE.width);
    await line.click();
    const reader = page.getByRole('region', { name: /^全文：/u });
    await reader.waitFor();
    expect(await reader.boundingBox()).toEqual({ x: 0, y: 0, ...PHONE });
    await page.keyboard.press('Escape');
    await reader.waitFor({ state: 'detached' });
  });
});

describe('to everyone', () => {
  it.each([
    ['light', undefined],
    ['dark', undefined],
    ['light', PHONE],
  ] as const)('has nothing for axe to find, %s %o', async (colorScheme, viewport) => {
    const options = { colorScheme, ...(viewport === undefined ? {} : { viewport }) };
    const page = await openTrace('适度宽松', options);
    expect(await findViolations(page)).toEqual([]);
    await getTable(page)
      .getByRole('button', { name: /^另 \d+ 处/u })
      .first()
      .click();
    await getLines(page).first().click();
    await page
      .getByRole('region', { name: /^全文：/u })
      .locator('p')
      .nth(3)
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it('has nothing for axe to find where there is no term, or nothing of it', async () => {
    const empty = await fixture.open({ hash: 'page=trace' });
    await empty.getByRole('navigation', { name: '本库里值得追踪的' }).waitFor();
    expect(await findViolations(empty)).toEqual([]);
    const none = await fixture.open({ hash: 'page=trace&term=火星移民' });
    await none.getByText('没有找到“火星移民”').waitFor();
    expect(await findViolations(none)).toEqual([]);
  });
});
