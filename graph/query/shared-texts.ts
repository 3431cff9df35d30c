/**
 * Where are two terms named together? The sentences that hold both, and the documents that name both: from the texts, since a graph
 * counts a mention for the longest name alone and draws a line only between what is named together often.
 */
import type { PartialDate } from '../model/document.ts';
import type { DocumentKey } from '../model/ids.ts';
import { compareSpans, containsSpan, type Span } from '../model/span.ts';
import { findSpanAt } from '../text/sentences.ts';
import { compareLatest } from './dates.ts';
import type { SpokenSpan } from './occurrences.ts';
import { type SharedPassage, type SharedPlace, toSharedPassage } from './shared-passages.ts';
import type { SoughtTerm } from './sought-term.ts';
import { findTermPlaces, type MentionSource, type TermPlace } from './term-places.ts';

/** A document that names both terms. */
export interface SharedDocument {
  readonly key: DocumentKey;
  readonly title: string;
  readonly date?: PartialDate;
  /** Sentences that hold both, in order of the text. */
  readonly together: readonly SharedPassage[];
  /** The other sentences of each, those nearest to one of the other term first. */
  readonly a: readonly SharedPassage[];
  readonly b: readonly SharedPassage[];
  /** Whether it names both by the names that they are shown by, and not only by other or longer ones. */
  readonly isByName: boolean;
}

/** How often a document names a term. */
export interface NamingCount {
  readonly document: DocumentKey;
  readonly count: number;
}

/** What two terms share. */
export interface SharedTexts {
  /** Those with a sentence that holds both before those without; within either the latest first. Each document once. */
  readonly documents: readonly SharedDocument[];
  /** All documents that name either term, the latest first; copies are left out. */
  readonly named: { readonly a: readonly NamingCount[]; readonly b: readonly NamingCount[] };
  /** Sentences that hold both. */
  readonly sentenceCount: number;
  /** Near copies of documents, which are left out. */
  readonly copiedCount: number;
  readonly searchedCount: number;
}

/** Longest sentence of one term beside one of the other, in units: four lines of half the inspector. */
const LONGEST_SIDE = 76;

/** A sentence with the places in it; places that stand in none are a group of their own. */
interface Group {
  readonly sentence: SpokenSpan | undefined;
  readonly places: readonly SharedPlace[];
}

/**
 * Find where two terms are named together. A place inside one of the other term counts for neither document nor sentence: whoever writes
 * 房地产市场 has not named 房地产 besides.
 *
 * Linear in the texts.
 */
export function findSharedTexts(
  a: SoughtTerm,
  b: SoughtTerm,
  sources: readonly MentionSource[],
): SharedTexts {
  const surveyed = sources
    .map((source) => ({ source, ofA: findTermPlaces(a, source), ofB: findTermPlaces(b, source) }))
    .sort((x, y) => compareLatest(x.source, y.source));
  const originals = surveyed.filter(({ source }) => source.copyOf === undefined);
  const found = surveyed.flatMap(({ source, ofA, ofB }) => {
    const places = joinPlaces(ofA, ofB);
    return places === undefined ? [] : [{ source, places }];
  });
  const documents = found
    .filter(({ source }) => source.copyOf === undefined)
    .map(({ source, places }) => toSharedDocument(source, places));
  const isTogether = ({ together }: SharedDocument): boolean => together.length > 0;
  return {
    documents: [...documents.filter(isTogether), ...documents.filter((one) => !isTogether(one))],
    named: {
      a: originals.flatMap(({ source, ofA }) => toNamingCount(source, ofA)),
      b: originals.flatMap(({ source, ofB }) => toNamingCount(source, ofB)),
    },
    sentenceCount: documents.reduce((sum, { together }) => sum + together.length, 0),
    copiedCount: found.length - documents.length,
    searchedCount: sources.length,
  };
}

/** The sentences of a document that name a term, in order of the text. */
export function findNamingPassages(term: SoughtTerm, source: MentionSource): readonly SharedPassage[] {
  const places = findTermPlaces(term, source).map((place): SharedPlace => ({ ...place, term: 'a' }));
  return groupBySentence(source, places).map((group) =>
    toSharedPassage(source.text, group.sentence, group.places),
  );
}

function toNamingCount({ key }: MentionSource, { length }: readonly TermPlace[]): readonly NamingCount[] {
  return length === 0 ? [] : [{ document: key, count: length }];
}

/** The places of both terms in order; `undefined` where only one of them is named. */
function joinPlaces(
  ofA: readonly TermPlace[],
  ofB: readonly TermPlace[],
): readonly SharedPlace[] | undefined {
  const [own, other] = [leaveOutHeld(ofA, ofB), leaveOutHeld(ofB, ofA)];
  if (own.length === 0 || other.length === 0) return undefined;
  return [
    ...own.map((place): SharedPlace => ({ ...place, term: 'a' })),
    ...other.map((place): SharedPlace => ({ ...place, term: 'b' })),
  ].sort(compareSpans);
}

/** The places that lie inside none of the others; of two the same, neither is inside the other alone. */
function leaveOutHeld(places: readonly TermPlace[], others: readonly TermPlace[]): readonly TermPlace[] {
  return places.filter((place) => !others.some((other) => containsSpan(other, place)));
}

function toSharedDocument(source: MentionSource, places: readonly SharedPlace[]): SharedDocument {
  const { key, title, date } = source;
  const groups = groupBySentence(source, places);
  const isNamed = (term: 'a' | 'b'): boolean =>
    places.some((place) => place.term === term && place.by === 'name');
  const listApart = (term: 'a' | 'b'): readonly SharedPassage[] => {
    const others = places.filter((place) => place.term !== term);
    return groups
      .filter((group) => group.places.every((place) => place.term === term))
      .map((group) => ({ group, distance: measureDistance(group.places, others) }))
      .sort((x, y) => x.distance - y.distance)
      .map(({ group }) => toSharedPassage(source.text, group.sentence, group.places, LONGEST_SIDE));
  };
  return {
    key,
    title,
    ...(date === undefined ? {} : { date }),
    together: groups
      .filter(isShared)
      .map((group) => toSharedPassage(source.text, group.sentence, group.places)),
    a: listApart('a'),
    b: listApart('b'),
    isByName: isNamed('a') && isNamed('b'),
  };
}

function groupBySentence({ sentences }: MentionSource, places: readonly SharedPlace[]): readonly Group[] {
  const groups = new Map<number, SharedPlace[]>();
  for (const place of places) {
    const at = findSpanAt(sentences, place.start);
    const known = groups.get(at);
    if (known === undefined) groups.set(at, [place]);
    else known.push(place);
  }
  return [...groups].map(([at, within]) => ({ sentence: sentences[at], places: within }));
}

/** Whether a sentence holds both terms; what stands in no sentence is not in one together. */
function isShared({ sentence, places }: Group): boolean {
  return sentence !== undefined && new Set(places.map(({ term }) => term)).size === 2;
}

/** Least distance between two places of two lists. */
function measureDistance(places: readonly Span[], others: readonly Span[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    for (const other of others) least = Math.min(least, getDistance(place, other));
  }
  return least;
}

function getDistance(a: Span, b: Span): number {
  return Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end));
}
