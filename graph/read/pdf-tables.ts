/**
 * Tables of a PDF: which rows of a page are one table, and which of its lines one row, since the text of a cell may wrap.
 *
 * A table begins where two rows have pieces that begin at the same places, and goes on as long as every piece stands within a column.
 * A line opens a row where it stands further off than lines of one cell do. Where all lines stand equally far apart, it goes on with the row
 * before it if a cell there ran up to the edge of its column; a line with nothing but the name of its row, between two others, is part of theirs.
 */
import { joinWrapped } from './blocks.ts';
import { type PdfRow, type Piece, toPiece } from './pdf-rows.ts';

/** Rows of a table with the rows of the page that it is made of. */
export interface PdfTable {
  /** Places of its lines among the rows, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly rows: readonly TableRow[];
}

/** One row of a table. */
export interface TableRow {
  readonly first: PdfRow;
  /** Texts of its cells that are not empty, from left to right. */
  readonly cells: readonly string[];
}

/** Ems by which pieces of one column may begin apart, and by which one may run into the next column. */
const SAME_START = 0.6;
const OVERHANG = 0.3;
/** Lines of one row that stand between two with several cells, at most. */
const LONGEST_CELL = 12;
/** Cells of a row, at most; what has more is a drawing. */
const MOST_CELLS = 40;
/** Ems between two lines of one table, at most. */
const LARGEST_GAP = 5;

/** Find the tables of a column of text, in order. */
export function findTables(rows: readonly PdfRow[]): PdfTable[] {
  const tables: PdfTable[] = [];
  let behind = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const table = i < behind ? undefined : findTable(rows, i, behind);
    if (table === undefined) continue;
    tables.push(table);
    behind = table.end;
  }
  return tables;
}

function findTable(rows: readonly PdfRow[], seed: number, behind: number): PdfTable | undefined {
  const partner = findPartner(rows, seed);
  if (partner === undefined) return undefined;
  const starts = toStarts(rows[seed], rows[partner]);
  if (!fitsAll(rows, seed, partner, starts)) return undefined;
  let end = partner + 1;
  while (end < rows.length && goesOn(rows, end) && isInColumns(rows[end], starts)) end += 1;
  let start = seed;
  while (start > behind && goesOn(rows, start) && isSideLine(rows[start - 1], starts)) start -= 1;
  const lines = rows.slice(start, end).map((row) => toLine(row, starts));
  const grouped = groupLines(lines, starts);
  // Text below a table may be as short as its first column is wide.
  while ((grouped.at(-1)?.cells.length ?? 2) < 2) {
    const lineCount = grouped.pop()?.lineCount ?? 1;
    end -= lineCount;
  }
  return grouped.length === 0 ? undefined : { start, end, rows: grouped };
}

/** The next row that has cells where a row has them. */
function findPartner(rows: readonly PdfRow[], seed: number): number | undefined {
  const row = rows[seed];
  if (row === undefined || !hasCells(row)) return undefined;
  const last = Math.min(rows.length - 1, seed + LONGEST_CELL);
  for (let i = seed + 1; i <= last && goesOn(rows, i); i += 1) {
    const other = rows[i];
    if (other !== undefined && hasCells(other) && countShared(row, other) > 1) return i;
  }
  return undefined;
}

function hasCells({ pieces }: PdfRow): boolean {
  return pieces.length > 1 && pieces.length <= MOST_CELLS;
}

function goesOn(rows: readonly PdfRow[], i: number): boolean {
  const [before, row] = [rows[i - 1], rows[i]];
  return before !== undefined && row !== undefined && row.y - before.y <= row.height * LARGEST_GAP;
}

function countShared(row: PdfRow, other: PdfRow): number {
  return row.pieces.filter((piece) => other.pieces.some((mate) => isSame(mate.x, piece.x, row.height)))
    .length;
}

function isSame(x: number, other: number, height: number): boolean {
  return Math.abs(x - other) < height * SAME_START;
}

/** Where columns begin, by two rows, from left to right. */
function toStarts(row: PdfRow | undefined, other: PdfRow | undefined): number[] {
  const xs = [...(row?.pieces ?? []), ...(other?.pieces ?? [])].map(({ x }) => x).sort((a, b) => a - b);
  const height = row?.height ?? 0;
  return xs.filter((x, i) => i === 0 || !isSame(x, xs[i - 1] ?? x, height));
}

function fitsAll(rows: readonly PdfRow[], from: number, to: number, starts: readonly number[]): boolean {
  for (let i = from; i <= to; i += 1) if (!isInColumns(rows[i], starts)) return false;
  return true;
}

/** Whether every piece of a row stands within a column of its own. */
function isInColumns(row: PdfRow | undefined, starts: readonly number[]): boolean {
  if (row === undefined) return false;
  const pieces = splitPieces(row, starts);
  const columns = pieces.map((piece) => findColumn(piece, starts, row.height));
  return pieces.every((piece, i) => {
    const column = columns[i] ?? -1;
    const next = starts[column + 1] ?? Number.POSITIVE_INFINITY;
    return column >= 0 && column !== columns[i - 1] && piece.right <= next + row.height * OVERHANG;
  });
}

