/** A typed statement between two entities or an entity and a document, before it becomes an edge. */
import type { EdgeAttributes } from '../model/graph.ts';
import { compareText } from '../model/span.ts';

/** One statement; it becomes one edge. */
export interface Relation {
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** Order by kind, source, target. */
export function compareRelations(a: Relation, b: Relation): number {
  return (
    compareText(a.attributes.kind, b.attributes.kind) ||
    compareText(a.source, b.source) ||
    compareText(a.target, b.target)
  );
}
