import { useStrings } from '../../strings/trace.ts';
import type { Progress } from '../../worker/protocol.ts';
import styles from './TraceLoading.module.css';

export interface TraceLoadingProps {
  readonly progress: Progress | undefined;
}

/** How far the first search has come: it fetches every text. */
export function TraceLoading({ progress }: TraceLoadingProps) {
  const strings = useStrings();
  const { done, total } = progress ?? { done: 0, total: 1 };
  return (
    <div className={styles.loading}>
      <p>
        {strings.trace.loading}
        {progress !== undefined && (
          <span className={styles.count}>{strings.trace.progress(done, total)}</span>
        )}
      </p>
      <progress className={styles.bar} value={done} max={total} aria-label={strings.trace.loading} />
    </div>
  );
}
