/** Which terms hold the name of another? Their mentions are their own, so that counts of the shorter one are less than its occurrences. */
import type { NamedNode } from '../model/graph.ts';
import { compareText } from '../model/span.ts';
import { type GraphIndex, type GraphNode, getEdgesOfKind, type NodeKey } from './graph-index.ts';

/** Kinds whose nodes are counted by other mentions than those of a term inside them, or that name no term. */
const OTHERS: ReadonlySet<string> = new Set(['document', 'meeting', 'task', 'target', 'wording']);

/**
 * The terms that hold a name of another: 房地产市场 of 房地产. What they are shown by counts, not what else they are called.
 *
 * @returns In the order of the graph; none for what is no term itself. Linear in the nodes of the graph.
 */
export function listLongerTerms(index: GraphIndex, node: GraphNode): readonly GraphNode<NamedNode>[] {
  if (!isNamed(node)) return [];
  const names = listNames(node);
  return listNamed(index).filter(
    ({ key, attributes }) => key !== node.key && holdsName(attributes.label, names),
  );
}

/** Named nodes of each graph that was asked for. */
const named = new WeakMap<GraphIndex, readonly GraphNode<NamedNode>[]>();

/** The terms and names of a graph, in its order, found once for each graph. */
export function listNamed(index: GraphIndex): readonly GraphNode<NamedNode>[] {
  const found = named.get(index) ?? [...index.nodes.values()].filter(isNamed);
  named.set(index, found);
  return found;
}

/** What a node is called, the name that it is shown by first. */
export function listNames({ attributes: { label, aliases = [] } }: GraphNode): readonly string[] {
  return [label, ...aliases];
}

/** Whether one of some names stands in another. */
export function holdsName(longer: string, names: readonly string[]): boolean {
  return names.some((name) => longer.includes(name));
}

/**
 * The term that holds another's label, is counted apart, and is mentioned most: 稳健的货币政策 of 货币政策.
 *
 * A part of a longer name may be a mention of its own, and then both are counted: what is counted apart is told by a document that
 * mentions the longer term more often than the shorter one.
 *
 * @returns `undefined` where no term is, and for what is no term itself. Linear in the nodes of the graph.
 */
export function findLongerTerm(index: GraphIndex, node: GraphNode): GraphNode<NamedNode> | undefined {
  const counts = countMentions(index, node.key);
  return listLongerTerms(index, node)
    .filter(({ attributes }) => attributes.label.includes(node.attributes.label))
    .sort(compareMentions)
    .find(({ key }) =>
      [...countMentions(index, key)].some(([document, count]) => count > (counts.get(document) ?? 0)),
    );
}

/** How often each document mentions a node. */
function countMentions(index: GraphIndex, key: NodeKey): ReadonlyMap<NodeKey, number> {
  return new Map(
    getEdgesOfKind(index, key, 'mentioned-in')
      .filter(({ source }) => source === key)
      .map(({ target, attributes }) => [target, attributes.count]),
  );
}

/** Whether a node is a term or a name, whose mentions are counted for themselves. */
export function isNamed(node: GraphNode): node is GraphNode<NamedNode> {
  return !OTHERS.has(node.attributes.kind);
}

/** Order by mentions, the most first; by key where equal. */
export function compareMentions(a: GraphNode<NamedNode>, b: GraphNode<NamedNode>): number {
  return b.attributes.mentionCount - a.attributes.mentionCount || compareText(a.key, b.key);
}
