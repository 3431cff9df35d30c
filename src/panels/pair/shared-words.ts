/** What is said of two terms that are named together, and of the sentences that name them: the same on the page and in what is saved. */
import type { SharedPassage, SharedPlace } from '../../../graph/query/shared-passages.ts';
import type { SharedTexts } from '../../../graph/query/shared-texts.ts';
import type { PairStrings } from '../../strings/pair.ts';

/** How often two terms are named together: first the count, then what is to be known of it. */
export function describeShared(
  { documents, sentenceCount, copiedCount, searchedCount }: SharedTexts,
  { pair }: PairStrings,
): readonly string[] {
  if (documents.length === 0) return [pair.none(searchedCount)];
  const together = documents.filter((document) => document.together.length > 0).length;
  const named = documents.filter(({ isByName }) => isByName).length;
  return [
    pair.summary(documents.length, together, sentenceCount),
    ...(named < documents.length ? [pair.byName(named, documents.length - named)] : []),
    ...(copiedCount > 0 ? [pair.copied(copiedCount)] : []),
  ];
}

/** What is said before the meetings that the library lacks: between documents that name both, or where it found none. */
export function getGapHead(
  shared: SharedTexts | undefined,
  { pair }: PairStrings,
): (count: number) => string {
  return shared === undefined || shared.documents.length > 0 ? pair.missing : pair.missingNone;
}

/** By which other names than its own a sentence names either term; nothing of one that it names by its own. */
export function describeNames({ places }: SharedPassage, { pair }: PairStrings): readonly string[] {
  return (['a', 'b'] as const)
    .flatMap((term) => listOtherNames(places, term))
    .flatMap(({ by, name }) => (by === 'name' ? [] : [pair.namedBy[by](name)]));
}

/** The names that a sentence has of a term, each once; none where its own is among them. */
function listOtherNames(places: readonly SharedPlace[], term: SharedPlace['term']): readonly SharedPlace[] {
  const own = places.filter((place) => place.term === term);
  if (own.some(({ by }) => by === 'name')) return [];
  return [...new Map(own.map((place) => [place.name, place])).values()];
}
