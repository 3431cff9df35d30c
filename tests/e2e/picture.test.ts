import { readFileSync, statSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations, PHONE, readCanvas, readLabels, serveExplorer } from '../helpers/explorer.ts';

const fixture = serveExplorer();

async function save(page: Page, format: 'PNG' | 'SVG', scope?: string): Promise<Download> {
  await page.getByRole('button', { name: '存图' }).click();
  if (scope !== undefined) await page.getByRole('button', { name: scope, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(format, 'u') }).click(),
  ]);
  return download;
}

async function saveSvg(page: Page, scope?: string): Promise<string> {
  return readFileSync(await (await save(page, 'SVG', scope)).path(), 'utf8');
}

/** Words of a picture as they stand in it, each with the attributes of its element. */
const readTexts = (svg: string): ReadonlyMap<string, string> =>
  new Map(
    [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/gu)].map(([, attributes = '', text = '']) => [
      text,
      attributes,
    ]),
  );

/** Sizes are told apart by whole pixels; both sides round, so that what lies between two is not told apart. */
const toWhole = (size: number): number => Math.floor(size + 0.2);

const getMessage = (page: Page) => page.locator('[data-problem]');

const A = 'concept:新质生产力';
const B = 'concept:重点领域风险';

describe('pictures', () => {
  it('saves a PNG that is not blank', async () => {
    const page = await fixture.open();
    await readCanvas(page);
    const download = await save(page, 'PNG');
    const path = await download.path();
    expect(statSync(path).size).toBeGreaterThan(20_000);
    const colors = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = new Uint32Array(
        context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? new ArrayBuffer(0),
      );
      const counts = new Map<number, number>();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      return { colorCount: counts.size, paperShare: Math.max(...counts.values()) / pixels.length };
    }, readFileSync(path).toString('base64'));
    expect(colors.colorCount).toBeGreaterThan(50);
    expect(colors.paperShare).toBeLessThan(0.995);
  });

  it('shows what the screen shows: the same labels in the same lines and sizes, with the same emphasis', async () => {
    // In the overview what is not near to the selected node steps back.
    const page = await fixture.open({ hash: `scene=overview&node=${A}` });
    const labels = await readLabels(page);
    const svg = await saveSvg(page);
    // Labels have a rim; title, dates, legend and notes, which stand besides, have none.
    const saved = [
      ...svg.matchAll(/<text[^>]*font-size="([\d.]+)"[^>]*paint-order[^>]*>([^<]*)<\/text>/gu),
    ].map(([, size, text]) => `${text} ${toWhole(Number(size))}`);
    const shown = labels.flatMap(({ lines, fontSize }) =>
      lines.map((line) => `${line} ${toWhole(fontSize)}`),
    );
    expect(saved.sort()).toEqual(shown.sort());
    const dimmed = labels.filter(({ opacity }) => opacity < 1).length;
    expect(dimmed).toBeGreaterThan(0);
    expect(svg.match(/<g opacity="0.3">/gu)?.length).toBeGreaterThanOrEqual(dimmed);
  });

  it.each(['当前画面', '节点及邻域', '选中的节点和关系'])(
    'names its subject and its sources: %s',
    async (scope) => {
      const page = await fixture.open();
      await readCanvas(page);
      const download = await save(page, 'SVG', scope);
      expect(download.suggestedFilename()).toMatch(/^脉络-新质生产力.*\.svg$/u);
      await getMessage(page).getByText(`已保存 ${download.suggestedFilename()}`).waitFor();
      const svg = readFileSync(await download.path(), 'utf8');
      expect([...readTexts(svg).keys()]).toContain('新质生产力');
      const total = fixture.readGraph().nodes.filter(({ key }) => key.startsWith('document:')).length;
      expect(svg).toMatch(
        new RegExp(`来源：(?:\\d+ 份文件（本库共 ${total} 份）|本库全部 ${total} 份文件)，\\d{4}`, 'u'),
      );
      expect(svg).not.toContain('NaN');
    },
  );

  it('of what is selected holds it and the ends of its relations, and nothing else', async () => {
    const page = await fixture.open({ hash: `node=${B}&center=${A}` });
    const before = await readCanvas(page);
    const texts = readTexts(await saveSvg(page, '选中的节点和关系'));
    const { edges } = fixture.readGraph();
    const near = before.filter(({ id }) =>
      edges.some(({ source, target }) => [source, target].includes(B) && [source, target].includes(id)),
    );
    expect(near.length).toBeGreaterThan(1);
    expect(near.length).toBeLessThan(before.length);
    expect([...texts.keys()]).toContain('重点领域风险');
    expect([...texts.keys()]).toContain('重点领域风险：关系');
    const outlined = [...texts].filter(([, attributes]) => attributes.includes('paint-order'));
    expect(outlined.length).toBeGreaterThan(1);
  });

  it('of a path names both ends and tells each step with its sentence, unless these are not wanted', async () => {
    const page = await fixture.open({ hash: `node=${A}&with=${B}&path=2` });
    await readCanvas(page);
    const marks = page.getByRole('region', { name: '路径，由强到弱' }).locator('mark');
    // The texts are read before the way is known.
    await marks.first().waitFor();
    const [step] = await marks.allTextContents();
    const svg = await saveSvg(page, '只要这条路径');
    const texts = [...readTexts(svg).keys()];
    expect(texts).toContain('新质生产力与重点领域风险：路径');
    expect(texts.filter((text) => /^\d\. .+ — .+/u.test(text)).length).toBeGreaterThan(1);
    expect(svg).toContain(step);
    expect(texts.some((text) => text.startsWith('——《'))).toBe(true);
    await page.getByRole('button', { name: '存图' }).click();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('checkbox', { name: '附上依据的原句' }).uncheck();
    await page.keyboard.press('Escape');
    expect((await saveSvg(page)).includes('——《')).toBe(false);
  });

  it('says why it was not saved', async () => {
    const page = await fixture.open({ hash: `node=${A}&with=${B}&path=1` });
    await readCanvas(page);
    await page.route('**/documents/**', async (route) => await route.abort());
    await page.reload();
    await readCanvas(page);
    await page.getByRole('button', { name: '存图' }).click();
    await page.getByRole('button', { name: /SVG/u }).click();
    await getMessage(page)
      .getByText(/^没有存成：.*\.json/u)
      .waitFor();
    fixture.errors.splice(0);
  });

  it('keeps the legend to what is drawn', async () => {
    const page = await fixture.open();
    await readCanvas(page);
    const names = await page.getByRole('group', { name: '关系种类' }).getByRole('button').allTextContents();
    const texts = [...readTexts(await saveSvg(page, '节点及邻域')).keys()];
    for (const name of names) expect(texts).toContain(name);
    expect(texts).not.toContain('种属');
  });

  it('are within reach on a phone, as is all of the toolbar', async () => {
    const page = await fixture.open({ viewport: PHONE });
    await readCanvas(page);
    for (const name of ['存图', '存下的画面', '列表', '全景', '远近与排布']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect(box?.x, name).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(PHONE.width);
    }
    const download = await save(page, 'PNG');
    expect(download.suggestedFilename()).toMatch(/\.png$/u);
  });
});
