import styles from './Segmented.module.css';

export interface SegmentedOption<V extends string> {
  readonly value: V;
  readonly name: string;
}

export interface SegmentedProps<V extends string> {
  readonly label: string;
  readonly options: readonly SegmentedOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** For a choice of second rank: it should not draw the eye. */
  readonly isQuiet?: boolean;
}

/** One of a few choices, all in sight. */
export function Segmented<V extends string>({ label, options, value, onChange, isQuiet }: SegmentedProps<V>) {
  return (
    <fieldset className={isQuiet === true ? styles.quiet : styles.group} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={styles.option}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.name}
        </button>
      ))}
    </fieldset>
  );
}
