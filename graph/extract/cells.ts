/** Cells of a row of a table, which stand apart by tabs. */
import type { Span } from '../model/span.ts';
import { trimSpan } from '../text/sentences.ts';

/** The cells of a row, in order, without blanks at their ends. */
export function toCells(text: string, row: Span): Span[] {
  const cells: Span[] = [];
  let start = row.start;
  for (const cell of text.slice(row.start, row.end).split('\t')) {
    cells.push(trimSpan(text, { start, end: start + cell.length }));
    start += cell.length + 1;
  }
  return cells;
}
