/** When did one thing give way to another? Between two documents, and perhaps in one that the corpus lacks. */
import { isEarlier, type PartialDate } from '../model/document.ts';
import type { EvolvesIntoEdge } from '../model/graph.ts';
import type { Change } from '../model/kinds.ts';
import { getNodeDate } from './dates.ts';
import type { GraphEdge, GraphIndex } from './graph-index.ts';
import { listMissingWithin } from './missing.ts';

/** The last document that has the one, the first that has the other, and how many are known to be missing in between. */
export interface Turn {
  readonly after: PartialDate;
  readonly before: PartialDate;
  readonly missingCount: number;
}

/** Changes that an analyst calls a turn; a wording merely kept or made more specific is none. */
export const TURNS: ReadonlySet<Change> = new Set(['replaced', 'strengthened', 'weakened']);

/** @returns `undefined` for an evolution that is no turn, or whose sentences have no two dates in order. */
export function findTurnOf(index: GraphIndex, edge: GraphEdge<EvolvesIntoEdge>): Turn | undefined {
  const { change, evidence, gap = 0 } = edge.attributes;
  if (!change.some((one) => TURNS.has(one))) return undefined;
  const [first, last] = [evidence[0], evidence.at(-1)].map((one) =>
    one === undefined ? undefined : getNodeDate(index, one.document),
  );
  if (first === undefined || last === undefined || !isEarlier(first, last)) return undefined;
  // What is known by name is told by name below: the same number here.
  return { after: first, before: last, missingCount: listMissingWithin(index, edge).length || gap };
}
