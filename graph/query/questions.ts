/** What can one ask of this very graph? A few questions whose answers it holds, each with the view that answers it. */
import { POLICY_FIELDS } from '../lexicon/policy-fields.ts';
import type { PartialDate } from '../model/document.ts';
import type { EvolvesIntoEdge, MeetingNode } from '../model/graph.ts';
import { isTermKind } from '../model/kinds.ts';
import { compareDates, getNodeDate } from './dates.ts';
import { listAgenda, listSeries } from './evolution.ts';
import {
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  getEdgesOfKind,
  getNodeOfKind,
  isDocumentNode,
  type NodeKey,
} from './graph-index.ts';
import { getStrength } from './related.ts';
import { TURNS } from './turn.ts';

/**
 * A question as facts, without words: the page puts it in its language.
 * `turn`: when did `subject` change from one wording to the next? `first task`: what replaced the first task of a series' last meeting
 * but one? `relation`: what have two entities to do with each other? `target`: how has an indicator's target changed?
 * `change`: what does the latest document say otherwise than that of the meeting before in its series?
 */
export type Question =
  | { readonly kind: 'turn'; readonly subject: string; readonly from: GraphNode; readonly to: GraphNode }
  | {
      readonly kind: 'first task';
      readonly meeting: GraphNode<MeetingNode>;
      readonly former: GraphNode<MeetingNode>;
    }
  | { readonly kind: 'relation'; readonly a: GraphNode; readonly b: GraphNode }
  | { readonly kind: 'target'; readonly indicator: string; readonly from: GraphNode; readonly to: GraphNode }
  | { readonly kind: 'change'; readonly document: GraphNode; readonly name: string };

const DEFAULT_COUNT = 3;

/**
 * Generate questions.
 *
 * @param count - Most questions returned (default 3).
 * @returns At most one of each kind, the most telling kind first; fewer than `count` where the graph holds no answer to more.
 */
export function generateQuestions(
  index: GraphIndex,
  opening: NodeKey | undefined,
  count = DEFAULT_COUNT,
): readonly Question[] {
  const makers = [askTurn, askFirstTask, askRelation, askTarget, askChange];
  return makers.flatMap((make) => make(index, opening) ?? []).slice(0, count);
}

function askTurn(index: GraphIndex): Question | undefined {
  const turns = [...listWordingTurns(index), ...listStanceTurns(index)];
  const [best] = turns.sort(
    (a, b) =>
      rankTurn(b) - rankTurn(a) || b.salience - a.salience || compareDates(getDate(b.to), getDate(a.to)),
  );
  return best === undefined
    ? undefined
    : { kind: 'turn', subject: best.subject, from: best.from, to: best.to };
}

interface Turn {
  readonly subject: string;
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly salience: number;
}

/** A change of stance, 稳健的货币政策 to 适度宽松的货币政策, is what readers ask for first; then any other of such a field. */
function rankTurn({ subject, from, to }: Turn): number {
  if (!FIELDS.has(subject)) return 0;
  return STANCE.test(from.attributes.label) && STANCE.test(to.attributes.label) ? 2 : 1;
}

const FIELDS: ReadonlySet<string> = new Set(POLICY_FIELDS.values());

/** Turns that wordings tell. Policies count double: their stance is what readers look for. */
function listWordingTurns(index: GraphIndex): Turn[] {
  return listEvolutions(index, 'wording')
    .filter(({ attributes }) => attributes.change.some((change) => TURNS.has(change)))
    .flatMap(({ source, target }) => {
      const [from, to] = [getNodeOfKind(index, source, 'wording'), getNodeOfKind(index, target, 'wording')];
      const subject = to === undefined ? undefined : index.nodes.get(to.attributes.words);
      if (from === undefined || to === undefined || subject === undefined) return [];
      const { label, salience, kind } = subject.attributes;
      return [{ subject: label, from, to, salience: kind === 'policy' ? salience * 2 : salience }];
    });
}

/** A policy named with its stance: 稳健的货币政策. */
const STANCE = /^(.{2,8})的(.{2,6}政策)$/u;

/** Turns that the names of policies tell: one stance is named until a day, and another only from a later day on. */
function listStanceTurns(index: GraphIndex): Turn[] {
  const policies = [...index.nodes.values()].flatMap((node) => {
    const subject = STANCE.exec(node.attributes.label)?.[2];
    return subject === undefined || node.attributes.kind !== 'policy' ? [] : [{ node, subject }];
  });
  return policies.flatMap((to) =>
    policies
      .filter((from) => from.subject === to.subject && getLastDate(from.node) < getFirstDate(to.node))
      .map((from) => ({
        subject: to.subject,
        from: from.node,
        to: to.node,
        salience: Math.min(from.node.attributes.salience, to.node.attributes.salience),
      })),
  );
}

function getDate({ attributes }: GraphNode): PartialDate | undefined {
  return 'first' in attributes ? attributes.first : undefined;
}

/** Undated nodes are neither before nor after any other. */
function getFirstDate({ attributes }: GraphNode): string {
  return ('first' in attributes ? attributes.first : undefined) ?? '';
}

function getLastDate({ attributes }: GraphNode): string {
  return ('last' in attributes ? attributes.last : undefined) ?? '\uffff';
}

