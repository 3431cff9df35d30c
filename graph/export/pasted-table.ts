/** A table for the clipboard: as plain text that spreadsheets take apart, and as HTML that writing programs take as a table. */
import { escapeXml } from './svg.ts';
import { readRecords, type Table, type TableCell, type TableRow, type TableRun } from './table.ts';

/** What is put on the clipboard. */
export interface PastedTable {
  /** Cells with tabs between, a line each row. */
  readonly text: string;
  /** The same as a table, with its title above. */
  readonly html: string;
}

/** How a table is put on the clipboard. */
export interface PastedOptions {
  /** Whether its lead precedes and its notes follow it, and in the text its title stands above (default: no, so that a spreadsheet gets its cells alone). */
  readonly isComplete?: boolean;
}

/** Elements of what is not plain. */
const TAGS: Readonly<Record<TableRun['kind'], string | undefined>> = {
  plain: undefined,
  added: 'ins',
  removed: 'del',
  note: 'i',
};

/** Write a table for the clipboard; tabs and line ends within cells become blanks. */
export function toPastedTable(table: Table, { isComplete = false }: PastedOptions = {}): PastedTable {
  const { title, lead = [], columns, rows, notes } = table;
  const lines = readRecords(isComplete ? table : { ...table, lead: [] }).map((cells) =>
    cells.map(toOneLine).join('\t'),
  );
  const head = columns.map(({ name }) => `<th>${escapeXml(name)}</th>`).join('');
  const toParagraphs = (texts: readonly string[]): string =>
    isComplete ? texts.map((text) => `<p>${escapeXml(text)}</p>`).join('') : '';
  return {
    text: (isComplete ? [title, ...lines, ...notes] : lines).join('\n'),
    html: `${toParagraphs(lead)}<table><caption>${escapeXml(title)}</caption><thead><tr>${head}</tr></thead><tbody>${rows
      .map((row) => writeRow(row, columns.length))
      .join('')}</tbody></table>${toParagraphs(notes)}`,
  };
}

function toOneLine(cell: string): string {
  return cell.replace(/\s+/gu, ' ');
}

function writeRow(row: TableRow, width: number): string {
  const cells =
    row.kind === 'gap'
      ? `<td colspan="${width}"><b>${escapeXml(row.text)}</b></td>`
      : row.cells.map((cell) => `<td>${writeCell(cell)}</td>`).join('');
  return `<tr>${cells}</tr>`;
}

function writeCell(cell: TableCell): string {
  return cell
    .map(({ kind, text, isNewLine = false }, i) => {
      const tag = TAGS[kind];
      const words = tag === undefined ? escapeXml(text) : `<${tag}>${escapeXml(text)}</${tag}>`;
      return `${isNewLine && i > 0 ? '<br>' : ''}${words}`;
    })
    .join('');
}
