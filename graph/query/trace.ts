/**
 * A trace: every occurrence of a string in the documents of a graph, in date order, each compared with the one before.
 *
 * What it claims it claims of this corpus: first seen here (本库首见), absent from these documents. A document is compared with the latest
 * that is certainly earlier and has the string: dates may be partial, and a report of 2025 is neither before nor after a
 * communiqué of April 2025. Documents of one meeting are one point in time and not compared with each other. Where a side is a
 * digest, notes or an abridged text, the comparison says less about the policy than about the digest, and is marked tentative.
 */
import { isEarlier, type PartialDate } from '../model/document.ts';
import type { DocumentFile, Sentence } from '../model/findings.ts';
import type { SerializedGraph } from '../model/graph.ts';
import type { DocumentKey, EntityKey } from '../model/ids.ts';
import type { DocumentForm, Mode } from '../model/kinds.ts';
import { compareText, type Evidence, type Span } from '../model/span.ts';
import { foldText } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';
import {
  findTerm,
  getSentenceSpan,
  type KwicLine,
  toClauseLine,
  toKwicLine,
  toSearchCodes,
} from './concordance.ts';
import { compareDates } from './dates.ts';
import { markChanges, type RedlinePart, toWording, type Wording } from './redline.ts';

/** What a trace says of a document. */
export interface TraceDocument {
  readonly key: DocumentKey;
  readonly title: string;
  readonly date?: PartialDate;
  readonly form: DocumentForm;
  /** Series of the meeting that it reports on. */
  readonly series?: string;
  readonly meeting?: EntityKey;
  /** Document that says nearly the same and speaks for it. */
  readonly copyOf?: DocumentKey;
}

/** A document of a graph with the file that holds its text. */
export interface ListedDocument extends TraceDocument {
  readonly file: string;
}

/** A document with the text that is searched. */
export interface TraceSource extends TraceDocument, Pick<DocumentFile, 'text' | 'sentences'> {}

/** Which part of a corpus is traced. */
export interface TraceOptions {
  /** Documents of this series alone; comparisons then run within it. */
  readonly series?: string;
  /** First and last date, both included; a partial date stands for its whole period. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/**
 * An occurrence against those of the document before.
 *
 * - `first-seen`: no document of the corpus has the string earlier.
 * - `first-in-series`: none of the series asked for has it earlier, but another of the corpus has, or may have.
 * - `unordered`: the date is missing or too coarse to say what came before.
 * - `copied`: the document is a near copy of another, which speaks for it.
 * - `kept`, `changed`: the clause around the string is the same as before, or not.
 */
export type TraceChange =
  | { readonly kind: 'first-seen' | 'first-in-series' | 'unordered'; readonly isTentative: boolean }
  | { readonly kind: 'copied'; readonly original: DocumentKey; readonly isTentative: boolean }
  | ComparedChange;

/** A change against an occurrence that was found to compare with. */
export interface ComparedChange {
  readonly kind: 'kept' | 'changed';
  /** The occurrence that this one is compared with: of those in the document before, the likest, of the same mode if there is one. */
  readonly before: TracedPlace;
  /** Words around the string that the clause before did not have, and that it had and this one has not; in order. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The clause, with what it was before. */
  readonly redline: readonly RedlinePart[];
  /** Documents between the two that do not have the string. */
  readonly absentCount: number;
  /** Whether a side is no full text, so that a difference may be the digest's own. */
  readonly isTentative: boolean;
}

/** Where a term stands. */
export interface TracedPlace extends Evidence {
  readonly date?: PartialDate;
  readonly mode?: Mode;
}

/** One occurrence of a term, in context. */
export interface TraceOccurrence extends TracedPlace, KwicLine {
  readonly title: string;
  readonly form: DocumentForm;
  readonly series?: string;
  /** Occurrences in its document, and per 10 000 UTF-16 units of it. */
  readonly count: number;
  readonly perTenThousand: number;
  readonly change: TraceChange;
}

/** A document that has the string. */
export interface TraceSummary extends TraceDocument {
  readonly count: number;
  /** Rounded to two decimals. */
  readonly perTenThousand: number;
  /** Index of its first occurrence in the trace. */
  readonly first: number;
}

/** Documents between two that have the string, none of which has it. Near copies and the undated are left out. */
export interface TraceGap {
  readonly after: DocumentKey;
  readonly before: DocumentKey;
  readonly documents: readonly TraceDocument[];
}

/** All occurrences of a term, by date. */
export interface Trace {
  readonly term: string;
  /** By date, then by document and place; the undated last. */
  readonly occurrences: readonly TraceOccurrence[];
  /** In the same order, one for each document that has the string. */
  readonly documents: readonly TraceSummary[];
  readonly first?: PartialDate;
  readonly last?: PartialDate;
  readonly gaps: readonly TraceGap[];
  /** Documents searched within series and period, and occurrences outside of these. */
  readonly searchedCount: number;
  readonly outsideCount: number;
}

/** A document with the places found in it. */
interface Hit {
  readonly source: TraceSource;
  readonly places: readonly Place[];
}

interface Place extends Span {
  readonly sentence: Span;
  readonly mode?: Mode;
  /** Its clause on both sides. */
  readonly left: Wording;
  readonly right: Wording;
}

/** Digits behind the point of a count per 10 000 units: one occurrence in the longest report, of 56 000 units, is 0.18. */
const PRECISION = 100;

/** The documents of a graph, in its order, each with the series of what it reports on. */
export function listTraceDocuments(graph: Pick<SerializedGraph, 'nodes' | 'edges'>): ListedDocument[] {
  const nodes = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]));
  const meetings = new Map(
    graph.edges.flatMap(({ source, target, attributes }) =>
      attributes.kind === 'reports-on' ? [[source, target] as const] : [],
    ),
  );
  return graph.nodes.flatMap(({ key, attributes }) => {
    if (attributes.kind !== 'document') return [];
    const { label, date, form, copyOf, file } = attributes;
    const meeting = meetings.get(key);
    const reported = meeting === undefined ? undefined : nodes.get(meeting);
    return [
      {
        key: key as DocumentKey,
        title: label,
        ...(date === undefined ? {} : { date }),
        form,
        ...(reported?.kind === 'meeting' ? { meeting: meeting as EntityKey, series: reported.series } : {}),
        ...(copyOf === undefined ? {} : { copyOf }),
        file,
      },
    ];
  });
}

