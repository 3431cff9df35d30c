/** Tables of text for a terminal and for pasting: the first column to the left, numbers to the right. */

/**
 * @param rows - Cells by row, the first row the headings; all rows of equal length.
 * @returns Lines with a newline at the end of each.
 */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const [headings = []] = rows;
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}
