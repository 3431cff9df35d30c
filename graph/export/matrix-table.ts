/** A matrix of wordings as tables: one for reading, one of its evidence, and rows for programs. */
import { type CellRun, toCellRuns } from '../compare/matrix-runs.ts';
import type { CellChange, Matrix, MatrixCell, MatrixRow, WordedCell } from '../compare/matrix-types.ts';
import type { PartialDate } from '../model/document.ts';
import type { CsvValue } from './csv.ts';
import type { MatrixLabels } from './matrix-labels.ts';
import type { Table, TableCell, TableRow, TableRun } from './table.ts';

/** Widths in characters. */
const LEAD_WIDTH = 9;
const CELL_WIDTH = 17;
const EVIDENCE_WIDTHS = [7, 16, 10, 44, 5, 22, 22, 8];

/** Marks of what a passage goes on with. */
const CUT = '…';

/** The table for reading: a column for each subject, and a line across it where meetings are missing. */
export function toMatrixTable(matrix: Matrix, labels: MatrixLabels): Table {
  return {
    title: labels.title(matrix.series),
    columns: [
      { name: labels.meeting, width: LEAD_WIDTH },
      ...matrix.columns.map(({ name }) => ({ name: name[labels.language], width: CELL_WIDTH })),
    ],
    rows: matrix.rows.flatMap((row): TableRow[] => [
      ...toGapRow(row.missing, labels),
      {
        kind: 'cells',
        cells: [
          toLead(row, matrix.series === undefined, labels),
          ...row.cells.map((cell) => toCell(cell, labels)),
        ],
      },
    ]),
    frozenColumns: 1,
    notes: labels.notes,
  };
}

function toGapRow(missing: readonly PartialDate[], labels: MatrixLabels): TableRow[] {
  if (missing.length === 0) return [];
  return [{ kind: 'gap', text: labels.gap(missing.length, missing.join(labels.separator)) }];
}

function toLead(row: MatrixRow, hasSeries: boolean, labels: MatrixLabels): TableCell {
  const form: TableRun[] =
    row.form === 'full' ? [] : [{ kind: 'note', text: labels.forms[row.form], isNewLine: true }];
  return [
    { kind: 'plain', text: row.date ?? labels.undated },
    ...(hasSeries ? [{ kind: 'note', text: row.series ?? row.title, isNewLine: true } as const] : []),
    ...form,
    ...(row.hiddenCount > 0
      ? [{ kind: 'note', text: labels.hiddenBefore(row.hiddenCount), isNewLine: true } as const]
      : []),
  ];
}

function toCell(cell: MatrixCell, labels: MatrixLabels): TableCell {
  if (cell.kind === 'absent') {
    const { length } = cell.mentions;
    return length === 0 ? [] : [{ kind: 'note', text: labels.mentioned(length) }];
  }
  const runs = toCellRuns(cell).map(toRun);
  const cut: TableRun[] = cell.isCut ? [{ kind: 'note', text: CUT }] : [];
  return [...runs, ...cut, { kind: 'note', text: describeCell(cell, labels), isNewLine: true }];
}

function toRun({ kind, text }: CellRun): TableRun {
  return { kind: kind === 'kept' ? 'plain' : kind, text };
}

/** What an empty cell has to say: 未部署，仅提及 2 处. */
export function describeAbsence(cell: MatrixCell & { kind: 'absent' }, labels: MatrixLabels): string {
  const count = cell.mentions.length;
  const parts = [
    ...(cell.last === undefined ? [] : [labels.dropped]),
    ...(count === 0 ? [] : [labels.mentioned(count)]),
  ];
  return parts.join(labels.separator);
}

/** What a cell's mark says: 强化，较 2023-07-24，中间缺 5 份. */
export function describeCell({ change, mode, isTentative }: WordedCell, labels: MatrixLabels): string {
  const parts = [
    ...describeChange(change, labels),
    ...(mode === 'deployment' ? [] : [labels.modes[mode]]),
    ...(isTentative || ('isTentative' in change && change.isTentative) ? [labels.tentative] : []),
  ];
  return parts.join(labels.separator);
}

