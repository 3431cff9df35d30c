/** Filters in words. */
import { FIELD_WORDS, KIND_VALUES, MODE_VALUES, RELATION_VALUES } from '../../graph/query/filter-words.ts';
import type { Filter } from '../../graph/query/filters.ts';
import type { FilterProblem } from '../../graph/query/parse-filter.ts';
import type { Language } from '../state/view.ts';
import type { Strings } from '../strings/zh.ts';

/** A filter in a few words; empty where it filters nothing. */
export function describeFilter(
  filter: Filter,
  language: Language,
  { kinds, list, filter: words }: Strings,
): string {
  const { from, to, minCount } = filter;
  const relations = RELATION_VALUES.filter(({ value }) => filter.relations.includes(value));
  const modes = MODE_VALUES.filter(({ value }) => filter.modes.includes(value));
  const parts = [
    filter.kinds.length === 0 ? '' : words.kind(list(filter.kinds.map((kind) => kinds[kind]))),
    relations.length === 0 ? '' : words.relation(list(relations.map((one) => one[language]))),
    from === undefined && to === undefined ? '' : words.time(from, to),
    filter.series.length === 0 ? '' : words.series(list(filter.series)),
    filter.documents.length === 0 ? '' : words.document(list(filter.documents)),
    modes.length === 0 ? '' : words.mode(list(modes.map((one) => one[language]))),
    minCount === undefined ? '' : words.count(minCount),
    filter.words.length === 0 ? '' : words.words(list(filter.words)),
  ];
  return list(parts.filter((part) => part !== ''));
}

/** What of a query was not understood, and what is known in its place. */
export function describeProblem(
  { code, text, known }: FilterProblem,
  language: Language,
  { list, filter: words }: Strings,
): string {
  const values = [...KIND_VALUES, ...RELATION_VALUES, ...MODE_VALUES];
  const names = known.map((one) => {
    if (language === 'en') return one;
    const field = code === 'field' ? Object.entries(FIELD_WORDS).find(([name]) => name === one) : undefined;
    return field?.[1][0] ?? values.find(({ value }) => value === one)?.zh ?? one;
  });
  return words.problems[code](text, list(names));
}
