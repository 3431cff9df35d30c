import { type ReactNode, useRef, useState } from 'react';
import { useScrollMemory } from '../state/scroll-memory.ts';
import type { View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import styles from './Sheet.module.css';

export interface SheetProps {
  readonly view: View;
  readonly selected: string | undefined;
  readonly children: ReactNode;
}

/** Where the link that skips to the details leads. */
export const DETAILS_ID = 'details';

/** How far the sheet is drawn up on a narrow screen. On a wide one it is a pane of its own, always whole. */
const HEIGHTS = ['low', 'half', 'full'] as const;
type Height = (typeof HEIGHTS)[number];

/** The pane of the inspector; on a narrow screen a sheet over the canvas that can be drawn up and down. */
export function Sheet({ view, selected, children }: SheetProps) {
  const strings = useStrings();
  const content = useRef<HTMLElement>(null);
  useScrollMemory('details', content);
  const [height, setHeight] = useState<Height>('half');
  const isReading = view.reader !== undefined;
  const isList = view.layer === 'list';
  const [known, setKnown] = useState({ isReading, isList: false, selected });
  if (known.isReading !== isReading || known.isList !== isList || known.selected !== selected) {
    setKnown({ isReading, isList, selected });
    // A text that opens takes the room; a node chosen in it is then told of at half height.
    if (known.isReading !== isReading) setHeight(isReading ? 'low' : 'half');
    // A list wants as many rows in sight as can be; what is chosen in it is named below, and told of when the sheet is drawn up.
    else if (known.isList !== isList) setHeight(isList ? 'low' : 'half');
    else if (height === 'low' && !isList) setHeight('half');
  }
  const change = (step: 1 | -1): void => {
    const next = HEIGHTS[HEIGHTS.indexOf(height) + step];
    if (next !== undefined) setHeight(next);
  };
  return (
    <aside
      id={DETAILS_ID}
      className={styles.sheet}
      data-height={height}
      tabIndex={-1}
      aria-label={strings.inspector.label}
    >
      <div className={styles.handle}>
        <Handle
          chevron="M14 10 22 4l8 6"
          label={strings.sheet.up}
          disabled={height === 'full'}
          onPress={() => change(1)}
        />
        <Handle
          chevron="M14 4 22 10l8-6"
          label={strings.sheet.down}
          disabled={height === 'low'}
          onPress={() => change(-1)}
        />
      </div>
      <section
        // Another node is told of from its beginning.
        key={selected}
        ref={content}
        className={styles.content}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={strings.inspector.label}
      >
        {children}
      </section>
    </aside>
  );
}

interface HandleProps {
  /** Path of the chevron, in a box of 44 by 14. */
  readonly chevron: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** One half of the handle by which the sheet is drawn. */
function Handle({ chevron, label, disabled, onPress }: HandleProps) {
  return (
    <button type="button" disabled={disabled} onClick={onPress} aria-label={label}>
      <svg width="44" height="14" viewBox="0 0 44 14" aria-hidden="true">
        <path d={chevron} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </button>
  );
}
