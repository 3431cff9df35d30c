import { listMissing } from '../../../graph/export/trace.ts';
import type { TraceGap } from '../../../graph/query/trace.ts';
import { useStrings } from '../../strings/trace.ts';
import styles from './TraceTable.module.css';

export interface GapRowProps {
  readonly gap: TraceGap;
}

/** What lies between two lines: documents without the term, and meetings that the corpus lacks. */
export function GapRow({ gap: { documents, missing } }: GapRowProps) {
  const strings = useStrings();
  const { words } = strings.trace;
  return (
    <tr className={styles.gap} data-missing={missing.length > 0}>
      <td colSpan={3}>
        {documents.length > 0 && (
          <span title={strings.list(documents.map(({ date, title }) => date ?? title))}>
            {strings.trace.gapAbsent(documents.length)}
          </span>
        )}
        {missing.length > 0 && (
          <span className={styles.missing}>
            <strong>{strings.trace.gapMissing(missing.length)}</strong> {listMissing(missing, words)}
          </span>
        )}
      </td>
    </tr>
  );
}
