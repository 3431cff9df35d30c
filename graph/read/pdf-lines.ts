/** Placed runs of a PDF → lines in reading order: columns are kept apart, rows of a table stay rows. */
import type { PdfPage, TextRun } from './decoders.ts';

/** Neighboring runs of one line without a gap that sets them apart. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly height: number;
}

/** Everything on one baseline of a page. */
export interface PdfRow {
  readonly y: number;
  /** Size of most of its type. */
  readonly height: number;
  /** From left to right, at least one. */
  readonly pieces: readonly Piece[];
}

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

/** Runs whose baselines differ by less than this share of their size stand on one line; superscripts are raised by a third. */
const SAME_LINE = 0.45;
/** A run smaller than this share of its line is a raised or lowered note. */
const SMALL_SHARE = 0.75;
const NOTE_MARK = /^[\d①-⑳*†‡[\]〔〕,，\s-]+$/u;
/** Gap in ems from which two pieces stand apart, and from which letters do. Official style sets a quarter em beside Latin letters. */
const PIECE_GAP = 1.2;
const WORD_GAP = { cjk: 0.6, latin: 0.15 };
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** Group the runs of a page by baseline, from top to bottom. */
export function toRows(page: PdfPage): PdfRow[] {
  const runs = page.runs
    .filter(
      (run) =>
        run.text.trim() !== '' &&
        [run.x, run.y, run.width, run.height].every(Number.isFinite) &&
        run.height > 0,
    )
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: TextRun[][] = [];
  let [y, height] = [Number.NEGATIVE_INFINITY, 0];
  for (const run of runs) {
    const row = rows.at(-1);
    if (row !== undefined && run.y - y <= Math.max(height, run.height) * SAME_LINE) {
      row.push(run);
      if (run.height > height * 1.1) [y, height] = [run.y, run.height];
    } else {
      rows.push([run]);
      [y, height] = [run.y, run.height];
    }
  }
  return rows.map(toRow);
}

function toRow(runs: readonly TextRun[]): PdfRow {
  const height = getCommonHeight(runs);
  const y = runs.find((run) => run.height === height)?.y ?? 0;
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  const kept = sorted.filter(
    (run) => run.height >= height * SMALL_SHARE || run.y >= y || !NOTE_MARK.test(run.text),
  );
  const pieces: Piece[] = [];
  let last: TextRun | undefined;
  for (const run of kept) {
    // Bold type is often printed twice, a hair apart.
    if (last !== undefined && last.text === run.text && run.x - last.x < height * 0.2) continue;
    last = run;
    const before = pieces.at(-1);
    const text = run.text.replace(/\s+/gu, ' ').trim();
    const piece = { text, x: run.x, right: run.x + run.width, height: run.height };
    const gap = before === undefined ? 0 : run.x - before.right;
    if (before === undefined || gap >= height * PIECE_GAP) pieces.push(piece);
    else {
      pieces[pieces.length - 1] = {
        ...before,
        text: joinRuns(before.text, text, gap / height),
        right: Math.max(before.right, piece.right),
      };
    }
  }
  return { y, height, pieces: pieces.map((piece) => ({ ...piece, text: joinLoneCharacters(piece.text) })) };
}

function joinRuns(before: string, after: string, gap: number): string {
  const isCjk = CJK.test(before.slice(-1)) || CJK.test(after.charAt(0));
  return gap >= (isCjk ? WORD_GAP.cjk : WORD_GAP.latin) ? `${before} ${after}` : before + after;
}

const LONE =
  /(?<=(?:^|\s)\p{Script=Han}) {1,8}(?=\p{Script=Han}(?:\s|$))|(?<=\p{Script=Han}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%]) (?=\p{Script=Han})/gu;

/** Take out blanks that only spread a word: 目 录, and those that set Latin letters and figures off: 2021 年. */
function joinLoneCharacters(text: string): string {
  return text.replace(LONE, '');
}

/** The size in which most of the text stands. */
export function getCommonHeight(
  parts: readonly { readonly text: string; readonly height: number }[],
): number {
  const lengths = new Map<number, number>();
  for (const { text, height } of parts) lengths.set(height, (lengths.get(height) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
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
  return rows.map((row, i) => {
    const [first] = row.pieces;
    const isTable = row.pieces.length > 1 && (isAligned(row, rows[i - 1]) || isAligned(row, rows[i + 1]));
    return {
      text: row.pieces.map(({ text }) => text).join(' '),
      x: first?.x ?? 0,
      right: row.pieces.at(-1)?.right ?? 0,
      y: row.y,
      height: row.height,
      page,
      column,
      ...(isTable ? { cells: row.pieces.map(({ text }) => text) } : {}),
    };
  });
}

/** Whether two rows have cells that begin at the same places. */
function isAligned(row: PdfRow, other: PdfRow | undefined): boolean {
  if (other === undefined || other.pieces.length < 2) return false;
  const shared = row.pieces.filter((piece) =>
    other.pieces.some((mate) => Math.abs(mate.x - piece.x) < row.height * 0.6),
  );
  return shared.length >= 2;
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
