import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { navigate } from '../state/navigation.ts';
import { type SearchResults as Results, usePreparedSearch, useSearch } from '../state/use-search.ts';
import { openReader, showNeighborhood, showTrace, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { Strings } from '../strings/zh.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Search.module.css';
import { type SearchItem, SearchResults, type SearchSection } from './SearchResults.tsx';

export interface SearchProps {
  readonly index: GraphIndex;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** Search over names and texts, as a combobox: the list follows the typing, and the keyboard never leaves the field. */
export function Search({ index, inputRef }: SearchProps) {
  const strings = useStrings();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const isListed = isOpen && typed.trim() !== '';
  const results = useSearch(index, typed, isListed);
  usePreparedSearch(index);
  const sections = isListed ? toSections(results, strings) : [];
  const items = sections.flatMap((section) => section.items);
  const isFound = items.some(({ kind }) => kind !== 'trace');
  const choose = (item: SearchItem): void => {
    setIsOpen(false);
    setTyped('');
    navigate((view) => toView(view, item));
  };
  const move = (to: number): void => {
    const next = (to + items.length) % items.length;
    setActive(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // While a word is composed, Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const item = items[active];
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isArrow && isListed && items.length > 0) move(active + (event.key === 'ArrowDown' ? 1 : -1));
    else if (isArrow) setIsOpen(true);
    else if (event.key === 'Enter' && isListed && item !== undefined) {
      choose(item);
      event.currentTarget.blur();
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
          aria-activedescendant={items.length > 0 ? `${listId}-${active}` : undefined}
          placeholder={strings.search.placeholder}
          title={strings.search.shortcut}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
            setIsOpen(true);
          }}
          onFocus={() => setIsOpen(true)}
          onBlur={() => setIsOpen(false)}
          onKeyDown={handleKey}
        />
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </div>
      <div className={styles.popup} hidden={!isListed}>
        {isListed && !isFound && !results.isSearching && (
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
        {isListed && <Progress results={results} />}
      </div>
      <p className={styles.count} role="status">
        {isListed ? describe(results, strings) : ''}
      </p>
    </search>
  );
}

/** Where an item leads. */
function toView(view: View, item: SearchItem): View {
  switch (item.kind) {
    case 'node':
      return showNeighborhood(view, item.hit.node.key);
    case 'sentence':
      return openReader(view, { document: item.hit.document, offset: item.hit.start });
    case 'trace':
      return showTrace(view, item.query);
  }
}

function toSections({ term, groups, sentences }: Results, strings: Strings): readonly SearchSection[] {
  const { search } = strings;
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
  const trace = { key: 'trace', heading: search.further, items: [{ kind: 'trace', query: term }] as const };
  return [...named, ...(read.items.length > 0 ? [read] : []), trace];
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
