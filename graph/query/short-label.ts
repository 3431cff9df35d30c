/** Names as they stand where room is short, and where several things bear one name: dates must not be cut off. */
import type { NodeAttributes } from '../model/graph.ts';

/** A meeting that its day tells apart: 中共中央政治局会议（2025-04-25）. */
const DATED_MEETING = /^(.+)（(\d{4}(?:-\d{2}){0,2})）$/u;

/** What the name of a series may lose and still be read aright. */
const UNSAID = /^(?:中共)?中央(?=政治局)/u;

/** The label of a node; of a meeting told apart by its day a shorter one that ends in the day: 政治局会议 2025-04-25. */
export function getShortLabel({ kind, label }: NodeAttributes): string {
  const match = kind === 'meeting' ? DATED_MEETING.exec(label) : null;
  const [, series = '', date = ''] = match ?? [];
  return match === null ? label : `${series.replace(UNSAID, '')} ${date}`;
}

/** As {@link getShortLabel}, with the date before the title of a document: reports on many meetings share one title. */
export function getDatedLabel(attributes: NodeAttributes): string {
  const label = getShortLabel(attributes);
  const date = attributes.kind === 'document' ? attributes.date : undefined;
  return date === undefined || label.includes(date) ? label : `${date} ${label}`;
}
