/**
 * What is a document the first of its corpus to say? Answered from the texts: that a graph has no earlier mention shows only that none
 * was extracted, as of a term that earlier texts have inside a longer one.
 */
import type { DocumentKey } from '../model/ids.ts';
import { type FoldedText, foldText } from '../text/fold.ts';
import { findTerm, toSearchCodes } from './concordance.ts';
import type { TraceSource } from './trace.ts';
import { isPerhapsBefore } from './trace-hits.ts';

/** Something with the strings that name it. */
export interface NamedThing {
  readonly key: string;
  readonly names: readonly string[];
}

/**
 * Of some things those that a document names and that no text of the corpus names before it, under any of their names.
 *
 * A document counts as earlier as in a trace: where its date may be earlier, and it is no report on the same event. Texts are searched
 * folded, and inside longer terms too.
 *
 * @returns Keys in the order of `things`; none where no text is earlier, as everything would be first, nor where the document has no date.
 */
export function findFirstSeen(
  document: DocumentKey,
  things: readonly NamedThing[],
  sources: readonly TraceSource[],
): readonly string[] {
  const own = sources.find(({ key }) => key === document);
  const earlier = own === undefined ? [] : sources.filter((source) => isPerhapsBefore(source, own));
  if (own === undefined || earlier.length === 0) return [];
  const ownText = fold(own);
  let left = things
    .map(({ key, names }) => ({ key, terms: names.map(toSearchCodes) }))
    .filter(({ terms }) => isNamed(terms, ownText));
  for (const source of earlier) {
    const text = fold(source);
    left = left.filter(({ terms }) => !isNamed(terms, text));
  }
  return left.map(({ key }) => key);
}

function fold({ folded, text }: TraceSource): FoldedText {
  return folded ?? foldText(text);
}

function isNamed(terms: readonly Uint16Array[], text: FoldedText): boolean {
  return terms.some((term) => findTerm(text, term).length > 0);
}
