import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { type Completion, completeFilter } from '../../graph/query/complete-filter.ts';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import type { ParsedFilter } from '../../graph/query/parse-filter.ts';
import { requestFocus } from '../state/focus.ts';
import { getSeries } from '../state/names.ts';
import { navigate } from '../state/navigation.ts';
import { useLanguage } from '../state/preferences.ts';
import { type SearchResults as Results, usePreparedSearch, useSearch } from '../state/use-search.ts';
import { openReader, setFilter, showNeighborhood, showPair, showTrace, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { Strings } from '../strings/zh.ts';
import { Icon } from '../ui/Icon.tsx';
import { describeFilter, describeProblem } from './filter-text.ts';
import { type OtherName, tellNames } from './other-names.ts';
import styles from './Search.module.css';
import { type SearchItem, SearchResults, type SearchSection } from './SearchResults.tsx';

export interface SearchProps {
  readonly index: GraphIndex;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** Items that answer a query, and not only go on with it. */
const FOUND_KINDS: ReadonlySet<SearchItem['kind']> = new Set(['node', 'sentence', 'pair', 'completion']);

/** Search over names and texts, as a combobox: the list follows the typing, and the keyboard never leaves the field. */
export function Search({ index, inputRef }: SearchProps) {
  const strings = useStrings();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const language = useLanguage();
  const isAsked = isOpen && typed.trim() !== '';
  const results = useSearch(index, typed, isAsked);
  usePreparedSearch(index);
  const completions = isOpen ? completeFilter(typed, getSeries(index), language) : [];
  const sections = isOpen ? toSections(typed, results, completions, strings) : [];
  const items = sections.flatMap((section) => section.items);
  const isFound = items.some(({ kind }) => FOUND_KINDS.has(kind));
  const choose = (item: SearchItem): void => {
    if (item.kind === 'completion') {
      type(item.query);
      return;
    }
    setIsOpen(false);
    setTyped('');
    navigate((view) => toView(view, item));
    if (item.kind === 'node' || item.kind === 'pair') requestFocus('answer');
    tellNames(listOtherNames(item), strings);
  };
  const type = (query: string): void => {
    setTyped(query);
    // Where nothing is typed, nothing is chosen by Enter.
    setActive(query.trim() === '' ? -1 : 0);
    setIsOpen(true);
  };
  const move = (to: number): void => {
    const next = to < 0 ? items.length - 1 : to % items.length;
    setActive(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // While a word is composed, Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const item = items[active];
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isArrow && items.length > 0) move(active + (event.key === 'ArrowDown' ? 1 : -1));
    else if (isArrow) setIsOpen(true);
    else if (event.key === 'Enter' && item !== undefined) {
      choose(item);
      if (item.kind !== 'completion') event.currentTarget.blur();
    } else if (event.key === 'Escape') leave(event.currentTarget);
    else return;
    event.preventDefault();
  };
  const leave = (input: HTMLInputElement): void => {
    setIsOpen(false);
    if (typed === '') input.blur();
    setTyped('');
  };
  return (
    <search className={styles.search}>
      <div className={styles.field}>
        <span className={styles.icon}>
          <Icon name="search" />
        </span>
        <input
          ref={inputRef}
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={strings.search.label}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 && active < items.length ? `${listId}-${active}` : undefined}
          placeholder={strings.search.placeholder}
          title={strings.search.shortcut}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setIsOpen(true)}
          onBlur={() => setIsOpen(false)}
          onKeyDown={handleKey}
        />
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </div>
      <div className={styles.popup} hidden={items.length === 0 && !isAsked}>
        {isAsked && <Understood parsed={results.parsed} isFound={isFound} />}
        {isAsked && !isFound && !results.isSearching && (
          <div className={styles.none}>
            <p>{strings.search.none(typed.trim())}</p>
            <p>{strings.search.noneHint}</p>
          </div>
        )}
        <SearchResults
          index={index}
          id={listId}
          sections={sections}
          active={active}
          onPoint={setActive}
          onChoose={choose}
        />
        {isAsked && <Progress results={results} />}
      </div>
      <p className={styles.count} role="status">
        {isAsked ? describe(results, strings) : ''}
      </p>
    </search>
  );
}

/** The terms of an item that are asked for by another name than the one that they are shown by. */
function listOtherNames(item: SearchItem): readonly OtherName[] {
  if (item.kind === 'pair') return [item.a, item.b].filter(({ isAlias }) => isAlias);
  if (item.kind === 'node' && item.hit.field === 'alias')
    return [{ name: item.hit.text, node: item.hit.node }];
  return [];
}

