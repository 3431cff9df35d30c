/** Where no document names two terms together, which terms named much alike are: 民营企业 in place of 民营经济. */
import type { NamedNode } from '../model/graph.ts';
import { compareText } from '../model/span.ts';
import type { GraphIndex, GraphNode } from './graph-index.ts';
import { listLinkingDocuments } from './linking-documents.ts';
import { compareMentions, isNamed, listNamed } from './longer-terms.ts';

/** Two terms to ask about in place of two others, and how many documents mention both. */
export interface NearPair {
  readonly a: GraphNode;
  readonly b: GraphNode;
  readonly documentCount: number;
}

/** Shortest beginning that two names have in common to be near: one character begins too many. */
const MIN_SHARED = 2;

/** Terms tried in place of each of the two, those mentioned most: what is near a common beginning can be many. */
const MOST_TRIED = 12;

/** Pairs told of where nothing is said. */
const DEFAULT_COUNT = 4;

/**
 * The terms whose label begins as another's does, for half of either at least. Terms that hold the label are not among them: what names
 * those names it.
 *
 * @returns Those mentioned most first; none for what is no term. Linear in the nodes of the graph.
 */
export function listNearTerms(index: GraphIndex, node: GraphNode): readonly GraphNode<NamedNode>[] {
  if (!isNamed(node)) return [];
  const { label } = node.attributes;
  return listNamed(index)
    .filter(({ key, attributes }) => key !== node.key && isNear(label, attributes.label))
    .sort(compareMentions);
}

/**
 * Pairs near two terms that documents mention together: either is kept, and the other replaced by a near one.
 *
 * @param count - Most pairs (default 4).
 * @returns Those with most documents first.
 */
export function listNearPairs(
  index: GraphIndex,
  a: GraphNode,
  b: GraphNode,
  count = DEFAULT_COUNT,
): readonly NearPair[] {
  const [nearA, nearB] = [a, b].map((node) => listNearTerms(index, node).slice(0, MOST_TRIED));
  const pairs = [
    ...(nearA ?? []).filter(({ key }) => key !== b.key).map((near) => [near, b] as const),
    ...(nearB ?? []).filter(({ key }) => key !== a.key).map((near) => [a, near] as const),
  ];
  return pairs
    .map(([x, y]): NearPair => ({ a: x, b: y, documentCount: listLinkingDocuments(index, x, y).length }))
    .filter(({ documentCount }) => documentCount > 0)
    .sort(
      (x, y) =>
        y.documentCount - x.documentCount || compareText(x.a.key, y.a.key) || compareText(x.b.key, y.b.key),
    )
    .slice(0, count);
}

function isNear(label: string, other: string): boolean {
  if (other.includes(label)) return false;
  const shared = countShared(label, other);
  return shared >= MIN_SHARED && shared * 2 >= Math.max(label.length, other.length);
}

/** Characters that two names begin with alike. */
function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
