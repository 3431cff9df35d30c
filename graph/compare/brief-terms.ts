/** Lines of a brief on terms that one text has and the other has not: one line for each sentence that names any. */
import type { EntityKind, Mode } from '../model/kinds.ts';
import { containsSpan, type Span } from '../model/span.ts';
import { segmentClauses } from '../text/sentences.ts';
import type { BriefChange, BriefLine, Documents, Weighed } from './brief-lines.ts';
import { type WordedSubject, weighPlace } from './brief-subjects.ts';
import type { ComparedDocument, ComparedRow, ComparedTerm, Comparison } from './comparison.ts';

/** Quotes of lines that are shown: what stands in them is not said again. */
export interface Told {
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** What terms are judged by. */
interface TermContext {
  readonly documents: Documents;
  readonly subjects: readonly WordedSubject[];
  readonly told: Told;
}

/** Sentences that deploy with terms that the other text has not, one line for each sentence. */
export function listTerms(
  { rows, terms }: Comparison,
  change: 'new' | 'gone',
  context: TermContext,
): Weighed[] {
  const side = change === 'new' ? 'after' : 'before';
  const { text } = context.documents[side];
  const told = context.told[side].map(({ start, end }) => text.slice(start, end));
  const byRow = new Map<ComparedRow, ComparedTerm[]>();
  for (const term of terms) {
    if (term.change !== change || !isTelling(term)) continue;
    // What other documents have said before is no new wording, though the text before has it not.
    if (change === 'new' && term.isFirstSeen === false) continue;
    // What goes on in other words is not gone.
    if (change === 'gone' && (term.kin ?? term.members) !== undefined) continue;
    const isTold = told.some((quote) => quote.includes(term.form));
    const row = isTold ? undefined : findRow(rows, term, side);
    if (row !== undefined) byRow.set(row, [...(byRow.get(row) ?? []), term]);
  }
  return [...byRow].flatMap(([row, found]) => toLine(row, found, change, context));
}

function findRow(
  rows: readonly ComparedRow[],
  { mentions: [place] }: ComparedTerm,
  side: 'before' | 'after',
): ComparedRow | undefined {
  if (place === undefined) return undefined;
  return rows.find((one) => one[side].some((span) => containsSpan(span, place)));
}

/** Share of the weight of a subject that a line on it has of its own. */
const SUBJECT_SHARE = 0.3;

function toLine(
  row: ComparedRow,
  found: readonly ComparedTerm[],
  change: 'new' | 'gone',
  { documents, subjects }: TermContext,
): Weighed[] {
  const side = change === 'new' ? 'after' : 'before';
  const isNamed = (span: Span) =>
    found.some(({ mentions }) => mentions.some((one) => containsSpan(span, one)));
  const isTouched = (span: Span) =>
    found.some(({ mentions }) => mentions.some((one) => one.start < span.end && span.start < one.end));
  const spans = row[side].filter(isNamed);
  if (getModes(documents[side].sentences, spans).some((mode) => mode !== 'deployment')) return [];
  const other = documents[change === 'new' ? 'before' : 'after'].text;
  const weigh = (term: ComparedTerm) => weighTerm(term, other);
  const sorted = found.toSorted((a, b) => weigh(b) - weigh(a));
  const [length, most] = [getLength(spans), weigh(sorted[0] as ComparedTerm)];
  const places = sorted[0]?.mentions.map((place) => weighPlace(subjects, side, place)) ?? [];
  return [
    {
      change: describe(sorted, change),
      ...quoteRow(row, side, { spans, isTouched, documents }),
      marked: found.flatMap(({ mentions }) => mentions),
      isTentative: found.some(({ isTentative }) => isTentative),
      weight:
        most +
        Math.min(MOST_COUNTED, found.length - 1) / 4 +
        SUBJECT_SHARE * Math.max(0, ...places) -
        // A long sentence names much in passing.
        (length > LONGEST_QUOTE ? 2 : 0),
    },
  ];
}

/** Terms of a sentence that add to its weight, besides the first. */
const MOST_COUNTED = 3;

function describe(sorted: readonly ComparedTerm[], change: 'new' | 'gone'): BriefChange {
  const terms = sorted.map(({ form }) => form);
  if (change === 'new') {
    const firstSeen = sorted.filter(({ isFirstSeen }) => isFirstSeen === true).map(({ form }) => form);
    const listed = sorted.filter(({ members }) => members !== undefined).map(({ form }) => form);
    return { kind: 'terms', terms, firstSeen, listed };
  }
  const documentCount = sorted[0]?.seen?.documentCount;
  return { kind: 'gone', terms, ...(documentCount === undefined ? {} : { documentCount }) };
}

/** Longest sentence that is quoted as a whole; of a longer one the clauses that matter. */
const LONGEST_QUOTE = 100;

/** The quotes of a line on terms: both sides of their row, or of long sentences the clauses that name them. */
function quoteRow(
  row: ComparedRow,
  side: 'before' | 'after',
  {
    spans,
    isTouched,
    documents,
  }: {
    readonly spans: readonly Span[];
    /** Whether a clause has a part of a term. */
    readonly isTouched: (span: Span) => boolean;
    readonly documents: Documents;
  },
): Pick<BriefLine, 'before' | 'after' | 'redline'> {
  const isShort = getLength(row.before) <= LONGEST_QUOTE && getLength(row.after) <= LONGEST_QUOTE;
  if (isShort && row.kind === 'reworded' && row.before.length > 0)
    return { before: row.before, after: row.after, redline: row.redline };
  const { text } = documents[side];
  const quoted =
    getLength(spans) <= LONGEST_QUOTE
      ? spans
      : joinNeighbors(spans.flatMap((span) => segmentClauses(text, span)).filter(isTouched)).slice(
          0,
          MOST_CLAUSES,
        );
  return side === 'before' ? { before: quoted, after: [] } : { before: [], after: quoted };
}

/** Clauses that follow each other as one quote, with the mark between them. */
function joinNeighbors(clauses: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of clauses) {
    const last = joined.at(-1);
    if (last !== undefined && start - last.end <= 1) joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  }
  return joined;
}

