import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TraceDocument } from '../../../graph/query/trace.ts';
import { listMissingIn } from '../../state/compare-view.ts';
import { useStrings } from '../../strings/compare.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './DocumentPicker.module.css';

export interface DocumentPickerProps {
  readonly label: string;
  /** By date, the latest first. */
  readonly documents: readonly TraceDocument[];
  readonly value: TraceDocument | undefined;
  /** Shown in place of a title where the side is no document. */
  readonly placeholder: string;
  readonly onChoose: (document: TraceDocument) => void;
}

/** Documents listed at once; the search narrows them down. */
const MOST_LISTED = 200;

/** Choose a document by title, date or series: a button that opens a searchable list. */
export function DocumentPicker({ label, documents, value, placeholder, onChoose }: DocumentPickerProps) {
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: PointerEvent): void => {
      if (!ref.current?.contains(event.target as Node)) setIsOpen(false);
    };
    addEventListener('pointerdown', close);
    return () => removeEventListener('pointerdown', close);
  }, [isOpen]);
  const leave = (): void => {
    setIsOpen(false);
    buttonRef.current?.focus();
  };
  const form = value === undefined || value.form === 'full' ? undefined : strings.forms[value.form];
  const facts = [value?.date, value?.series, form].filter((fact) => fact !== undefined).join(' · ');
  return (
    <div ref={ref} className={styles.picker}>
      <button
        ref={buttonRef}
        type="button"
        className={styles.field}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles.label}>{label}</span>
        <span className={styles.title} title={value?.title}>
          {value?.title ?? placeholder}
        </span>
        <span className={styles.facts}>{facts === '' ? '\u00a0' : facts}</span>
        <span className={styles.icon}>
          <Icon name="down" size={16} />
        </span>
      </button>
      {isOpen && (
        <Choices
          label={label}
          documents={documents}
          value={value}
          onLeave={leave}
          onChoose={(document) => {
            onChoose(document);
            leave();
          }}
        />
      )}
    </div>
  );
}

interface ChoicesProps extends Pick<DocumentPickerProps, 'label' | 'documents' | 'value' | 'onChoose'> {
  readonly onLeave: () => void;
}

function Choices({ label, documents, value, onChoose, onLeave }: ChoicesProps) {
  const strings = useStrings();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => inputRef.current?.focus({ preventScroll: true }), []);
  const found = useMemo(() => filterDocuments(documents, query).slice(0, MOST_LISTED), [documents, query]);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(found.length - 1, to));
    setActive(next);
    listRef.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const document = found[active];
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Enter' && document !== undefined) onChoose(document);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.popup}>
      <input
        ref={inputRef}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={strings.compare.searchDocuments(label)}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        placeholder={strings.compare.searchPlaceholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={handleKey}
      />
      <div ref={listRef} id={id} className={styles.list} role="listbox" aria-label={label}>
        {found.map((document, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys, as its pattern has it.
          <div
            key={document.key}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            className={styles.option}
            data-active={i === active || undefined}
            aria-selected={document.key === value?.key}
            onMouseMove={() => setActive(i)}
            onClick={() => onChoose(document)}
          >
            <time className={styles.date} dateTime={document.date}>
              {document.date ?? strings.inspector.undated}
            </time>
            <span>{document.title}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.none}>
          {strings.compare.noDocument(query.trim(), listMissingIn(documents, query.trim()))}
        </p>
      )}
    </div>
  );
}

/** Documents that have every word of the query in title, date or series. */
function filterDocuments(documents: readonly TraceDocument[], query: string): readonly TraceDocument[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return documents.filter(({ title, date = '', series = '' }) => {
    const text = `${title} ${date} ${series}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
