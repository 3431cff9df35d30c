/** The period that the filter of a view asks for, among the dates of the documents. Pure. */
import type { PartialDate } from '../../graph/model/document.ts';
import { compareDates } from '../../graph/query/dates.ts';
import { type GraphIndex, isDocumentNode } from '../../graph/query/graph-index.ts';
import { formatFilter } from '../../graph/query/parse-filter.ts';
import { toFilter } from './filter.ts';
import { memoize } from './memoize.ts';
import { setFilter, type View } from './view.ts';

/** Dates of the documents, each once, the earliest first. */
export const listDocumentDates = memoize((index: GraphIndex): readonly PartialDate[] => {
  const dates = [...index.nodes.values()]
    .filter(isDocumentNode)
    .flatMap(({ attributes }) => attributes.date ?? []);
  return [...new Set(dates)].sort(compareDates);
});

/** First and last of some dates that a period holds, by index; all of them where it has no end. */
export function toRange(
  dates: readonly PartialDate[],
  { from, to }: { readonly from?: PartialDate; readonly to?: PartialDate },
): readonly [first: number, last: number] {
  const first = from === undefined ? 0 : dates.findIndex((date) => `${date}\uffff` >= from);
  const last = to === undefined ? dates.length - 1 : dates.findLastIndex((date) => date <= `${to}\uffff`);
  return [first < 0 ? dates.length - 1 : first, Math.max(0, last)];
}

/** Limit a view to the documents of some dates; what else it is filtered by stays. */
export function setPeriod(
  view: View,
  dates: readonly PartialDate[],
  [first, last]: readonly [first: number, last: number],
): View {
  const { from: _, to: __, ...rest } = toFilter(view.filter ?? '');
  const [from, to] = [dates[first], dates[last]];
  const filter = {
    ...rest,
    ...(first > 0 && from !== undefined ? { from } : {}),
    ...(last < dates.length - 1 && to !== undefined ? { to } : {}),
  };
  return setFilter(view, formatFilter(filter));
}
