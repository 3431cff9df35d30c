/** Placed runs of a PDF → lines in reading order: columns are kept apart, rows of a table stay rows. */
import { getCommonHeight, type PdfRow, type Piece } from './pdf-rows.ts';
import { findTables } from './pdf-tables.ts';

/** A line of one column, or a row of a table. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  readonly page: number;
  /** Edges of the column that it stands in. */
  readonly column: { readonly left: number; readonly right: number };
  /** Cells, where the line is a row of a table. */
  readonly cells?: readonly string[];
}

/** Rows with text on each side of a gutter from which they are columns. */
const LEAST_COLUMN_ROWS = 4;
/** Share of a column's rows that must fill it: cells of a table do not. */
const FULL_ROWS = 0.5;
const FULL_WIDTH = 0.7;
/** Columns are split into columns again, at most so often. */
const MOST_SPLITS = 3;

/** Lines of a page in reading order. */
export function toLines(rows: readonly PdfRow[], page: number): PdfLine[] {
  return orderRows(rows, MOST_SPLITS).flatMap((column) => toColumnLines(column, page));
}

/** Split rows into columns wherever a gutter goes through several of them. */
function orderRows(rows: readonly PdfRow[], splits: number): (readonly PdfRow[])[] {
  if (rows.length === 0) return [];
  const band = splits > 0 ? findGutter(rows) : undefined;
  if (band === undefined) return [rows];
  const { start, end, x } = band;
  const inside = rows.slice(start, end);
  return [
    ...orderRows(rows.slice(0, start), splits),
    ...orderRows(
      takeSide(inside, (piece) => piece.x < x),
      splits - 1,
    ),
    ...orderRows(
      takeSide(inside, (piece) => piece.x >= x),
      splits - 1,
    ),
    ...orderRows(rows.slice(end), splits),
  ];
}

function takeSide(rows: readonly PdfRow[], isInside: (piece: Piece) => boolean): PdfRow[] {
  return rows
    .map((row) => ({ ...row, pieces: row.pieces.filter(isInside) }))
    .filter((row) => row.pieces.length > 0);
}

interface Gutter {
  /** Rows from `start` to `end`, exclusive. */
  readonly start: number;
  readonly end: number;
  readonly x: number;
}

/** The gutter along which most rows stand side by side. */
function findGutter(rows: readonly PdfRow[]): Gutter | undefined {
  const places = new Set<number>();
  for (const { pieces } of rows) {
    for (const piece of pieces.slice(1)) places.add(Math.floor(piece.x - 1));
  }
  let best: Gutter | undefined;
  for (const x of [...places].sort((a, b) => a - b).slice(0, 200)) {
    for (const band of findBands(rows, x)) {
      const isLonger = best === undefined || band.end - band.start > best.end - best.start;
      if (isLonger && isProse(rows, band)) best = band;
    }
  }
  return best;
}

/** Longest stretches of rows that nothing crosses at `x`, from the first to the last row with text to the right of it. */
function findBands(rows: readonly PdfRow[], x: number): Gutter[] {
  const bands: Gutter[] = [];
  for (let start = 0; start < rows.length; ) {
    let end = start;
    while (end < rows.length && !crosses(rows[end], x)) end += 1;
    if (end - start >= LEAST_COLUMN_ROWS) bands.push({ start, end, x });
    start = end + 1;
  }
  return bands;
}

function crosses(row: PdfRow | undefined, x: number): boolean {
  return row?.pieces.some((piece) => piece.x < x && piece.right > x) === true;
}

/** Whether both sides of a gutter are running text, and not cells of a table. */
function isProse(rows: readonly PdfRow[], { start, end, x }: Gutter): boolean {
  const inside = rows.slice(start, end);
  return [takeSide(inside, (piece) => piece.x < x), takeSide(inside, (piece) => piece.x >= x)].every(
    (side) => {
      if (side.length < LEAST_COLUMN_ROWS) return false;
      const left = side.reduce(
        (least, { pieces }) => Math.min(least, pieces[0]?.x ?? least),
        Number.POSITIVE_INFINITY,
      );
      const right = side.reduce((most, { pieces }) => Math.max(most, pieces.at(-1)?.right ?? most), 0);
      const full = side.filter(
        ({ pieces, height }) =>
          pieces.length === 1 &&
          (pieces[0]?.text.length ?? 0) >= 8 &&
          (pieces[0]?.right ?? 0) - left >= (right - left) * FULL_WIDTH &&
          right - left >= height * 8,
      );
      return full.length >= side.length * FULL_ROWS;
    },
  );
}

function toColumnLines(rows: readonly PdfRow[], page: number): PdfLine[] {
  const column = getEdges(rows);
  const toLine = (row: PdfRow, cells?: readonly string[]): PdfLine => ({
    text: (cells ?? row.pieces.map(({ text }) => text)).join(' '),
    x: row.pieces[0]?.x ?? 0,
    right: row.pieces.at(-1)?.right ?? 0,
    y: row.y,
    height: row.height,
    page,
    column,
    ...(cells === undefined ? {} : { cells }),
  });
  const lines: PdfLine[] = [];
  let behind = 0;
  for (const table of findTables(rows)) {
    lines.push(...rows.slice(behind, table.start).map((row) => toLine(row)));
    for (const { first, cells } of table.rows)
      lines.push(toLine(first, cells.length > 1 ? cells : undefined));
    behind = table.end;
  }
  return [...lines, ...rows.slice(behind).map((row) => toLine(row))];
}

/** Place in the order of lengths at which a column's right edge is taken, so that a line that juts out does not move it. */
const EDGE_RANK = 0.9;
/** Share of lines that must begin at its left edge. */
const LEFT_SHARE = 0.08;

function getEdges(rows: readonly PdfRow[]): { left: number; right: number } {
  const lefts = rows.map((row) => row.pieces[0]?.x ?? 0).sort((a, b) => a - b);
  const height = getCommonHeight(
    rows.map((row) => ({ text: row.pieces[0]?.text ?? '', height: row.height })),
  );
  const least = Math.ceil(Math.max(2, lefts.length * LEFT_SHARE)) - 1;
  const left =
    lefts.find((x, i) => (lefts[i + least] ?? Number.POSITIVE_INFINITY) - x <= height / 2) ?? lefts[0] ?? 0;
  const rights = rows.map((row) => row.pieces.at(-1)?.right ?? 0).sort((a, b) => a - b);
  const widest = rights.at(-1) ?? 0;
  const long = rights.filter((right) => right - left >= (widest - left) * 0.6);
  return { left, right: long[Math.floor((long.length - 1) * EDGE_RANK)] ?? widest };
}
