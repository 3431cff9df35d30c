import { type ReactNode, useId } from 'react';
import styles from './Hint.module.css';

export interface HintProps {
  /** Explains what is shown, while pointer or focus is on it. */
  readonly hint: string;
  /** Whether it stands at the end of a line, so that its explanation opens toward the beginning. */
  readonly isAtEnd?: boolean;
  readonly children: ReactNode;
}

/** A word with its explanation. */
export function Hint({ hint, isAtEnd = false, children }: HintProps) {
  const id = useId();
  return (
    <span className={styles.root}>
      <button type="button" className={styles.word} aria-describedby={id}>
        {children}
      </button>
      <span id={id} role="tooltip" className={styles.hint} data-end={isAtEnd}>
        {hint}
      </span>
    </span>
  );
}
