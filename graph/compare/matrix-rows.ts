/** The rows of a matrix: which documents are one meeting, which speaks for it, and which meetings are missing between. */
import { findMissing } from '../lexicon/calendar.ts';
import { isEarlier, type PartialDate } from '../model/document.ts';
import type { DocumentForm } from '../model/kinds.ts';
import { compareText } from '../model/span.ts';
import { compareDates } from '../query/dates.ts';
import type { TraceDocument, TraceSource } from '../query/trace.ts';

/** A row with the document that speaks for it. */
export interface RowSource {
  readonly key: string;
  readonly source: TraceSource;
  readonly others: readonly TraceDocument[];
  /** Rows of its series that are certainly earlier, in order. */
  readonly before: readonly RowSource[];
  /** Dates of meetings of its series that the corpus lacks, since the last of these. */
  readonly missing: readonly PartialDate[];
}

/** Reports before this year narrate more than they call for, and have other words than the subjects know. */
const SURE_SINCE = '1990';

/** Whether the cells of a document are read less surely: it is no full text, or too old for the words of the subjects. */
export function isTentative({ form, date }: TraceDocument): boolean {
  return form !== 'full' || (date !== undefined && isEarlier(date, SURE_SINCE));
}

const FORMS: readonly DocumentForm[] = ['full', 'abridged', 'digest', 'notes'];

/** The rows of a corpus by date, then by key; near copies of documents that are there too are left out. */
export function toRowSources(sources: readonly TraceSource[]): RowSource[] {
  const present = new Set(sources.map(({ key }) => key));
  const groups = new Map<string, TraceSource[]>();
  for (const source of sources) {
    if (source.copyOf !== undefined && present.has(source.copyOf)) continue;
    const key = source.meeting ?? source.key;
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  const sorted = [...groups]
    .flatMap(([key, members]) => {
      const [source, ...others] = members.toSorted(compareFullness);
      return source === undefined ? [] : [{ key, source, others: others.map(toDocument) }];
    })
    .sort((a, b) => compareDates(a.source.date, b.source.date) || compareText(a.key, b.key));
  const rows: RowSource[] = [];
  for (const { key, source, others } of sorted) {
    const before = rows.filter((row) => isSameSeries(row.source, source) && isBefore(row.source, source));
    const latest = before.at(-1)?.source;
    const held = sorted.flatMap((row) => (isSameSeries(row.source, source) ? (row.source.date ?? []) : []));
    rows.push({ key, source, others, before, missing: listMissing(latest, source, held) });
  }
  return rows;
}

/** A full text before others, then the longest. */
function compareFullness(a: TraceSource, b: TraceSource): number {
  return (
    FORMS.indexOf(a.form) - FORMS.indexOf(b.form) ||
    b.text.length - a.text.length ||
    compareText(a.key, b.key)
  );
}

function toDocument({ text: _text, sentences: _sentences, ...document }: TraceSource): TraceDocument {
  return document;
}

/** Documents on no meeting of a series are no line: each stands alone. */
function isSameSeries(a: TraceDocument, b: TraceDocument): boolean {
  return a.series !== undefined && a.series === b.series;
}

/** Whether a row is certainly earlier than another. */
export function isBefore(a: TraceDocument, b: TraceDocument): boolean {
  return a.date !== undefined && b.date !== undefined && isEarlier(a.date, b.date);
}

/** Whether a row is, or may be, earlier. The undated are not asked, or a single one would leave no first. */
export function isPerhapsBefore(a: TraceDocument, b: TraceDocument): boolean {
  return (
    a.date !== undefined && b.date !== undefined && a !== b && !isEarlier(b.date, a.date) && a.date !== b.date
  );
}

/** Meetings of a series that are known to have taken place between two of its rows and are not in the corpus. */
function listMissing(
  after: TraceDocument | undefined,
  before: TraceDocument,
  held: readonly PartialDate[],
): readonly PartialDate[] {
  if (after?.date === undefined || before.date === undefined || before.series === undefined) return [];
  return findMissing(before.series, after.date, before.date, held);
}

/** Whether a date lies in a period, or may: a partial date is in where its own period touches the other. */
export function isWithin(
  date: PartialDate | undefined,
  { from, to }: { readonly from?: PartialDate; readonly to?: PartialDate },
): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return false;
  return !(from !== undefined && isEarlier(date, from)) && !(to !== undefined && isEarlier(to, date));
}

/** Whether a date lies in one of some months; every date does where none are given. */
export function isOfMonths(date: PartialDate | undefined, months: readonly number[] | undefined): boolean {
  return months === undefined || months.includes(Number(date?.slice('YYYY-'.length, 'YYYY-MM'.length)));
}
