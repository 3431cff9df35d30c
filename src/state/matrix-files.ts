/** The matrix as a file: made by the worker, and handed to the reader. */
import type { SvgPicture } from '../../graph/export/svg.ts';
import { PALETTES, type Theme } from '../styles/palette.ts';
import type { MatrixInput } from '../worker/protocol.ts';
import { requestFromCorpus } from './corpus.ts';
import { savePicture } from './picture.ts';
import { saveFile, toSafeName } from './save-file.ts';
import { toTableStyle } from './table-style.ts';
import type { Language } from './view.ts';

/** Formats, in the order in which they are offered. */
export const MATRIX_FILES = ['xlsx', 'csv', 'md', 'png', 'svg'] as const;
export type MatrixFileFormat = (typeof MATRIX_FILES)[number];

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
} as const;

interface MatrixLook {
  readonly language: Language;
  readonly theme: Theme;
  /** Name of the file without its ending. */
  readonly name: string;
}

/**
 * Make a file of a matrix and offer it.
 *
 * @returns Its name.
 * @throws {Error} What the worker says, where it cannot make it.
 */
export async function saveMatrix(
  input: MatrixInput,
  format: MatrixFileFormat,
  { language, theme, name }: MatrixLook,
): Promise<string> {
  const content = await requestFromCorpus('matrix-file', {
    matrix: input,
    format: format === 'png' ? 'svg' : format,
    language,
    style: toTableStyle(PALETTES[theme]),
  });
  const fileName = toSafeName(name, format);
  if (format === 'png' || format === 'svg') await savePicture(content as SvgPicture, fileName, format);
  else saveFile(new Blob([content as string | Uint8Array<ArrayBuffer>], { type: TYPES[format] }), fileName);
  return fileName;
}
