/** Which files are read, and as what. */

export const FORMATS = ['markdown', 'text', 'html', 'jsonl', 'pdf', 'docx'] as const;
/** Format of a file. */
export type Format = (typeof FORMATS)[number];
/** Formats whose files are text in some encoding. */
export type TextFormat = Exclude<Format, 'pdf' | 'docx'>;

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.pdf': 'pdf',
  '.docx': 'docx',
};

/** Extensions of supported files, each with its dot, lower case. */
export const SUPPORTED_EXTENSIONS: readonly string[] = Object.keys(FORMAT_OF_EXTENSION);

/** Extension of a path with its dot, lower case; empty where it has none. */
export function getExtension(path: string): string {
  return /\.[^./\\]+$/u.exec(path)?.[0].toLowerCase() ?? '';
}

/** Marks of Markdown in a file that is called text: a heading, a table rule, bold; each with what it holds, which is sought for first. */
const MARKDOWN_MARKS: readonly (readonly [sign: string, mark: RegExp])[] = [
  ['#', /^#{1,6} \S/mu],
  ['|', /^\|.*\|\s*\n\|[ :|-]+\|\s*$/mu],
  ['**', /\*\*[^*\n]+\*\*/u],
];
const HTML_MARKS = /^\s*(?:<!doctype html|<html|<p[ >]|<h[1-6][ >]|<div[ >]|<article[ >])/iu;

/** First bytes of a PDF. */
const PDF_MARK = Array.from('%PDF-', (unit) => unit.charCodeAt(0));

/**
 * Format of a file that is no text: by what its bytes say, else by its name.
 *
 * @returns `undefined` for text.
 */
export function detectBinaryFormat(path: string, bytes: Uint8Array): 'pdf' | 'docx' | undefined {
  if (PDF_MARK.every((byte, i) => bytes[i] === byte)) return 'pdf';
  const format = FORMAT_OF_EXTENSION[getExtension(path)];
  return format === 'pdf' || format === 'docx' ? format : undefined;
}

/**
 * Format of a text by the file's name, and, where the name says no more than text, by its content.
 *
 * @returns `undefined` for unsupported files.
 */
export function detectTextFormat(path: string, content: string): TextFormat | undefined {
  const format = FORMAT_OF_EXTENSION[getExtension(path)];
  if (format === 'pdf' || format === 'docx') return undefined;
  return format === 'text' ? detectMarkup(content) : format;
}

/** What a text of unknown format is written in. */
export function detectMarkup(content: string): 'html' | 'markdown' | 'text' {
  if (HTML_MARKS.test(content)) return 'html';
  const isMarkdown = MARKDOWN_MARKS.some(([sign, mark]) => content.includes(sign) && mark.test(content));
  return isMarkdown ? 'markdown' : 'text';
}
