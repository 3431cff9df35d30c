/**
 * The search language: `kind:policy after:2024 房地产`, or `种类:政策 2024年后 房地产`.
 *
 * Words with blanks between. One with a colon asks for a field; some Chinese phrases of time and number need none (2024年后,
 * 2020—2024年, 10次以上); all others are searched for. Nothing is an error: what is not understood is searched for too, and told of.
 */
import type { PartialDate } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import {
  FIELD_WORDS,
  FILTER_FIELDS,
  type FilterField,
  type FilterValue,
  KIND_GROUPS,
  KIND_VALUES,
  MODE_VALUES,
  RELATION_VALUES,
} from './filter-words.ts';
import { type Filter, NO_FILTER } from './filters.ts';

/** What a word of a query was not understood for. */
export interface FilterProblem extends Span {
  /** `field`: no such field. `value`: no such value of the field. `date`, `count`: a field that wants another form. */
  readonly code: 'field' | 'value' | 'date' | 'count';
  readonly field?: FilterField;
  /** The word that was not understood. */
  readonly text: string;
  /** What it may have been meant for: fields, values, or forms to write it in. */
  readonly known: readonly string[];
}

/** A part of a query that filters, as it was understood. */
export interface FilterTerm extends Span {
  readonly field: FilterField;
  /** What it adds to a filter of nothing. */
  readonly filter: Filter;
}

/** A query taken apart: what filters, what is searched for, and what was not understood. */
export interface ParsedFilter {
  readonly filter: Filter;
  /** What is to be searched for. */
  readonly words: string;
  /** In the order of the query. */
  readonly terms: readonly FilterTerm[];
  readonly problems: readonly FilterProblem[];
}

const WORD = /(?:[^\s"“”]|["“][^"“”]*["”])+/gu;
const FIELD = /^([\p{L}]{1,12})[:：](.*)$/u;
const SEPARATOR = /[,，、]/u;

