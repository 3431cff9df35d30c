/** Dates of nodes, and partial dates on a line. */
import type { PartialDate } from '../model/document.ts';
import { compareText } from '../model/span.ts';
import { type GraphIndex, type GraphNode, getEdgesOfKind, getOpposite, type NodeKey } from './graph-index.ts';

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Where in its year or month a partial date is drawn: at the middle. */
const MID_MONTH = 7;
const MID_DAY = 15;

/**
 * Days since 1970-01-01 of a partial date, for placing it on a line.
 *
 * @returns `undefined` for what is no date.
 */
export function toDayNumber(date: PartialDate): number | undefined {
  const match = PARTIAL_DATE.exec(date);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  return Date.UTC(Number(year), Number(month ?? MID_MONTH) - 1, Number(day ?? MID_DAY)) / 86_400_000;
}

/** A date as people write it: 2025.7, 2025/7/30, 2025年7月30日, 20250730. */
const WRITTEN_DATE =
  /^(?<year>(?:19|20)\d{2})(?:[年./-](?<month>\d{1,2})(?:[月./-](?<day>\d{1,2}))?[月日号]?|(?<solid>\d{4}))$/u;

/**
 * Read a date that someone typed.
 *
 * @returns With at least a month; `undefined` for a year alone, which may be part of a name, and for what is no date.
 */
export function readWrittenDate(text: string): PartialDate | undefined {
  const { year, month, day, solid } =
    WRITTEN_DATE.exec(text.normalize('NFKC').replace(/\s/gu, ''))?.groups ?? {};
  const parts = solid === undefined ? [month, day] : [solid.slice(0, 2), solid.slice(2)];
  const [first, second] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || first === undefined || first < 1 || first > 12) return undefined;
  if (second !== undefined && (second < 1 || second > 31)) return undefined;
  return [year, first, second]
    .flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))
    .join('-');
}

/** Order two dates that may be partial or absent: a partial one before the days of its period, the absent last. */
export function compareDates(a: PartialDate | undefined, b: PartialDate | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

/** Order documents from the latest to the earliest, the undated last; by key where equal. */
export function compareLatest(
  a: { readonly date?: PartialDate; readonly key: NodeKey },
  b: { readonly date?: PartialDate; readonly key: NodeKey },
): number {
  if (a.date === undefined || b.date === undefined) return compareDates(a.date, b.date);
  return compareDates(b.date, a.date) || compareText(a.key, b.key);
}

/**
 * The date at which a node stands in time: of a document its own, of a meeting its first day, of a task that of the meeting or
 * document that sets it out, of a target or wording its first mention.
 *
 * @returns `undefined` for terms and names, which last, and where no date is known.
 */
export function getNodeDate(index: GraphIndex, key: NodeKey): PartialDate | undefined {
  const node = index.nodes.get(key);
  if (node === undefined) return undefined;
  const { attributes } = node;
  switch (attributes.kind) {
    case 'document':
      return attributes.date;
    case 'meeting':
      return getMeetingDate(index, node, attributes.start);
    case 'task':
      return getTaskDate(index, node) ?? attributes.first;
    case 'target':
    case 'wording':
      return attributes.first;
    case 'policy':
    case 'industry':
    case 'principle':
    case 'concept':
    case 'organization':
    case 'person':
    case 'place':
      return undefined;
  }
}

/** Where only year or month of a meeting is known, the date of a report on it from that year or month tells more. */
function getMeetingDate(
  index: GraphIndex,
  { key }: GraphNode,
  start: PartialDate | undefined,
): PartialDate | undefined {
  const reports = getEdgesOfKind(index, key, 'reports-on').flatMap(
    (edge) => getNodeDate(index, edge.source) ?? [],
  );
  return reports.sort(compareDates).find((date) => start === undefined || date.startsWith(start)) ?? start;
}

function getTaskDate(index: GraphIndex, task: GraphNode): PartialDate | undefined {
  const announced = getEdgesOfKind(index, task.key, 'sets-out').find((edge) => edge.target === task.key);
  if (announced !== undefined) return getNodeDate(index, announced.source);
  const chapter = getEdgesOfKind(index, task.key, 'part-of').find((edge) => edge.source === task.key);
  const parent = chapter === undefined ? undefined : index.nodes.get(getOpposite(chapter, task.key));
  // A chapter is never part of its own bullet, so this goes up one level at most.
  return parent?.attributes.kind === 'task' && parent.attributes.level === 1
    ? getTaskDate(index, parent)
    : undefined;
}
