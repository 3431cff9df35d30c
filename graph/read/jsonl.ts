/** JSON Lines: one document a line, as crawlers and data sets keep them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type FrontMatter, toFrontMatter } from './front-matter.ts';

/** One line that holds a document. */
export interface JsonRecord {
  /** 0-based place among the lines that are not blank, damaged ones included, so that mending one moves no other. */
  readonly index: number;
  /** Plain text, Markdown or HTML. */
  readonly content: string;
  readonly frontMatter: FrontMatter;
}

/** What the lines of a file yield. */
export interface JsonLines {
  readonly records: readonly JsonRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Names under which a line holds its text. */
const CONTENT_NAMES = ['content', 'text', 'body', '正文', '内容'];

/** Damaged lines that are named one by one; of a file with more, the rest is counted. */
const MOST_NAMED = 20;

/** Read the lines of a file. A damaged one gives a diagnostic, and the others are read. */
export function readJsonLines(source: string, content: string): JsonLines {
  const records: JsonRecord[] = [];
  const faults: Diagnostic[] = [];
  let index = 0;
  content.split(/\r\n|\n|\r/u).forEach((text, i) => {
    if (text.trim() === '') return;
    const record = parseRecord(text);
    if (typeof record === 'string') {
      faults.push({ code: 'line-invalid', source, line: i + 1, values: { cause: record } });
    } else {
      records.push({ index, ...record });
    }
    index += 1;
  });
  const named = faults.slice(0, MOST_NAMED);
  const next = faults[MOST_NAMED];
  if (next?.line !== undefined) {
    const values = { count: faults.length - MOST_NAMED };
    named.push({ code: 'lines-invalid', source, line: next.line, values });
  }
  return { records, diagnostics: named };
}

/** The document of a line, or why it holds none. */
function parseRecord(text: string): Omit<JsonRecord, 'index'> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'no valid JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no object';
  const fields = new Map<string, unknown>(
    Object.entries(value).map(([name, field]) => [
      name.toLowerCase(),
      typeof field === 'number' ? String(field) : field,
    ]),
  );
  const content = CONTENT_NAMES.map((name) => toText(fields.get(name))).find((found) => found !== '');
  if (content === undefined) return `no text in ${CONTENT_NAMES.slice(0, 3).join(', ')}`;
  // In such files `source` names who published it, where it is no address.
  const origin = fields.get('source');
  if (typeof origin === 'string' && origin !== '') {
    const name = /^https?:/u.test(origin) ? 'url' : 'outlet';
    if (!fields.has(name)) fields.set(name, origin);
  }
  return { content, frontMatter: toFrontMatter(fields) };
}

/** Text of a field; a list of paragraphs is joined. */
function toText(field: unknown): string {
  if (typeof field === 'string') return field.trim() === '' ? '' : field;
  if (!Array.isArray(field)) return '';
  return field.filter((part) => typeof part === 'string').join('\n\n');
}
