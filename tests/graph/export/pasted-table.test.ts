import { describe, expect, it } from 'vitest';
import { toPastedTable } from '../../../graph/export/pasted-table.ts';
import { readRecords, type Table } from '../../../graph/export/table.ts';

const TABLE: Table = {
  title: '提法 <一>',
  columns: [
    { name: '会议', width: 9 },
    { name: '货币政策', width: 17 },
  ],
  rows: [
    {
      kind: 'cells',
      cells: [
        [{ kind: 'plain', text: '2024-12-12' }],
        [
          { kind: 'added', text: '适度宽松' },
          { kind: 'plain', text: '的\t货币政策' },
        ],
      ],
    },
    { kind: 'gap', text: '此处缺 2 份' },
    { kind: 'cells', cells: [[{ kind: 'plain', text: '2025-12-11' }], []] },
  ],
  frozenColumns: 1,
  notes: ['来源'],
};

describe('readRecords', () => {
  it('gives every row as many cells as there are columns, its head first', () => {
    expect(readRecords(TABLE)).toEqual([
      ['会议', '货币政策'],
      ['2024-12-12', '适度宽松的\t货币政策'],
      ['此处缺 2 份', ''],
      ['2025-12-11', ''],
    ]);
  });
});

describe('the lead of a table', () => {
  const led: Table = { ...TABLE, lead: ['没有 <一份>'] };

  it('stands before the rows', () => {
    expect(readRecords(led).slice(0, 2)).toEqual([
      ['没有 <一份>', ''],
      ['会议', '货币政策'],
    ]);
  });

  it('is pasted with what is complete, between title and table, and else left out', () => {
    const { text, html } = toPastedTable(led, { isComplete: true });
    expect(text.split('\n').slice(0, 3)).toEqual(['提法 <一>', '没有 <一份>\t', '会议\t货币政策']);
    expect(html.startsWith('<p>没有 &lt;一份&gt;</p><table>')).toBe(true);
    expect(toPastedTable(led)).toEqual(toPastedTable(TABLE));
  });
});

describe('toPastedTable', () => {
  const { text, html } = toPastedTable(TABLE);

  it('puts tabs between cells and nowhere else', () => {
    expect(text.split('\n').map((line) => line.split('\t'))).toEqual([
      ['会议', '货币政策'],
      ['2024-12-12', '适度宽松的 货币政策'],
      ['此处缺 2 份', ''],
      ['2025-12-11', ''],
    ]);
  });

  it('is a table with a head and a title, escaped', () => {
    expect(html).toContain('<caption>提法 &lt;一&gt;</caption>');
    expect(html).toContain('<thead><tr><th>会议</th><th>货币政策</th></tr></thead>');
    expect(html.match(/<td>/gu)).toHaveLength(4);
  });

  it('tells in HTML what is added, what lines go across, and where lines end', () => {
    expect(html).toContain('<td><ins>适度宽松</ins>的 货币政策</td>');
    expect(html).toContain('<td colspan="2"><b>此处缺 2 份</b></td>');
  });

  it('is quoted with title and notes where these are asked for', () => {
    const whole = toPastedTable(TABLE, { isComplete: true });
    expect(html + text).not.toContain('来源');
    expect(whole.text).toBe(`提法 <一>\n${text}\n来源`);
    expect(whole.html).toBe(`${html}<p>来源</p>`);
  });
});
