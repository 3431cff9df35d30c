/** The list as a table to be saved: the same rows and columns, in the same order. */
import type { Table, TableCell } from '../../graph/export/table.ts';
import { type NodeRow, ROW_COLUMNS, type RowColumn } from '../state/node-rows.ts';
import type { Strings } from '../strings/zh.ts';
import { toRowName } from './row-words.ts';

/** In characters: a date has ten narrow ones. */
const WIDTHS: Readonly<Record<RowColumn, number>> = {
  name: 24,
  kind: 5,
  mentions: 5,
  documents: 5,
  first: 8,
  last: 8,
  relation: 9,
};

/** @param words - Over and below the table. */
export function toListTable(
  rows: readonly NodeRow[],
  words: Pick<Table, 'title' | 'notes'>,
  strings: Strings,
): Table {
  return {
    ...words,
    columns: ROW_COLUMNS.map((column) => ({ name: strings.nodes[column], width: WIDTHS[column] })),
    rows: rows.map((row) => ({
      kind: 'cells',
      cells: ROW_COLUMNS.map((column): TableCell => {
        const text = toText(row, column, strings);
        return text === '' ? [] : [{ kind: 'plain', text }];
      }),
    })),
    frozenColumns: 1,
  };
}

function toText(row: NodeRow, column: RowColumn, strings: Strings): string {
  switch (column) {
    case 'name':
    case 'kind':
    case 'relation':
      return toRowName(row, column, strings);
    case 'mentions':
    case 'documents':
    case 'first':
    case 'last':
      return String(row[column] ?? '');
  }
}