/** Whether a row has only what stands beside the name of its row. */
function isSideLine(row: PdfRow | undefined, starts: readonly number[]): boolean {
  if (row === undefined || !isInColumns(row, starts)) return false;
  return row.pieces.every((piece) => starts.slice(1).some((start) => isSame(piece.x, start, row.height)));
}

function findColumn({ x }: Piece, starts: readonly number[], height: number): number {
  return starts.findLastIndex((start) => x >= start - height * SAME_START);
}

/** Pieces of a row, split where a column begins within one: full cells leave no gap between them. */
function splitPieces({ pieces, height }: PdfRow, starts: readonly number[]): Piece[] {
  return pieces.flatMap((piece) => {
    const { runs } = piece;
    if (runs === undefined) return [piece];
    const cuts = runs.flatMap((run, i) =>
      i > 0 && starts.some((start) => isSame(run.x, start, height)) ? [i] : [],
    );
    if (cuts.length === 0) return [piece];
    return [0, ...cuts].map((from, i) => toPiece(runs.slice(from, cuts[i] ?? runs.length), height));
  });
}

/** A line of a table, with the piece of each column. */
interface TableLine {
  readonly row: PdfRow;
  readonly cells: readonly (Piece | undefined)[];
}

function toLine(row: PdfRow, starts: readonly number[]): TableLine {
  const pieces = splitPieces(row, starts);
  return {
    row,
    cells: starts.map((_, column) =>
      pieces.find((piece) => findColumn(piece, starts, row.height) === column),
    ),
  };
}

/** A row of a table while lines are added to it. */
interface GrowingRow extends TableRow {
  readonly cells: readonly string[];
  readonly lineCount: number;
}

function groupLines(lines: readonly TableLine[], starts: readonly number[]): GrowingRow[] {
  const isLabel = lines.map((_, i) => isLabelLine(lines, i));
  const texts = lines.filter((_, i) => isLabel[i] === false);
  const pitch = findPitch(texts);
  const edges = findEdges(texts, starts);
  const groups: TableLine[][] = [];
  let before: TableLine | undefined;
  lines.forEach((line, i) => {
    const group = groups.at(-1);
    if (group !== undefined && isLabel[i] === true) group.push(line);
    else {
      const goes = before !== undefined && continues(before, line, { pitch, edges });
      if (group !== undefined && goes) group.push(line);
      else groups.push([line]);
      before = line;
    }
  });
  return groups.map((group) => toTableRow(group, starts.length));
}

/** Ems within which a line between two others stands where no line of theirs would. */
const LABEL_REACH = 2.4;

/** The name of a row beside the middle of its cells: it has its first cell alone, and stands between two lines that have none. */
function isLabelLine(lines: readonly TableLine[], i: number): boolean {
  const [before, line, after] = [lines[i - 1], lines[i], lines[i + 1]];
  if (before === undefined || line === undefined || after === undefined) return false;
  const isAlone = line.cells[0] !== undefined && line.cells.filter((cell) => cell !== undefined).length === 1;
  if (!isAlone || before.cells[0] !== undefined || after.cells[0] !== undefined) return false;
  return after.row.y - before.row.y <= line.row.height * LABEL_REACH;
}

/** Share by which gaps of one size differ. */
const SAME_GAP = 1.15;

/** How far apart lines of one cell stand; `undefined` where all lines of the table stand equally far apart, so that gaps tell nothing. */
function findPitch(lines: readonly TableLine[]): number | undefined {
  const gaps = lines.slice(1).map(({ row }, i) => row.y - (lines[i]?.row.y ?? row.y));
  const least = Math.min(...gaps);
  const small = gaps.filter((gap) => gap <= least * SAME_GAP).length;
  return small === gaps.length || small < 2 ? undefined : least * SAME_GAP;
}

/** Right edge of each column: where the longest of its lines ends. */
function findEdges(lines: readonly TableLine[], starts: readonly number[]): number[] {
  return starts.map((_, column) => Math.max(...lines.map(({ cells }) => cells[column]?.right ?? 0)));
}

interface TableLayout {
  readonly pitch: number | undefined;
  readonly edges: readonly number[];
}

/** Whether a line goes on with the row of the line before it. */
function continues(before: TableLine, line: TableLine, { pitch, edges }: TableLayout): boolean {
  if (pitch !== undefined) return line.row.y - before.row.y <= pitch;
  const carries = (column: number): boolean =>
    line.cells[column] !== undefined && isFull(before.cells[column], edges[column] ?? 0);
  if (line.cells[0] !== undefined && before.cells[0] !== undefined) return carries(0);
  return edges.some((_, column) => column > 0 && carries(column));
}

/** Ems by which a full line may miss the edge of its column, and units that it has at least. */
const EDGE_TOLERANCE = 1.7;
const FULL_LINE = 6;

/** Whether a cell's line runs up to the edge of its column. */
function isFull(piece: Piece | undefined, edge: number): boolean {
  if (piece === undefined || piece.text.length < FULL_LINE) return false;
  return piece.right >= edge - piece.height * EDGE_TOLERANCE;
}

function toTableRow(lines: readonly TableLine[], columnCount: number): GrowingRow {
  const cells = Array.from({ length: columnCount }, (_, column) =>
    lines.reduce((text, line) => joinWrapped(text, line.cells[column]?.text ?? ''), ''),
  ).filter((text) => text !== '');
  return { first: (lines[0] as TableLine).row, cells, lineCount: lines.length };
}