/** Clauses of a long sentence that are quoted. */
const MOST_CLAUSES = 4;

function getLength(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Terms that a lexicon knows or the text itself sets in quotation marks; no persons and places, which come and go. */
function isTelling({ kind, form, isKnown }: ComparedTerm): boolean {
  if (kind === 'person' || kind === 'place' || kind === 'organization') return false;
  return isKnown || /[“”]/u.test(form);
}

/** Instruments and industries say more than principles and ideas, which texts recite. */
const KIND_WEIGHTS: Partial<Record<EntityKind, number>> = {
  policy: 2,
  industry: 1.5,
  concept: 0.5,
  principle: -1,
};
/** A word that a text sets in quotation marks was coined to be noticed. */
const COINED_WEIGHT = 1;
/** Of a term of many documents that is gone. */
const MOST_LASTING = 3;

/** @param other - The text that has not the term; what is coined in it already is no news. */
function weighTerm({ isFirstSeen, mentions, kind, form, seen, change }: ComparedTerm, other: string): number {
  const coined = /“[^”]+”/u.exec(form)?.[0];
  return (
    (isFirstSeen === true ? 3 : 0) +
    Math.min(3, mentions.length) / 2 +
    (KIND_WEIGHTS[kind] ?? 0) +
    (coined === undefined ? 0 : other.includes(coined) ? -COINED_WEIGHT : COINED_WEIGHT) +
    (change === 'gone' ? Math.min(MOST_LASTING, Math.log2(seen?.documentCount ?? 1)) : 0) +
    Math.min(1, form.length / 8)
  );
}

function getModes(sentences: ComparedDocument['sentences'], spans: readonly Span[]): Mode[] {
  return sentences.filter((one) => spans.some((span) => span.start === one.start)).map(({ mode }) => mode);
}
