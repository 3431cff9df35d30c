/** A trace as text: aligned lines for a terminal, and the formats that the page gives too. */
import type { Language } from '../graph/diagnostics/format.ts';
import {
  describeChange,
  formatTraceCsv,
  formatTraceJson,
  formatTraceMarkdown,
  listRemarks,
  toShortKey,
} from '../graph/export/trace.ts';
import { getTraceWords, type TraceWords } from '../graph/export/trace-words.ts';
import type { Trace, TraceOccurrence } from '../graph/query/trace.ts';
import { cutEnd, cutStart, getDisplayWidth, padEnd, padStart, toLine } from './display.ts';

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
const SEPARATOR = '  ';

/** @returns Lines with a newline at the end of each. */
export function formatTrace(trace: Trace, format: TraceFormat, layout: TraceLayout): string {
  switch (format) {
    case 'table':
      return formatTable(trace, layout);
    case 'json':
      return formatTraceJson(trace);
    case 'csv':
      return formatTraceCsv(trace);
    case 'md':
      return formatTraceMarkdown(trace, layout.language);
  }
}

/** One line for each occurrence, the keywords below each other; then one for each document, and what is missing between. */
function formatTable(trace: Trace, { language, columns, hasColors }: TraceLayout): string {
  if (trace.occurrences.length === 0) return '';
  const words = getTraceWords(language);
  const rows = trace.occurrences.map((occurrence) => toRow(occurrence, words));
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
  return [...lines, '', ...formatSummary(trace, words), ''].join('\n');
}

interface Row {
  readonly head: string;
  readonly mode: string;
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly change: string;
}

function toRow(occurrence: TraceOccurrence, words: TraceWords): Row {
  const { date, document, mode, left, keyword, right } = occurrence;
  return {
    head: toLine(`${padEnd(date ?? words.undated, 'YYYY-MM-DD'.length)} ${toShortKey(document)}`),
    mode: mode === undefined ? '' : words.modes[mode],
    left: toLine(left),
    keyword: toLine(keyword),
    right: toLine(right),
    change: toLine(describeChange(occurrence, words)),
  };
}

function formatSummary(trace: Trace, words: TraceWords): string[] {
  const { documents } = trace;
  const dates = documents.map(({ date }) => date ?? words.undated);
  const dateWidth = Math.max(...dates.map(getDisplayWidth));
  const countWidth = Math.max(...documents.map(({ count }) => String(count).length));
  const rates = documents.map(({ perTenThousand }) => perTenThousand.toFixed(2));
  const rateWidth = Math.max(...rates.map((rate) => rate.length));
  const lines = documents.map(({ count, title, form }, i) => {
    const remark = form === 'full' ? '' : `${SEPARATOR}[${words.forms[form]}]`;
    const date = padEnd(dates[i] ?? '', dateWidth);
    const rate = `${rates[i]?.padStart(rateWidth)} ${words.perTenThousand}`;
    return [date, `×${String(count).padEnd(countWidth)}`, rate, toLine(title) + remark].join(SEPARATOR);
  });
  return [...lines, '', ...listRemarks(trace, words)];
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
