/** What the trace page shows: a term, and which part of the corpus it is traced through. */
import type { PartialDate } from '../../graph/model/document.ts';
import { type AddressField, pick } from './address-fields.ts';

export interface TraceView {
  /** Absent until one is asked for. */
  readonly term?: string;
  readonly series?: string;
  /** First and last date, both included. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

const PARTIAL_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;

export function parseTraceView(fields: URLSearchParams): TraceView {
  const toDate = (text: string | null) => (text !== null && PARTIAL_DATE.test(text) ? text : undefined);
  return {
    ...pick('term', fields.get('term') ?? undefined),
    ...pick('series', fields.get('series') ?? undefined),
    ...pick('from', toDate(fields.get('from'))),
    ...pick('to', toDate(fields.get('to'))),
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
