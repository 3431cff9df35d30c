/** Which words of its evidence does a relation rest on? */
import type { DocumentFile } from '../model/findings.ts';
import { type Evidence, overlapsSpan, type Span } from '../model/span.ts';
import type { NodeKey } from './graph-index.ts';

/**
 * The places to mark in a piece of evidence: where it names the entities that the relation joins.
 *
 * @returns In order of the text, at least one: the evidence itself where it names none of them.
 */
export function findMarks(
  document: DocumentFile,
  evidence: Evidence,
  entities: readonly NodeKey[],
): readonly Span[] {
  const marks = document.mentions.filter(
    (mention) => entities.includes(mention.entity) && overlapsSpan(mention, evidence),
  );
  return marks.length > 0 ? dropNested(marks) : [{ start: evidence.start, end: evidence.end }];
}

/** Marks must not overlap; the earlier and longer stays. */
function dropNested(marks: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  let end = 0;
  for (const { start, end: markEnd } of marks) {
    if (start < end) continue;
    kept.push({ start, end: markEnd });
    end = markEnd;
  }
  return kept;
}
