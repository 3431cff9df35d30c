/** What is on the canvas as rows of a table, and their order. Pure. */
import type { PartialDate } from '../../graph/model/document.ts';
import { compareDates, getNodeDate } from '../../graph/query/dates.ts';
import { type GraphIndex, type GraphNode, getEdges, type NodeKey } from '../../graph/query/graph-index.ts';
import { groupRelated, type RelatedNode } from '../../graph/query/related.ts';
import { getDatedName } from '../../graph/query/short-label.ts';
import type { Scene } from './scene.ts';

export interface NodeRow {
  readonly node: GraphNode;
  /** Short, with its date where several things bear one name. */
  readonly name: string;
  /** Mentions, and documents that hold one; a document is in itself alone. */
  readonly mentions?: number;
  readonly documents?: number;
  /** First and last date: of what happens once the same. */
  readonly first?: PartialDate;
  readonly last?: PartialDate;
  /** How it is related to the selected node: by the most telling relation, or by being the document that names it. */
  readonly relation?: RelatedNode | 'document';
}

export const ROW_COLUMNS = ['name', 'kind', 'mentions', 'documents', 'first', 'last', 'relation'] as const;
export type RowColumn = (typeof ROW_COLUMNS)[number];

export interface RowOrder {
  readonly column: RowColumn;
  readonly isDescending: boolean;
}

/** What is listed. */
export interface ListedScene {
  readonly scene: Pick<Scene, 'nodes' | 'path'>;
  readonly selected?: NodeKey | undefined;
  readonly related?: NodeKey | undefined;
}

/** What a row says in a column of words. */
export type GetRowName = (row: NodeRow, column: 'name' | 'kind' | 'relation') => string;

export function listRows(
  index: GraphIndex,
  nodes: readonly GraphNode[],
  selected: NodeKey | undefined,
): readonly NodeRow[] {
  const relations = selected === undefined ? new Map() : listRelations(index, selected);
  return nodes.map((node) => {
    const relation = relations.get(node.key);
    return {
      node,
      name: getDatedName(index, node),
      ...getFigures(index, node),
      ...(relation === undefined ? {} : { relation }),
    };
  });
}

/** The rows of the list: in the order that the reader has asked for, else with what was asked about first. */
export function selectRows(
  index: GraphIndex,
  { scene, selected, related }: ListedScene,
  order: RowOrder | undefined,
  getName: GetRowName,
): readonly NodeRow[] {
  const rows = listRows(index, putFirst(scene, [selected, related]), selected);
  return order === undefined ? rows : sortRows(rows, order, getName);
}

/** The nodes of a scene, those asked about first, then those on the way between them, the others in their order. */
export function putFirst(
  { nodes, path }: Pick<Scene, 'nodes' | 'path'>,
  asked: readonly (NodeKey | undefined)[],
): readonly GraphNode[] {
  const known = new Map(nodes.map((node) => [node.key, node]));
  const first = [...asked, ...(path?.nodes ?? [])].flatMap((key) => known.get(key ?? '') ?? []);
  return [...new Set([...first, ...nodes])];
}

function getFigures(index: GraphIndex, { key, attributes }: GraphNode): Omit<NodeRow, 'node' | 'name'> {
  const date = getNodeDate(index, key);
  const own = date === undefined ? {} : { first: date, last: date };
  if (attributes.kind === 'document') return own;
  const { mentionCount: mentions, documentCount: documents, first, last } = attributes;
  if (attributes.kind === 'meeting' || attributes.kind === 'task') return { mentions, documents, ...own };
  return {
    mentions,
    documents,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

/** Nodes related to one, each by the first relation that tells of it. */
function listRelations(index: GraphIndex, selected: NodeKey): ReadonlyMap<NodeKey, NodeRow['relation']> {
  const relations = new Map<NodeKey, NodeRow['relation']>();
  for (const { related } of groupRelated(index, selected)) {
    for (const one of related) if (!relations.has(one.node.key)) relations.set(one.node.key, one);
  }
  for (const { source, target, attributes } of getEdges(index, selected)) {
    const other = source === selected ? target : source;
    if (attributes.kind === 'mentioned-in' && !relations.has(other)) relations.set(other, 'document');
  }
  return relations;
}

/**
 * Order rows by a column; rows without a value come last either way, rows of the same value stay as they were.
 *
 * @param getName - What a row says in a column of words.
 */
export function sortRows(
  rows: readonly NodeRow[],
  { column, isDescending }: RowOrder,
  getName: GetRowName,
): readonly NodeRow[] {
  const collator = new Intl.Collator('zh');
  const sign = isDescending ? -1 : 1;
  const compare = (a: NodeRow, b: NodeRow): number => {
    switch (column) {
      case 'name':
      case 'kind':
      case 'relation': {
        const [x, y] = [getName(a, column), getName(b, column)];
        if (x === '' || y === '') return Number(x === '') - Number(y === '');
        return sign * collator.compare(x, y);
      }
      case 'mentions':
      case 'documents': {
        const [x, y] = [a[column], b[column]];
        if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
        return sign * (x - y);
      }
      case 'first':
      case 'last': {
        const [x, y] = [a[column], b[column]];
        if (x === undefined || y === undefined) return compareDates(x, y);
        return sign * compareDates(x, y);
      }
    }
  };
  return [...rows].sort(compare);
}
