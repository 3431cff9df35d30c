import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DESKTOP, findViolations, PHONE, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

/** A communiqué of nobody's, twice: between the two a stance turned, a task moved, one came and one went. */
const EARLIER = `# 会议部署下半年经济工作

会议认为，上半年经济运行总体平稳，重点领域改革取得新的进展。

要实施稳健的货币政策，保持流动性合理充裕。

要加快培育海洋经济，支持沿海地区建设现代渔港。

要落实粮食安全责任，稳定玉米和大豆播种面积。

要办好冬季供暖，保障群众温暖过冬。`;

const LATER = `# 会议部署下半年经济工作

会议认为，上半年经济运行总体平稳，重点领域改革取得新的进展。

要落实粮食安全责任，稳定玉米和大豆播种面积。

要实施适度宽松的货币政策，保持流动性合理充裕。

要推动低空旅游有序发展，完善飞行服务保障。

要加快培育海洋经济，支持沿海地区建设现代渔港。`;

const getRows = (page: Page) => page.getByRole('list', { name: '逐句对比' }).locator('[data-row]');

async function openComparison(hash = 'page=compare', options = {}): Promise<Page> {
  const page = await fixture.open({ hash, ...options });
  await getRows(page).first().waitFor();
  return page;
}

/** Compare the two texts above, pasted into both sides. */
async function comparePasted(page: Page, earlier = EARLIER, later = LATER): Promise<void> {
  await page.getByRole('button', { name: '粘贴文本' }).last().click();
  await page.getByRole('button', { name: '粘贴文本' }).first().click();
  await page.getByRole('textbox', { name: '先前的文本' }).fill(earlier);
  await page.getByRole('button', { name: '用这段文本' }).first().click();
  await page.getByRole('textbox', { name: '后来的文本' }).fill(later);
  await page.getByRole('button', { name: '用这段文本' }).click();
}

