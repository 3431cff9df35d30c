/** Tracing a string: from the texts of a corpus to all its occurrences, by date and compared. */
import { compareText } from '../model/span.ts';
import { toKwicLine, toSearchCodes } from './concordance.ts';
import { compareDates } from './dates.ts';
import {
  findAllMissing,
  groupDates,
  type SeriesDates,
  selectBefore,
  selectBetween,
} from './missing-meetings.ts';
import {
  isTraced,
  type MissingMeeting,
  type Trace,
  type TraceChange,
  type TraceOccurrence,
  type TraceOptions,
  type TraceSource,
  type TraceSummary,
} from './trace.ts';
import {
  type Between,
  compareWithBefore,
  findPredecessors,
  indexPredecessors,
  judgeFirst,
  selectCompared,
} from './trace-changes.ts';
import { findAbsent, findGaps, toTraceDocument } from './trace-gaps.ts';
import { findHit, type Hit, isHit, toTracedPlace } from './trace-hits.ts';

/** Digits behind the point of a count per 10 000 units: one occurrence in the longest report, of 56 000 units, is 0.18. */
const PRECISION = 100;

/** What all comparisons of a trace look at. */
interface Scope {
  /** Documents that comparisons run through: those of the series, of any date. */
  readonly line: readonly Hit[];
  readonly corpus: readonly Hit[];
  /** What the corpus has of each series of the line. */
  readonly held: SeriesDates;
  readonly missing: readonly MissingMeeting[];
}

/**
 * Trace a string through documents. Linear in their length and in occurrences; of each document a bounded number of these is compared
 * with those of the document before.
 *
 * @param term - Any string; width, case, script, blanks and quotation marks do not matter.
 * @param sources - All documents of the corpus in any order, those outside of series and period too: what is first seen depends on them.
 * @throws {InvalidInputError} when the term has no character but blanks and quotation marks.
 */
export function traceTerm(term: string, sources: readonly TraceSource[], options: TraceOptions = {}): Trace {
  const codes = toSearchCodes(term);
  const sorted = sources.toSorted((a, b) => compareDates(a.date, b.date) || compareText(a.key, b.key));
  const corpus = sorted.map((source) => findHit(source, codes));
  const line = corpus.filter(
    ({ source }) => options.series === undefined || source.series === options.series,
  );
  const selected = line.filter(({ source }) => isTraced(source, options));
  const held = groupDates(line.map(({ source }) => source));
  const scope: Scope = { line, corpus, held, missing: findAllMissing(held) };
  const hits = selected.filter(isHit);
  const occurrences = hits.flatMap((hit) => traceHit(hit, scope));
  const dates = hits.flatMap(({ source }) => source.date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  const total = corpus.reduce((sum, { places }) => sum + places.length, 0);
  return {
    term,
    occurrences,
    documents: summarize(hits),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    gaps: findGaps(selected, scope.missing),
    missing: scope.missing.filter((meeting) => isTraced(meeting, options)),
    searchedCount: selected.length,
    outsideCount: total - occurrences.length,
  };
}

function traceHit(hit: Hit, scope: Scope): TraceOccurrence[] {
  const { source, places } = hit;
  const predecessors = findPredecessors(hit, scope.line);
  const latest = predecessors.at(-1);
  const change = latest === undefined ? judgeFirstHit(hit, scope) : undefined;
  const between = findBetween(latest?.source, source, scope);
  const indexed = indexPredecessors(predecessors);
  const compared = selectCompared(places);
  const isTentative = source.form !== 'full';
  return places.map((place) => ({
    ...toTracedPlace(source, place),
    title: source.title,
    form: source.form,
    ...(source.series === undefined ? {} : { series: source.series }),
    ...toKwicLine(source.text, place.sentence, place),
    sentence: source.text.slice(place.sentence.start, place.sentence.end),
    count: places.length,
    perTenThousand: getRate(hit),
    change:
      change ??
      (compared.has(place)
        ? compareWithBefore(source, place, indexed, between)
        : { kind: 'uncompared', isTentative }),
  }));
}

function judgeFirstHit({ source }: Hit, { line, corpus, held, missing }: Scope): TraceChange {
  const before = source.date === undefined ? [] : selectBefore(missing, held, source.date);
  return judgeFirst(source, line, corpus, before);
}

function findBetween(after: TraceSource | undefined, before: TraceSource, { line, missing }: Scope): Between {
  if (after?.date === undefined || before.date === undefined) return { absentCount: 0, missing: [] };
  return {
    absentCount: findAbsent(after, before, line).length,
    missing: selectBetween(missing, after.date, before.date),
  };
}

/** Occurrences per 10 000 UTF-16 units. */
function getRate({ source, places }: Hit): number {
  return Math.round((places.length / source.text.length) * 10_000 * PRECISION) / PRECISION;
}

function summarize(hits: readonly Hit[]): TraceSummary[] {
  let first = 0;
  return hits.map((hit) => {
    const summary = {
      ...toTraceDocument(hit.source),
      count: hit.places.length,
      perTenThousand: getRate(hit),
      first,
    };
    first += hit.places.length;
    return summary;
  });
}
