/** Where dates stand on the horizontal axis of a neighborhood. Pure. */
import type { PartialDate } from '../../graph/model/document.ts';

import { compareDates } from '../../graph/query/dates.ts';

/** Least width that the dates of a fresh layout share, width for each label below, and the limits of the step; model units. */
const AXIS_WIDTH = 1000;
const LABEL_WIDTH = 46;
const LEAST_STEP = 40;
const MOST_STEP = 170;

/**
 * Assign a column to each date.
 *
 * Dates stand in order and at even steps, not to scale: the meetings of two years leave no room in a scale that also holds 1954.
 * Dates that have a column keep it; new ones go between their neighbors, or outward from the ends.
 *
 * @param dates - In any order, with or without repetition.
 * @param kept - Columns of dates already shown, increasing with the date.
 * @param labelCount - Labels that stand in the columns: the more there are, the wider the columns, lest they grow into towers.
 * @returns Columns of `dates`, strictly increasing with the date.
 */
export function assignColumns(
  dates: Iterable<PartialDate>,
  kept: ReadonlyMap<PartialDate, number> = new Map(),
  labelCount = 0,
): ReadonlyMap<PartialDate, number> {
  const sorted = [...new Set([...dates, ...kept.keys()])].sort(compareDates);
  const width = Math.max(AXIS_WIDTH, labelCount * LABEL_WIDTH);
  const step = clamp(width / Math.max(1, sorted.length - 1), LEAST_STEP, MOST_STEP);
  const anchors = sorted.flatMap((date, i) => (kept.has(date) ? [i] : []));
  const [first] = anchors;
  const last = anchors.at(-1);
  const toColumn = (i: number): number => {
    if (first === undefined || last === undefined) return (i - (sorted.length - 1) / 2) * step;
    if (i <= first) return at(first) - (first - i) * step;
    if (i >= last) return at(last) + (i - last) * step;
    const before = anchors.findLast((anchor) => anchor <= i) ?? first;
    const after = anchors.find((anchor) => anchor >= i) ?? last;
    if (before === after) return at(before);
    return at(before) + ((at(after) - at(before)) * (i - before)) / (after - before);
  };
  const at = (i: number): number => kept.get(sorted[i] ?? '') ?? 0;
  return new Map(sorted.map((date, i) => [date, toColumn(i)]));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
