/** What links two nodes: the best paths between them, each found once, and the documents that mention both. Apart from what the first picture needs. */
import { isTermKind } from '../../graph/model/kinds.ts';
import {
  type GraphEdge,
  type GraphIndex,
  getEdgesOfKind,
  getOpposite,
  type NodeKey,
} from '../../graph/query/graph-index.ts';
import { type LinkingDocument, listLinkingDocuments } from '../../graph/query/linking-documents.ts';
import { createPathIndex } from '../../graph/query/path-index.ts';
import { findPaths, type Path } from '../../graph/query/paths.ts';
import type { SentenceNeighbor } from '../../graph/query/sentence-neighbors.ts';
import { requestFromCorpus } from './corpus.ts';
import { memoize } from './memoize.ts';

const getFound = memoize<GraphIndex, Map<string, readonly Path[]>>(() => new Map());
const getAsked = memoize<GraphIndex, Map<string, Promise<readonly Path[]>>>(() => new Map());

export interface PathFinder {
  /** `undefined` until the texts have been read. */
  readonly getPaths: (index: GraphIndex, from: NodeKey, to: NodeKey) => readonly Path[] | undefined;
  /** The same once they are found. */
  readonly findPaths: (index: GraphIndex, from: NodeKey, to: NodeKey) => Promise<readonly Path[]>;
  readonly getDocuments: (index: GraphIndex, a: NodeKey, b: NodeKey) => readonly LinkingDocument[];
}

/** Finds which terms stand in one sentence with some. */
export type FindNeighbors = (terms: readonly NodeKey[]) => Promise<readonly (readonly SentenceNeighbor[])[]>;

const askCorpus: FindNeighbors = (terms) => requestFromCorpus('sentence neighbors', { terms });

/** @param onFound - Called when paths that were asked for are there. */
export function createPathFinder(onFound: () => void, findNeighbors: FindNeighbors = askCorpus): PathFinder {
  const ask = async (index: GraphIndex, ends: readonly [NodeKey, NodeKey]): Promise<readonly Path[]> => {
    // Where the texts cannot be had, there are the relations of the graph.
    const links = await findLinks(index, ends, findNeighbors).catch(() => []);
    const paths = findPaths(createPathIndex(index, links), ...ends);
    getFound(index).set(toKey(ends), paths);
    onFound();
    return paths;
  };
  const find = (index: GraphIndex, from: NodeKey, to: NodeKey): Promise<readonly Path[]> => {
    const key = toKey([from, to]);
    const asked = getAsked(index).get(key) ?? ask(index, [from, to]);
    getAsked(index).set(key, asked);
    return asked;
  };
  return {
    findPaths: find,
    getPaths(index, from, to) {
      const found = getFound(index).get(toKey([from, to]));
      if (found === undefined) void find(index, from, to);
      return found;
    },
    getDocuments(index, a, b) {
      const [first, second] = [index.nodes.get(a), index.nodes.get(b)];
      return first === undefined || second === undefined ? [] : listLinkingDocuments(index, first, second);
    },
  };
}

function toKey(ends: readonly [NodeKey, NodeKey]): string {
  return JSON.stringify(ends);
}

/** Sentences that join either of two terms to others, as relations; only those that the graph does not have. */
async function findLinks(
  index: GraphIndex,
  ends: readonly [NodeKey, NodeKey],
  findNeighbors: FindNeighbors,
): Promise<readonly GraphEdge[]> {
  const terms = ends.filter((key) => {
    const node = index.nodes.get(key);
    return node !== undefined && isTermKind(node.attributes.kind);
  });
  if (terms.length === 0) return [];
  const neighbors = await findNeighbors(terms);
  return terms.flatMap((term, i) => {
    const known = new Set(getEdgesOfKind(index, term, 'related-to').map((edge) => getOpposite(edge, term)));
    return (neighbors[i] ?? [])
      .filter(({ key }) => index.nodes.has(key) && !known.has(key))
      .map(
        ({ key, support, score, evidence }): GraphEdge => ({
          key: `sentence|${[term, key].sort().join('|')}`,
          source: term,
          target: key,
          attributes: { kind: 'related-to', support, score, evidence },
        }),
      );
  });
}
