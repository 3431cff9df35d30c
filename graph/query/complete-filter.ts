/** How a query in the search language may go on. */
import type { Language } from '../diagnostics/format.ts';
import {
  FIELD_WORDS,
  FILTER_FIELDS,
  type FilterField,
  type FilterValue,
  KIND_VALUES,
  MODE_VALUES,
  RELATION_VALUES,
} from './filter-words.ts';

/** A query that goes on. */
export interface Completion {
  /** The word that is completed, as it then reads. */
  readonly word: string;
  /** The whole query. */
  readonly query: string;
}

const LAST_WORD = /(?:[^\s"“”]|["“][^"“”]*["”]?)*$/u;
const FIELD = /^(\p{L}{1,12})[:：](.*)$/u;

/** Letters with which a field is begun: of fewer, most words begin alike. */
const MIN_LETTERS = 2;
const MOST = 12;

/**
 * Complete the last word of a query.
 *
 * @param series - Series of meetings that the graph has.
 * @returns All fields for an empty query; none where the word is complete, or not of the search language.
 */
export function completeFilter(
  query: string,
  series: readonly string[],
  language: Language,
): readonly Completion[] {
  const [last = ''] = LAST_WORD.exec(query) ?? [];
  const before = query.slice(0, query.length - last.length);
  const [, name, value = ''] = FIELD.exec(last) ?? [];
  if (query.trim() === '') return toCompletions('', '', listFields('', language));
  const words = name === undefined ? listFields(last, language) : listValues(name, value, series, language);
  return last === '' ? [] : toCompletions(before, last, words);
}

function toCompletions(before: string, last: string, words: readonly string[]): readonly Completion[] {
  return words
    .filter((word) => word !== last)
    .slice(0, MOST)
    .map((word) => ({ word, query: `${before}${word}${/[:：]$/u.test(word) ? '' : ' '}` }));
}

function listFields(begun: string, language: Language): readonly string[] {
  const folded = begun.toLowerCase();
  if (/^[a-z]/u.test(folded) && folded.length < MIN_LETTERS) return [];
  return FILTER_FIELDS.filter((field) =>
    [field, ...FIELD_WORDS[field]].some((word) => word.startsWith(folded)),
  ).map((field) => `${toFieldWord(field, language)}:`);
}

function toFieldWord(field: FilterField, language: Language): string {
  return language === 'zh' ? FIELD_WORDS[field][0] : field;
}

function listValues(
  name: string,
  value: string,
  series: readonly string[],
  language: Language,
): readonly string[] {
  const field = FILTER_FIELDS.find(
    (one) => one === name.toLowerCase() || FIELD_WORDS[one].includes(name.toLowerCase()),
  );
  const parts = value.split(/[,，、]/u);
  const begun = (parts.at(-1) ?? '').toLowerCase();
  const kept = parts.slice(0, -1);
  const toWord = (one: string): string => `${name}:${[...kept, one].join(',')}`;
  const pick = (values: readonly FilterValue<string>[]): string[] =>
    values
      .filter((one) => !kept.includes(one.value) && !kept.includes(one.zh))
      .filter((one) => [one.value, one.zh, one.en].some((word) => word.toLowerCase().startsWith(begun)))
      .map((one) => (language === 'zh' ? one.zh : one.value));
  switch (field) {
    case 'kind':
      return pick(KIND_VALUES).map(toWord);
    case 'relation':
      return pick(RELATION_VALUES).map(toWord);
    case 'mode':
      return pick(MODE_VALUES).map(toWord);
    case 'series':
      return series.filter((one) => one.includes(begun) && !kept.includes(one)).map(toWord);
    case 'after':
    case 'before':
    case 'period':
    case 'document':
    case 'count':
    case undefined:
      return [];
  }
}
