/** Which sentences of the corpus hold these words? The full text behind the names that search knows. */
import type { PartialDate } from '../model/document.ts';
import type { Sentence } from '../model/findings.ts';
import type { Mode } from '../model/kinds.ts';
import type { Evidence, Span } from '../model/span.ts';
import { type FoldedText, foldText, toFoldedName } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';
import { findTerm, toSearchCodes } from './concordance.ts';
import { compareLatest } from './dates.ts';
import { type Filter, type FilteredDocument, isDocumentMeant, NO_FILTER } from './filters.ts';
import type { TraceSource } from './trace.ts';

/** A sentence with the words asked for; `start` and `end` are those of the first word found in it. */
export interface SentenceHit extends Evidence {
  readonly title: string;
  readonly date?: PartialDate;
  /** The sentence, cut around the word where it is long. */
  readonly text: string;
  /** Where in `text` the words stand, in order, never overlapping. */
  readonly spans: readonly Span[];
}

/** Sentences found. */
export interface SentenceHits {
  /** The latest document first, at most {@link MOST_PER_DOCUMENT} of each. */
  readonly hits: readonly SentenceHit[];
  readonly count: number;
  readonly documentCount: number;
}

export interface SentenceOptions {
  readonly limit?: number;
  readonly filter?: Filter;
}

/** What fits three lines of a list. */
const MAX_LENGTH = 64;
/** Kept before the first word of a sentence that is cut. */
const MAX_LEFT = 18;
const MOST_PER_DOCUMENT = 2;

/**
 * Find sentences.
 *
 * @param query - Words with blanks between; a sentence must hold all of them. Width, case, script and quotation marks do not matter.
 * @param options.limit - Most sentences returned (default 6); counted are all.
 * @param options.filter - Documents and modes that count.
 * @returns None for a query without a word. Near copies of other documents are left out.
 */
export function findSentences(
  query: string,
  sources: readonly TraceSource[],
  { limit = 6, filter = NO_FILTER }: SentenceOptions = {},
): SentenceHits {
  const words = query
    .split(/\s+/u)
    .filter((word) => toFoldedName(word) !== '')
    .map(toSearchCodes);
  if (words.length === 0) return { hits: [], count: 0, documentCount: 0 };
  const found = sources
    .filter((source) => source.copyOf === undefined && isDocumentMeant(filter, toFiltered(source)))
    .map((source) => ({ source, places: findInSource(source, words, filter.modes) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => compareLatest(a.source, b.source));
  const hits = found.flatMap(({ source, places }) =>
    places.slice(0, MOST_PER_DOCUMENT).map((spans) => toHit(source, spans)),
  );
  return {
    hits: hits.slice(0, limit),
    count: found.reduce((sum, { places }) => sum + places.length, 0),
    documentCount: found.length,
  };
}

function toFiltered({ title, key, date, series }: TraceSource): FilteredDocument {
  return {
    title,
    source: key,
    ...(date === undefined ? {} : { date }),
    ...(series === undefined ? {} : { series: [series] }),
  };
}

/** For each sentence that holds every word, where they stand. */
function findInSource(
  source: TraceSource,
  words: readonly Uint16Array[],
  modes: readonly Mode[],
): readonly (readonly Span[])[] {
  const folded = getFolded(source);
  const bySentence = new Map<number, Span[]>();
  for (const [i, word] of words.entries()) {
    const former = i === 0 ? undefined : new Set(bySentence.keys());
    const reached = new Set<number>();
    for (const place of findTerm(folded, word)) {
      const sentence = findSpanAt(source.sentences, place.start);
      if (former !== undefined && !former.has(sentence)) continue;
      const mode = source.sentences[sentence]?.mode;
      if (modes.length > 0 && (mode === undefined || !modes.includes(mode))) continue;
      reached.add(sentence);
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), place]);
    }
    for (const sentence of bySentence.keys()) if (!reached.has(sentence)) bySentence.delete(sentence);
  }
  return [...bySentence.values()].map(joinSpans);
}

/** Sorted, without those that overlap one before. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Folded texts, by the sentences of their document: these stay the same as long as the document does. */
const foldedTexts = new WeakMap<readonly Sentence[], FoldedText>();

function getFolded({ text, sentences }: TraceSource): FoldedText {
  const known = foldedTexts.get(sentences);
  if (known !== undefined) return known;
  const folded = foldText(text);
  foldedTexts.set(sentences, folded);
  return folded;
}

function toHit({ key, title, date, text, sentences }: TraceSource, spans: readonly Span[]): SentenceHit {
  const [first = { start: 0, end: 0 }] = spans;
  const sentence = sentences[findSpanAt(sentences, first.start)] ?? first;
  const isLong = sentence.end - sentence.start > MAX_LENGTH;
  const from = isLong ? Math.max(sentence.start, first.start - MAX_LEFT) : sentence.start;
  const to = Math.max(first.end, Math.min(sentence.end, from + MAX_LENGTH));
  const head = from > sentence.start ? '…' : '';
  return {
    document: key,
    title,
    ...(date === undefined ? {} : { date }),
    start: first.start,
    end: first.end,
    text: `${head}${text.slice(from, to)}${to < sentence.end ? '…' : ''}`,
    spans: spans
      .filter(({ end }) => end <= to)
      .map(({ start, end }) => ({ start: start - from + head.length, end: end - from + head.length })),
  };
}
