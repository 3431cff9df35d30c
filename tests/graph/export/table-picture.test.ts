import { defaultTreeAdapter, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../graph/export/table.ts';
import { toTablePicture, toTablesPicture } from '../../../graph/export/table-picture.ts';

const STYLE = {
  colors: {
    paper: '#fff',
    ink: '#111',
    inkSoft: '#666',
    line: '#ccc',
    headFill: '#eee',
    gapFill: '#ffe',
    added: '#060',
    removed: '#600',
  },
  fonts: { sans: 'sans-serif', serif: 'serif' },
};

function makeTable(text: string): Table {
  return {
    title: '提法 <一>',
    columns: [
      { name: '会议', width: 6 },
      { name: '财政', width: 8 },
    ],
    rows: [
      { kind: 'cells', cells: [[{ kind: 'plain', text: '2030' }], [{ kind: 'plain', text }]] },
      { kind: 'gap', text: '此处缺 1 份' },
      { kind: 'cells', cells: [[{ kind: 'plain', text: '2031' }], [{ kind: 'added', text: '新' }]] },
    ],
    frozenColumns: 1,
    notes: ['说明'],
  };
}

/** Every line of text in a picture, with its place. */
function readLines(svg: string): { x: number; y: number; text: string }[] {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)<\/text>/gu)].map(
    ([, x, y, content = '']) => ({ x: Number(x), y: Number(y), text: content.replace(/<[^>]+>/gu, '') }),
  );
}

describe('toTablePicture', () => {
  it('writes one svg whose text is all there', () => {
    const { svg, width, height } = toTablePicture(makeTable('更加积极的财政政策要提质增效'), STYLE);
    const [root] = parseFragment(svg).childNodes;
    expect(root !== undefined && defaultTreeAdapter.isElementNode(root) ? root.tagName : '').toBe('svg');
    const lines = readLines(svg);
    expect(lines.map(({ text }) => text).join('')).toBe(
      '提法 &lt;一&gt;会议财政2030更加积极的财政政策要提质增效此处缺 1 份2031新说明',
    );
    for (const { x, y } of lines) expect(x < width && y < height && x > 0 && y > 0).toBe(true);
  });

  it('breaks lines where they may break: no mark that closes begins one, none that opens ends one', () => {
    const { svg } = toTablePicture(
      makeTable('坚持“两个毫不动摇”，优化环境（含法治），促进发展、壮大。'),
      STYLE,
    );
    const lines = readLines(svg)
      .map(({ text }) => text)
      .filter((text) => /[\p{Script=Han}]/u.test(text));
    expect(lines.length).toBeGreaterThan(7);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。、”）]/u);
      expect(line).not.toMatch(/[“（]$/u);
    }
  });

  it('grows with the lines of a cell', () => {
    const short = toTablePicture(makeTable('短'), STYLE);
    const long = toTablePicture(makeTable('长'.repeat(40)), STYLE);
    expect(long.height).toBeGreaterThan(short.height);
    expect(long.width).toBe(short.width);
  });
});

describe('lead and several tables', () => {
  it('sets the lead between title and head, each line in room of its own', () => {
    const table = { ...makeTable('甲'), lead: ['先说结论', '再说缺什么'] };
    const { svg, height } = toTablePicture(table, STYLE);
    const yOf = (text: string): number => readLines(svg).find((line) => line.text === text)?.y ?? Number.NaN;
    const ys = ['提法 &lt;一&gt;', '先说结论', '再说缺什么', '会议', '2030'].map(yOf);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(new Set(ys).size).toBe(5);
    expect(height).toBeGreaterThan(toTablePicture(makeTable('甲'), STYLE).height);
  });

  it('draws tables below each other, as wide as the widest', () => {
    const [one, other] = [makeTable('甲'), { ...makeTable('乙'), columns: [{ name: '宽', width: 40 }] }];
    const [first, second] = [toTablePicture(one, STYLE), toTablePicture(other, STYLE)];
    const { svg, width, height } = toTablesPicture([one, other], STYLE);
    expect([width, height]).toEqual([Math.max(first.width, second.width), first.height + second.height]);
    expect(svg).toContain(`<svg y="${first.height}" `);
    expect(parseFragment(svg).childNodes).toHaveLength(1);
    expect(toTablesPicture([one], STYLE)).toEqual(first);
  });
});
