/** Lines of a brief on terms that one text has and the other has not: one line for each sentence that names any. */
import type { EntityKind, Mode } from '../model/kinds.ts';
import { containsSpan, type Span } from '../model/span.ts';
import { segmentClauses } from '../text/sentences.ts';
import type { BriefLine, Documents, Weighed } from './brief-lines.ts';
import type { ComparedDocument, ComparedRow, ComparedTerm, Comparison } from './comparison.ts';

/** Sentences that deploy with terms that the other text has not, one line for each sentence. */
export function listTerms(
  { rows, terms, stances }: Comparison,
  change: 'new' | 'gone',
  documents: Documents,
): Weighed[] {
  const side = change === 'new' ? 'after' : 'before';
  const { sentences } = documents[side];
  const taken = stances.flatMap((stance) => stance[side] ?? []);
  const byRow = new Map<ComparedRow, ComparedTerm[]>();
  for (const term of terms) {
    const [place] = term.mentions;
    if (term.change !== change || !isTelling(term) || place === undefined) continue;
    // What other documents have said before is no new wording, though the text before has it not.
    if (change === 'new' && term.isFirstSeen === false) continue;
    // What a line on stances says is not said again.
    if (taken.some((span) => containsSpan(span, place))) continue;
    const row = rows.find((one) => one[side].some((span) => containsSpan(span, place)));
    if (row !== undefined) byRow.set(row, [...(byRow.get(row) ?? []), term]);
  }
  return [...byRow].flatMap(([row, found]): Weighed[] => {
    const isNamed = (span: Span) =>
      found.some(({ mentions }) => mentions.some((one) => containsSpan(span, one)));
    const spans = row[side].filter(isNamed);
    if (getModes(sentences, spans).some((mode) => mode !== 'deployment')) return [];
    const sorted = found.toSorted((a, b) => weighTerm(b) - weighTerm(a));
    const forms = sorted.map(({ form }) => form);
    const firstSeen = sorted.filter(({ isFirstSeen }) => isFirstSeen === true).map(({ form }) => form);
    const [length, most] = [getLength(spans), weighTerm(sorted[0] as ComparedTerm)];
    return [
      {
        change:
          change === 'new' ? { kind: 'terms', terms: forms, firstSeen } : { kind: 'gone', terms: forms },
        ...quoteRow(row, side, { spans, isNamed, documents }),
        isTentative: found.some(({ isTentative }) => isTentative),
        // A long sentence names much in passing.
        weight: most + Math.min(3, found.length - 1) / 2 - (length > LONGEST_QUOTE ? 2 : 0),
      },
    ];
  });
}

/** Longest sentence that is quoted as a whole; of a longer one the clauses that matter. */
const LONGEST_QUOTE = 100;

/** The quotes of a line on terms: both sides of their row, or of long sentences the clauses that name them. */
function quoteRow(
  row: ComparedRow,
  side: 'before' | 'after',
  {
    spans,
    isNamed,
    documents,
  }: {
    readonly spans: readonly Span[];
    readonly isNamed: (span: Span) => boolean;
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
      : spans
          .flatMap((span) => segmentClauses(text, span))
          .filter(isNamed)
          .slice(0, MOST_CLAUSES);
  return side === 'before' ? { before: quoted, after: [] } : { before: [], after: quoted };
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
const KIND_WEIGHTS: Partial<Record<EntityKind, number>> = { policy: 2, industry: 1.5, concept: 0.5 };

function weighTerm({ isFirstSeen, mentions, kind, form }: ComparedTerm): number {
  return (
    (isFirstSeen === true ? 3 : 0) +
    Math.min(3, mentions.length) / 2 +
    (KIND_WEIGHTS[kind] ?? 0) +
    Math.min(1, form.length / 8)
  );
}

function getModes(sentences: ComparedDocument['sentences'], spans: readonly Span[]): Mode[] {
  return sentences.filter((one) => spans.some((span) => span.start === one.start)).map(({ mode }) => mode);
}
