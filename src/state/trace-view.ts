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
}

export function parseTraceView(fields: URLSearchParams): TraceView {
  return {
    ...pick('term', fields.get('term') ?? undefined),
    ...pick('series', fields.get('series') ?? undefined),
    ...pick('from', toPartialDate(fields.get('from'))),
    ...pick('to', toPartialDate(fields.get('to'))),
  };
}

export function listTraceFields({ term, series, from, to }: TraceView): readonly AddressField[] {
  return [
    ['term', term],
    ['series', series],
    ['from', from],
    ['to', to],
  ];
}
