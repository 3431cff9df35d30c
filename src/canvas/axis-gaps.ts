/** Where the time axis is broken: between two dates that the corpus has documents missing between. Pure. */
import { isEarlier, type PartialDate } from '../../graph/model/document.ts';
import { compareDates } from '../../graph/query/dates.ts';
import type { MissingMeeting } from '../../graph/query/trace.ts';

/** A break of the axis. */
export interface AxisGap {
  /** In the middle between the columns of the dates around it. */
  readonly x: number;
  readonly count: number;
}

/** @param columns - Increasing with the date. */
export function findAxisGaps(
  columns: ReadonlyMap<PartialDate, number>,
  missing: readonly MissingMeeting[],
): readonly AxisGap[] {
  const sorted = [...columns].sort(([a], [b]) => compareDates(a, b));
  return sorted.flatMap(([date, x], i) => {
    const before = sorted[i - 1];
    if (before === undefined) return [];
    const count = missing.filter((one) => isEarlier(before[0], one.date) && isEarlier(one.date, date)).length;
    return count === 0 ? [] : [{ x: (before[1] + x) / 2, count }];
  });
}
