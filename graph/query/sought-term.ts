/** What is looked for where texts are searched for a term. Apart from the search, which has much to load. */
import type { GraphIndex, GraphNode, NodeKey } from './graph-index.ts';
import { listLongerTerms } from './longer-terms.ts';

/** A term with the names that it goes by, the one that it is shown by first. */
export interface SoughtTerm {
  readonly key: NodeKey;
  readonly names: readonly string[];
  /** Terms whose name holds one of these. What they are called otherwise counts too: 楼市, which is 房地产市场, for 房地产. */
  readonly longer?: readonly { readonly key: NodeKey; readonly name: string }[];
}

/** A node as a term to look for. */
export function toSoughtTerm(index: GraphIndex, node: GraphNode): SoughtTerm {
  const { label, aliases = [] } = node.attributes;
  return {
    key: node.key,
    names: [label, ...aliases],
    longer: listLongerTerms(index, node).map(({ key, attributes }) => ({ key, name: attributes.label })),
  };
}