describe('the comparison', () => {
  it('begins with the latest document and what was before it, and says how many sentences changed', async () => {
    const page = await openComparison();
    const { nodes } = fixture.readGraph();
    const dates = await page
      .getByRole('button', { expanded: false })
      .filter({ hasText: /先前|后来/u })
      .allTextContents();
    expect(dates).toHaveLength(2);
    const [before = '', after = ''] = dates.map((text) => /\d{4}-\d{2}-\d{2}/u.exec(text)?.[0] ?? '');
    expect(before < after).toBe(true);
    const all = nodes.flatMap(({ attributes }) =>
      attributes.kind === 'document' ? (attributes.date ?? []) : [],
    );
    expect(all).toContain(before);
    expect(after).toBe(all.sort().at(-1));
    await page.getByText(/\d+ 句未变，改写 \d+/u).waitFor();
  });

  it('takes other documents by search, keeps them in the address, and swaps them', async () => {
    const page = await openComparison();
    await page.getByRole('button', { name: /^后来/u }).click();
    await page.getByRole('combobox', { name: '查找后来的文件' }).fill('2024-03 政府工作报告');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^后来.*2024-03-05/u }).waitFor();
    await page.getByRole('button', { name: /^先前.*2023-03-05/u }).waitFor();
    await getRows(page).first().waitFor();
    await page.getByRole('button', { name: '左右互换' }).click();
    await page.getByRole('button', { name: /^先前.*2024-03-05/u }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^后来.*2023-03-05/u }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: /^后来.*2024-03-05/u }).waitFor();
  });

  it('tells of stances also where no sentence has its counterpart, and of those that stay', async () => {
    const page = await openComparison();
    const turned = LATER.replace('要实施适度宽松的货币政策，保持流动性合理充裕。', '')
      .replace('会议认为，', '会议认为，用好适度宽松的货币政策。')
      .replace('要推动低空旅游', '要实施适度宽松的货币政策。要推动低空旅游');
    await comparePasted(page, EARLIER, turned);
    const stances = page.getByRole('region', { name: '政策取向' });
    await stances.getByText('货币政策 · 替换 · 强化').waitFor();
    expect(await stances.textContent()).toMatch(/稳健的货币政策.*→.*适度宽松的货币政策/u);
    const other = await openComparison();
    await comparePasted(other, EARLIER, `${EARLIER}\n\n要办好夜校。`);
    await other.getByText('未变：稳健的货币政策').waitFor();
  });

  it('reads pasted texts in the page alone: what turned, moved, came and went', async () => {
    const page = await openComparison();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await comparePasted(page);
    await page.getByText('3 句未变，改写 1，移位 1，新增 1，删去 1').waitFor();
    const row = (kind: string) => getRows(page).and(page.locator(`[data-kind="${kind}"]`));
    expect(await row('reworded').locator('del:visible').allTextContents()).toEqual(['稳健']);
    expect(await row('reworded').locator('ins:visible').allTextContents()).toEqual(['适度宽松']);
    expect(await row('new').textContent()).toContain('低空旅游');
    expect(await row('gone').textContent()).toContain('冬季供暖');
    await page.getByRole('button', { name: '移到他处' }).click();
    expect(await row('moved').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(sent.every((body) => body === '')).toBe(true);
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('低空旅游');
    expect(page.url()).not.toContain('%E4%BD%8E');
    await page.reload();
    await page.getByRole('textbox', { name: '后来的文本' }).waitFor();
  });

  it('says why a text is not compared', async () => {
    const page = await openComparison();
    await comparePasted(page, EARLIER, '要稳就业。');
    await page.getByText('文本太短，至少要有两句。').waitFor();
    await page.getByRole('textbox', { name: '后来的文本' }).fill(LATER);
    await page.getByRole('button', { name: '用这段文本' }).click();
    await page.getByText('3 句未变').first().waitFor();
  });

  it('shows one kind of change alone, or everything, and keeps that in the address', async () => {
    const page = await openComparison();
    await page.getByRole('button', { name: /^新增/u }).click();
    const kinds = async () =>
      await getRows(page).evaluateAll((rows) => [
        ...new Set(rows.map((row) => row.getAttribute('data-kind'))),
      ]);
    await expect.poll(kinds).toEqual(['new']);
    await page.reload();
    await getRows(page).first().waitFor();
    expect(await kinds()).toEqual(['new']);
    await page.getByRole('button', { name: '全部', exact: true }).click();
    await expect.poll(async () => (await kinds()).length).toBeGreaterThan(2);
    expect(page.url()).toContain('same=1');
  });

  it('opens a sentence in its document', async () => {
    const page = await openComparison();
    const row = getRows(page).and(page.locator('[data-kind="new"]')).first();
    const words = (await row.getByRole('link').textContent()) ?? '';
    await row.getByRole('link').click();
    const reader = page.getByRole('region', { name: /^全文/u });
    await reader.getByText(words.slice(0, 8)).first().waitFor();
    await page.waitForFunction(() => CSS.highlights.has('place'));
    const place = await page.evaluate(() => {
      const [range] = CSS.highlights.get('place') ?? [];
      if (!(range instanceof Range)) return undefined;
      return { words: range.toString(), top: range.getBoundingClientRect().top / innerHeight };
    });
    expect(place?.words).toBe(words);
    expect(place?.top).toBeGreaterThan(0);
    expect(place?.top).toBeLessThan(0.9);
    await page.keyboard.press('Escape');
    await reader.waitFor({ state: 'detached' });
  });
});

