import { useEffect, useRef, useState } from 'react';
import styles from './ExportMenu.module.css';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';

export interface ExportOption<V extends string> {
  readonly value: V;
  readonly name: string;
}

export interface ExportMenuProps<V extends string> {
  readonly label: string;
  readonly options: readonly ExportOption<V>[];
  readonly isDisabled?: boolean;
  readonly onChoose: (value: V) => void;
}

/** A button that opens the formats in which something can be had. */
export function ExportMenu<V extends string>({ label, options, isDisabled, onChoose }: ExportMenuProps<V>) {
  const [isOpen, setIsOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: Event): void => {
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      if (isEscape) buttonRef.current?.focus();
      if (isEscape || (event.type === 'pointerdown' && !ref.current?.contains(event.target as Node)))
        setIsOpen(false);
    };
    addEventListener('pointerdown', close);
    addEventListener('keydown', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('keydown', close);
    };
  }, [isOpen]);
  return (
    <div ref={ref} className={styles.menu}>
      <button
        ref={buttonRef}
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        disabled={isDisabled}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="download" size={16} />
        {label}
      </button>
      {isOpen && (
        <Popup opener={buttonRef} label={label} className={styles.popup}>
          {options.map(({ value, name }) => (
            <button
              key={value}
              type="button"
              className={styles.option}
              onClick={() => {
                setIsOpen(false);
                onChoose(value);
              }}
            >
              {name}
            </button>
          ))}
        </Popup>
      )}
    </div>
  );
}
