/**
 * A table as a picture: SVG with real text, complete in itself.
 *
 * Colors and typefaces come in as arguments; what is decided here is how lines break and how the rows stand. A line never begins with
 * a mark that closes, nor ends with one that opens.
 */
import { escapeXml, measureText, round, type SvgPicture, toWords } from './svg.ts';
import type { Table, TableCell, TableRow, TableRun } from './table.ts';

/** Colors as CSS writes them. */
export interface TablePictureColors {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly headFill: string;
  readonly gapFill: string;
  readonly added: string;
  readonly removed: string;
}

/** How a table is drawn. */
export interface TablePictureStyle {
  readonly colors: TablePictureColors;
  readonly fonts: { readonly sans: string; readonly serif: string };
}

const MARGIN = 32;
const TITLE_SIZE = 22;
const TITLE_HEIGHT = 48;
const FONT_SIZE = 13;
const NOTE_SIZE = 11;
const LINE_HEIGHT = 19;
const PADDING = 8;
/** Where the letters stand in a line of text, from its top. */
const BASELINE = 14;
const NOTE_HEIGHT = 18;

/** A line of a cell: parts of runs that stand side by side. */
type Line = readonly Pick<TableRun, 'kind' | 'text'>[];

interface DrawnRow {
  readonly row: TableRow;
  /** Lines of each cell; of a gap the lines across the table. */
  readonly lines: readonly (readonly Line[])[];
  readonly height: number;
}

/** Draw a table. */
export function toTablePicture(table: Table, { colors, fonts }: TablePictureStyle): SvgPicture {
  const widths = table.columns.map(({ width }) => width * FONT_SIZE + 2 * PADDING);
  const tableWidth = widths.reduce((sum, width) => sum + width, 0);
  const head = layOutCells(
    table.columns.map(({ name }) => [{ kind: 'plain' as const, text: name }]),
    widths,
  );
  const rows = table.rows.map((row) => layOutRow(row, widths, tableWidth));
  const lead = (table.lead ?? []).flatMap((text) => breakLines([{ kind: 'plain', text }], tableWidth));
  const leadTop = MARGIN + (table.title === '' ? 0 : TITLE_HEIGHT);
  const top = leadTop + lead.length * LINE_HEIGHT + (lead.length === 0 ? 0 : PADDING);
  const bodyTop = top + head.height;
  const tops: number[] = [];
  let bottom = bodyTop;
  for (const { height } of rows) {
    tops.push(bottom);
    bottom += height;
  }
  const width = Math.ceil(tableWidth + 2 * MARGIN);
  const notes = table.notes.flatMap((text) => breakLines([{ kind: 'note', text }], tableWidth));
  const height = Math.ceil(bottom + MARGIN + notes.length * NOTE_HEIGHT);
  const isBold = (column: number): boolean => column < table.frozenColumns;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(fonts.sans)}" font-size="${FONT_SIZE}">`,
    `<title>${escapeXml(table.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${colors.paper}"/>`,
    ...(table.title === ''
      ? []
      : [
          `<text x="${MARGIN}" y="${MARGIN + TITLE_SIZE}" font-size="${TITLE_SIZE}" font-weight="600" font-family="${escapeXml(fonts.serif)}" fill="${colors.ink}">${escapeXml(table.title)}</text>`,
        ]),
    ...lead.map((line, i) => drawLine(line, leadTop + i * LINE_HEIGHT + BASELINE - 2, colors)),
    `<rect x="${MARGIN}" y="${top}" width="${round(tableWidth)}" height="${head.height}" fill="${colors.headFill}"/>`,
    ...drawCells(head.lines, widths, top, colors, () => true),
    ...rows.flatMap((row, i) => drawRow(row, widths, tops[i] ?? bodyTop, colors, isBold)),
    ...drawRules(rows, widths, { top, bodyTop, bottom }, colors),
    ...notes.map(
      (line, i) =>
        `<text x="${MARGIN}" y="${round(bottom + (i + 1.3) * NOTE_HEIGHT)}" font-size="${NOTE_SIZE}" fill="${colors.inkSoft}">${escapeXml(line.map(({ text }) => text).join(''))}</text>`,
    ),
    '</svg>',
  ];
  return { svg: lines.join('\n'), width, height };
}

