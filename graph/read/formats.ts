/** Which files are read, and as what. */

export const FORMATS = ['markdown', 'text', 'html'] as const;
export type Format = (typeof FORMATS)[number];

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
};

/** Extensions of supported files, each with its dot, lower case. */
export const SUPPORTED_EXTENSIONS: readonly string[] = Object.keys(FORMAT_OF_EXTENSION);

/** Extension of a path with its dot, lower case; empty where it has none. */
export function getExtension(path: string): string {
  return /\.[^./\\]+$/u.exec(path)?.[0].toLowerCase() ?? '';
}

/** Marks of Markdown in a file that is called text: a heading, a table rule, bold. */
const MARKDOWN_MARKS = [/^#{1,6} \S/mu, /^\|.*\|\s*\n\|[ :|-]+\|\s*$/mu, /\*\*[^*\n]+\*\*/u];
const HTML_MARKS = /^\s*(?:<!doctype html|<html|<p[ >]|<h[1-6][ >]|<div[ >]|<article[ >])/iu;

/**
 * Format of a file by its name, and, where the name says no more than text, by its content.
 *
 * @returns `undefined` for unsupported files.
 */
export function detectFormat(path: string, content: string): Format | undefined {
  const format = FORMAT_OF_EXTENSION[getExtension(path)];
  if (format !== 'text') return format;
  if (HTML_MARKS.test(content)) return 'html';
  return MARKDOWN_MARKS.some((mark) => mark.test(content)) ? 'markdown' : 'text';
}
