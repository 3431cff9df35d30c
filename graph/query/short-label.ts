/** Names as they stand where room is short, and where several things bear one name: dates must not be cut off. */
import type { PartialDate } from '../model/document.ts';
import type { NodeAttributes } from '../model/graph.ts';
import { type GraphIndex, type GraphNode, getEdgesOfKind, getNodeOfKind } from './graph-index.ts';

/** A meeting that its day tells apart: 中共中央政治局会议（2025-04-25）. */
const DATED_MEETING = /^(.+)（(\d{4}(?:-\d{2}){0,2})）$/u;

/** What the name of a series may lose and still be read aright. */
const UNSAID = /^(?:中共)?中央(?=政治局)/u;

/** A name that may be cut short, and a date that may not. */
export interface ShortName {
  readonly name: string;
  /** Absent where the name tells all. */
  readonly date?: PartialDate;
}

/**
 * What a node is called where many stand side by side: a meeting told apart by its day by series and day, a document by the series that
 * it reports on, else its title, and its date.
 */
export function getShortName(index: GraphIndex, { key, attributes }: GraphNode): ShortName {
  const { kind, label } = attributes;
  if (kind === 'meeting') return splitMeeting(label) ?? { name: label };
  if (kind !== 'document') return { name: label };
  const [report] = getEdgesOfKind(index, key, 'reports-on');
  const meeting = report === undefined ? undefined : getNodeOfKind(index, report.target, 'meeting');
  const name = (meeting?.attributes.series ?? label).replace(UNSAID, '');
  return attributes.date === undefined ? { name } : { name, date: attributes.date };
}

function splitMeeting(label: string): Required<ShortName> | undefined {
  const [, series, date] = DATED_MEETING.exec(label) ?? [];
  return series === undefined || date === undefined ? undefined : { name: series.replace(UNSAID, ''), date };
}

/** The label of a node; of a meeting told apart by its day a shorter one that ends in the day: 政治局会议 2025-04-25. */
export function getShortLabel({ kind, label }: NodeAttributes): string {
  const meeting = kind === 'meeting' ? splitMeeting(label) : undefined;
  return meeting === undefined ? label : `${meeting.name} ${meeting.date}`;
}

/** A short name in one line, its date last: 政治局会议 2025-04-25. */
export function getDatedName(index: GraphIndex, node: GraphNode): string {
  const { name, date } = getShortName(index, node);
  return date === undefined || name.includes(date) ? name : `${name} ${date}`;
}
