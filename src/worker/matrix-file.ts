/** A matrix as the content of a file. Loaded when the first file is asked for. */

import type { Matrix } from '../../graph/compare/matrix-types.ts';
import { toCsv } from '../../graph/export/csv.ts';
import { toMarkdownTable } from '../../graph/export/markdown-table.ts';
import { getMatrixLabels } from '../../graph/export/matrix-labels.ts';
import { toEvidenceTable, toMatrixRecords, toMatrixTable } from '../../graph/export/matrix-table.ts';
import { toTablePicture } from '../../graph/export/table-picture.ts';
import { toXlsx } from '../../graph/export/xlsx.ts';
import type { MatrixFile, MatrixFileInput } from './protocol.ts';
import { WORKBOOK_LOOK } from './workbook.ts';

export function toMatrixFile(
  matrix: Matrix,
  { format, language, style }: Pick<MatrixFileInput, 'format' | 'language' | 'style'>,
  getText: (document: string) => string | undefined,
): MatrixFile {
  const labels = getMatrixLabels(language);
  const table = toMatrixTable(matrix, labels);
  switch (format) {
    case 'csv':
      return toCsv(toMatrixRecords(matrix, labels));
    case 'md':
      return toMarkdownTable(table);
    case 'svg':
      return toTablePicture(table, style);
    case 'xlsx':
      return toXlsx({
        ...WORKBOOK_LOOK,
        sheets: [
          { name: labels.sheet, table },
          { name: labels.evidence.title, table: toEvidenceTable(matrix, labels, getText) },
        ],
      });
  }
}
