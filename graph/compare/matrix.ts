/**
 * The matrix of wordings (提法矩阵): meetings by date × subjects, in each cell the exact wording of a document on a subject, compared with
 * that of the row before in its series; where some months alone are shown, of those months.
 *
 * A row is a meeting, told by its fullest document, or a document on none. A cell is empty where the document words nothing on the
 * subject. What is claimed is claimed of this corpus: a first time is one in it, and where the calendar knows of meetings between two
 * rows that it lacks, their number stands beside the comparison, for nothing can be said of a succession across them.
 */
import type { PartialDate } from '../model/document.ts';
import type { TraceSource } from '../query/trace.ts';
import { type ReadCell, readCell } from './matrix-cells.ts';
import { compareCells, type ShownRows } from './matrix-changes.ts';
import { isOfMonths, isTentative, isWithin, type RowSource, toRowSources } from './matrix-rows.ts';
import type { Matrix, MatrixCell, MatrixOptions, MatrixRow } from './matrix-types.ts';

/**
 * Make the matrix of a corpus. Linear in the length of its texts, times the number of subjects.
 *
 * @param sources - All documents of the corpus in any order, those outside of series and period too: what is first seen depends on them.
 */
export function createMatrix(sources: readonly TraceSource[], options: MatrixOptions): Matrix {
  const corpus = toRowSources(sources);
  const read = new Map(
    corpus.map((row) => [row.key, options.subjects.map((subject) => readCell(row.source, subject))]),
  );
  const { series, months } = options;
  const selected = corpus.filter(
    ({ source }) =>
      (series === undefined || source.series === series) &&
      isWithin(source.date, options) &&
      isOfMonths(source.date, months),
  );
  const keys = new Set(selected.map(({ key }) => key));
  const shown: ShownRows = {
    corpus,
    // A period cuts the series off, and what stood before it is what its first row is compared with; months leave rows out between.
    isShown: ({ key, source }) => keys.has(key) || (months === undefined && source.date !== undefined),
    isAsked: (date) => isOfMonths(date, months),
  };
  return {
    columns: options.subjects.map(({ key, name }) => ({ key, name })),
    rows: selected.map((row) => ({
      ...toRow(row, listMissing(row, selected, months), listHidden(row, selected, months).length),
      cells: options.subjects.map((_, column) =>
        toCell(row, shown, (other) => read.get(other.key)?.[column]),
      ),
    })),
    ...(series === undefined ? {} : { series }),
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
    ...(months === undefined ? {} : { months }),
  };
}

/**
 * Meetings that the corpus lacks before a row. Between rows of some months stand others that are not shown: what is missing of these
 * months before them is missing here.
 */
function listMissing(
  row: RowSource,
  selected: readonly RowSource[],
  months: readonly number[] | undefined,
): readonly PartialDate[] {
  if (months === undefined) return row.missing;
  return [...listHidden(row, selected, months), row].flatMap(({ missing }) =>
    missing.filter((date) => isOfMonths(date, months)),
  );
}

/** Rows of a series between the one shown before a row and the row itself that months leave out. */
function listHidden(
  row: RowSource,
  selected: readonly RowSource[],
  months: readonly number[] | undefined,
): readonly RowSource[] {
  const shown = months === undefined ? -1 : row.before.findLastIndex((other) => selected.includes(other));
  return shown === -1 ? [] : row.before.slice(shown + 1);
}

function toRow(
  { key, source, others }: RowSource,
  missing: readonly PartialDate[],
  hiddenCount: number,
): Omit<MatrixRow, 'cells'> {
  const { key: document, title, date, form, series, meeting } = source;
  return {
    key,
    ...(meeting === undefined ? {} : { meeting }),
    document,
    title,
    ...(date === undefined ? {} : { date }),
    form,
    ...(series === undefined ? {} : { series }),
    others,
    missing,
    hiddenCount,
  };
}

function toCell(
  row: RowSource,
  shown: ShownRows,
  getCell: (row: RowSource) => ReadCell | undefined,
): MatrixCell {
  const own = getCell(row);
  const { change, last } = compareCells(row, shown, getCell);
  if (own?.wording === undefined)
    return { kind: 'absent', mentions: own?.mentions ?? [], ...(last === undefined ? {} : { last }) };
  const { start, end, text, parts, isCut, around, mode } = own.wording;
  return {
    kind: 'worded',
    document: row.source.key,
    start,
    end,
    text,
    parts,
    isCut,
    ...(around === undefined ? {} : { around }),
    mode,
    isTentative: isTentative(row.source),
    change,
    others: own.others,
  };
}
