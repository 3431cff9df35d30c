/** A matrix as files and as text for a terminal. */
import { toCellRuns } from '../graph/compare/matrix-runs.ts';
import type { Matrix, MatrixCell, MatrixRow } from '../graph/compare/matrix-types.ts';
import type { Language } from '../graph/diagnostics/format.ts';
import { toCsv } from '../graph/export/csv.ts';
import { toMarkdownTable } from '../graph/export/markdown-table.ts';
import { getMatrixLabels, type MatrixLabels } from '../graph/export/matrix-labels.ts';
import {
  describeAbsence,
  describeCell,
  toEvidenceTable,
  toMatrixRecords,
  toMatrixTable,
} from '../graph/export/matrix-table.ts';
import { toTablePicture } from '../graph/export/table-picture.ts';
import { toXlsx } from '../graph/export/xlsx.ts';
import { getDisplayWidth, padEnd, toLine } from './display.ts';

export const MATRIX_FORMATS = ['table', 'csv', 'md', 'xlsx', 'json', 'svg'] as const;
export type MatrixFormat = (typeof MATRIX_FORMATS)[number];

export interface MatrixLayout {
  readonly language: Language;
  readonly hasColors: boolean;
  /** The text of a document by its key. */
  readonly getText: (document: string) => string | undefined;
}

/** Light paper: what is printed and passed on. */
const COLORS = {
  paper: '#ffffff',
  ink: '#1f2328',
  inkSoft: '#59636e',
  line: '#d0d7de',
  headFill: '#eef1f4',
  gapFill: '#faf6ea',
  added: '#0b6e4f',
  removed: '#a4262c',
} as const;

const FONTS = {
  sans: "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
  serif: "'Noto Serif CJK SC', 'Songti SC', SimSun, serif",
} as const;

/** The typeface that spreadsheets on most computers have for Chinese. */
const WORKBOOK_FONT = 'Microsoft YaHei';

/** @returns Text, or bytes for a format that is none. */
export function formatMatrix(
  matrix: Matrix,
  format: MatrixFormat,
  layout: MatrixLayout,
): string | Uint8Array {
  const labels = getMatrixLabels(layout.language);
  switch (format) {
    case 'table':
      return formatTable(matrix, labels, layout);
    case 'csv':
      return toCsv(toMatrixRecords(matrix, labels));
    case 'md':
      return toMarkdownTable(toMatrixTable(matrix, labels));
    case 'json':
      return `${JSON.stringify(matrix, undefined, 2)}\n`;
    case 'svg':
      return `${toTablePicture(toMatrixTable(matrix, labels), { colors: COLORS, fonts: FONTS }).svg}\n`;
    case 'xlsx':
      return formatWorkbook(matrix, labels, layout);
  }
}

function formatWorkbook(matrix: Matrix, labels: MatrixLabels, { getText }: MatrixLayout): Uint8Array {
  const toHex = (color: string): string => color.slice(1).toUpperCase();
  return toXlsx({
    sheets: [
      { name: labels.sheet, table: toMatrixTable(matrix, labels) },
      { name: labels.evidence.title, table: toEvidenceTable(matrix, labels, getText) },
    ],
    colors: {
      ink: toHex(COLORS.ink),
      added: toHex(COLORS.added),
      removed: toHex(COLORS.removed),
      note: toHex(COLORS.inkSoft),
      headFill: toHex(COLORS.headFill),
      gapFill: toHex(COLORS.gapFill),
      line: toHex(COLORS.line),
    },
    font: WORKBOOK_FONT,
  });
}

/** One block for each subject: a terminal has no room for columns of sentences side by side. */
function formatTable({ columns, rows }: Matrix, labels: MatrixLabels, { hasColors }: MatrixLayout): string {
  const dates = rows.map(({ date }) => date ?? labels.undated);
  const width = Math.max(0, ...dates.map(getDisplayWidth));
  return columns
    .map(({ name }, column) => {
      const lines = rows.flatMap((row, i) => {
        const head = padEnd(dates[i] ?? '', width);
        return [
          ...formatGap(row, width, labels),
          `${head}  ${formatCell(row.cells[column], labels, hasColors)}`.trimEnd(),
        ];
      });
      return [toLine(name[labels.language]), ...lines, ''].join('\n');
    })
    .join('\n');
}

function formatGap({ missing }: MatrixRow, width: number, labels: MatrixLabels): string[] {
  if (missing.length === 0) return [];
  return [`${padEnd('', width)}  (${labels.gap(missing.length, missing.join(labels.separator))})`];
}

function formatCell(cell: MatrixCell | undefined, labels: MatrixLabels, hasColors: boolean): string {
  if (cell === undefined) return '';
  if (cell.kind === 'absent') {
    const notes = describeAbsence(cell, labels);
    return notes === '' ? '' : `(${notes})`;
  }
  const paint = (text: string): string => (hasColors ? `\u001b[32m${text}\u001b[39m` : text);
  const text = toCellRuns(cell)
    .map((run) => (run.kind === 'added' ? paint(toLine(run.text)) : toLine(run.text)))
    .join('');
  return `${text}${cell.isCut ? ' …' : ''}  [${toLine(describeCell(cell, labels))}]`;
}
