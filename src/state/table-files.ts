/** A table as a file or on the clipboard. Fetched when the first one is asked for. */
import { toCsv } from '../../graph/export/csv.ts';
import { toMarkdownTable } from '../../graph/export/markdown-table.ts';
import { type PastedOptions, toPastedTable } from '../../graph/export/pasted-table.ts';
import { readRecords, type Table } from '../../graph/export/table.ts';
import { toTablesPicture } from '../../graph/export/table-picture.ts';
import { toXlsx } from '../../graph/export/xlsx.ts';
import type { Palette } from '../styles/palette.ts';
import { WORKBOOK_LOOK } from '../worker/workbook.ts';
import { savePicture } from './picture.ts';
import { copyWords, saveFile, toSafeName } from './save-file.ts';
import type { TableFormat } from './table-formats.ts';
import { toTableStyle } from './table-style.ts';

/**
 * Offer tables as one file: below each other, in a workbook as sheets.
 *
 * @param name - Of the file, without its ending.
 * @returns The name with its ending.
 */
export async function saveTables(
  tables: readonly Table[],
  format: Exclude<TableFormat, 'copy'>,
  { name, palette }: { readonly name: string; readonly palette: Palette },
): Promise<string> {
  const fileName = toSafeName(name, format);
  switch (format) {
    case 'csv':
      saveFile(
        new Blob([toCsv(tables.flatMap((table, i) => [...(i === 0 ? [] : [[]]), ...readRecords(table)]))], {
          type: 'text/csv;charset=utf-8',
        }),
        fileName,
      );
      break;
    case 'md':
      saveFile(
        new Blob([tables.map(toMarkdownTable).join('\n')], { type: 'text/markdown;charset=utf-8' }),
        fileName,
      );
      break;
    case 'xlsx': {
      const workbook = toXlsx({
        ...WORKBOOK_LOOK,
        sheets: tables.map((table) => ({ name: table.title, table })),
      });
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      saveFile(new Blob([workbook as Uint8Array<ArrayBuffer>], { type }), fileName);
      break;
    }
    case 'png':
      await savePicture(toTablesPicture(tables, toTableStyle(palette)), fileName, format);
      break;
  }
  return fileName;
}

/**
 * Copy tables, as text and with its form.
 *
 * @param options - See {@link toPastedTable}.
 */
export async function copyTables(tables: readonly Table[], options?: PastedOptions): Promise<boolean> {
  const pasted = tables.map((table) => toPastedTable(table, options));
  return await copyWords(
    pasted.map(({ text }) => text).join('\n\n'),
    pasted.map(({ html }) => html).join(''),
  );
}
