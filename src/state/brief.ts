/** The brief as the page lists it, and as words that can be pasted elsewhere. */
import type { Brief, BriefGroupName, BriefLine } from '../../graph/compare/brief-lines.ts';
import type { Comparison, RowPart } from '../../graph/compare/comparison.ts';
import type { Language } from '../../graph/diagnostics/format.ts';
import type { ReportPair, ReportTexts } from '../../graph/export/comparison-blocks.ts';
import { toReport } from '../../graph/export/comparison-report.ts';

/** A line of the brief in words, with where its quotes stand. */
export interface WordedLine {
  readonly pair: ReportPair;
  readonly line: BriefLine;
}

export interface WordedGroup {
  readonly name: BriefGroupName;
  /** With how many are shown of how many, where some are left out. */
  readonly heading: string;
  readonly lines: readonly WordedLine[];
  /** Lines that there are. */
  readonly count: number;
}

/** The brief in the words of the reports, so that page and files say the same. */
export interface WordedBrief {
  readonly title: string;
  /** What stands before a quote of either text. */
  readonly earlier: string;
  readonly later: string;
  readonly groups: readonly WordedGroup[];
}

export interface BriefSource {
  readonly comparison: Comparison;
  readonly texts: ReportTexts;
  readonly brief: Brief;
}

export function wordBrief(source: BriefSource, language: Language): WordedBrief {
  const report = toReport({ ...source, isBrief: true }, language);
  const groups: (Omit<WordedGroup, 'lines'> & { lines: WordedLine[] })[] = [];
  for (const block of report.blocks) {
    const group = groups.at(-1);
    const own = source.brief.groups[block.kind === 'heading' ? groups.length : groups.length - 1];
    const line = own?.lines[group?.lines.length ?? 0];
    if (block.kind === 'heading' && own !== undefined)
      groups.push({ name: own.name, heading: block.text, count: own.count, lines: [] });
    else if (block.kind === 'pair' && line !== undefined) group?.lines.push({ pair: block, line });
  }
  const colon = language === 'zh' ? '：' : ': ';
  return { title: report.title, earlier: report.earlier + colon, later: report.later + colon, groups };
}

/** The brief with nothing left out for room. */
export function unfoldBrief(brief: Brief): Brief {
  return {
    ...brief,
    groups: brief.groups.map(({ rest = [], ...group }) => ({ ...group, lines: [...group.lines, ...rest] })),
  };
}

/** The brief as plain words: for chats and mail. */
export function toPlainBrief({ title, earlier, later, groups }: WordedBrief): string {
  const lines = groups.flatMap(({ heading, lines: own }) => [
    '',
    heading,
    ...own.flatMap(({ pair }, i) => [
      `${i + 1}. ${pair.label}`,
      ...quote(earlier, pair.before),
      ...quote(later, pair.after),
    ]),
  ]);
  return `${[title, ...lines].join('\n')}\n`;
}

function quote(name: string, parts: readonly RowPart[]): readonly string[] {
  return parts.length === 0 ? [] : [`   ${name}${parts.map(({ text }) => text).join('')}`];
}

/** Looks stand in the tags themselves: word processors take nothing else from the clipboard. */
const LOOKS = {
  added: 'color:#116329;text-decoration:underline',
  removed: 'color:#a40e26;text-decoration:line-through',
} as const;

/** The brief as HTML: for word processors and whatever else takes looks from the clipboard. */
export function toHtmlBrief({ title, earlier, later, groups }: WordedBrief): string {
  const parts = groups.map(({ heading, lines }) => {
    const items = lines.map(
      ({ pair }) =>
        `<li><b>${escapeHtml(pair.label)}</b>${quoteHtml(earlier, pair.before)}${quoteHtml(later, pair.after)}</li>`,
    );
    return `<h3>${escapeHtml(heading)}</h3><ol>${items.join('')}</ol>`;
  });
  return `<h2>${escapeHtml(title)}</h2>${parts.join('')}`;
}

function quoteHtml(name: string, parts: readonly RowPart[]): string {
  if (parts.length === 0) return '';
  const words = parts.map(({ kind, text, isElsewhere }) =>
    kind === 'kept' || isElsewhere === true
      ? escapeHtml(text)
      : `<span style="${LOOKS[kind]}">${escapeHtml(text)}</span>`,
  );
  return `<br>${escapeHtml(name)}${words.join('')}`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
