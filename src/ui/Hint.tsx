import { type ReactNode, useId } from 'react';
import styles from './Hint.module.css';

export interface HintProps {
  /** Explains what is shown, while pointer or focus is on it. */
  readonly hint: string;
  readonly children: ReactNode;
}

/** A word with its explanation. */
export function Hint({ hint, children }: HintProps) {
  const id = useId();
  return (
    <span className={styles.root}>
      <button type="button" className={styles.word} aria-describedby={id}>
        {children}
      </button>
      <span id={id} role="tooltip" className={styles.hint}>
        {hint}
      </span>
    </span>
  );
}
