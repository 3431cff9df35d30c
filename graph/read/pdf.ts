/**
 * PDF: placed runs → blocks. Headers, footers and page numbers are dropped, lines that run into the next are joined, across columns
 * and pages too, and headings are told by their size.
 */
import { parseEnumerator } from '../text/enumerators.ts';
import { joinWrapped, type RawBlock } from './blocks.ts';
import { DecodeError, type Decoders, type PdfPage } from './decoders.ts';
import { type PdfLine, toLines } from './pdf-lines.ts';
import { getCommonHeight, type PdfRow, toRows } from './pdf-rows.ts';
import { toTextBlock } from './text.ts';
import { isPageNumber } from './text-lines.ts';

/** Share of a page at its top and bottom in which headers and footers stand. */
const MARGIN = 0.14;
/** Rows at the top and the bottom that are looked at. */
const MARGIN_ROWS = 3;
/** Least share of pages on which a header stands; left and right pages may differ. */
const HEADER_SHARE = 0.3;
/** A header's place differs less than this between pages, in points. */
const SAME_PLACE = 6;

/** What the pages of a PDF hold. */
export interface PdfText {
  readonly blocks: readonly RawBlock[];
  /** 1-based numbers of pages that could not be decoded wholly. */
  readonly damagedPages: readonly number[];
}

/**
 * Read a PDF.
 *
 * @throws {DecodeError}
 */
export async function readPdfBlocks(bytes: Uint8Array, decoders: Decoders): Promise<PdfText> {
  if (decoders.pdf === undefined) throw new DecodeError('decoder-missing', { format: 'PDF' });
  const pages = await decoders.pdf(bytes);
  const damagedPages = pages.flatMap((page, i) => (page.isDamaged === true ? [i + 1] : []));
  return { blocks: toBlocks(pages), damagedPages };
}

/** Blocks of the pages, in reading order. */
export function toBlocks(pages: readonly PdfPage[]): RawBlock[] {
  const rows = dropMargins(pages);
  const lines = alignColumns(rows.flatMap((pageRows, page) => toLines(pageRows, page)));
  const bodyHeight = getCommonHeight(lines);
  const usesIndents = hasIndents(lines, bodyHeight);
  const blocks: { text: string; line: PdfLine }[] = [];
  let before: PdfLine | undefined;
  for (const line of lines) {
    const block = blocks.at(-1);
    if (
      block !== undefined &&
      before !== undefined &&
      joins(before, line, block.line, { bodyHeight, usesIndents })
    )
      block.text = joinWrapped(block.text, line.text);
    else blocks.push({ text: line.text, line });
    before = line;
  }
  const sizes = getHeadingSizes(blocks, bodyHeight);
  return blocks.map(({ text, line }) => toBlock(text, line, sizes));
}

/** Rows of each page without what repeats at one place on other pages, and without page numbers. */
function dropMargins(pages: readonly PdfPage[]): PdfRow[][] {
  const rows = pages.map(toRows);
  const repeats = new Map<string, Set<number>>();
  const eachMarginRow = (visit: (row: PdfRow, page: number) => void): void => {
    rows.forEach((pageRows, page) => {
      for (const row of takeMarginRows(pageRows, pages[page]?.height ?? 0)) visit(row, page);
    });
  };
  eachMarginRow((row, page) => {
    const key = toMarginKey(row);
    const places = [0, -1, 1].map((shift) => `${Math.round(row.y / SAME_PLACE) + shift} ${key}`);
    for (const place of places) repeats.set(place, (repeats.get(place) ?? new Set()).add(page));
  });
  const least = Math.max(2, Math.ceil(pages.length * HEADER_SHARE));
  const dropped = new Set<PdfRow>();
  eachMarginRow((row) => {
    const isRepeated =
      (repeats.get(`${Math.round(row.y / SAME_PLACE)} ${toMarginKey(row)}`)?.size ?? 0) >= least;
    if (isRepeated || isPageNumber(getRowText(row))) dropped.add(row);
  });
  return rows.map((pageRows) => pageRows.filter((row) => !dropped.has(row)));
}

function takeMarginRows(rows: readonly PdfRow[], pageHeight: number): PdfRow[] {
  return [
    ...rows.slice(0, MARGIN_ROWS).filter((row) => row.y <= pageHeight * MARGIN),
    ...rows.slice(-MARGIN_ROWS).filter((row) => row.y >= pageHeight * (1 - MARGIN)),
  ];
}

function getRowText(row: PdfRow): string {
  return row.pieces.map(({ text }) => text).join(' ');
}

/** Headers differ by the page's number. */
function toMarginKey(row: PdfRow): string {
  return getRowText(row).replace(/\d+/gu, '#').replace(/\s/gu, '');
}

