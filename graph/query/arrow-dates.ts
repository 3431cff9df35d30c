/**
 * When is what an arrow claims? A wording stands at its first mention, while the pair that an arrow is about may be of a later one; drawn
 * between the nodes alone, such an arrow would tell of other dates than it means, and could point back in time.
 */
import type { PartialDate } from '../model/document.ts';
import type { EvolvesIntoEdge } from '../model/graph.ts';
import { compareDates, getNodeDate } from './dates.ts';
import { type GraphEdge, type GraphIndex, getNodeOfKind, type NodeKey } from './graph-index.ts';

/** Dates of the ends of an arrow, where they are later than those at which its nodes stand. */
export interface ArrowDates {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/**
 * Dates of the recurrences that an evolution starts from or leads to.
 *
 * @returns `undefined` where both ends of the pair are at the dates of their nodes, and where the evidence has no dates.
 */
export function getArrowDates(
  index: GraphIndex,
  { source, target, attributes: { evidence } }: GraphEdge<EvolvesIntoEdge>,
): ArrowDates | undefined {
  const from = getRecurrence(index, source, evidence[0]?.document);
  const to = getRecurrence(index, target, evidence.at(-1)?.document);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The date of the document, where the node is said there again. */
function getRecurrence(
  index: GraphIndex,
  node: NodeKey,
  document: NodeKey | undefined,
): PartialDate | undefined {
  const kind = index.nodes.get(node)?.attributes.kind;
  if (document === undefined || (kind !== 'wording' && kind !== 'target')) return undefined;
  const first = getNodeDate(index, node);
  const said = getNodeOfKind(index, document, 'document')?.attributes.date;
  return first !== undefined && compareDates(first, said) < 0 ? said : undefined;
}
