import { toShortKey } from '../../../graph/export/trace.ts';
import type { TraceChange, TraceOccurrence } from '../../../graph/query/trace.ts';
import { type Strings, useStrings } from '../../strings/trace.ts';
import styles from './ChangeCell.module.css';
import { ModeMark } from './ModeMark.tsx';

export interface ChangeCellProps {
  readonly occurrence: TraceOccurrence;
}

/** How a sentence speaks, and what changed against the occurrence before. */
export function ChangeCell({ occurrence: { change, mode } }: ChangeCellProps) {
  const strings = useStrings();
  const { words } = strings.trace;
  const strength = 'strength' in change ? change.strength : undefined;
  const notes = listNotes(change, mode, strings);
  return (
    <div className={styles.cell}>
      <p className={styles.kinds}>
        <span className={styles.kind} data-kind={change.kind}>
          {nameChange(change, strings)}
        </span>
        {strength !== undefined && (
          <span className={styles.strength} data-strength={strength}>
            <span aria-hidden="true">{strength === 'strengthened' ? '▲' : '▼'}</span> {words[strength]}
          </span>
        )}
        {mode !== undefined && (
          <span className={styles.mode}>
            <ModeMark mode={mode} />
            {words.modes[mode]}
          </span>
        )}
        {change.isTentative && (
          <span className={styles.tentative} title={strings.trace.tentative(words.tentativeReason)}>
            {words.tentative}
          </span>
        )}
      </p>
      {notes.length > 0 && <p className={styles.notes}>{notes.join(' · ')}</p>}
    </div>
  );
}

function nameChange(change: TraceChange, { trace: { words } }: Strings): string {
  switch (change.kind) {
    case 'first-seen':
      return words.firstSeen;
    case 'first-in-series':
      return words.firstInSeries;
    case 'unordered':
      return words.unordered;
    case 'uncompared':
      return words.uncompared;
    case 'copied':
      return words.copied(toShortKey(change.original));
    case 'kept':
      return words.kept;
    case 'changed':
      return words.changed;
  }
}

/** What has to be known to read the change. */
function listNotes(
  change: TraceChange,
  mode: TraceOccurrence['mode'],
  { trace: { words } }: Strings,
): string[] {
  switch (change.kind) {
    case 'first-seen':
    case 'first-in-series':
      return [
        ...(change.isOldest ? [words.oldest] : []),
        ...(change.missing.length > 0 ? [words.missingBefore(change.missing.length)] : []),
      ];
    case 'unordered':
    case 'uncompared':
    case 'copied':
      return [];
    case 'kept':
    case 'changed': {
      const { before, missing } = change;
      const other = before.mode === mode ? undefined : before.mode;
      return [
        words.against(before.date ?? toShortKey(before.document), other),
        ...(missing.length > 0 ? [words.missingBetween(missing.length)] : []),
      ];
    }
  }
}
