/** Placed runs of a page → rows of pieces: what stands on one baseline, and what of it stands apart. */
import { toUnified } from '../text/fold.ts';
import type { PdfPage, TextRun } from './decoders.ts';

/** Neighboring runs of one line without a gap that sets them apart. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly height: number;
  /** The runs that it is made of, where there are several: a column of a table may begin within. */
  readonly runs?: readonly TextRun[];
}

/** Everything on one baseline of a page. */
export interface PdfRow {
  readonly y: number;
  /** Size of most of its type. */
  readonly height: number;
  /** From left to right, at least one. */
  readonly pieces: readonly Piece[];
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
  const groups: TextRun[][] = [];
  let [last, right] = [undefined as TextRun | undefined, Number.NEGATIVE_INFINITY];
  for (const run of kept) {
    // Bold type is often printed twice, a hair apart.
    if (last !== undefined && last.text === run.text && run.x - last.x < height * 0.2) continue;
    last = run;
    const group = run.x - right < height * PIECE_GAP ? groups.at(-1) : undefined;
    if (group === undefined) groups.push([run]);
    else group.push(run);
    right = group === undefined ? run.x + run.width : Math.max(right, run.x + run.width);
  }
  return { y, height, pieces: groups.map((group) => toPiece(group, height)) };
}

/**
 * Neighboring runs as one piece.
 *
 * @param runs - From left to right, at least one.
 * @param height - Of the line that they stand in.
 */
export function toPiece(runs: readonly TextRun[], height: number): Piece {
  let [text, right] = ['', Number.NEGATIVE_INFINITY];
  for (const run of runs) {
    const own = toUnified(run.text).replace(/\s+/gu, ' ').trim();
    text = text === '' ? own : joinRuns(text, own, (run.x - right) / height);
    right = Math.max(right, run.x + run.width);
  }
  const [first] = runs;
  return {
    text: joinLoneCharacters(text),
    x: first?.x ?? 0,
    right,
    height: first?.height ?? height,
    ...(runs.length > 1 ? { runs } : {}),
  };
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
