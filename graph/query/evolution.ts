/** What came before a thing, and what became of it? Steps along `evolves-into`. */
import type { EntityNode, EvolvesIntoEdge, MeetingNode, TaskNode, WordingNode } from '../model/graph.ts';
import { compareDates, getNodeDate } from './dates.ts';
import {
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  getEdgesOfKind,
  getNodeOfKind,
  getOpposite,
  isEntityNode,
  type NodeKey,
} from './graph-index.ts';

/** One step of an evolution, seen from one of its ends. */
export interface EvolutionStep {
  readonly node: GraphNode;
  readonly edge: GraphEdge<EvolvesIntoEdge>;
}

/** A task of a meeting, with what it continues. */
export interface AgendaItem {
  readonly task: GraphNode<TaskNode>;
  readonly rank: number;
  readonly predecessors: readonly EvolutionStep[];
}

/** What a node gave way to others, the earliest first. */
export function findPredecessors(index: GraphIndex, key: NodeKey): readonly EvolutionStep[] {
  return findSteps(index, key, 'target');
}

/** What a node gave way to, the earliest first. */
export function findSuccessors(index: GraphIndex, key: NodeKey): readonly EvolutionStep[] {
  return findSteps(index, key, 'source');
}

function findSteps(index: GraphIndex, key: NodeKey, end: 'source' | 'target'): readonly EvolutionStep[] {
  return getEdgesOfKind(index, key, 'evolves-into')
    .filter((edge) => edge[end] === key)
    .flatMap((edge) => {
      const node = index.nodes.get(getOpposite(edge, key));
      return node === undefined ? [] : [{ node, edge }];
    })
    .sort((a, b) => compareDates(getNodeDate(index, a.node.key), getNodeDate(index, b.node.key)));
}

/** Tasks that a meeting or document sets out, in rank order; chapters only where it has chapters. */
export function listAgenda(index: GraphIndex, key: NodeKey): readonly AgendaItem[] {
  const items = getEdgesOfKind(index, key, 'sets-out')
    .filter((edge) => edge.source === key)
    .flatMap((edge) => {
      const task = getNodeOfKind(index, edge.target, 'task');
      return task === undefined ? [] : [{ task, rank: edge.attributes.rank }];
    });
  const hasChapters = items.some(({ task }) => task.attributes.level === 1);
  return items
    .filter(({ task }) => !hasChapters || task.attributes.level === 1)
    .sort((a, b) => a.rank - b.rank)
    .map((item) => ({ ...item, predecessors: findPredecessors(index, item.task.key) }));
}

/** Meetings of one series, the earliest first. */
export function listSeries(index: GraphIndex, series: string): readonly GraphNode<MeetingNode>[] {
  return [...index.nodes.values()]
    .filter((node): node is GraphNode<MeetingNode> => node.attributes.kind === 'meeting')
    .filter(({ attributes }) => attributes.series === series)
    .sort((a, b) => compareDates(a.attributes.start, b.attributes.start));
}

/** Wordings of an entity, by the date of their first mention. */
export function listWordings(index: GraphIndex, key: NodeKey): readonly GraphNode<WordingNode>[] {
  return getEdgesOfKind(index, key, 'words')
    .filter((edge) => edge.target === key)
    .flatMap((edge) => getNodeOfKind(index, edge.source, 'wording') ?? [])
    .sort((a, b) => compareDates(a.attributes.first, b.attributes.first));
}

/**
 * Entities of which a document has the first mention in the graph, the most telling first; not the meeting that it reports on.
 *
 * What is first mentioned need not be first said: see `first-seen.ts`. Nothing for a document without a date.
 */
export function listFirstMentioned(index: GraphIndex, document: NodeKey): readonly GraphNode<EntityNode>[] {
  const date = getNodeDate(index, document);
  if (date === undefined) return [];
  const own = new Set(getEdgesOfKind(index, document, 'reports-on').map(({ target }) => target));
  return getEdgesOfKind(index, document, 'mentioned-in')
    .flatMap((edge) => index.nodes.get(edge.source) ?? [])
    .filter(isEntityNode)
    .filter(({ key, attributes }) => attributes.first === date && !own.has(key))
    .sort((a, b) => b.attributes.salience - a.attributes.salience);
}
