/** A trace as text: aligned lines for a terminal, JSON and CSV for programs, a table in Markdown. */
import type { Language } from '../graph/diagnostics/format.ts';
import type { Mode } from '../graph/model/kinds.ts';
import type { Trace, TraceChange, TraceDocument, TraceGap, TraceOccurrence } from '../graph/query/trace.ts';
import { cutEnd, cutStart, getDisplayWidth, padEnd, padStart, toLine } from './display.ts';
import { getTraceStrings, type TraceStrings } from './trace-strings.ts';

export const TRACE_FORMATS = ['table', 'json', 'csv', 'md'] as const;
export type TraceFormat = (typeof TRACE_FORMATS)[number];

export interface TraceLayout {
  readonly language: Language;
  /** Columns of the terminal; without it, as for a file, nothing is shortened. */
  readonly columns?: number;
  readonly hasColors: boolean;
}

/** Least columns of context a side: below six characters a context says nothing, and the line may rather wrap. */
const MIN_CONTEXT = 12;
/** Columns of a terminal that the change may take. */
const MAX_CHANGE = 48;
/** Documents of a gap that are named before the rest is only counted. */
const NAMED_DOCUMENTS = 6;
const SEPARATOR = '  ';

/** @returns Lines with a newline at the end of each. */
export function formatTrace(trace: Trace, format: TraceFormat, layout: TraceLayout): string {
  switch (format) {
    case 'table':
      return formatTable(trace, layout);
    case 'json':
      return `${JSON.stringify(trace, undefined, 2)}\n`;
    case 'csv':
      return formatCsv(trace);
    case 'md':
      return formatMarkdown(trace, layout.language);
  }
}

/** One line for each occurrence, the keywords below each other; then one for each document, and what is missing between. */
function formatTable(trace: Trace, { language, columns, hasColors }: TraceLayout): string {
  if (trace.occurrences.length === 0) return '';
  const strings = getTraceStrings(language);
  const rows = trace.occurrences.map((occurrence) => toRow(occurrence, strings));
  const getWidest = (pick: (row: Row) => string): number =>
    Math.max(...rows.map((row) => getDisplayWidth(pick(row))));
  const widths = {
    head: getWidest((row) => row.head),
    mode: getWidest((row) => row.mode),
    keyword: getWidest((row) => row.keyword),
    change: Math.min(
      getWidest((row) => row.change),
      columns === undefined ? Infinity : MAX_CHANGE,
    ),
  };
  const taken = widths.head + widths.mode + widths.keyword + widths.change + 3 * SEPARATOR.length;
  const room = columns === undefined ? Infinity : Math.max(MIN_CONTEXT, Math.floor((columns - taken) / 2));
  const left = Math.min(
    room,
    getWidest((row) => row.left),
  );
  const right = Math.min(
    room,
    getWidest((row) => row.right),
  );
  const paint = createPaint(hasColors);
  const lines = rows.map((row) => {
    const context = `${padStart(cutStart(row.left, left), left)}${paint.keyword(row.keyword)}${cutEnd(row.right, right)}`;
    const width = left + getDisplayWidth(row.keyword) + getDisplayWidth(cutEnd(row.right, right));
    const padding = ' '.repeat(left + widths.keyword + right - width);
    const change = paint.change(cutEnd(row.change, widths.change));
    const parts = [
      padEnd(row.head, widths.head),
      paint.mode(padEnd(row.mode, widths.mode)),
      context + padding,
    ];
    return [...parts, change].join(SEPARATOR);
  });
  return [...lines, '', ...formatSummary(trace, strings), ''].join('\n');
}

interface Row {
  readonly head: string;
  readonly mode: string;
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly change: string;
}

function toRow(occurrence: TraceOccurrence, strings: TraceStrings): Row {
  const { date, document, mode, left, keyword, right } = occurrence;
  return {
    head: toLine(`${padEnd(date ?? strings.undated, 'YYYY-MM-DD'.length)} ${toShortKey(document)}`),
    mode: mode === undefined ? '' : strings.modes[mode],
    left: toLine(left),
    keyword: toLine(keyword),
    right: toLine(right),
    change: toLine(describeChange(occurrence, strings)),
  };
}

function formatSummary(trace: Trace, strings: TraceStrings): string[] {
  const { occurrences, documents, searchedCount, outsideCount, first, last, gaps } = trace;
  const dates = documents.map(({ date }) => date ?? strings.undated);
  const dateWidth = Math.max(...dates.map(getDisplayWidth));
  const countWidth = Math.max(...documents.map(({ count }) => String(count).length));
  const rates = documents.map(({ perTenThousand }) => perTenThousand.toFixed(2));
  const rateWidth = Math.max(...rates.map((rate) => rate.length));
  const lines = documents.map(({ count, title, form }, i) => {
    const remark = form === 'full' ? '' : `${SEPARATOR}[${strings.forms[form]}]`;
    const date = padEnd(dates[i] ?? '', dateWidth);
    const rate = `${rates[i]?.padStart(rateWidth)} ${strings.perTenThousand}`;
    return [date, `×${String(count).padEnd(countWidth)}`, rate, toLine(title) + remark].join(SEPARATOR);
  });
  const period = first === undefined || last === undefined ? [] : [strings.span(first, last)];
  return [
    ...lines,
    '',
    [strings.summary(occurrences.length, documents.length, searchedCount), ...period].join(strings.separator),
    ...gaps.map((gap) => describeGap(gap, trace, strings)),
    ...(outsideCount > 0 ? [strings.outside(outsideCount)] : []),
  ];
}

