/**
 * Points in time: a meeting with all documents about it, or a document about none. What precedes what, in which chain, and what is known
 * to be missing between.
 *
 * Counter-example: 2024-12 and 2024-12-11 are in no order, for the first may be any day of the month.
 */
import { countMissing } from '../lexicon/calendar.ts';
import { TASK_CHAINS } from '../lexicon/series.ts';
import { isEarlier, type PartialDate } from '../model/document.ts';
import type { DocumentKey } from '../model/ids.ts';
import { compareText } from '../model/span.ts';
import type { Tally } from '../resolve/tally.ts';

/** Documents that count as one point in time. */
export interface Point {
  /** Key of the meeting, else of the document. */
  readonly key: string;
  readonly date: PartialDate;
  /** Series of the meeting; absent for a document about none. */
  readonly series?: string;
  /** Series that hand on to each other, its own among them; empty for a meeting that stands alone. */
  readonly chain: readonly string[];
  /** Number of meetings of its chain that the calendar has between this and a later point, and the corpus has not. */
  readonly countMissing: (after: Point) => number;
}

/** Point of each document that has a date. */
export function findPoints(tally: Tally): ReadonlyMap<DocumentKey, Point> {
  const held = new Map<string, PartialDate[]>();
  const points = new Map<DocumentKey, Point>();
  const made = new Map<string, Point>();
  for (const [document, { subject, metadata }] of [...tally.documents].sort(([a], [b]) =>
    compareText(a, b),
  )) {
    const entity = subject === undefined ? undefined : tally.entities.get(subject)?.entity;
    const meeting = entity?.kind === 'meeting' ? entity : undefined;
    const key = meeting?.key ?? document;
    const date = meeting?.start ?? metadata.date;
    if (date === undefined) continue;
    const point = made.get(key) ?? createPoint(key, date, meeting?.series, held);
    if (!made.has(key) && meeting !== undefined)
      held.set(meeting.series, [...(held.get(meeting.series) ?? []), date]);
    made.set(key, point);
    points.set(document, point);
  }
  return points;
}

function createPoint(
  key: string,
  date: PartialDate,
  series: string | undefined,
  held: ReadonlyMap<string, readonly PartialDate[]>,
): Point {
  const chain =
    series === undefined ? [] : (TASK_CHAINS.find((candidate) => candidate.includes(series)) ?? [series]);
  return {
    key,
    date,
    ...(series === undefined ? {} : { series }),
    chain,
    countMissing: (after) => {
      const shared = chain.filter((name) => after.chain.includes(name));
      // A series that the corpus leaves out altogether is a choice, no gap.
      return shared.reduce((sum, name) => {
        const dates = held.get(name);
        return dates === undefined ? sum : sum + countMissing(name, date, after.date, dates);
      }, 0);
    },
  };
}

/**
 * What comes later than a point, in the order in which it may hand on: the points of its chain by date, then all others by date.
 *
 * @param among - What has a point, in any order.
 * @param mostYears - What comes later than so many years after is no next.
 */
export function orderLater<T extends { readonly point: Point }>(
  { point }: T,
  among: readonly T[],
  mostYears: number,
): T[] {
  const isChained = (other: T) => other.point.chain.some((series) => point.chain.includes(series));
  return among
    .filter(
      ({ point: other }) => isEarlier(point.date, other.date) && getYear(other) - getYear(point) <= mostYears,
    )
    .sort(
      (a, b) =>
        Number(isChained(b)) - Number(isChained(a)) ||
        compareText(a.point.date, b.point.date) ||
        compareText(a.point.key, b.point.key),
    );
}

function getYear({ date }: Point): number {
  return Number(date.slice(0, 4));
}
