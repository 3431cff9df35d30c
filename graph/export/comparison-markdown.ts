/** A comparison as Markdown. What differs is marked by `<ins>` and `<del>`: `**` beside Chinese punctuation is no emphasis to most readers. */
import type { RowPart } from '../compare/comparison.ts';
import type { Language } from '../diagnostics/format.ts';
import type { ReportBlock, ReportPair } from './comparison-blocks.ts';
import { type ReportSource, toReport } from './comparison-report.ts';

/** Write a comparison as Markdown. Deterministic; ends in a line end. */
export function toComparisonMarkdown(source: ReportSource, language: Language): string {
  const report = toReport(source, language);
  const lines = [`# ${escapeText(report.title)}`, ''];
  for (const block of report.blocks) lines.push(...formatBlock(block, report.earlier, report.later));
  return `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()}\n`;
}

function formatBlock(block: ReportBlock, earlier: string, later: string): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${escapeText(block.text)}`, ''];
    case 'note':
      return [escapeText(block.text), ''];
    case 'table':
      return [...formatTable(block.head, block.rows), ''];
    case 'pair':
      return [...formatPair(block, earlier, later), ''];
  }
}

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const rule = head.map(() => '---');
  return [head, rule, ...rows].map(
    (cells, i) => `| ${(i === 1 ? cells : cells.map(escapeText)).join(' | ')} |`,
  );
}

/** One line for a row, whose two sides belong together; two lines of quotes for a line of a brief. */
function formatPair(pair: ReportPair, earlier: string, later: string): string[] {
  const label = `**${escapeText(pair.label)}**`;
  if (pair.redline !== undefined) return [`- ${label}  `, `  ${formatParts(pair.redline)}`];
  const quotes = [
    [earlier, pair.before],
    [later, pair.after],
  ] as const;
  return [
    `- ${label}`,
    ...quotes.flatMap(([name, parts]) => (parts.length === 0 ? [] : [`  - ${name}: ${formatParts(parts)}`])),
  ];
}

function formatParts(parts: readonly RowPart[]): string {
  return parts
    .map(({ kind, text }) => {
      const tag = { kept: undefined, added: 'ins', removed: 'del' }[kind];
      return tag === undefined ? escapeText(text) : `<${tag}>${escapeText(text)}</${tag}>`;
    })
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|~#]/gu, '\\$&');
}