/** Columns that begin at one place on several pages are one, as wide as most of them: the last page may hold short lines alone. */
function alignColumns(lines: readonly PdfLine[]): PdfLine[] {
  const rights = new Map<number, number[]>();
  const toPlace = ({ column, height }: PdfLine): number => Math.round(column.left / Math.max(1, height));
  for (const line of lines) {
    const place = toPlace(line);
    rights.set(place, [...(rights.get(place) ?? []).slice(-500), line.column.right]);
  }
  return lines.map((line) => {
    const sorted = (rights.get(toPlace(line)) ?? []).toSorted((a, b) => a - b);
    const common = sorted[Math.floor(sorted.length / 2)] ?? line.column.right;
    return { ...line, column: { left: line.column.left, right: Math.max(common, line.column.right) } };
  });
}

/** Ems by which the first line of a paragraph may be indented, and by which the last character may miss the edge. */
const INDENT = { least: 1.2, most: 4.5 };
const EDGE_TOLERANCE = 1.7;
/** A character that may not end a line, or one that a mark may not begin, takes its neighbor along to the next. */
const BROKEN_TOLERANCE = 2.6;
/** Share of indented lines from which a text sets its paragraphs off by indents. */
const INDENT_SHARE = 0.08;
/** Difference in size from which text is no longer of one kind. */
const SIZE_STEP = 1.12;
/** Longest heading, in units. */
const LONGEST_HEADING = 80;

const SENTENCE_END = /[。！？；!?;][”’）)」』]*$/u;
const STARTS_WITH_PUNCTUATION = /^[，。、；：！？）)》」』”’]/u;

function hasIndents(lines: readonly PdfLine[], bodyHeight: number): boolean {
  const body = lines.filter((line) => isOfSize(line.height, bodyHeight) && line.cells === undefined);
  return body.filter(isIndented).length >= body.length * INDENT_SHARE;
}

function isOfSize(height: number, other: number): boolean {
  return Math.max(height, other) < Math.min(height, other) * SIZE_STEP;
}

function isIndented({ x, column, height }: PdfLine): boolean {
  const ems = (x - column.left) / height;
  return ems >= INDENT.least && ems <= INDENT.most;
}

function startsAtEdge({ x, column, height }: PdfLine): boolean {
  return (x - column.left) / height < INDENT.least;
}

function reachesEdge({ text, right, column, height }: PdfLine): boolean {
  const tolerance = SENTENCE_END.test(text) ? EDGE_TOLERANCE : BROKEN_TOLERANCE;
  return right >= column.right - height * tolerance;
}

/**
 * Whether a line runs into the next.
 *
 * @param first - First line of the block that `line` belongs to: a list's lines hang below its text.
 */
function joins(
  line: PdfLine,
  next: PdfLine,
  first: PdfLine,
  layout: { readonly bodyHeight: number; readonly usesIndents: boolean },
): boolean {
  if (line.cells !== undefined || next.cells !== undefined) return false;
  if (!isOfSize(line.height, next.height)) return false;
  const gap = next.page === line.page && next.y > line.y ? (next.y - line.y) / line.height : 0;
  const enumerator = parseEnumerator(next.text);
  const isNumbered = enumerator !== undefined && enumerator.style !== 'item';
  if (line.height >= layout.bodyHeight * SIZE_STEP)
    return next.page === line.page && gap <= 2.2 && !isNumbered && !SENTENCE_END.test(line.text);
  if (STARTS_WITH_PUNCTUATION.test(next.text)) return true;
  if (gap > 3.5 || enumerator?.style === 'bullet') return false;
  const isEnded = SENTENCE_END.test(line.text);
  const hangs = parseEnumerator(first.text) !== undefined && next.x > first.x + first.height * 0.4;
  if (!reachesEdge(line)) return /[，、]$/u.test(line.text) && !isNumbered && startsAtEdge(next);
  if (!startsAtEdge(next) && !hangs) return false;
  if (isEnded || isNumbered) return layout.usesIndents && !hangs && isIndented(first);
  return true;
}

/** Sizes of headings, the largest first. */
function getHeadingSizes(
  blocks: readonly { readonly text: string; readonly line: PdfLine }[],
  bodyHeight: number,
): number[] {
  const sizes: number[] = [];
  const heights = blocks
    .filter(({ text, line }) => line.height >= bodyHeight * SIZE_STEP && isHeadingText(text))
    .map(({ line }) => line.height)
    .sort((a, b) => b - a);
  for (const height of heights) {
    const last = sizes.at(-1);
    if (last === undefined || !isOfSize(last, height)) sizes.push(height);
  }
  return sizes;
}

function isHeadingText(text: string): boolean {
  return text.length <= LONGEST_HEADING && !SENTENCE_END.test(text);
}

function toBlock(text: string, line: PdfLine, sizes: readonly number[]): RawBlock {
  if (line.cells !== undefined) return toRowBlock(line.cells);
  const rank = sizes.findIndex((size) => isOfSize(size, line.height));
  if (rank >= 0 && isHeadingText(text)) {
    return { kind: 'heading', level: Math.min(6, rank + 1), text, marks: [] };
  }
  return toTextBlock(text);
}

function toRowBlock(cells: readonly string[]): RawBlock {
  let text = '';
  const marks = cells.map((cell) => {
    if (text !== '') text += '\t';
    const start = text.length;
    text += cell;
    return { kind: 'cell' as const, start, end: text.length };
  });
  return { kind: 'row', level: 0, text, marks };
}
