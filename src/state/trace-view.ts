/** What the trace page shows: a term, and which part of the corpus it is traced through. */
import type { PartialDate } from '../../graph/model/document.ts';
import { type AddressField, pick, toPartialDate } from './address-fields.ts';

export interface TraceView {
  /** Absent until one is asked for. */
  readonly term?: string;
  readonly series?: string;
  /** First and last date, both included. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** What the heights of the chart measure; counts where absent. */
  readonly measure?: 'rate';
}

export function parseTraceView(fields: URLSearchParams): TraceView {
  return {
    ...pick('term', fields.get('term') ?? undefined),
    ...pick('series', fields.get('series') ?? undefined),
    ...pick('from', toPartialDate(fields.get('from'))),
    ...pick('to', toPartialDate(fields.get('to'))),
    ...pick('measure', fields.get('measure') === 'rate' ? ('rate' as const) : undefined),
  };
}

export function listTraceFields({ term, series, from, to, measure }: TraceView): readonly AddressField[] {
  return [
    ['term', term],
    ['series', series],
    ['from', from],
    ['to', to],
    ['measure', measure],
  ];
}

/** Keep to a series, or to none in particular. */
export function setSeries(trace: TraceView, series: string | undefined): TraceView {
  const { series: _, ...rest } = trace;
  return { ...rest, ...pick('series', series) };
}

/** Keep to a period, which may be open at either end. */
export function setPeriod(
  trace: TraceView,
  from: PartialDate | undefined,
  to: PartialDate | undefined,
): TraceView {
  const { from: _, to: __, ...rest } = trace;
  const next = { ...rest, ...pick('from', from), ...pick('to', to) };
  // Whoever chooses the end first and then a later beginning wants the period between them.
  return isReversed(next) ? { ...rest, ...pick('from', to), ...pick('to', from) } : next;
}

/** Whether a period ends before it begins, as an address may have it. */
export function isReversed({ from, to }: Pick<TraceView, 'from' | 'to'>): boolean {
  return from !== undefined && to !== undefined && from.slice(0, to.length) > to;
}

/** Whether only a part of the corpus is traced: what is first in it need not be the first. */
export function isFiltered({ series, from, to }: TraceView): boolean {
  return series !== undefined || from !== undefined || to !== undefined;
}

/** The same term through the whole corpus. */
export function clearFilters({ term, measure }: TraceView): TraceView {
  return { ...pick('term', term), ...pick('measure', measure) };
}

export function setMeasure(trace: TraceView, measure: 'count' | 'rate'): TraceView {
  const { measure: _, ...rest } = trace;
  return measure === 'rate' ? { ...rest, measure } : rest;
}
