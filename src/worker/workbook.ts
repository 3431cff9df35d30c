/** How workbooks look. A spreadsheet is on white paper, whatever the colors of the page. */
import type { Workbook } from '../../graph/export/xlsx.ts';

export const WORKBOOK_LOOK: Pick<Workbook, 'colors' | 'font'> = {
  colors: {
    ink: '1F2328',
    added: '0B6E4F',
    removed: 'A4262C',
    note: '59636E',
    headFill: 'EEF1F4',
    gapFill: 'FAF6EA',
    line: 'D0D7DE',
  },
  // In every Chinese edition of the programs that open workbooks.
  font: '等线',
};
