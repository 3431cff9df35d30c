/** Which nodes are meant? A filter over kinds, relations, time, series, documents, counts and names, as data. */
import type { PartialDate } from '../model/document.ts';
import type { Mode, NodeKind, RelationKind } from '../model/kinds.ts';
import {
  type GraphIndex,
  type GraphNode,
  getEdges,
  getEdgesOfKind,
  isDocumentNode,
  type NodeKey,
} from './graph-index.ts';
import { foldName } from './search-names.ts';

/** What must hold, all of it; what is absent or empty does not matter. */
export interface Filter extends DocumentFilter {
  /** One of these kinds. */
  readonly kinds: readonly NodeKind[];
  /** At least one relation of one of these kinds. */
  readonly relations: readonly RelationKind[];
  /** Sentences of one of these modes. It matters to sentences alone: a node has none. */
  readonly modes: readonly Mode[];
  /** Mentions in the documents that count, at least. */
  readonly minCount?: number;
  /** Words that stand in a name. */
  readonly words: readonly string[];
}

/** Documents that count: a node must be mentioned in one of them. */
export interface DocumentFilter {
  /** First and last date, both included; a partial date stands for its whole period. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Of a meeting whose series holds one of these strings. */
  readonly series: readonly string[];
  /** With one of these strings in title or path. */
  readonly documents: readonly string[];
}

/** The filter that lets everything through. */
export const NO_FILTER: Filter = {
  kinds: [],
  relations: [],
  modes: [],
  words: [],
  series: [],
  documents: [],
};

/** Whether a node is meant. */
export type NodeFilter = (node: GraphNode) => boolean;

/** A document as far as filters ask. */
export interface FilteredDocument {
  readonly title: string;
  readonly source?: string;
  readonly date?: PartialDate;
  readonly series?: readonly string[];
}

function hasDocumentFilter({ from, to, series, documents }: DocumentFilter): boolean {
  return from !== undefined || to !== undefined || series.length > 0 || documents.length > 0;
}

/** Whether a document counts. One without a date lies in no period. */
export function isDocumentMeant(filter: DocumentFilter, document: FilteredDocument): boolean {
  const { date, title, source = '' } = document;
  const { from, to } = filter;
  if ((from !== undefined || to !== undefined) && date === undefined) return false;
  // The last day of a period follows all of its parts, the first goes before.
  if (from !== undefined && `${date}\uffff` < from) return false;
  if (to !== undefined && `${date}` > `${to}\uffff`) return false;
  const holds = (texts: readonly string[], parts: readonly string[]): boolean =>
    parts.length === 0 || texts.some((text) => parts.some((part) => fold(text).includes(fold(part))));
  return holds(document.series ?? [], filter.series) && holds([title, source], filter.documents);
}

function fold(text: string): string {
  return foldName(text).folded;
}

/**
 * Make the test of a filter.
 *
 * A document passes where it counts itself; anything else by being mentioned in one that counts. Linear in documents once, then in
 * the edges of each node.
 */
export function createNodeFilter(index: GraphIndex, filter: Filter): NodeFilter {
  const { kinds, relations, minCount, words } = filter;
  const documents = hasDocumentFilter(filter) ? listDocuments(index, filter) : undefined;
  const folded = words.map(fold).filter((word) => word !== '');
  return (node) => {
    const { kind, label, aliases = [] } = node.attributes;
    if (kinds.length > 0 && !kinds.includes(kind)) return false;
    if (
      relations.length > 0 &&
      !getEdges(index, node.key).some((edge) => relations.includes(edge.attributes.kind))
    )
      return false;
    if (folded.length > 0) {
      const names = [label, ...aliases].map(fold);
      if (!folded.every((word) => names.some((name) => name.includes(word)))) return false;
    }
    if (isDocumentNode(node)) return documents?.has(node.key) ?? true;
    if (documents === undefined && minCount === undefined) return true;
    if (documents !== undefined && reportsWithin(index, node.key, documents)) return minCount === undefined;
    return countWithin(index, node, documents) >= (minCount ?? 1);
  };
}

/** Keys of the documents that count. */
function listDocuments(index: GraphIndex, filter: DocumentFilter): ReadonlySet<NodeKey> {
  const keys = new Set<NodeKey>();
  for (const node of index.nodes.values()) {
    if (!isDocumentNode(node)) continue;
    const { label: title, source, date } = node.attributes;
    const document = {
      title,
      source,
      ...(date === undefined ? {} : { date }),
      series: listSeries(index, node.key),
    };
    if (isDocumentMeant(filter, document)) keys.add(node.key);
  }
  return keys;
}

/** Series of the meetings that a document reports on. */
export function listSeries(index: GraphIndex, document: NodeKey): readonly string[] {
  return getEdgesOfKind(index, document, 'reports-on').flatMap(({ target }) => {
    const meeting = index.nodes.get(target)?.attributes;
    return meeting?.kind === 'meeting' ? [meeting.series] : [];
  });
}

/** A meeting belongs to the documents that report on it, whether or not they name it. */
function reportsWithin(index: GraphIndex, key: NodeKey, documents: ReadonlySet<NodeKey>): boolean {
  return getEdgesOfKind(index, key, 'reports-on').some(({ source }) => documents.has(source));
}

function countWithin(
  index: GraphIndex,
  { key, attributes }: GraphNode,
  documents: ReadonlySet<NodeKey> | undefined,
): number {
  if (documents === undefined) return 'mentionCount' in attributes ? attributes.mentionCount : 0;
  return getEdgesOfKind(index, key, 'mentioned-in')
    .filter(({ target }) => documents.has(target))
    .reduce((sum, edge) => sum + edge.attributes.count, 0);
}
