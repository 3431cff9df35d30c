/** A comparison as one HTML file that needs nothing else: both quotes side by side, what differs as `<ins>` and `<del>`, light and dark. */
import type { RowPart } from '../compare/comparison.ts';
import type { Language } from '../diagnostics/format.ts';
import type { ReportBlock, ReportPair } from './comparison-blocks.ts';
import { type Report, type ReportSource, toReport } from './comparison-report.ts';

/** Colors with a contrast of 4.5 : 1 at least on their ground, in both schemes. */
const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --text: #1f2328; --quiet: #59636e; --line: #d8dee4; --ins: #116329; --ins-ground: #e3f7e8; --del: #a40e26; --del-ground: #fdebec; }
@media (prefers-color-scheme: dark) { :root { --ground: #15191e; --text: #e6edf3; --quiet: #9aa4af; --line: #30363d; --ins: #7ee2a0; --ins-ground: #12301d; --del: #ff9a9f; --del-ground: #3b171b; } }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--text); font: 1rem/1.75 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); font-size: 1.2rem; } h3 { font-size: 1rem; }
p.note { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; } th, td { min-width: 2.5em; border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
.pair { display: grid; grid-template-columns: 7rem 1fr 1fr; gap: .25rem 1rem; border-bottom: 1px solid var(--line); padding: .5rem 0; }
.pair.wide { grid-template-columns: 1fr 1fr; } .pair.wide .label { grid-column: 1 / -1; font-weight: 600; color: var(--text); }
.pair blockquote { margin: 0; } .label { color: var(--quiet); font-size: .875rem; } .same blockquote { color: var(--quiet); }
ins { background: var(--ins-ground); color: var(--ins); text-decoration: underline; } del { background: var(--del-ground); color: var(--del); }
.elsewhere { background: none; text-decoration: underline dotted; color: inherit; }
@media (max-width: 40rem) { .pair, .pair.wide { grid-template-columns: 1fr; } blockquote:empty { display: none; } }
@media print { body { max-width: none; } .pair { break-inside: avoid; } }
`;

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** Write a comparison as HTML. Deterministic. */
export function toComparisonHtml(source: ReportSource, language: Language): string {
  const report = toReport(source, language);
  const title = escapeText(report.title);
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${report.blocks.map((block) => formatBlock(block, report)).join('\n')}
</body>
</html>
`;
}

function formatBlock(block: ReportBlock, report: Report): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeText(block.text)}</h${block.level}>`;
    case 'note':
      return `<p class="note">${escapeText(block.text)}</p>`;
    case 'table':
      return formatTable(block.head, block.rows);
    case 'pair':
      return formatPair(block, report);
  }
}

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`)
    .join('');
  const hasHead = head.some((cell) => cell !== '');
  const top = hasHead
    ? `<thead><tr>${head.map((cell) => `<th>${escapeText(cell)}</th>`).join('')}</tr></thead>`
    : '';
  return `<table>${top}<tbody>${body}</tbody></table>`;
}

function formatPair(pair: ReportPair, { earlier, later }: Report): string {
  const isRow = pair.redline !== undefined;
  const quotes = [
    [earlier, pair.before],
    [later, pair.after],
  ] as const;
  const sides = quotes.map(
    ([name, parts]) =>
      `<blockquote aria-label="${escapeText(name)}" lang="zh-CN">${formatParts(parts)}</blockquote>`,
  );
  return `<div class="pair ${pair.tone}${isRow ? '' : ' wide'}"><div class="label">${escapeText(pair.label)}</div>${sides.join('')}</div>`;
}

function formatParts(parts: readonly RowPart[]): string {
  return parts
    .map(({ kind, text, isElsewhere }) => {
      const tag = { kept: undefined, added: 'ins', removed: 'del' }[kind];
      if (tag === undefined) return escapeText(text);
      return `<${tag}${isElsewhere === true ? ' class="elsewhere"' : ''}>${escapeText(text)}</${tag}>`;
    })
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return text.replace(/[&<>"]/gu, (unit) => ENTITIES[unit] ?? unit);
}
