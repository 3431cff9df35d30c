/** Which terms hold the name of another? Their mentions are their own, so that counts of the shorter one are less than its occurrences. */
import type { NamedNode } from '../model/graph.ts';
import { compareText } from '../model/span.ts';
import type { GraphIndex, GraphNode } from './graph-index.ts';

/** Kinds whose nodes are counted by other mentions than those of a term inside them, or that name no term. */
const OTHERS: ReadonlySet<string> = new Set(['document', 'meeting', 'task', 'target', 'wording']);

/**
 * The term that holds another's name and is mentioned most: 稳健的货币政策 of 货币政策.
 *
 * @returns `undefined` where no term does, and for what is no term itself. Linear in the nodes of the graph.
 */
export function findLongerTerm(index: GraphIndex, node: GraphNode): GraphNode<NamedNode> | undefined {
  const { label } = node.attributes;
  if (!isNamed(node)) return undefined;
  let best: GraphNode<NamedNode> | undefined;
  for (const other of index.nodes.values()) {
    if (other.key === node.key || !isNamed(other)) continue;
    if (other.attributes.mentionCount === 0 || !other.attributes.label.includes(label)) continue;
    if (best === undefined || compareMentions(other, best) < 0) best = other;
  }
  return best;
}

function isNamed(node: GraphNode): node is GraphNode<NamedNode> {
  return !OTHERS.has(node.attributes.kind);
}

function compareMentions(a: GraphNode<NamedNode>, b: GraphNode<NamedNode>): number {
  return b.attributes.mentionCount - a.attributes.mentionCount || compareText(a.key, b.key);
}