function describeChange(change: CellChange, labels: MatrixLabels): string[] {
  switch (change.kind) {
    case 'first-seen':
    case 'first-in-series': {
      const { kind, missingCount } = change;
      return [
        kind === 'first-seen' ? labels.firstSeen : labels.firstInSeries,
        ...(missingCount > 0 ? [labels.missingBefore(missingCount)] : []),
      ];
    }
    case 'unordered':
      return [labels.unordered];
    case 'kept':
    case 'changed':
    case 'replaced': {
      const { kind, before, removed, absentCount, gapCount, strength, isHidden, sameAs } = change;
      return [
        strength === undefined ? labels[kind] : labels[strength],
        labels.against(before.date ?? labels.undated) + (isHidden ? ` (${labels.notShown})` : ''),
        ...(kind !== 'kept' && sameAs?.date !== undefined ? [labels.soAlready(sameAs.date)] : []),
        ...(kind === 'changed' && removed.some((words) => trimMarks(words) !== '')
          ? [
              labels.removed(
                removed
                  .map(trimMarks)
                  .filter((words) => words !== '')
                  .join(' '),
              ),
            ]
          : []),
        ...(absentCount > 0 ? [labels.absentBetween(absentCount)] : []),
        ...(gapCount > 0 ? [labels.missingBetween(gapCount)] : []),
      ];
    }
  }
}

/** Removed words without the marks that stood around them. */
function trimMarks(words: string): string {
  return words.replace(/^[，。；：、\s]+|[，。；：、\s]+$/gu, '');
}

/** The evidence: a row for each wording, with the whole of its passage. */
export function toEvidenceTable(
  matrix: Matrix,
  labels: MatrixLabels,
  getText: (document: string) => string | undefined,
): Table {
  const { evidence } = labels;
  const names = [
    evidence.date,
    evidence.document,
    evidence.subject,
    evidence.quote,
    evidence.mode,
    evidence.change,
    evidence.before,
    evidence.place,
  ];
  return {
    title: '',
    columns: names.map((name, i) => ({ name, width: EVIDENCE_WIDTHS[i] ?? CELL_WIDTH })),
    rows: matrix.rows.flatMap((row) =>
      row.cells.flatMap((cell, i): TableRow[] => {
        if (cell.kind === 'absent') return [];
        const { change, mode, start, end, text } = cell;
        const cells = [
          row.date ?? labels.undated,
          row.title,
          matrix.columns[i]?.name[labels.language] ?? '',
          getText(row.document)?.slice(start, end) ?? text,
          labels.modes[mode],
          describeCell(cell, labels),
          'before' in change ? change.before.text : '',
          `${start}–${end}`,
        ];
        return [{ kind: 'cells', cells: cells.map((value) => [{ kind: 'plain', text: value }]) }];
      }),
    ),
    frozenColumns: 0,
    notes: [],
  };
}

/** Rows for programs and pivot tables: a meeting a row, two columns for each subject; names of columns first. */
export function toMatrixRecords(matrix: Matrix, labels: MatrixLabels): readonly (readonly CsvValue[])[] {
  const head = [
    'date',
    'series',
    'title',
    'document',
    'form',
    'missing_before',
    ...matrix.columns.flatMap(({ name }) => [
      name[labels.language],
      `${name[labels.language]} · ${labels.evidence.change}`,
    ]),
  ];
  const rows = matrix.rows.map((row) => [
    row.date,
    row.series,
    row.title,
    row.document,
    row.form,
    row.missing.length,
    ...row.cells.flatMap((cell) =>
      cell.kind === 'absent' ? ['', describeAbsence(cell, labels)] : [cell.text, describeCell(cell, labels)],
    ),
  ]);
  return [head, ...rows];
}
