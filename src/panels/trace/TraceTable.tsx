import { Fragment } from 'react';
import type { TraceLine } from '../../../graph/query/trace-lines.ts';
import { useStrings } from '../../strings/trace.ts';
import { GapRow } from './GapRow.tsx';
import { TraceRow } from './TraceRow.tsx';
import styles from './TraceTable.module.css';

export interface TraceTableProps {
  readonly term: string;
  readonly lines: readonly TraceLine[];
}

/** Every document with the term by date, one line each, the keywords below each other. */
export function TraceTable({ term, lines }: TraceTableProps) {
  const strings = useStrings();
  const longest = Math.max(...lines.map(({ speaking }) => speaking.keyword.length));
  const isTentative = lines.some(({ speaking, others }) =>
    [speaking, ...others].some(({ change }) => change.isTentative),
  );
  return (
    <>
      {isTentative && (
        <p className={styles.note}>{strings.trace.tentative(strings.trace.words.tentativeReason)}</p>
      )}
      <table
        className={styles.table}
        aria-label={strings.trace.lines(term)}
        style={{ '--keyword': `${Math.min(longest, 14) + 0.8}em` } as Record<string, string>}
      >
        <thead>
          <tr>
            <th scope="col">{strings.trace.columns.document}</th>
            <th scope="col" className={styles.contextHead}>
              {strings.trace.columns.context}
            </th>
            <th scope="col">{strings.trace.columns.change}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Fragment key={line.document.key}>
              {line.gap !== undefined && <GapRow gap={line.gap} />}
              <TraceRow line={line} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}
