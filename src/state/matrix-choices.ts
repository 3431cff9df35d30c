/** Columns and rows that a matrix can have. Apart from the view, which the first screen needs, for the lexicon that this brings. */
import { DEFAULT_SUBJECTS, SUBJECTS } from '../../graph/lexicon/subjects.ts';
import type { TraceDocument } from '../../graph/query/trace.ts';
import { ALL_SERIES, type MatrixView, toSubjects } from './matrix-view.ts';

/** Columns that are shown. */
export function getSubjects({ subjects }: MatrixView): readonly string[] {
  return subjects ?? DEFAULT_SUBJECTS;
}

/** Take a column in or out. Those that come with Mailuo stand in their own order, before any other; one column always stays. */
export function toggleSubject(view: MatrixView, key: string): MatrixView {
  const shown = getSubjects(view);
  const next = shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key];
  if (next.length === 0) return view;
  const known = SUBJECTS.map((subject) => subject.key);
  const rank = (one: string): number => (known.includes(one) ? known.indexOf(one) : known.length);
  return { ...view, subjects: next.toSorted((a, b) => rank(a) - rank(b)) };
}

/** Add a column for any string; a comma parts several. */
export function addTerms(view: MatrixView, words: string): MatrixView {
  const terms = toSubjects(words.split(/[,，、]/u)).filter((term) => !getSubjects(view).includes(term));
  return terms.reduce(toggleSubject, view);
}

/** A series of the corpus with the number of its meetings. */
export interface SeriesCount {
  readonly series: string;
  readonly count: number;
  /** Those among them of the last years of the corpus. */
  readonly recentCount: number;
  /** Years of its meetings, each once, in order. */
  readonly years: readonly string[];
  /** Months in which it met, 1 to 12, in order. */
  readonly months: readonly number[];
}

interface SeriesGroup {
  readonly meetings: Set<string>;
  readonly recent: Set<string>;
  readonly years: Set<string>;
  readonly months: Set<number>;
}

/** A series that has met often in these years, up to the latest of the corpus, is what readers come for. */
const RECENT_YEARS = 10;

/**
 * Series by number of recent meetings, then of all, the most first; a meeting that several documents report on counts once.
 */
export function countSeries(documents: readonly TraceDocument[]): readonly SeriesCount[] {
  const latest = Math.max(0, ...documents.map(({ date }) => Number(date?.slice(0, 4) ?? 0)));
  const groups = new Map<string, SeriesGroup>();
  for (const { key, series, meeting, date, copyOf } of documents) {
    if (series === undefined || copyOf !== undefined) continue;
    const group = groups.get(series) ?? {
      meetings: new Set(),
      recent: new Set(),
      years: new Set(),
      months: new Set(),
    };
    groups.set(series, group);
    group.meetings.add(meeting ?? key);
    if (date === undefined) continue;
    group.years.add(date.slice(0, 4));
    const month = Number(date.slice(5, 7));
    if (month > 0) group.months.add(month);
    if (Number(date.slice(0, 4)) > latest - RECENT_YEARS) group.recent.add(meeting ?? key);
  }
  return [...groups]
    .map(([series, { meetings, recent, years, months }]) => ({
      series,
      count: meetings.size,
      recentCount: recent.size,
      years: [...years].sort(),
      months: [...months].sort((a, b) => a - b),
    }))
    .sort((a, b) => b.recentCount - a.recentCount || b.count - a.count || (a.series < b.series ? -1 : 1));
}

/** The series that is shown; `undefined` for all of them. */
export function resolveSeries(counts: readonly SeriesCount[], { series }: MatrixView): string | undefined {
  if (series === ALL_SERIES) return undefined;
  return counts.find((one) => one.series === series)?.series ?? counts[0]?.series;
}
