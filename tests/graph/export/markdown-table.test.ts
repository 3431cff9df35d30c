import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { toMarkdownTable } from '../../../graph/export/markdown-table.ts';
import type { Table } from '../../../graph/export/table.ts';

const TABLE: Table = {
  title: '提法 #1',
  columns: [
    { name: '会议', width: 4 },
    { name: '财政 | 货币', width: 8 },
  ],
  rows: [
    { kind: 'gap', text: '此处缺 2 份' },
    {
      kind: 'cells',
      cells: [
        [{ kind: 'plain', text: '2030' }],
        [
          { kind: 'plain', text: 'a|b*c*\n<d>' },
          { kind: 'added', text: ' 更加 ' },
          { kind: 'removed', text: '稳健的' },
          { kind: 'note', text: '强化', isNewLine: true },
        ],
      ],
    },
  ],
  frozenColumns: 1,
  notes: ['说明'],
};

describe('toMarkdownTable', () => {
  it('writes the lead as paragraphs before the table', () => {
    const tree = fromMarkdown(toMarkdownTable({ ...TABLE, lead: ['一份 *也* 没有', '缺一份'] }), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    expect(tree.children.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'table',
      'list',
    ]);
    expect(tree.children[1]).toMatchObject({ children: [{ type: 'text', value: '一份 *也* 没有' }] });
  });

  it('writes a table that a reader of Markdown takes apart again', () => {
    const tree = fromMarkdown(toMarkdownTable(TABLE), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    const kinds = tree.children.map(({ type }) => type);
    expect(kinds).toEqual(['heading', 'table', 'list']);
    const table = tree.children[1];
    if (table?.type !== 'table') throw new Error('expected a table');
    expect(table.children.map(({ children }) => children.length)).toEqual([2, 2, 2]);
    const cell = table.children[2]?.children[1];
    expect(
      cell?.children.map((child) => ('value' in child ? [child.type, child.value] : [child.type])),
    ).toEqual([
      ['text', 'a|b*c* <d> '],
      ['strong'],
      ['text', ' '],
      ['delete'],
      ['html', '<br>'],
      ['emphasis'],
    ]);
  });
});
