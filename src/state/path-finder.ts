/** What links two nodes: the best paths between them, each found once, and the documents that mention both. Apart from what the first picture needs. */
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { type LinkingDocument, listLinkingDocuments } from '../../graph/query/linking-documents.ts';
import { createPathIndex } from '../../graph/query/path-index.ts';
import { findPaths, type Path } from '../../graph/query/paths.ts';
import { memoize } from './memoize.ts';

const getPathIndex = memoize(createPathIndex);
const getKnown = memoize<GraphIndex, Map<string, readonly Path[]>>(() => new Map());

export interface PathFinder {
  readonly getPaths: (index: GraphIndex, from: NodeKey, to: NodeKey) => readonly Path[];
  readonly getDocuments: (index: GraphIndex, a: NodeKey, b: NodeKey) => readonly LinkingDocument[];
}

export const PATH_FINDER: PathFinder = {
  getPaths(index, from, to) {
    const known = getKnown(index);
    const key = JSON.stringify([from, to]);
    const found = known.get(key) ?? findPaths(getPathIndex(index), from, to);
    known.set(key, found);
    return found;
  },
  getDocuments(index, a, b) {
    const [first, second] = [index.nodes.get(a), index.nodes.get(b)];
    return first === undefined || second === undefined ? [] : listLinkingDocuments(index, first, second);
  },
};
