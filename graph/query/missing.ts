/** Which meetings lie between the two ends of an evolution that the corpus does not have? An edge has their number alone. */
import { findMissing } from '../lexicon/calendar.ts';
import { TASK_CHAINS } from '../lexicon/series.ts';
import type { EvolvesIntoEdge, MeetingNode } from '../model/graph.ts';
import { compareDates } from './dates.ts';
import { listSeries } from './evolution.ts';
import {
  type GraphEdge,
  type GraphIndex,
  type GraphNode,
  getEdgesOfKind,
  getNodeOfKind,
  type NodeKey,
} from './graph-index.ts';
import type { MissingMeeting } from './trace.ts';

/**
 * Meetings between the ends of an evolution that the corpus lacks, by date: of the series of both ends, and of those that hand on
 * to it.
 *
 * @returns Empty where an end belongs to no meeting, and where none is known to be missing.
 */
export function listMissingWithin(
  index: GraphIndex,
  { source, target, attributes }: GraphEdge<EvolvesIntoEdge>,
): readonly MissingMeeting[] {
  const before = getMeeting(index, source, attributes.evidence[0]?.document);
  const after = getMeeting(index, target, attributes.evidence.at(-1)?.document);
  return before === undefined || after === undefined ? [] : listMissingBetween(index, before, after);
}

/** Meetings between two others that the corpus lacks, by date. */
export function listMissingBetween(
  index: GraphIndex,
  before: GraphNode<MeetingNode>,
  after: GraphNode<MeetingNode>,
): readonly MissingMeeting[] {
  const [from, to] = [before.attributes.start, after.attributes.start];
  if (from === undefined || to === undefined) return [];
  const series = after.attributes.series;
  const chain = TASK_CHAINS.find((names) => names.includes(series)) ?? [series];
  if (!chain.includes(before.attributes.series)) return [];
  return chain
    .flatMap((name) => {
      const held = listHeld(index, name);
      // A series that the corpus leaves out altogether is a choice, no gap.
      if (held.length === 0) return [];
      return findMissing(name, from, to, held).map((date) => ({ series: name, date }));
    })
    .sort((a, b) => compareDates(a.date, b.date));
}

/** Dates of the meetings of a series that documents report on. */
function listHeld(index: GraphIndex, series: string): readonly string[] {
  return listSeries(index, series)
    .filter(({ key }) => getEdgesOfKind(index, key, 'reports-on').length > 0)
    .flatMap(({ attributes }) => attributes.start ?? []);
}

/** The node itself where it is a meeting, else the meeting that a document reports on. */
function getMeeting(
  index: GraphIndex,
  node: NodeKey,
  document: NodeKey | undefined,
): GraphNode<MeetingNode> | undefined {
  const itself = getNodeOfKind(index, node, 'meeting');
  if (itself !== undefined || document === undefined) return itself;
  const [report] = getEdgesOfKind(index, document, 'reports-on');
  return report === undefined ? undefined : getNodeOfKind(index, report.target, 'meeting');
}