function toTraceDocument(source: TraceDocument): TraceDocument {
  const { key, title, date, form, series, meeting, copyOf } = source;
  return {
    key,
    title,
    ...(date === undefined ? {} : { date }),
    form,
    ...(series === undefined ? {} : { series }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}

/**
 * Trace a string through documents. Linear in their length, and in occurrences times those of the document before.
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
  const selected = line.filter(({ source }) => isWithin(source.date, options));
  const hits = selected.filter(isHit);
  const occurrences = hits.flatMap((hit) => traceHit(hit, line, corpus));
  const documents = summarize(hits);
  const dates = hits.flatMap(({ source }) => source.date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  const total = corpus.reduce((sum, { places }) => sum + places.length, 0);
  return {
    term,
    occurrences,
    documents,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    gaps: findGaps(selected),
    searchedCount: selected.length,
    outsideCount: total - occurrences.length,
  };
}

function findHit(source: TraceSource, term: Uint16Array): Hit {
  const places = findTerm(foldText(source.text), term).map((span): Place => {
    const mode = getMode(source.sentences, span);
    const sentence = getSentenceSpan(source.sentences, span);
    const clause = toClauseLine(source.text, sentence, span);
    return {
      ...span,
      sentence,
      ...(mode === undefined ? {} : { mode }),
      left: toWording(clause.left),
      right: toWording(clause.right),
    };
  });
  return { source, places };
}

function getMode(sentences: readonly Sentence[], span: Span): Mode | undefined {
  return sentences[findSpanAt(sentences, span.start)]?.mode;
}

function isHit({ places }: Hit): boolean {
  return places.length > 0;
}

/** Whether a date lies in a period, or may: a partial date is in where its own period touches the other. */
function isWithin(date: PartialDate | undefined, { from, to }: TraceOptions): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return false;
  return !(from !== undefined && isEarlier(date, from)) && !(to !== undefined && isEarlier(to, date));
}

/** Whether two documents stand for one point in time: reports on one meeting, or texts of one day. */
function isSimultaneous(a: TraceDocument, b: TraceDocument): boolean {
  if (a.meeting !== undefined && a.meeting === b.meeting) return true;
  return a.date === b.date && a.date?.length === 'YYYY-MM-DD'.length;
}

function isBefore(a: TraceDocument, b: TraceDocument): boolean {
  return a.date !== undefined && b.date !== undefined && isEarlier(a.date, b.date) && !isSimultaneous(a, b);
}

/** Whether a document is, or may be, earlier. The undated are not asked, or a single one would leave no first. */
function isPerhapsBefore(a: TraceDocument, b: TraceDocument): boolean {
  if (a.date === undefined || b.date === undefined) return false;
  return !isEarlier(b.date, a.date) && !isSimultaneous(a, b);
}

function traceHit(hit: Hit, line: readonly Hit[], corpus: readonly Hit[]): TraceOccurrence[] {
  const { source, places } = hit;
  const predecessors = findPredecessors(hit, line);
  const change = predecessors.length === 0 ? judgeFirst(source, line, corpus) : undefined;
  const latest = predecessors.at(-1)?.source;
  const absentCount = latest === undefined ? 0 : findAbsent(latest, source, line).length;
  return places.map((place) => ({
    ...toPlace(source, place),
    title: source.title,
    form: source.form,
    ...(source.series === undefined ? {} : { series: source.series }),
    ...toKwicLine(source.text, place.sentence, place),
    count: places.length,
    perTenThousand: getRate(hit),
    change: change ?? compareWithBefore(source, place, predecessors, absentCount),
  }));
}

function toPlace(source: TraceSource, { start, end, mode }: Place): TracedPlace {
  return {
    ...(source.date === undefined ? {} : { date: source.date }),
    document: source.key,
    start,
    end,
    ...(mode === undefined ? {} : { mode }),
  };
}

/** Occurrences per 10 000 UTF-16 units. */
function getRate({ source, places }: Hit): number {
  return Math.round((places.length / source.text.length) * 10_000 * PRECISION) / PRECISION;
}

/**
 * The latest document before that has the string, with the others of its meeting; full texts alone where there is one.
 *
 * @returns Empty for a near copy, which is compared with nothing.
 */
function findPredecessors({ source }: Hit, line: readonly Hit[]): readonly Hit[] {
  if (source.copyOf !== undefined) return [];
  const earlier = line.filter(
    (other) => isHit(other) && other.source.copyOf === undefined && isBefore(other.source, source),
  );
  const latest = earlier.at(-1);
  if (latest === undefined) return [];
  const group = earlier.filter((other) => other === latest || isSimultaneous(other.source, latest.source));
  const full = group.filter((other) => other.source.form === 'full');
  return full.length > 0 ? full : group;
}

/** What to say of a document that can be compared with none before. */
function judgeFirst(source: TraceSource, line: readonly Hit[], corpus: readonly Hit[]): TraceChange {
  const isTentative = source.form !== 'full';
  if (source.copyOf !== undefined) return { kind: 'copied', original: source.copyOf, isTentative };
  const mayFollow = (hits: readonly Hit[]): boolean =>
    hits.some((other) => isHit(other) && other.source !== source && isPerhapsBefore(other.source, source));
  if (source.date === undefined || mayFollow(line)) return { kind: 'unordered', isTentative };
  return { kind: mayFollow(corpus) ? 'first-in-series' : 'first-seen', isTentative };
}

function compareWithBefore(
  source: TraceSource,
  place: Place,
  predecessors: readonly Hit[],
  absentCount: number,
): ComparedChange {
  const match = findLikest(place, predecessors);
  const redline: RedlinePart[] = [
    ...markChanges(match.place.left, place.left),
    { kind: 'kept', text: source.text.slice(place.start, place.end) },
    ...markChanges(match.place.right, place.right),
  ];
  const added = redline.flatMap(({ kind, text }) => (kind === 'added' ? [text] : []));
  const removed = redline.flatMap(({ kind, text }) => (kind === 'removed' ? [text] : []));
  return {
    kind: added.length + removed.length === 0 ? 'kept' : 'changed',
    before: toPlace(match.source, match.place),
    added,
    removed,
    redline,
    absentCount,
    isTentative: source.form !== 'full' || match.source.form !== 'full',
  };
}

interface Match {
  readonly source: TraceSource;
  readonly place: Place;
}

/** Of the places in earlier documents the likest: of the same mode, then sharing most units right around the string. */
function findLikest(place: Place, predecessors: readonly Hit[]): Match {
  let best: Match | undefined;
  let most = -1;
  for (const { source, places } of predecessors) {
    for (const candidate of places) {
      const likeness =
        (candidate.mode === place.mode ? SAME_MODE : 0) +
        countSharedEnd(candidate.left.name, place.left.name) +
        countSharedStart(candidate.right.name, place.right.name);
      if (likeness <= most) continue;
      most = likeness;
      best = { source, place: candidate };
    }
  }
  if (best === undefined) throw new RangeError('trace: expected an occurrence before, got none');
  return best;
}

/** More than two clauses can share: a wording that is deployed is compared with one that was deployed. */
const SAME_MODE = 1000;

function countSharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function countSharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
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

/** Documents without the string that are certainly between one that has it and the next. */
function findGaps(selected: readonly Hit[]): TraceGap[] {
  const hits = selected.filter((hit) => isHit(hit) && hit.source.date !== undefined);
  return hits.flatMap(({ source: before }, i) => {
    const after = hits[i - 1]?.source;
    if (after === undefined) return [];
    const documents = findAbsent(after, before, selected);
    return documents.length === 0 ? [] : [{ after: after.key, before: before.key, documents }];
  });
}

function findAbsent(after: TraceDocument, before: TraceDocument, line: readonly Hit[]): TraceDocument[] {
  return line
    .filter(({ source, places }) => places.length === 0 && source.copyOf === undefined)
    .filter(({ source }) => isBefore(after, source) && isBefore(source, before))
    .map(({ source }) => toTraceDocument(source));
}
