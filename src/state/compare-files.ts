/** The comparison as a file: made by the worker, and handed to the reader. */
import type { CompareFileInput, CompareInput } from '../worker/protocol.ts';
import { requestFromCorpus } from './corpus.ts';
import { saveFile, toSafeName } from './save-file.ts';
import type { Language } from './view.ts';

/** Formats, in the order in which they are offered. */
export const COMPARE_FILES = ['md', 'html', 'json'] as const;
export type CompareFileFormat = CompareFileInput['format'];

const TYPES: Readonly<Record<CompareFileFormat, string>> = {
  md: 'text/markdown;charset=utf-8',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
};

/**
 * Make a file of a comparison and offer it.
 *
 * @param name - Of the file, without its ending.
 * @returns The name with its ending.
 * @throws {Error} What the worker says, where it cannot make it.
 */
export async function saveComparison(
  input: CompareInput,
  format: CompareFileFormat,
  {
    language,
    name,
    terms,
  }: { readonly language: Language; readonly name: string; readonly terms: readonly string[] },
): Promise<string> {
  const content = await requestFromCorpus('compare-file', { ...input, format, language, terms });
  const fileName = toSafeName(name, format);
  saveFile(new Blob([content], { type: TYPES[format] }), fileName);
  return fileName;
}
