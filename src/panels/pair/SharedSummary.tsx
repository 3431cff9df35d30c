import type { SharedTexts } from '../../../graph/query/shared-texts.ts';
import type { RequestState } from '../../state/use-request.ts';
import { useStrings } from '../../strings/pair.ts';
import styles from './SharedSummary.module.css';

/** How often two terms are named together, in a sentence; or how far the search for that has come. */
export function SharedSummary({ shared }: { readonly shared: RequestState<SharedTexts> }) {
  const { pair } = useStrings();
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
      const { documents, sentenceCount, copiedCount, searchedCount } = shared.output;
      if (documents.length === 0) return <p className={styles.summary}>{pair.none(searchedCount)}</p>;
      const together = documents.filter((document) => document.together.length > 0).length;
      const named = documents.filter(({ isByName }) => isByName).length;
      return (
        <>
          <p className={styles.summary}>{pair.summary(documents.length, together, sentenceCount)}</p>
          {named < documents.length && (
            <p className={styles.note}>{pair.byName(named, documents.length - named)}</p>
          )}
          {copiedCount > 0 && <p className={styles.note}>{pair.copied(copiedCount)}</p>}
        </>
      );
    }
  }
}
