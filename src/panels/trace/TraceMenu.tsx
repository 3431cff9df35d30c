import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStrings } from '../../strings/trace.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './TraceMenu.module.css';

/** What a trace is saved as. */
export type TraceSaveFormat = 'csv' | 'md' | 'json' | 'svg' | 'png';

const TABLE_FORMATS = ['csv', 'md', 'json'] as const satisfies readonly TraceSaveFormat[];
const PICTURE_FORMATS = ['png', 'svg'] as const satisfies readonly TraceSaveFormat[];

export interface TraceMenuProps {
  readonly onSave: (format: TraceSaveFormat) => void;
  /** Whether there is a chart to save. */
  readonly hasChart: boolean;
}

/** Saves the trace as data, or its chart as a picture. */
export function TraceMenu({ onSave, hasChart }: TraceMenuProps) {
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);
  const close = (): void => {
    setIsOpen(false);
    opener.current?.focus();
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };
  const renderGroup = (name: string, formats: readonly TraceSaveFormat[]) => (
    <>
      <p className={styles.name}>{name}</p>
      <div className={styles.formats}>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className={styles.format}
            onClick={() => {
              close();
              onSave(format);
            }}
          >
            {strings.trace.formats[format]}
          </button>
        ))}
      </div>
    </>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from anywhere within.
    <div ref={root} className={styles.menu} onKeyDown={handleKey}>
      <IconButton
        ref={opener}
        icon="download"
        label={strings.trace.save}
        isExpanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <section className={styles.popup} aria-label={strings.trace.save}>
          {renderGroup(strings.trace.saveTable, TABLE_FORMATS)}
          {hasChart && renderGroup(strings.trace.savePicture, PICTURE_FORMATS)}
        </section>
      )}
    </div>
  );
}
