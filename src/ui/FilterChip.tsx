import type { ReactNode } from 'react';
import styles from './FilterChip.module.css';

export interface FilterChipProps {
  readonly name: ReactNode;
  readonly count?: number | undefined;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** A choice that can be on together with others. */
export function FilterChip({ name, count, isOn, onToggle }: FilterChipProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={isOn}
      disabled={count === 0 && !isOn}
      onClick={onToggle}
    >
      {name}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </button>
  );
}
