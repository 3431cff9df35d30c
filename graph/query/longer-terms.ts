/** Which terms hold the name of another? Their mentions are their own, so that counts of the shorter one are less than its occurrences. */
import type { NamedNode } from '../model/graph.ts';
import { compareText } from '../model/span.ts';
import type { GraphIndex, GraphNode } from './graph-index.ts';

/** Kinds whose nodes are counted by other mentions than those of a term inside them, or that name no term. */
const OTHERS: ReadonlySet<string> = new Set(['document', 'meeting', 'task', 'target', 'wording']);

/**
 * The terms that hold a name of another: 房地产市场 of 房地产. What they are shown by counts, not what else they are called.
 *
 * @returns In the order of the graph; none for what is no term itself. Linear in the nodes of the graph.
 */
export function listLongerTerms(index: GraphIndex, node: GraphNode): readonly GraphNode<NamedNode>[] {
  if (!isNamed(node)) return [];
  const names = [node.attributes.label, ...(node.attributes.aliases ?? [])];
  return [...index.nodes.values()]
    .filter(isNamed)
    .filter(
      ({ key, attributes }) => key !== node.key && names.some((name) => attributes.label.includes(name)),
    );
}

/**
 * The term that holds another's label and is mentioned most: 稳健的货币政策 of 货币政策.
 *
 * @returns `undefined` where no term does, and for what is no term itself. Linear in the nodes of the graph.
 */
export function findLongerTerm(index: GraphIndex, node: GraphNode): GraphNode<NamedNode> | undefined {
  return listLongerTerms(index, node)
    .filter(
      ({ attributes }) => attributes.mentionCount > 0 && attributes.label.includes(node.attributes.label),
    )
    .sort(compareMentions)[0];
}

/** Whether a node is a term or a name, whose mentions are counted for themselves. */
export function isNamed(node: GraphNode): node is GraphNode<NamedNode> {
  return !OTHERS.has(node.attributes.kind);
}

function compareMentions(a: GraphNode<NamedNode>, b: GraphNode<NamedNode>): number {
  return b.attributes.mentionCount - a.attributes.mentionCount || compareText(a.key, b.key);
}