describe('the tabs', () => {
  it('show tasks by rank as a chart and as a table, and how much is said of what', async () => {
    const page = await openComparison();
    await page.getByRole('tab', { name: '任务' }).click();
    const later = page.getByRole('list', { name: '后来' });
    const count = await later.getByRole('listitem').count();
    expect(count).toBeGreaterThan(3);
    await page.getByRole('button', { name: '表', exact: true }).click();
    const table = page.getByRole('region', { name: '任务次序' }).getByRole('table');
    expect(await table.getByRole('row').count()).toBeGreaterThan(count);
    expect(
      await page.getByRole('region', { name: '各主题的篇幅与位置' }).getByRole('row').count(),
    ).toBeGreaterThan(3);
    await page.reload();
    await page.getByRole('tab', { name: '任务', selected: true }).waitFor();
  });

  it('are walked by arrow keys', async () => {
    const page = await openComparison();
    await page.getByRole('tab', { name: '逐句' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tabpanel', { name: '要点' }).waitFor();
    expect(
      await page.getByRole('tab', { name: '要点' }).evaluate((tab) => tab === document.activeElement),
    ).toBe(true);
  });

  it('give the brief, which is copied as plain and as formatted words', async () => {
    const page = await openComparison();
    await comparePasted(page);
    await page.getByText('3 句未变').first().waitFor();
    await page.getByRole('tab', { name: '要点' }).click();
    const brief = page.getByRole('article');
    await brief.getByText('适度宽松的货币政策').first().waitFor();
    await brief.getByRole('button', { name: '复制' }).click();
    await page.getByRole('status').filter({ hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
      return { plain: await read('text/plain'), html: await read('text/html') };
    });
    expect(copied.plain).toMatch(/先前：稳健的货币政策\n\s+后来：适度宽松的货币政策/u);
    expect(copied.html).toMatch(/<li>[\s\S]*适度宽松/u);
  });

  it('watch words: what became of each, kept as plain text', async () => {
    const page = await openComparison();
    await comparePasted(page);
    await page.getByText('3 句未变').first().waitFor();
    await page.getByRole('tab', { name: '盯词' }).click();
    await page
      .getByRole('textbox', { name: '盯词表' })
      .fill('稳健的货币政策 # 取向\n海洋经济\n低空旅游\n太空旅游');
    const term = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    await term('低空旅游').getByText('新增').waitFor();
    await term('海洋经济').getByText('未变').waitFor();
    await term('稳健的货币政策').getByText('先前有 1 处').waitFor();
    await term('太空旅游').getByText('先前也没有').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 .txt' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(
      '稳健的货币政策 # 取向\n海洋经济\n低空旅游\n太空旅游',
    );
    await page.locator('input[type=file]').setInputFiles({
      name: '盯词表.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('渔港'),
    });
    await term('渔港').waitFor();
    await page.reload();
    expect(await page.evaluate(() => localStorage.getItem('mailuo.watch-list'))).toBe('渔港');
  });

  it('show every place of a watched word, the one that changed and the others', async () => {
    const page = await openComparison();
    await comparePasted(page, EARLIER, `${LATER}\n\n粮食安全不可松懈，海洋经济要有渔港。`);
    await page.getByRole('tab', { name: '盯词' }).click();
    await page.getByRole('textbox', { name: '盯词表' }).fill('货币政策\n海洋经济');
    const term = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '海洋经济' }) });
    await term.getByText('1 → 2 处').waitFor();
    expect(await term.getByText('海洋经济').count()).toBeGreaterThanOrEqual(3);
    await term.getByText('要有渔港').waitFor();
  });

  it.each([
    ['Markdown', 'md', /^# .*2025-12-11/u],
    ['HTML 网页', 'html', /^<!doctype html>[\s\S]*<ins/u],
    ['JSON', 'json', /^\{[\s\S]*"comparison"/u],
  ])('export all of it as %s', async (name, extension, content) => {
    const page = await openComparison();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^脉络-对比-.*\\.${extension}$`, 'u'));
    expect(readFileSync(await download.path(), 'utf8')).toMatch(content);
  });
});

describe('marks', () => {
  it('go on pairs by one key, stay in the browser where a text was pasted, and say so', async () => {
    const page = await openComparison();
    await comparePasted(page);
    await page.getByText('3 句未变').first().waitFor();
    const row = getRows(page).and(page.locator('[data-kind="reworded"]'));
    for (let i = 0; i < 8 && (await row.getAttribute('aria-current')) === null; i += 1)
      await page.keyboard.press('j');
    await page.keyboard.press('n');
    const wrong = row.getByRole('button', { name: '对应有误' });
    expect(await wrong.getAttribute('aria-pressed')).toBe('true');
    const bar = page.getByRole('region', { name: '标记' });
    await bar.getByText('标了 0 处正确、1 处有误').waitFor();
    await bar.getByText('只存在此浏览器').waitFor();
    await page.keyboard.press('y');
    await bar.getByText('标了 1 处正确、0 处有误').waitFor();
    await page.keyboard.press('y');
    await bar.waitFor({ state: 'detached' });
  });

  it('decide a pair, and the evolutions of the graph behind it', async () => {
    const page = await openComparison();
    const current = getRows(page).and(page.locator('[aria-current]'));
    const evolutions = current.getByText('图谱中的演变');
    for (let i = 0; i < 60 && (await evolutions.count()) === 0; i += 1) await page.keyboard.press('j');
    const [from = '', to = ''] = ((await evolutions.locator('span').first().textContent()) ?? '').split(
      ' → ',
    );
    await page.keyboard.press('n');
    const bar = page.getByRole('region', { name: '标记' });
    await bar.getByText(/可写成 \d+ 条裁定/u).waitFor();
    await bar.getByRole('button', { name: '复制裁定' }).click();
    await page.getByRole('status').filter({ hasText: '已复制' }).waitFor();
    const copied: unknown = parse(await page.evaluate(async () => await navigator.clipboard.readText()));
    expect(copied).toEqual(
      expect.arrayContaining([
        {
          evolution: {
            from: expect.stringContaining(from) as string,
            to: expect.stringContaining(to) as string,
          },
          verdict: 'wrong',
        },
        {
          pair: {
            before: {
              document: expect.stringMatching(/^document:/u) as string,
              words: expect.any(Array) as [],
            },
            after: {
              document: expect.stringMatching(/^document:/u) as string,
              words: expect.any(Array) as [],
            },
          },
          verdict: 'wrong',
        },
      ]),
    );
  });

  it('become rulings where an evolution of the graph is marked itself', async () => {
    const evolution = fixture.readGraph().edges.find(({ attributes }) => attributes.kind === 'evolves-into');
    const [from, to] = [evolution?.source ?? '', evolution?.target ?? ''];
    const page = await fixture.open({ hash: `node=${from}&with=${to}` });
    await page.getByRole('button', { name: '演变有误' }).first().click();
    const bar = page.getByRole('region', { name: '标记' }).first();
    await bar.getByText('可写成 1 条裁定').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      bar.getByRole('button', { name: '下载 mailuo.rulings.yaml' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('mailuo.rulings.yaml');
    const entries: unknown = parse(readFileSync(await download.path(), 'utf8'));
    expect(entries).toEqual([{ evolution: { from, to }, verdict: 'wrong' }]);
    await bar.getByRole('button', { name: '复制裁定' }).click();
    await page.getByRole('status').filter({ hasText: '已复制' }).waitFor();
    expect(parse(await page.evaluate(async () => await navigator.clipboard.readText()))).toEqual(entries);
    await bar.getByRole('button', { name: '写入语料文件夹' }).click();
    await bar.getByText('示例语料不写裁定').waitFor();
    await page.reload();
    await page.getByRole('region', { name: '标记' }).first().waitFor();
  });
});

describe('the page that compares', () => {
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [DESKTOP, PHONE].map((viewport) => ({ colorScheme, viewport, width: viewport.width })),
  );

  it.each(looks)('has nothing amiss: $colorScheme, $width', async ({ colorScheme, viewport }) => {
    const page = await openComparison('page=compare', { colorScheme, viewport });
    await page.keyboard.press('j');
    for (const tab of ['逐句', '要点', '任务', '盯词']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.waitForTimeout(300);
      expect(await findViolations(page), tab).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, tab).toBeLessThanOrEqual(0);
    }
  });

  it('shows one column on a phone, the earlier words when they are asked for', async () => {
    const page = await openComparison('page=compare', { viewport: PHONE });
    await comparePasted(page);
    await page.getByText('3 句未变').first().waitFor();
    const row = getRows(page).and(page.locator('[data-kind="reworded"]'));
    expect(await row.locator('del:visible').allTextContents()).toEqual(['稳健']);
    expect(await row.locator('ins:visible').allTextContents()).toEqual(['适度宽松']);
    await row.getByRole('button', { name: '看先前的说法' }).click();
    await row.getByText('稳健的货币政策，保持流动性').first().waitFor();
    expect(await row.locator('del:visible').count()).toBe(2);
  });
});
