/** What is looked for where texts are searched for a term. Apart from the search, which has much to load. */
import type { GraphNode, NodeKey } from './graph-index.ts';

/** A term with the names that it goes by, the one that it is shown by first. */
export interface SoughtTerm {
  readonly key: NodeKey;
  readonly names: readonly string[];
}

/** A node as a term to look for. */
export function toSoughtTerm({ key, attributes: { label, aliases = [] } }: GraphNode): SoughtTerm {
  return { key, names: [label, ...aliases] };
}