const DATE = /^(\d{4})(?:年|[-./](?=\d))?(?:(\d{1,2})(?:月|[-./](?=\d))?)?(?:(\d{1,2})日?)?$/u;
const PERIOD = /^(.+?)(?:\.\.|—|–|~|至|到)(.+)$/u;
const YEARS = /^(\d{4})年?-(\d{4})年?$/u;
const AFTER = /^(\d{4}年?(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:之后|以后|以来|后|起)$/u;
const BEFORE = /^(\d{4}年?(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:之前|以前|前)$/u;
const UNTIL = /^(?:截至|截止)(\d{4}年?(?:\d{1,2}月)?(?:\d{1,2}日)?)$/u;
const AT_LEAST = /^(?:提及)?(\d{1,6})次以上$/u;
const COUNT = /^(?:>=?|≥|至少)?(\d{1,6})(?:次|\+)?(?:以上)?$/u;

type Understood = { readonly field: FilterField; readonly filter: Partial<Filter> };
type Misunderstood = Omit<FilterProblem, 'start' | 'end'>;

/** Parse a query. Never throws; `start` and `end` are UTF-16 offsets in it. */
export function parseFilter(query: string): ParsedFilter {
  const words: string[] = [];
  const terms: FilterTerm[] = [];
  const problems: FilterProblem[] = [];
  for (const match of query.matchAll(WORD)) {
    const [text] = match;
    const span = { start: match.index, end: match.index + text.length };
    const read = readWord(text);
    if (read === undefined) words.push(unquote(text));
    else if ('code' in read) problems.push({ ...read, ...span });
    else terms.push({ field: read.field, filter: { ...NO_FILTER, ...read.filter }, ...span });
    // A colon stands in many a title.
    if (read !== undefined && 'code' in read && read.code === 'field') words.push(text);
  }
  const filter = terms.reduce((sum, term) => joinFilters(sum, term.filter), NO_FILTER);
  return { filter, words: words.join(' '), terms, problems };
}

/** What both ask for: of lists either, of bounds the closer. */
function joinFilters(a: Filter, b: Filter): Filter {
  const from = [a.from, b.from]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  const [to] = [a.to, b.to].filter((date) => date !== undefined).sort();
  const counts = [a.minCount, b.minCount].filter((count) => count !== undefined);
  return {
    kinds: [...new Set([...a.kinds, ...b.kinds])],
    relations: [...new Set([...a.relations, ...b.relations])],
    modes: [...new Set([...a.modes, ...b.modes])],
    words: [...a.words, ...b.words],
    series: [...a.series, ...b.series],
    documents: [...a.documents, ...b.documents],
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(counts.length === 0 ? {} : { minCount: Math.max(...counts) }),
  };
}

function unquote(text: string): string {
  return text.replace(/["“”]/gu, '');
}

/** `undefined` for a word that is to be searched for. */
function readWord(text: string): Understood | Misunderstood | undefined {
  const [, name = '', value = ''] = FIELD.exec(text) ?? [];
  if (name !== '') return readField(name, unquote(value));
  return readPhrase(text);
}

/** Phrases that need no field. */
function readPhrase(text: string): Understood | undefined {
  const after = toDate(AFTER.exec(text)?.[1]);
  if (after !== undefined) return { field: 'after', filter: { from: after } };
  const before = toDate(BEFORE.exec(text)?.[1]);
  if (before !== undefined) return { field: 'before', filter: { to: toDayBefore(before) } };
  const until = toDate(UNTIL.exec(text)?.[1]);
  if (until !== undefined) return { field: 'before', filter: { to: until } };
  const count = AT_LEAST.exec(text)?.[1];
  if (count !== undefined) return { field: 'count', filter: { minCount: Number(count) } };
  const period = readPeriod(text);
  return period === undefined ? undefined : { field: 'period', filter: period };
}

function readField(name: string, value: string): Understood | Misunderstood | undefined {
  const field = findField(name);
  if (field === undefined) return { code: 'field', text: name, known: FILTER_FIELDS };
  // Still being typed.
  if (value === '') return { field, filter: {} };
  switch (field) {
    case 'kind':
      return readValues(field, value, KIND_VALUES, (kinds) => ({ kinds }), toKindGroup);
    case 'relation':
      return readValues(field, value, RELATION_VALUES, (relations) => ({ relations }));
    case 'mode':
      return readValues(field, value, MODE_VALUES, (modes) => ({ modes }));
    case 'series':
      return { field, filter: { series: value.split(SEPARATOR).filter(Boolean) } };
    case 'document':
      return { field, filter: { documents: value.split(SEPARATOR).filter(Boolean) } };
    case 'count': {
      const count = COUNT.exec(value)?.[1];
      return count === undefined
        ? { code: 'count', field, text: value, known: ['10'] }
        : { field, filter: { minCount: Number(count) } };
    }
    case 'after':
    case 'before':
    case 'period':
      return readTime(field, value);
  }
}

function readTime(field: 'after' | 'before' | 'period', value: string): Understood | Misunderstood {
  const wrong = { code: 'date', field, text: value, known: ['2024', '2024-12', '2024-12-09'] } as const;
  if (field === 'period') {
    const date = toDate(value);
    const period = date === undefined ? readPeriod(value) : { from: date, to: date };
    return period === undefined ? wrong : { field, filter: period };
  }
  const date = toDate(value);
  if (date === undefined) return wrong;
  return { field, filter: field === 'after' ? { from: date } : { to: date } };
}

function readPeriod(text: string): { readonly from: PartialDate; readonly to: PartialDate } | undefined {
  const [, first, last] = YEARS.exec(text) ?? PERIOD.exec(text) ?? [];
  const [from, to] = [toDate(first), toDate(last)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** @returns `undefined` for what is no date. */
function toDate(text: string | undefined): PartialDate | undefined {
  const [, year, month, day] = (text === undefined ? undefined : DATE.exec(text)) ?? [];
  if (year === undefined) return undefined;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return undefined;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** 2024年前 ends with 2023, 2024年3月前 with February. */
function toDayBefore(date: PartialDate): PartialDate {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (day !== undefined && day > 1) return `${date.slice(0, 8)}${String(day - 1).padStart(2, '0')}`;
  if (month !== undefined && month > 1) return `${year}-${String(month - 1).padStart(2, '0')}`;
  return String(year - 1);
}

function findField(name: string): FilterField | undefined {
  const folded = name.toLowerCase();
  return FILTER_FIELDS.find((field) => field === folded || FIELD_WORDS[field].includes(folded));
}

function toKindGroup(word: string) {
  return KIND_GROUPS.find(({ words }) => words.includes(word))?.kinds;
}

function readValues<V extends string>(
  field: FilterField,
  text: string,
  values: readonly FilterValue<V>[],
  toFilter: (values: readonly V[]) => Partial<Filter>,
  toGroup?: (word: string) => readonly V[] | undefined,
): Understood | Misunderstood {
  const found: V[] = [];
  for (const word of text.toLowerCase().split(SEPARATOR).filter(Boolean)) {
    const one = values.find(
      ({ value, zh, en }) => value === word || zh === word || en.toLowerCase() === word,
    );
    const several = one === undefined ? toGroup?.(word) : [one.value];
    if (several === undefined)
      return { code: 'value', field, text: word, known: values.map(({ value }) => value) };
    found.push(...several);
  }
  return { field, filter: toFilter(found) };
}

/** A filter as a query, which {@link parseFilter} reads as the same filter whatever the language of the page. */
export function formatFilter(filter: Filter): string {
  const { kinds, relations, from, to, series, documents, modes, minCount, words } = filter;
  const list = (field: FilterField, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${field}:${values.map(quote).join(',')}`];
  return [
    ...list('kind', kinds),
    ...list('relation', relations),
    ...list('after', from === undefined ? [] : [from]),
    ...list('before', to === undefined ? [] : [to]),
    ...list('series', series),
    ...list('document', documents),
    ...list('mode', modes),
    ...list('count', minCount === undefined ? [] : [String(minCount)]),
    ...words.map(quote),
  ].join(' ');
}

function quote(value: string): string {
  return /[\s:：,，、]/u.test(value) ? `"${value}"` : value;
}
