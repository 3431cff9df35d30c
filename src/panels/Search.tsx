import { type KeyboardEvent, type Ref, useId, useMemo, useRef, useState } from 'react';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { type SearchHit, search } from '../../graph/query/search.ts';
import { navigate } from '../state/navigation.ts';
import { getSearchIndex } from '../state/scene.ts';
import { showNeighborhood } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Icon } from '../ui/Icon.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import styles from './Search.module.css';

export interface SearchProps {
  readonly index: GraphIndex;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** Search over names and pinyin, as a combobox: the list follows the typing, and the keyboard never leaves the field. */
export function Search({ index, inputRef }: SearchProps) {
  const strings = useStrings();
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const hits = useMemo(() => search(getSearchIndex(index), query), [index, query]);
  const isListed = isOpen && query.trim() !== '';
  const choose = (key: NodeKey): void => {
    setIsOpen(false);
    setQuery('');
    navigate((view) => showNeighborhood(view, key));
  };
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(hits.length - 1, to));
    setActive(next);
    listRef.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // While a word is composed, Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const hit = hits[active];
    if (event.key === 'ArrowDown') move(isListed ? active + 1 : active);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Enter' && isListed && hit !== undefined) {
      choose(hit.node.key);
      event.currentTarget.blur();
    } else if (event.key === 'Escape') leave(event.currentTarget);
    else return;
    setIsOpen(event.key === 'ArrowDown' || event.key === 'ArrowUp' || (isOpen && event.key !== 'Escape'));
    event.preventDefault();
  };
  const leave = (input: HTMLInputElement): void => {
    if (query === '') input.blur();
    setQuery('');
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
          aria-expanded={isListed && hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isListed && hits.length > 0 ? `${listId}-${active}` : undefined}
          placeholder={strings.search.placeholder}
          title={strings.search.shortcut}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
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
        <div
          ref={listRef}
          id={listId}
          className={styles.hits}
          role="listbox"
          aria-label={strings.search.results}
        >
          {hits.map((hit, i) => (
            <Hit
              key={hit.node.key}
              id={`${listId}-${i}`}
              hit={hit}
              isActive={i === active}
              onPoint={() => setActive(i)}
              onChoose={() => choose(hit.node.key)}
            />
          ))}
        </div>
        {isListed && hits.length === 0 && (
          <div className={styles.none}>
            <p>{strings.search.none(query)}</p>
            <p>{strings.search.noneHint}</p>
          </div>
        )}
      </div>
      <p className={styles.count} role="status">
        {isListed ? strings.search.count(hits.length) : ''}
      </p>
    </search>
  );
}

interface HitProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Hit({ id, hit, isActive, onPoint, onChoose }: HitProps) {
  const strings = useStrings();
  const { kind, label } = hit.node.attributes;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys, as its pattern has it.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.hit}
      // Before the field loses the focus and the list closes.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <KindMark kind={kind} />
      <span className={styles.name}>
        {hit.field === 'label' ? <Matched hit={hit} /> : label}
        {hit.field === 'alias' && <span className={styles.alias}>{strings.search.alias(hit.text)}</span>}
      </span>
      <span className={styles.kind}>{strings.kinds[kind]}</span>
      {'mentionCount' in hit.node.attributes && (
        <span className={styles.mentions}>{hit.node.attributes.mentionCount}</span>
      )}
    </div>
  );
}

function Matched({ hit: { text, start, end } }: { readonly hit: SearchHit }) {
  if (start === undefined || end === undefined) return text;
  return (
    <>
      {text.slice(0, start)}
      <mark className={styles.match}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
