import { type FormEvent, type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { GraphIndex, GraphNode } from '../../../graph/query/graph-index.ts';
import { type SearchHit, search } from '../../../graph/query/search.ts';
import { getSearchIndex } from '../../state/names.ts';
import { navigate } from '../../state/navigation.ts';
import { showTrace } from '../../state/view.ts';
import { useStrings } from '../../strings/trace.ts';
import { Icon } from '../../ui/Icon.tsx';
import { KindMark } from '../../ui/KindMark.tsx';
import styles from './TermField.module.css';

export interface TermFieldProps {
  readonly index: GraphIndex;
  /** What is traced now. Another term wants another key. */
  readonly term?: string | undefined;
}

/** Entities suggested beside what was typed. */
const MOST_SUGGESTIONS = 7;

/** Takes any string to trace. The first choice is always the string as it was typed; names of the graph follow. */
export function TermField({ index, term = '' }: TermFieldProps) {
  const strings = useStrings();
  const [value, setValue] = useState(term);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const typed = value.trim();
  // Only for whoever types: making the names ready takes a while.
  const hits = useMemo(() => (isOpen ? suggest(index, typed) : []), [index, isOpen, typed]);
  const isListed = isOpen && typed !== '' && hits.length > 0;
  const trace = (text: string): void => {
    if (text === '') return;
    setIsOpen(false);
    setValue(text);
    navigate((view) => showTrace(view, text));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    trace(typed);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // While a word is composed, Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setIsOpen(true);
      setActive(isListed ? Math.max(0, Math.min(hits.length, active + step)) : 0);
    } else if (event.key === 'Enter' && isListed)
      trace(active === 0 ? typed : toTerm(hits[active - 1], typed));
    else if (event.key === 'Escape' && isListed) setIsOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const choices = [
    { key: '', term: typed, label: strings.tracing.term(typed) },
    ...hits.map((hit) => ({ key: hit.node.key, term: toTerm(hit, typed), label: toTerm(hit, typed), hit })),
  ];
  return (
    <search className={styles.search}>
      <form className={styles.form} onSubmit={submit}>
        <span className={styles.icon}>
          <Icon name="trace" />
        </span>
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={strings.trace.label}
          aria-expanded={isListed}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isListed ? `${listId}-${active}` : undefined}
          placeholder={strings.trace.placeholder}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          value={value}
          onChange={(event) => {
            setValue(event.target.value);
            setActive(0);
            setIsOpen(true);
          }}
          onBlur={() => setIsOpen(false)}
          onKeyDown={handleKey}
        />
        <button type="submit" className={styles.submit}>
          {strings.trace.submit}
        </button>
      </form>
      <div
        id={listId}
        className={styles.popup}
        role="listbox"
        aria-label={strings.trace.suggestions}
        hidden={!isListed}
      >
        {isListed &&
          choices.map((choice, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys, as its pattern has it.
            <div
              key={choice.key}
              id={`${listId}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              className={styles.choice}
              // Before the field loses the focus and the list closes.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(i)}
              onClick={() => trace(choice.term)}
            >
              {'hit' in choice ? (
                <KindMark kind={choice.hit.node.attributes.kind} />
              ) : (
                <Icon name="trace" size={14} />
              )}
              <span className={styles.name}>{choice.label}</span>
              {'hit' in choice && (
                <span className={styles.kind}>{strings.kinds[choice.hit.node.attributes.kind]}</span>
              )}
            </div>
          ))}
      </div>
    </search>
  );
}

function suggest(index: GraphIndex, typed: string): readonly SearchHit[] {
  if (typed === '') return [];
  return search(getSearchIndex(index), typed, MOST_SUGGESTIONS + 1, isTerm)
    .filter((hit) => toTerm(hit, typed) !== typed)
    .slice(0, MOST_SUGGESTIONS);
}

function isTerm({ attributes: { kind } }: GraphNode): boolean {
  return kind !== 'document' && kind !== 'meeting';
}

/** The name by which an entity was found; its own where that was by pinyin. */
function toTerm(hit: SearchHit | undefined, typed: string): string {
  if (hit === undefined) return typed;
  return hit.field === 'alias' ? hit.text : hit.node.attributes.label;
}