/** The last two meetings of a series that both have a first task, and not the same: of the longest such series. */
function askFirstTask(index: GraphIndex): Question | undefined {
  const meetings = [...index.nodes.values()].flatMap(
    (node) => getNodeOfKind(index, node.key, 'meeting') ?? [],
  );
  const series = [...new Set(meetings.map(({ attributes }) => attributes.series))];
  const pairs = series.flatMap((name) => {
    const ranked = listSeries(index, name).filter(({ key }) => getFirstTask(index, key) !== undefined);
    const [former, meeting] = ranked.slice(-2);
    if (former === undefined || meeting === undefined) return [];
    if (getFirstTask(index, former.key) === getFirstTask(index, meeting.key)) return [];
    return [{ former, meeting, length: ranked.length }];
  });
  const [best] = pairs.sort(
    (a, b) => b.length - a.length || compareDates(b.meeting.attributes.start, a.meeting.attributes.start),
  );
  return best === undefined ? undefined : { kind: 'first task', meeting: best.meeting, former: best.former };
}

function getFirstTask(index: GraphIndex, meeting: NodeKey): string | undefined {
  const [first] = listAgenda(index, meeting);
  return first?.rank === 1 ? first.task.attributes.label : undefined;
}

/**
 * The opening entity and the best related one that shares no characters with it or its wordings, so that the answer is not in the
 * names: 因地制宜 only describes 因地制宜发展新质生产力.
 */
function askRelation(index: GraphIndex, opening: NodeKey | undefined): Question | undefined {
  const a = opening === undefined ? undefined : index.nodes.get(opening);
  if (a === undefined) return undefined;
  const wordings = getEdgesOfKind(index, a.key, 'words').flatMap(
    (edge) => index.nodes.get(edge.source) ?? [],
  );
  const isInWording = ({ attributes }: GraphNode) =>
    wordings.some((wording) => wording.attributes.label.includes(attributes.label));
  const related = getEdgesOfKind(index, a.key, 'related-to')
    .map((edge) => ({ edge, node: index.nodes.get(edge.source === a.key ? edge.target : edge.source) }))
    .filter((one): one is { edge: (typeof one)['edge']; node: GraphNode } => one.node !== undefined)
    .filter(({ node }) => isTermKind(node.attributes.kind) && !sharesWord(a, node) && !isInWording(node))
    // Strongly related, and telling: a relation to something that nobody looks for answers nothing.
    .sort(
      (x, y) =>
        getStrength(y.edge) * y.node.attributes.salience - getStrength(x.edge) * x.node.attributes.salience,
    );
  const [best] = related;
  return best === undefined ? undefined : { kind: 'relation', a, b: best.node };
}

/** Whether two labels have two neighboring characters in common. */
function sharesWord(a: GraphNode, b: GraphNode): boolean {
  const label = a.attributes.label;
  for (let i = 0; i + 2 <= label.length; i += 1) {
    if (b.attributes.label.includes(label.slice(i, i + 2))) return true;
  }
  return false;
}

function askTarget(index: GraphIndex): Question | undefined {
  const [edge] = listEvolutions(index, 'target')
    .filter(({ source, target }) => {
      const [from, to] = [getNodeOfKind(index, source, 'target'), getNodeOfKind(index, target, 'target')];
      return from !== undefined && to !== undefined && from.attributes.value !== to.attributes.value;
    })
    .sort((a, b) => compareDates(getNodeDate(index, b.target), getNodeDate(index, a.target)));
  const target = edge === undefined ? undefined : getNodeOfKind(index, edge.target, 'target');
  const source = edge === undefined ? undefined : index.nodes.get(edge.source);
  if (source === undefined || target === undefined) return undefined;
  return { kind: 'target', indicator: target.attributes.indicator, from: source, to: target };
}

/** Of the latest document; where the series of its meeting has an earlier one that a document reports on. */
function askChange(index: GraphIndex): Question | undefined {
  const [latest] = [...index.nodes.values()]
    .filter(isDocumentNode)
    .filter(({ attributes }) => attributes.date !== undefined && attributes.copyOf === undefined)
    .sort((a, b) => compareDates(b.attributes.date, a.attributes.date));
  const meeting = latest === undefined ? undefined : getReported(index, latest.key);
  if (latest === undefined || meeting === undefined) return undefined;
  const start = getNodeDate(index, meeting.key);
  const hasEarlier = listSeries(index, meeting.attributes.series).some(
    ({ key }) =>
      compareDates(getNodeDate(index, key), start) < 0 && getEdgesOfKind(index, key, 'reports-on').length > 0,
  );
  return hasEarlier ? { kind: 'change', document: latest, name: toShortName(meeting) } : undefined;
}

function getReported(index: GraphIndex, document: NodeKey): GraphNode<MeetingNode> | undefined {
  const [edge] = getEdgesOfKind(index, document, 'reports-on');
  return edge === undefined ? undefined : getNodeOfKind(index, edge.target, 'meeting');
}

/** Longest title that a question holds, in units. */
const LONGEST_NAME = 24;

/** The meeting that a document is about; cut where it is long. */
function toShortName(meeting: GraphNode): string {
  const { label } = meeting.attributes;
  return label.length <= LONGEST_NAME ? label : `${label.slice(0, LONGEST_NAME - 1)}…`;
}

/** Evolutions between nodes of one kind, the surest first. */
function listEvolutions(index: GraphIndex, kind: 'wording' | 'target'): GraphEdge<EvolvesIntoEdge>[] {
  return [...index.nodes.values()]
    .filter(({ attributes }) => attributes.kind === kind)
    .flatMap(({ key }) => getEdgesOfKind(index, key, 'evolves-into').filter((edge) => edge.source === key))
    .sort((a, b) => b.attributes.confidence - a.attributes.confidence);
}
