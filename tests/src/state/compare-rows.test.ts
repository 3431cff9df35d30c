import { describe, expect, it } from 'vitest';
import { countFilters, getHeading, listItems, type TextListing } from '../../../src/state/compare-rows.ts';
import type { RowFilter } from '../../../src/state/compare-view.ts';
import { comparePrepared, prepare } from '../../helpers/compared.ts';

const EARLIER = `# 会议研究部署下半年工作

会议指出，上半年经济运行总体平稳，重点领域改革取得进展。

要实施稳健的货币政策，保持流动性合理充裕。

要加快培育海洋经济，支持沿海地区建设现代渔港。

要落实粮食安全责任，稳定玉米和大豆播种面积。

要办好冬季供暖，保障群众温暖过冬。`;

const LATER = `# 会议研究部署下半年工作

会议指出，上半年经济运行总体平稳，重点领域改革取得进展。

要落实粮食安全责任，稳定玉米和大豆播种面积。

要实施适度宽松的货币政策，保持流动性合理充裕。

要推动低空旅游有序发展，完善飞行服务保障。

要加快培育海洋经济，支持沿海地区建设现代渔港。`;

const [earlier, later] = [prepare('2025-04-25_会议.md', EARLIER), prepare('2025-07-30_会议.md', LATER)];
const { rows, passages } = comparePrepared(earlier, later);
const { text } = later.document;
const listing: TextListing = { rows, passages, text };

function getWords(row: number): string {
  const { before = [], after = [] } = rows[row] ?? {};
  const [document, spans] = after.length > 0 ? [later.document, after] : [earlier.document, before];
  return spans.map(({ start, end }) => document.text.slice(start, end)).join('');
}

describe('the rows as they are listed', () => {
  const items = listItems(listing, []);

  it('hold every row once: changes by themselves, the same in runs or as headings', () => {
    const shown = items.flatMap((item) =>
      item.kind === 'row' ? [item.row] : item.kind === 'run' ? item.rows : [],
    );
    const headings = items.filter(
      (item) => item.kind === 'passage' && getHeading(text, passages[item.passage] ?? never()) !== undefined,
    );
    expect(headings).toHaveLength(1);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBe(rows.length - headings.length);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it('leave out what claims nothing, unless it is asked for', () => {
    const gone = rows.flatMap(({ kind }, i) => (kind === 'gone' ? [i] : []));
    const listed = (only: readonly RowFilter[]) =>
      listItems({ ...listing, unclaimed: 'gone' }, only).flatMap((item) =>
        item.kind === 'row' && gone.includes(item.row) ? [item.row] : [],
      );
    expect(gone.length).toBeGreaterThan(0);
    expect(listed([])).toEqual([]);
    expect(listed(['gone'])).toEqual(gone);
  });

  it('say where a sentence stood that was moved', () => {
    const origins = items.filter((item) => item.kind === 'origin');
    expect(origins.map(({ row }) => getWords(row))).toEqual(['要落实粮食安全责任，稳定玉米和大豆播种面积。']);
    const at = items.indexOf(origins[0] ?? never());
    const before = items[at - 1];
    expect(before?.kind === 'run' && getWords(before.rows.at(-1) ?? -1)).toBe(
      '要加快培育海洋经济，支持沿海地区建设现代渔港。',
    );
  });

  it('tell of a passage only where something in it has changed, and put what is the same before or behind it', () => {
    items.forEach((item, i) => {
      if (item.kind !== 'passage' || getHeading(text, passages[item.passage] ?? never()) !== undefined)
        return;
      const rest = items.slice(i + 1);
      const own = rest.slice(0, rest.findIndex(({ kind }) => kind === 'passage') >>> 0);
      expect(own.some(({ kind }) => kind === 'row' || kind === 'origin')).toBe(true);
      for (const one of own) {
        if (one.kind !== 'run') continue;
        expect(rows[one.rows[0] ?? -1]?.place.passage).toBeGreaterThanOrEqual(item.passage);
      }
    });
  });

  it('are of the changes asked for alone, without what is the same', () => {
    const only = listItems(listing, ['new']);
    expect(only.flatMap((item) => (item.kind === 'row' ? [getWords(item.row)] : []))).toEqual([
      '要推动低空旅游有序发展，完善飞行服务保障。',
    ]);
    expect(only.some(({ kind }) => kind === 'run' || kind === 'origin')).toBe(false);
  });

  it('are counted by change', () => {
    expect(Object.fromEntries(countFilters(rows))).toMatchObject({ reworded: 1, moved: 1, new: 1, gone: 1 });
  });
});

function never(): never {
  throw new Error('expected an item, got none');
}