function describeGap({ after, before, documents }: TraceGap, trace: Trace, strings: TraceStrings): string {
  const getName = ({ key, date }: Pick<TraceDocument, 'key' | 'date'>): string => date ?? toShortKey(key);
  const getEnd = (key: string): string => {
    const document = trace.documents.find((one) => one.key === key);
    return document === undefined ? toShortKey(key) : getName(document);
  };
  const named = documents.slice(0, NAMED_DOCUMENTS).map(getName);
  const names = documents.length > named.length ? [...named, '…'] : named;
  return strings.gap(getEnd(after), getEnd(before), documents.length, names.join(strings.separator));
}

function toShortKey(key: string): string {
  return key.replace(/^document:/u, '');
}

/** The change in words: `+继续 −稳健的, against 2013, 2 documents between without it`. */
function describeChange({ change, mode }: TraceOccurrence, strings: TraceStrings): string {
  const parts = [...describeKind(change, mode, strings), ...(change.isTentative ? [strings.tentative] : [])];
  return parts.join(strings.separator);
}

function describeKind(change: TraceChange, mode: Mode | undefined, strings: TraceStrings): string[] {
  switch (change.kind) {
    case 'first-seen':
      return [strings.firstSeen];
    case 'first-in-series':
      return [strings.firstInSeries];
    case 'unordered':
      return [strings.unordered];
    case 'copied':
      return [strings.copied(toShortKey(change.original))];
    case 'kept':
    case 'changed': {
      const { added, removed, before, absentCount } = change;
      // What was looked back on is not what was deployed, so that the reader has to know.
      const isSameMode = before.mode === mode;
      const words = [...added.map((text) => `+${text}`), ...removed.map((text) => `−${text}`)];
      return [
        change.kind === 'kept' ? strings.kept : words.join(' '),
        strings.against(before.date ?? toShortKey(before.document), isSameMode ? undefined : before.mode),
        ...(absentCount > 0 ? [strings.absent(absentCount)] : []),
      ];
    }
  }
}

/** Colours of a terminal; without them text as it is. */
function createPaint(hasColors: boolean): Record<'keyword' | 'mode' | 'change', (text: string) => string> {
  const wrap = (code: number, end: number) => (text: string) =>
    hasColors ? `\u001b[${code}m${text}\u001b[${end}m` : text;
  const [added, removed] = [wrap(32, 39), wrap(31, 39)];
  return {
    keyword: wrap(1, 22),
    mode: wrap(2, 22),
    change: (text) => text.replace(/\+[^\s,，]+/gu, added).replace(/−[^\s,，]+/gu, removed),
  };
}

const CSV_COLUMNS = [
  'date',
  'document',
  'title',
  'form',
  'series',
  'mode',
  'start',
  'end',
  'left',
  'keyword',
  'right',
  'count',
  'per_10000',
  'change',
  'added',
  'removed',
  'before_date',
  'before_document',
  'before_start',
  'before_end',
  'absent_between',
  'tentative',
] as const;

/** The names of columns do not depend on the language, since programs read them. Words are separated by `|`. */
function formatCsv({ occurrences }: Trace): string {
  const rows = occurrences.map((one) => {
    const { change } = one;
    const compared = 'before' in change ? change : undefined;
    return [
      one.date,
      one.document,
      one.title,
      one.form,
      one.series,
      one.mode,
      one.start,
      one.end,
      one.left,
      one.keyword,
      one.right,
      one.count,
      one.perTenThousand,
      change.kind,
      compared?.added.join('|'),
      compared?.removed.join('|'),
      compared?.before.date,
      compared?.before.document,
      compared?.before.start,
      compared?.before.end,
      compared?.absentCount,
      change.isTentative,
    ];
  });
  return [CSV_COLUMNS, ...rows].map((row) => `${row.map(quoteCell).join(',')}\n`).join('');
}

function quoteCell(value: string | number | boolean | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function formatMarkdown(trace: Trace, language: Language): string {
  if (trace.occurrences.length === 0) return '';
  const strings = getTraceStrings(language);
  const { date, title, mode, left, keyword, right, change, count } = strings.columns;
  const occurrences = trace.occurrences.map((one) => [
    one.date ?? strings.undated,
    escapeMarkdown(one.title),
    one.mode === undefined ? '' : strings.modes[one.mode],
    escapeMarkdown(one.left),
    `**${escapeMarkdown(one.keyword)}**`,
    escapeMarkdown(one.right),
    escapeMarkdown(describeChange(one, strings)),
  ]);
  const documents = trace.documents.map((one) => [
    one.date ?? strings.undated,
    escapeMarkdown(one.title),
    String(one.count),
    one.perTenThousand.toFixed(2),
  ]);
  const remarks = formatSummary({ ...trace, documents: [] }, strings).slice(1);
  return [
    ...formatMarkdownTable([date, title, mode, left, keyword, right, change], occurrences, [3]),
    '',
    ...formatMarkdownTable([date, title, count, strings.perTenThousand], documents, [2, 3]),
    '',
    ...remarks.map((line) => `- ${escapeMarkdown(line)}`),
    '',
  ].join('\n');
}

function formatMarkdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[],
): string[] {
  const rule = head.map((_, i) => (rightAligned.includes(i) ? '---:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function escapeMarkdown(text: string): string {
  return toLine(text).replace(/[\\`*_[\]<>|]/gu, '\\$&');
}
