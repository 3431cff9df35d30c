/** A table as the exporters of this folder write it: runs of text in cells, and rows that only say what is missing. */

/** A run of a cell. */
export interface TableRun {
  readonly text: string;
  /** `plain` text, a word that is `added`, one that was `removed`, or a `note` on the cell. */
  readonly kind: 'plain' | 'added' | 'removed' | 'note';
  /** Begins a line. */
  readonly isNewLine?: boolean;
}

/** Runs in order; empty for an empty cell. */
export type TableCell = readonly TableRun[];

/** A row of cells, or a line across the table: on what is missing between two rows, or on those below it. */
export type TableRow =
  | { readonly kind: 'cells'; readonly cells: readonly TableCell[] }
  | { readonly kind: 'gap'; readonly text: string };

/** A column with its head. */
export interface TableColumn {
  readonly name: string;
  /** Width in characters, where an ideograph is one. */
  readonly width: number;
}

/** A table without a format: what the writers of workbooks and pictures are given. */
export interface Table {
  /** Above the table; empty for a table that needs none. */
  readonly title: string;
  /** Between title and table: what it comes to, and how to read it. */
  readonly lead?: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Columns that stay in sight while the others scroll. */
  readonly frozenColumns: number;
  /** Below the table: from what it was made, and what its marks mean. */
  readonly notes: readonly string[];
}

/** The table as plain rows, its lead and head first: cells without the kinds of their runs, a line across it in its first cell. */
export function readRecords({ lead = [], columns, rows }: Table): readonly (readonly string[])[] {
  return [
    ...lead.map((line) => [line, ...columns.slice(1).map(() => '')]),
    columns.map(({ name }) => name),
    ...rows.map((row) =>
      row.kind === 'gap'
        ? [row.text, ...columns.slice(1).map(() => '')]
        : row.cells.map((cell) => cell.map(({ text }) => text).join('')),
    ),
  ];
}