/** Where an item leads. */
function toView(view: View, item: SearchItem): View {
  switch (item.kind) {
    case 'node':
      return showNeighborhood(view, item.hit.node.key);
    case 'sentence':
      return openReader(view, { document: item.hit.document, offset: item.hit.start, end: item.hit.end });
    case 'pair':
      return showPair(view, item.a.node.key, item.b.node.key);
    case 'trace':
      return showTrace(view, item.query);
    case 'filter':
      return setFilter({ ...view, page: 'explore' }, item.query);
    case 'completion':
      return view;
  }
}

function toSections(
  typed: string,
  { parsed, filterQuery, term, groups, pair, sentences }: Results,
  completions: readonly Completion[],
  { search, filter }: Strings,
): readonly SearchSection[] {
  const named = groups.map(({ name, hits, count }) => ({
    key: name,
    heading: search.groups[name],
    note: count > hits.length ? search.more(count) : undefined,
    items: hits.map((hit) => ({ kind: 'node', hit }) as const),
  }));
  const found = sentences.status === 'ready' ? sentences.output : undefined;
  const read = {
    key: 'sentences',
    heading: search.groups.sentences,
    note: found && search.sentences(found.count, found.documentCount),
    items: (found?.hits ?? []).map((hit) => ({ kind: 'sentence', hit }) as const),
  };
  const related = {
    key: 'pair',
    heading: search.pairs,
    items: pair === undefined ? [] : [{ kind: 'pair', a: pair[0], b: pair[1] } as const],
  };
  const completed = {
    key: 'completions',
    heading: filter.completions,
    items: completions.map((completion) => ({ kind: 'completion', ...completion }) as const),
  };
  // Whoever has named a field wants its values; others may begin a word that merely looks like one.
  const isCompleted = /[:：]\S*$/u.test(typed) || typed.trim() === '';
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const query = [filterQuery, parsed.words].filter(Boolean).join(' ');
  const further: readonly SearchItem[] = [
    ...(filterQuery === '' ? [] : [{ kind: 'filter', query, count } as const]),
    ...(term === '' ? [] : [{ kind: 'trace', query: term } as const]),
  ];
  const more = { key: 'further', heading: search.further, items: further };
  const isOnlyFilter = filterQuery !== '' && parsed.words === '';
  return [
    related,
    ...(isCompleted ? [completed] : []),
    ...(isOnlyFilter ? [more] : []),
    ...named,
    read,
    ...(isOnlyFilter ? [] : [more]),
    ...(isCompleted ? [] : [completed]),
  ].filter(({ items }) => items.length > 0);
}

interface UnderstoodProps {
  readonly parsed: ParsedFilter;
  readonly isFound: boolean;
}

/** How the conditions of a query were understood, and what of it was not. A colon stands in many a title: it is no matter while names are found. */
function Understood({ parsed: { terms, problems }, isFound }: UnderstoodProps) {
  const strings = useStrings();
  const language = useLanguage();
  const chips = terms
    .map(({ filter }) => describeFilter(filter, language, strings))
    .filter((chip) => chip !== '');
  const told = problems.filter(({ code }) => code !== 'field' || !isFound);
  if (chips.length + told.length === 0) return null;
  return (
    <div className={styles.understood}>
      {chips.map((chip) => (
        <span key={chip} className={styles.chip}>
          {chip}
        </span>
      ))}
      {told.map((problem) => (
        <p key={problem.start} className={styles.problem}>
          {describeProblem(problem, language, strings)}
        </p>
      ))}
    </div>
  );
}

/** How far the texts have been read, which takes a while the first time. */
function Progress({ results: { sentences, isSearching } }: { readonly results: Results }) {
  const strings = useStrings();
  if (sentences.status === 'failed')
    return <p className={styles.progress}>{strings.search.sentencesFailed(sentences.message)}</p>;
  if (!isSearching) return null;
  const progress = sentences.status === 'loading' ? sentences.progress : undefined;
  const isSlow = progress !== undefined && progress.done < progress.total;
  return (
    <p className={styles.progress}>
      {isSlow ? strings.search.reading(progress.done, progress.total) : strings.search.searching}
    </p>
  );
}

function describe({ groups, sentences, isSearching }: Results, { search }: Strings): string {
  const names = groups.reduce((sum, { count }) => sum + count, 0);
  if (isSearching) return search.count(names);
  return search.countAll(names, sentences.status === 'ready' ? sentences.output.count : 0);
}
