/**
 * Which documents link two nodes in the graph? Those that mention both, under their own names or inside longer terms.
 *
 * The graph tells this at once and nearly always; what the texts say is found by `shared-texts.ts`, which reads all of them.
 */
import type { DocumentNode } from '../model/graph.ts';
import { compareLatest } from './dates.ts';
import {
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  getEdgesOfKind,
  getNodeOfKind,
  type NodeKey,
} from './graph-index.ts';
import { holdsName, listLongerTerms, listNames } from './longer-terms.ts';

/** A document that mentions two nodes, and the edges to it from either. */
export interface LinkingDocument {
  readonly document: GraphNode<DocumentNode>;
  /** Of the graph, or made of the mentions of longer terms where the graph has none. */
  readonly edges: readonly [fromA: GraphEdge, fromB: GraphEdge];
}

/** List the documents that mention both of two nodes, the latest first; copies of others are left out. */
export function listLinkingDocuments(
  index: GraphIndex,
  a: GraphNode,
  b: GraphNode,
): readonly LinkingDocument[] {
  const [ofA, ofB] = [findMentions(index, a, b), findMentions(index, b, a)];
  return [...ofA]
    .flatMap(([key, fromA]): LinkingDocument[] => {
      const document = getNodeOfKind(index, key, 'document');
      const fromB = ofB.get(key);
      if (document === undefined || fromB === undefined || document.attributes.copyOf !== undefined)
        return [];
      return [{ document, edges: [fromA, fromB] }];
    })
    .sort((x, y) => compareLatest(toDated(x), toDated(y)));
}

function toDated({ document: { key, attributes } }: LinkingDocument) {
  return { key, ...(attributes.date === undefined ? {} : { date: attributes.date }) };
}

/**
 * The edge from a node to each document that mentions it, or a longer term that is not the other node's. Under which of its names the
 * longer term stands there is for the texts to tell, so that only one all of whose names hold the shorter one's counts.
 */
function findMentions(index: GraphIndex, node: GraphNode, other: GraphNode): ReadonlyMap<NodeKey, GraphEdge> {
  const edges = new Map<NodeKey, GraphEdge>();
  for (const edge of getEdgesOfKind(index, node.key, 'mentioned-in'))
    if (edge.source === node.key) edges.set(edge.target, edge);
  const others = new Set([other.key, ...listLongerTerms(index, other).map(({ key }) => key)]);
  const names = listNames(node);
  for (const { key: longer, attributes: named } of listLongerTerms(index, node)) {
    if (others.has(longer) || !(named.aliases ?? []).every((alias) => holdsName(alias, names))) continue;
    for (const { target, attributes } of getEdgesOfKind(index, longer, 'mentioned-in'))
      if (!edges.has(target))
        edges.set(target, { key: `longer|${node.key}|${target}`, source: node.key, target, attributes });
  }
  return edges;
}
