import type { MissingMeeting } from '../../graph/query/trace.ts';
import { useStrings } from '../strings/use-strings.ts';
import styles from './GapNote.module.css';

export interface GapNoteProps {
  readonly missing: readonly MissingMeeting[];
  /** How many the graph counts, where it is not known which. */
  readonly count?: number | undefined;
  /** What is said before their names (default: that they lie in between). */
  readonly head?: ((count: number) => string) | undefined;
}

/** Meetings named before the rest is only counted: three years of one series. */
const MOST_NAMED = 12;

/** Which meetings lie between two things compared that the corpus does not have; nothing where none is missing. */
export function GapNote({ missing, count = missing.length, head }: GapNoteProps) {
  const strings = useStrings();
  const say = head ?? strings.inspector.gapHead;
  if (missing.length === 0)
    return count === 0 ? null : <p className={styles.gap}>{strings.inspector.gap(count)}</p>;
  const isOneSeries = missing.every(({ series }) => series === missing[0]?.series);
  const names = missing
    .slice(0, MOST_NAMED)
    .map(({ series, date }) => (isOneSeries ? date : `${series} ${date}`));
  return (
    <p className={styles.gap}>
      <strong>{say(missing.length)}</strong>
      {names.map((name, i) => (
        <span key={name} className={styles.name}>
          {name}
          {i < missing.length - 1 && strings.inspector.gapSeparator}
        </span>
      ))}
      {missing.length > names.length && '…'}
    </p>
  );
}
