/**
 * What is a document the first of its corpus to say? Answered from the texts: that a graph has no earlier mention shows only that none
 * was extracted, as of a term that earlier texts have inside a longer one.
 */
import type { DocumentKey } from '../model/ids.ts';
import { foldText } from '../text/fold.ts';
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
  let left = things
    .map(({ key, names }) => ({ key, isIn: createNameSearch(names) }))
    .filter(({ isIn }) => isIn(own));
  for (const source of earlier) left = left.filter(({ isIn }) => !isIn(source));
  return left.map(({ key }) => key);
}

/** Whether a text has one of some names, compared folded. The text is best given folded where it is searched more than once. */
export function createNameSearch(
  names: readonly string[],
): (source: Pick<TraceSource, 'text' | 'folded'>) => boolean {
  const terms = names.map(toSearchCodes);
  return ({ folded, text }) => {
    const searched = folded ?? foldText(text);
    return terms.some((term) => findTerm(searched, term).length > 0);
  };
}
