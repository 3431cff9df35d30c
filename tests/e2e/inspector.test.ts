import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { EdgeAttributes, SerializedGraph } from '../../graph/model/graph.ts';
import { findViolations, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

const SERIES = '中共中央政治局会议';
const LATEST = 'document:2024-12-09_politburo.txt';

const getPart = (page: Page, name: string | RegExp) =>
  page.getByRole('complementary').getByRole('region', { name });

describe('a wording', () => {
  it('shows its sentences with the wording marked, and dates on those before and behind', async () => {
    const page = await fixture.open({ hash: 'node=wording:适度宽松的货币政策' });
    const sentences = getPart(page, '原句');
    await sentences.locator('mark').first().waitFor();
    expect(await sentences.locator('mark').first().textContent()).toBe('适度宽松的货币政策');
    const date = getPart(page, '先前').locator('time').first();
    expect(await date.textContent()).toMatch(/^\d{4}-\d{2}/u);
  });
});

describe('a document', () => {
  it('says what no earlier text names, and leads to what has changed since the one before', async () => {
    const page = await fixture.open({ hash: `node=${LATEST}` });
    const firstSeen = getPart(page, '本库首见');
    await firstSeen.getByRole('link').first().waitFor();
    expect(await firstSeen.getByText('政治局会议').count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('link', { name: '与上一次（2024-09-26）对比' }).click();
    await page.waitForFunction(
      (key) => location.hash.includes('page=compare') && decodeURIComponent(location.hash).includes(key),
      LATEST,
    );
  });

  it('shows the sentences of what it mentions, and calls that a relation', async () => {
    const page = await fixture.open({ hash: `node=policy:适度宽松的货币政策&with=${LATEST}` });
    await getPart(page, '见于').locator('mark').first().waitFor();
    expect(await page.getByText('两者之间没有直接的关系').count()).toBe(0);
  });
});

describe('two terms', () => {
  it('are told of by every document that names both: in one sentence first, each once, longer names counted', async () => {
    const page = await fixture.open({ hash: 'node=concept:扩大内需&with=industry:房地产' });
    const part = getPart(page, '都提到两者的文件');
    await part.getByText(/^10 份文件都提到两者，其中 1 份在同一句里（1 句）。$/u).waitFor();
    const headings = await part.getByRole('heading', { level: 4 }).allTextContents();
    expect(headings).toEqual(['在同一句里，1 句', '在同一份文件里，9 份']);
    await part.getByRole('button', { name: '再看 4 份文件' }).click();
    const dates = await part.locator('time').allTextContents();
    expect(new Set(dates).size).toBe(10);
    const [, ...apart] = dates;
    expect(apart).toEqual([...apart].sort().reverse());
    expect(await part.getByText('以更长的名称提到：房地产市场', { exact: true }).count()).toBeGreaterThan(0);
    expect(await part.getByText('以别名提到：扩大国内需求', { exact: true }).count()).toBeGreaterThan(0);
    expect(await page.getByText('两者之间没有直接的关系').count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
  });

  it('that no text names together are said to be so', async () => {
    const page = await fixture.open({ hash: 'node=concept:三农&with=concept:制度型开放' });
    await getPart(page, '都提到两者的文件')
      .getByText(/^查遍 \d+ 份文件的原文，按这些名称，没有一份同时提到两者。$/u)
      .waitFor();
  });
});

describe('going back', () => {
  it('leads to where one was reading', async () => {
    const page = await fixture.open({ hash: 'node=concept:新质生产力' });
    const details = page.getByRole('complementary').getByRole('region', { name: '详情' });
    await details.locator('mark').first().waitFor();
    const link = getPart(page, '相关').getByRole('link').first();
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(400);
    const getTop = async (): Promise<number> => await details.evaluate((element) => element.scrollTop);
    const top = await getTop();
    expect(top).toBeGreaterThan(100);
    await link.click();
    await expect.poll(getTop).toBe(0);
    await page.goBack();
    await expect.poll(async () => Math.abs((await getTop()) - top)).toBeLessThan(40);
  });
});

describe('a term that bears the name of another', () => {
  it('says how often that is mentioned, and the way here tells the two apart', async () => {
    const page = await fixture.open({ hash: 'node=policy:适度宽松的货币政策' });
    const heading = page.getByRole('complementary').getByRole('banner').or(page.locator('aside header'));
    await heading.getByRole('link', { name: /^提法 \d+ 份文件，提及 \d+ 次$/u }).click();
    const trail = page.getByRole('navigation', { name: '走过的节点' });
    await trail.getByText('适度宽松的货币政策（提法）').waitFor();
    await trail.getByText('适度宽松的货币政策（政策）').waitFor();
  });
});

describe('an evolution', () => {
  it('names the meetings that the corpus lacks between its ends', async () => {
    const graph = fixture.readGraph();
    fixture.writeGraph(JSON.stringify(withoutReport(graph, '2024-09-26')));
    const [before, after] = ['2024-07-30', '2024-12-09'].map((date) => `meeting:${SERIES}${date}`);
    const page = await fixture.open({ hash: `node=${after}&with=${before}` });
    await page.getByText('中间缺 1 份：2024-09-26').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toContain('政治局会议 2024-07-30');
    expect(await findViolations(page)).toEqual([]);
    fixture.writeGraph(JSON.stringify(graph));
  });
});

/** A graph as of a corpus without the reports on a meeting: the one before it is followed by the one behind it. */
function withoutReport(graph: SerializedGraph, date: string): SerializedGraph {
  const meeting = `meeting:${SERIES}${date}`;
  const next = graph.edges.find(({ source, attributes }) => source === meeting && isEvolution(attributes));
  if (next === undefined) throw new Error(`sample: nothing follows ${meeting}`);
  const edges = graph.edges.flatMap((edge) => {
    if (edge === next || (edge.target === meeting && edge.attributes.kind === 'reports-on')) return [];
    const isLeading = edge.target === meeting && isEvolution(edge.attributes);
    return [isLeading ? { ...edge, target: next.target } : edge];
  });
  return { ...graph, edges };
}

const isEvolution = ({ kind }: EdgeAttributes): boolean => kind === 'evolves-into';
