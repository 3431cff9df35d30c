import type { GraphIndex } from '../../../graph/query/graph-index.ts';
import type { SharedTexts } from '../../../graph/query/shared-texts.ts';
import type { RequestState } from '../../state/use-request.ts';
import { useStrings } from '../../strings/pair.ts';
import { GapNote } from '../GapNote.tsx';
import { listPairGaps } from './pair-gaps.ts';
import styles from './SharedSummary.module.css';
import { describeShared, getGapHead } from './shared-words.ts';

export interface SharedSummaryProps {
  readonly index: GraphIndex;
  readonly shared: RequestState<SharedTexts>;
}

/** How often two terms are named together, in a sentence, and what the library lacks for that to be sure; or how far the search for that has come. */
export function SharedSummary({ index, shared }: SharedSummaryProps) {
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
          <GapNote missing={listPairGaps(index, shared.output)} head={getGapHead(shared.output, strings)} />
        </>
      );
    }
  }
}
