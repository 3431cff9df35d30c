/** A trace as text for other programs: JSON, CSV, a table in Markdown; and the sentences that say what changed. */
import type { Language } from '../diagnostics/format.ts';
import type { Mode } from '../model/kinds.ts';
import type { MissingMeeting, Trace, TraceChange, TraceDocument, TraceOccurrence } from '../query/trace.ts';
import { type CsvValue, toPlainCsv } from './csv.ts';
import { getTraceWords, type TraceWords } from './trace-words.ts';

/** Documents and meetings of a gap that are named before the rest is only counted. */
const NAMED_COUNT = 6;

const CONTROL = /\p{Cc}/gu;

/** All of a trace, with two blanks a level and a newline at the end. */
export function formatTraceJson(trace: Trace): string {
  return `${JSON.stringify(trace, undefined, 2)}\n`;
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
  'strength',
  'missing_between',
  'sentence',
] as const;

/** One row for each occurrence, for programs. */
export function formatTraceCsv(trace: Trace): string {
  return toPlainCsv(listTraceRecords(trace));
}

/** Head and one row for each occurrence. The names of columns do not depend on the language, since programs read them; `|` separates words. */
export function listTraceRecords({ occurrences }: Trace): readonly (readonly CsvValue[])[] {
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
      compared?.strength,
      'missing' in change ? change.missing.map(({ date }) => date).join('|') : undefined,
      one.sentence,
    ];
  });
  return [CSV_COLUMNS, ...rows];
}

/** Tables of occurrences and documents, and what is missing between them; empty where nothing was found. */
export function formatTraceMarkdown(trace: Trace, language: Language): string {
  if (trace.occurrences.length === 0) return '';
  const words = getTraceWords(language);
  const { date, title, mode, left, keyword, right, change, count } = words.columns;
  const occurrences = trace.occurrences.map((one) => [
    one.date ?? words.undated,
    escapeMarkdown(one.title),
    one.mode === undefined ? '' : words.modes[one.mode],
    escapeMarkdown(one.left),
    `**${escapeMarkdown(one.keyword)}**`,
    escapeMarkdown(one.right),
    escapeMarkdown(describeChange(one, words)),
  ]);
  const documents = trace.documents.map((one) => [
    one.date ?? words.undated,
    escapeMarkdown(one.title),
    String(one.count),
    one.perTenThousand.toFixed(2),
  ]);
  return [
    ...formatTable([date, title, mode, left, keyword, right, change], occurrences, [3]),
    '',
    ...formatTable([date, title, count, words.perTenThousand], documents, [2, 3]),
    '',
    ...listRemarks(trace, words).map((line) => `- ${escapeMarkdown(line)}`),
    '',
  ].join('\n');
}

function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[],
): string[] {
  const rule = head.map((_, i) => (rightAligned.includes(i) ? '---:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function escapeMarkdown(text: string): string {
  return text.replace(CONTROL, ' ').replace(/[\\`*_[\]<>|]/gu, '\\$&');
}

/** What is to be said of a trace as a whole: how much was found, what lies between, what lies outside. One sentence each. */
export function listRemarks(trace: Trace, words: TraceWords): string[] {
  const { occurrences, documents, searchedCount, outsideCount, first, last } = trace;
  const period = first === undefined || last === undefined ? [] : [words.span(first, last)];
  return [
    [words.summary(occurrences.length, documents.length, searchedCount), ...period].join(words.separator),
    ...listGaps(trace, words),
    ...(outsideCount > 0 ? [words.outside(outsideCount)] : []),
  ];
}

function listGaps({ gaps, documents }: Trace, words: TraceWords): string[] {
  const byKey = new Map<string, TraceDocument>(documents.map((document) => [document.key, document]));
  return gaps.flatMap((gap) => {
    const [after, before] = [gap.after, gap.before].map((key) => byKey.get(key)?.date ?? toShortKey(key));
    if (after === undefined || before === undefined) return [];
    const absent = gap.documents.map(({ key, date }) => date ?? toShortKey(key));
    return [
      ...(absent.length > 0 ? [words.gap(after, before, absent.length, listNames(absent, words))] : []),
      ...(gap.missing.length > 0
        ? [words.missingGap(after, before, gap.missing.length, listMissing(gap.missing, words))]
        : []),
    ];
  });
}

/** Missing meetings by series, with their dates. */
export function listMissing(missing: readonly MissingMeeting[], words: TraceWords): string {
  const series = [...new Set(missing.map((meeting) => meeting.series))];
  return series
    .map((name) => {
      const dates = missing.filter((meeting) => meeting.series === name).map(({ date }) => date);
      return `${name} ${listNames(dates, words)}`;
    })
    .join(words.separator);
}

function listNames(names: readonly string[], { separator }: TraceWords): string {
  const named = names.slice(0, NAMED_COUNT);
  return (names.length > named.length ? [...named, '…'] : named).join(separator);
}

/** A document's key as files are named. */
export function toShortKey(key: string): string {
  return key.replace(/^document:/u, '');
}

/** The change in words: `+继续 −稳健的, against 2013, 2 documents between without it`. */
export function describeChange(
  { change, mode }: Pick<TraceOccurrence, 'change' | 'mode'>,
  words: TraceWords,
): string {
  const parts = [...describeKind(change, mode, words), ...(change.isTentative ? [words.tentative] : [])];
  return parts.join(words.separator);
}

function describeKind(change: TraceChange, mode: Mode | undefined, words: TraceWords): string[] {
  switch (change.kind) {
    case 'first-seen':
    case 'first-in-series': {
      const { length } = change.missing;
      return [
        change.kind === 'first-seen' ? words.firstSeen : words.firstInSeries,
        ...(change.isOldest ? [words.oldest] : []),
        ...(length > 0 ? [words.missingBefore(length)] : []),
      ];
    }
    case 'unordered':
      return [words.unordered];
    case 'uncompared':
      return [words.uncompared];
    case 'copied':
      return [words.copied(toShortKey(change.original))];
    case 'kept':
    case 'changed': {
      const { added, removed, before, absentCount, missing, strength } = change;
      // What was looked back on is not what was deployed, so that the reader has to know.
      const isSameMode = before.mode === mode;
      const changed = [...added.map((text) => `+${text}`), ...removed.map((text) => `−${text}`)];
      return [
        change.kind === 'kept' ? words.kept : changed.join(' '),
        ...(strength === undefined ? [] : [words[strength]]),
        words.against(before.date ?? toShortKey(before.document), isSameMode ? undefined : before.mode),
        ...(absentCount > 0 ? [words.absent(absentCount)] : []),
        ...(missing.length > 0 ? [words.missingBetween(missing.length)] : []),
      ];
    }
  }
}
