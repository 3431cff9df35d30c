/** A table for the clipboard: as plain text that spreadsheets take apart, and as HTML that writing programs take as a table. */
import { escapeXml } from './svg.ts';
import { readRecords, type Table } from './table.ts';

/** What is put on the clipboard. */
export interface PastedTable {
  /** Cells with tabs between, a line each row. */
  readonly text: string;
  /** The same as a table, with its title above. */
  readonly html: string;
}

/** Write a table for the clipboard; tabs and line ends within cells become blanks. */
export function toPastedTable(table: Table): PastedTable {
  const [head = [], ...rows] = readRecords(table);
  const toLine = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`;
  return {
    text: [head, ...rows]
      .map((cells) => cells.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t'))
      .join('\n'),
    html: `<table><caption>${escapeXml(table.title)}</caption><thead>${toLine(head, 'th')}</thead><tbody>${rows
      .map((cells) => toLine(cells, 'td'))
      .join('')}</tbody></table>`,
  };
}
