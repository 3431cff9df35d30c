/** What the matrix shows: which rows and which columns. */
import { parseMonths } from '../../graph/compare/months.ts';
import type { PartialDate } from '../../graph/model/document.ts';
import { type AddressField, pick, toPartialDate } from './address-fields.ts';

export interface MatrixView {
  /** The series that met most often of late where absent. */
  readonly series?: string;
  /** First and last date, both included. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** A month (7) or a season (7-9); all of the year where absent. */
  readonly months?: string;
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
    ...pick('months', toMonths(fields.get('months'))),
    ...pick('order', fields.get('order') === 'oldest' ? ('oldest' as const) : undefined),
    ...pick('subjects', subjects.length === 0 ? undefined : subjects),
  };
}

export function listMatrixFields({
  series,
  from,
  to,
  months,
  order,
  subjects,
}: MatrixView): readonly AddressField[] {
  return [
    ['series', series],
    ['from', from],
    ['to', to],
    ['months', months],
    ['order', order],
    ['subjects', subjects?.join(',')],
  ];
}

/** Names of subjects, each once, without blanks around them. */
export function toSubjects(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

function toMonths(text: string | null): string | undefined {
  return text !== null && parseMonths(text).length > 0 ? text : undefined;
}

/** Keep to a month or season, or to none. */
export function chooseMonths(view: MatrixView, months: string | undefined): MatrixView {
  const { months: _, ...rest } = view;
  return { ...rest, ...pick('months', months) };
}

/** Show one column alone. */
export function chooseColumn(view: MatrixView, key: string): MatrixView {
  return { ...view, subjects: [key] };
}

/** Show the meetings of one date alone. */
export function chooseRow(view: MatrixView, date: PartialDate): MatrixView {
  return { ...view, from: date, to: date };
}

/** Show the meetings of all years. */
export function clearPeriod(view: MatrixView): MatrixView {
  const { from: _, to: __, ...rest } = view;
  return rest;
}

/** Whether one date alone is shown. */
export function isOneDate({ from, to }: MatrixView): boolean {
  return from !== undefined && from === to && from.length > YEAR_LENGTH;
}

const YEAR_LENGTH = 4;

/** Show the usual columns. */
export function clearColumns(view: MatrixView): MatrixView {
  const { subjects: _, ...rest } = view;
  return rest;
}

/** Show another series, in all its years. */
export function chooseSeries(view: MatrixView, series: string): MatrixView {
  const { from: _, to: __, months: ___, ...rest } = view;
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
