/** A table in Markdown, as GitHub writes it: added words bold, removed ones struck out, notes in italics on a line of their own. */
import type { Table, TableCell, TableRun } from './table.ts';

/** Write a table with its title as a heading, its lead as paragraphs and its notes as a list; a line in it on what is missing stands in the first cell. */
export function toMarkdownTable({ title, lead = [], columns, rows, notes }: Table): string {
  const lines = rows.map((row) =>
    row.kind === 'gap'
      ? [`*${escapeMarkdown(row.text)}*`, ...columns.slice(1).map(() => '')]
      : row.cells.map(writeCell),
  );
  const head = columns.map(({ name }) => escapeMarkdown(name));
  return [
    `# ${escapeMarkdown(title)}`,
    '',
    ...lead.flatMap((line) => [escapeMarkdown(line), '']),
    ...[head, columns.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `- ${escapeMarkdown(note)}`)]),
    '',
  ].join('\n');
}

function writeCell(cell: TableCell): string {
  return cell.map((run, i) => `${run.isNewLine === true && i > 0 ? '<br>' : ''}${writeRun(run)}`).join('');
}

function writeRun({ kind, text }: TableRun): string {
  const escaped = escapeMarkdown(text);
  switch (kind) {
    case 'plain':
      return escaped;
    case 'added':
      return wrap(escaped, '**');
    case 'removed':
      return wrap(escaped, '~~');
    case 'note':
      return wrap(escaped, '*');
  }
}

/** Marks stand right at the words: a blank inside of them would make them text. */
function wrap(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/u.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${inner}${mark}${after}`;
}

/** What has a meaning in Markdown, written so that it has none; line ends and control characters as blanks. */
function escapeMarkdown(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[\\`*_[\]<>|~#&]/gu, '\\$&');
}
