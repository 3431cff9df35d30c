/** Which words of its evidence does a relation rest on? */
import type { DocumentFile } from '../model/findings.ts';
import { type Evidence, overlapsSpan, type Span } from '../model/span.ts';
import type { GraphIndex, NodeKey } from './graph-index.ts';
import { findPlaces, selectUncrossed } from './places.ts';

/**
 * The places to mark in a piece of evidence: where it names the entities that the relation joins.
 *
 * @returns In order of the text, at least one: the evidence itself where it names none of them.
 */
export function findMarks(
  index: GraphIndex,
  document: DocumentFile,
  evidence: Evidence,
  entities: readonly NodeKey[],
): readonly Span[] {
  const marks = entities
    .flatMap((entity) => findPlaces(index, document, entity))
    .filter((place) => overlapsSpan(place, evidence));
  return marks.length > 0
    ? selectUncrossed(marks.map(({ start, end }) => ({ start, end })))
    : [{ start: evidence.start, end: evidence.end }];
}
