/** What a query finds, in React: names at once, sentences when the corpus worker has read the texts. */
import { useEffect, useMemo, useState } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { findNamedPair, type NamedTerm } from '../../graph/query/named-pair.ts';
import { formatFilter, type ParsedFilter, parseFilter } from '../../graph/query/parse-filter.ts';
import { type SearchGroup, searchGroups } from '../../graph/query/search.ts';
import { hasUnknownCharacter } from '../../graph/query/search-index.ts';
import type { SentenceHits } from '../../graph/query/sentences.ts';
import { getNodeFilter, toFilter } from './filter.ts';
import { advanceSearchIndex, getSearchIndex } from './names.ts';
import { loadSimplify, simplifyStore } from './simplify.ts';
import { type RequestState, useRequest } from './use-request.ts';
import { useStore } from './use-store.ts';
import { workWhenIdle } from './when-idle.ts';

export interface SearchResults {
  /** The query as it was understood: what filters, and what is searched for. */
  readonly parsed: ParsedFilter;
  /** The filter as a query of its own, with what is searched for; empty where nothing filters. */
  readonly filterQuery: string;
  /** What texts are searched for: the query in simplified script; of pinyin, the name that it spells. */
  readonly term: string;
  readonly groups: readonly SearchGroup[];
  /** Two terms that are named one behind the other. */
  readonly pair: readonly [a: NamedTerm, b: NamedTerm] | undefined;
  readonly sentences: RequestState<SentenceHits>;
  /** Whether more may come. */
  readonly isSearching: boolean;
}

/** Pause in typing before texts are searched: the names that come at once are what most look for. */
const PAUSE_MS = 160;

/** Shortest query that texts are searched for: a single character stands in every second sentence. */
const MIN_LENGTH = 2;

const NOTHING: readonly SearchGroup[] = [];

/** @param isAsked - Whether the answers are looked at; the texts are not searched otherwise. */
export function useSearch(index: GraphIndex, typed: string, isAsked: boolean): SearchResults {
  const parsed = useMemo(() => parseFilter(typed), [typed]);
  const filterQuery = useMemo(() => formatFilter(parsed.filter), [parsed]);
  const query = useSimplified(index, parsed.words);
  const groups = useMemo(() => {
    const filter = filterQuery === '' ? undefined : getNodeFilter(index, filterQuery);
    return query === '' && filter === undefined
      ? NOTHING
      : searchGroups(getSearchIndex(index), query, filter);
  }, [index, query, filterQuery]);
  const pair = useMemo(() => findNamedPair(getSearchIndex(index), query), [index, query]);
  const term = toTerm(query, groups);
  const settled = useSettled(term);
  const isLong = [...term].length >= MIN_LENGTH;
  const input = useMemo(
    () =>
      isAsked && isLong && settled === term ? { query: term, filter: toFilter(filterQuery) } : undefined,
    [isAsked, isLong, settled, term, filterQuery],
  );
  const sentences = useRequest('sentences', input);
  const isSearching = isLong && sentences.status !== 'ready' && sentences.status !== 'failed';
  return { parsed, filterQuery, term, groups, pair, sentences, isSearching };
}

/** Texts hold no pinyin: what is searched in them is the part of the best name that it stands for. */
function toTerm(query: string, groups: readonly SearchGroup[]): string {
  const [best] = groups[0]?.hits ?? [];
  const [span] = best?.spans ?? [];
  if (best?.match !== 'pinyin' || span === undefined) return query;
  return best.text.slice(span.start, span.end);
}

function useSimplified(index: GraphIndex, query: string): string {
  const simplify = useStore(simplifyStore);
  const isUnknown = useMemo(
    () => query !== '' && hasUnknownCharacter(getSearchIndex(index), query),
    [index, query],
  );
  useEffect(() => {
    if (isUnknown) void loadSimplify();
  }, [isUnknown]);
  return useMemo(
    () => (isUnknown && simplify !== undefined ? simplify(query) : query),
    [isUnknown, simplify, query],
  );
}

/** A value once it has stayed the same for a while. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Make the names ready once the page has nothing else to do. */
export function usePreparedSearch(index: GraphIndex): void {
  useEffect(() => workWhenIdle(() => advanceSearchIndex(index) === undefined), [index]);
}