/** Draw tables below each other on one sheet. */
export function toTablesPicture(tables: readonly Table[], style: TablePictureStyle): SvgPicture {
  const pictures = tables.map((table) => toTablePicture(table, style));
  const [only] = pictures;
  if (only !== undefined && pictures.length === 1) return only;
  const width = Math.max(0, ...pictures.map((picture) => picture.width));
  let height = 0;
  const parts = pictures.map((picture) => {
    const part = picture.svg.replace('<svg ', `<svg y="${height}" `);
    height += picture.height;
    return part;
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeXml(tables[0]?.title ?? '')}</title>`,
    `<rect width="${width}" height="${height}" fill="${style.colors.paper}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function drawLine(line: Line, y: number, colors: TablePictureColors): string {
  return `<text x="${MARGIN}" y="${round(y)}" fill="${colors.ink}">${line.map((run) => drawRun(run, colors)).join('')}</text>`;
}

function layOutRow(row: TableRow, widths: readonly number[], tableWidth: number): DrawnRow {
  if (row.kind === 'cells') return { row, ...layOutCells(row.cells, widths) };
  return { row, ...layOutCells([[{ kind: 'note', text: row.text }]], [tableWidth]) };
}

function layOutCells(
  cells: readonly TableCell[],
  widths: readonly number[],
): { readonly lines: readonly (readonly Line[])[]; readonly height: number } {
  const lines = cells.map((cell, i) => breakLines(cell, (widths[i] ?? 0) - 2 * PADDING));
  const most = Math.max(1, ...lines.map((own) => own.length));
  return { lines, height: most * LINE_HEIGHT + 2 * PADDING - (LINE_HEIGHT - FONT_SIZE) / 2 };
}

/** Break a cell into lines that fit. */
function breakLines(cell: TableCell, width: number): Line[] {
  const lines: { kind: TableRun['kind']; text: string }[][] = [[]];
  let used = 0;
  const startLine = (): void => {
    lines.push([]);
    used = 0;
  };
  for (const [i, { kind, text, isNewLine }] of cell.entries()) {
    if (isNewLine === true && i > 0) startLine();
    const size = kind === 'note' ? NOTE_SIZE : FONT_SIZE;
    for (const word of toWords(text)) {
      const needed = measureText(word) * size;
      if (used > 0 && used + needed > width) startLine();
      const line = lines.at(-1) ?? [];
      const last = line.at(-1);
      if (last?.kind === kind) last.text += word;
      else line.push({ kind, text: word });
      used += needed;
    }
  }
  return lines;
}

function drawRow(
  { row, lines, height }: DrawnRow,
  widths: readonly number[],
  top: number,
  colors: TablePictureColors,
  isBold: (column: number) => boolean,
): string[] {
  if (row.kind === 'cells') return drawCells(lines, widths, top, colors, isBold);
  const width = widths.reduce((sum, one) => sum + one, 0);
  return [
    `<rect x="${MARGIN}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="${colors.gapFill}"/>`,
    ...drawCells(lines, [width], top, colors, () => false),
  ];
}

function drawCells(
  cells: readonly (readonly Line[])[],
  widths: readonly number[],
  top: number,
  colors: TablePictureColors,
  isBold: (column: number) => boolean,
): string[] {
  let left = MARGIN;
  return cells.flatMap((lines, column) => {
    const x = round(left + PADDING);
    left += widths[column] ?? 0;
    const weight = isBold(column) ? ' font-weight="600"' : '';
    return lines.flatMap((line, i) =>
      line.length === 0
        ? []
        : [
            `<text x="${x}" y="${round(top + PADDING + i * LINE_HEIGHT + BASELINE - 2)}"${weight} fill="${colors.ink}">${line.map((run) => drawRun(run, colors)).join('')}</text>`,
          ],
    );
  });
}

function drawRun({ kind, text }: Pick<TableRun, 'kind' | 'text'>, colors: TablePictureColors): string {
  const content = escapeXml(text);
  switch (kind) {
    case 'plain':
      return content;
    case 'added':
      return `<tspan fill="${colors.added}" font-weight="600" text-decoration="underline">${content}</tspan>`;
    case 'removed':
      return `<tspan fill="${colors.removed}" text-decoration="line-through">${content}</tspan>`;
    case 'note':
      return `<tspan fill="${colors.inkSoft}" font-size="${NOTE_SIZE}" font-weight="400">${content}</tspan>`;
  }
}

/** Lines below each row, and between columns where no gap runs across them. */
function drawRules(
  rows: readonly DrawnRow[],
  widths: readonly number[],
  { top, bodyTop, bottom }: { readonly top: number; readonly bodyTop: number; readonly bottom: number },
  colors: TablePictureColors,
): string[] {
  const right = MARGIN + widths.reduce((sum, width) => sum + width, 0);
  const draw = (x1: number, y1: number, x2: number, y2: number): string =>
    `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colors.line}"/>`;
  const rules = [draw(MARGIN, top, right, top), draw(MARGIN, bodyTop, right, bodyTop)];
  let y = bodyTop;
  const pieces: [number, number][] = [[top, bodyTop]];
  for (const { row, height } of rows) {
    const last = pieces.at(-1);
    if (row.kind === 'cells') {
      if (last !== undefined && last[1] === y) last[1] = y + height;
      else pieces.push([y, y + height]);
    }
    y += height;
    rules.push(draw(MARGIN, y, right, y));
  }
  let x = MARGIN;
  for (const width of widths.slice(0, -1)) {
    x += width;
    for (const [from, to] of pieces) rules.push(draw(x, from, x, to));
  }
  return [...rules, draw(MARGIN, top, MARGIN, bottom), draw(right, top, right, bottom)];
}
