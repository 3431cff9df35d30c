import type { SharedTexts } from '../../../graph/query/shared-texts.ts';
import type { RequestState } from '../../state/use-request.ts';
import { useStrings } from '../../strings/pair.ts';
import styles from './SharedSummary.module.css';
import { describeShared } from './shared-words.ts';

/** How often two terms are named together, in a sentence; or how far the search for that has come. */
export function SharedSummary({ shared }: { readonly shared: RequestState<SharedTexts> }) {
  const strings = useStrings();
  const { pair } = strings;
  switch (shared.status) {
    case 'idle':
      return null;
    case 'loading':
      return (
        <p className={styles.note}>
          {shared.progress === undefined
            ? pair.searching
            : pair.reading(shared.progress.done, shared.progress.total)}
        </p>
      );
    case 'failed':
      return <p className={styles.note}>{pair.failed(shared.message)}</p>;
    case 'ready': {
      const [summary, ...notes] = describeShared(shared.output, strings);
      return (
        <>
          <p className={styles.summary}>{summary}</p>
          {notes.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </>
      );
    }
  }
}
