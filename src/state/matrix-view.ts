/** What the matrix shows: which rows and which columns. */
import type { PartialDate } from '../../graph/model/document.ts';
import { type AddressField, pick, toPartialDate } from './address-fields.ts';

export interface MatrixView {
  /** The series that met most often of late where absent. */
  readonly series?: string;
  /** First and last date, both included. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Which meeting stands on top; the newest where absent. */
  readonly order?: 'oldest';
  /** Keys of subjects, or any strings, in order; the usual ones where absent. */
  readonly subjects?: readonly string[];
}

/** Stands for meetings of all series, and documents on none. */
export const ALL_SERIES = '*';

export function parseMatrixView(fields: URLSearchParams): MatrixView {
  const subjects = toSubjects(fields.get('subjects')?.split(',') ?? []);
  return {
    ...pick('series', fields.get('series') ?? undefined),
    ...pick('from', toPartialDate(fields.get('from'))),
    ...pick('to', toPartialDate(fields.get('to'))),
    ...pick('order', fields.get('order') === 'oldest' ? ('oldest' as const) : undefined),
    ...pick('subjects', subjects.length === 0 ? undefined : subjects),
  };
}

export function listMatrixFields({ series, from, to, order, subjects }: MatrixView): readonly AddressField[] {
  return [
    ['series', series],
    ['from', from],
    ['to', to],
    ['order', order],
    ['subjects', subjects?.join(',')],
  ];
}

/** Names of subjects, each once, without blanks around them. */
export function toSubjects(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

/** Show another series, in all its years. */
export function chooseSeries(view: MatrixView, series: string): MatrixView {
  const { from: _, to: __, ...rest } = view;
  return { ...rest, series };
}

/** Set the first or last date; an open end where it is absent. */
export function choosePeriod(
  view: MatrixView,
  end: 'from' | 'to',
  date: PartialDate | undefined,
): MatrixView {
  const { [end]: _, ...rest } = view;
  return { ...rest, ...pick(end, date) };
}

export function turnOrder(view: MatrixView): MatrixView {
  const { order, ...rest } = view;
  return order === undefined ? { ...rest, order: 'oldest' } : rest;
}
