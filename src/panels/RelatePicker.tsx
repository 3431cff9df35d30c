import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { GraphIndex, GraphNode } from '../../graph/query/graph-index.ts';
import { type SearchHit, search } from '../../graph/query/search.ts';
import { requestFocus } from '../state/focus.ts';
import { getSearchIndex } from '../state/names.ts';
import { navigate } from '../state/navigation.ts';
import { showConnection } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { tellNames } from './other-names.ts';
import styles from './RelatePicker.module.css';

export interface RelatePickerProps {
  readonly index: GraphIndex;
  readonly node: GraphNode;
  /** Center of what is shown. */
  readonly center: string | undefined;
}

/** Names offered at a time. */
const MOST_HITS = 6;

/** Takes the name of a second node, and shows what relates it to this one. */
export function RelatePicker({ index, node, center }: RelatePickerProps) {
  const strings = useStrings();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const query = typed.trim();
  const hits = useMemo(
    () =>
      query === '' ? [] : search(getSearchIndex(index), query, MOST_HITS, ({ key }) => key !== node.key),
    [index, query, node.key],
  );
  const choose = (hit: SearchHit | undefined): void => {
    if (hit === undefined) return;
    const { node: other, field, text } = hit;
    setTyped('');
    navigate((view) => showConnection(view, node.key, other.key, center));
    requestFocus('answer');
    tellNames(field === 'alias' ? [{ name: text, node: other }] : [], strings);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // While a word is composed, Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing || query === '') return;
    if (event.key === 'ArrowDown') setActive(Math.min(hits.length - 1, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (event.key === 'Enter') choose(hits[active]);
    else if (event.key === 'Escape') setTyped('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.picker}>
      <input
        className={styles.field}
        type="text"
        role="combobox"
        aria-label={strings.explore.relateTo}
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={strings.explore.relateHint}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={handleKey}
        onBlur={() => setTyped('')}
      />
      <div
        id={listId}
        className={styles.list}
        role="listbox"
        aria-label={strings.search.results}
        hidden={hits.length === 0}
      >
        {hits.map((hit, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys, as its pattern has it.
          <div
            key={hit.node.key}
            id={`${listId}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            className={styles.hit}
            // Before the field loses the focus and the list closes.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setActive(i)}
            onClick={() => choose(hit)}
          >
            <KindMark kind={hit.node.attributes.kind} />
            {hit.field === 'alias'
              ? strings.search.alsoNamed(hit.text, hit.node.attributes.label)
              : hit.node.attributes.label}
          </div>
        ))}
      </div>
    </div>
  );
}
