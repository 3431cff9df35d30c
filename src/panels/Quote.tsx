import { toRuns } from '../../graph/query/annotate.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { Passage } from '../../graph/query/occurrences.ts';
import { navigate } from '../state/navigation.ts';
import { openReader, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import styles from './Quote.module.css';
import { ViewLink } from './ViewLink.tsx';

export interface QuoteProps {
  readonly document: NodeKey;
  readonly text: string;
  readonly passage: Passage;
}

/** A sentence with its marks, as a link to its place in the full text. */
export function Quote({ document, text, passage }: QuoteProps) {
  const strings = useStrings();
  const offset = passage.marks[0]?.start ?? passage.start;
  const open = (view: View): View => openReader(view, { document, offset });
  return (
    <ViewLink
      className={styles.quote}
      go={open}
      title={strings.inspector.openReader}
      onClick={(event) => {
        // Whoever marks text with the mouse wants the text, not the link.
        if (getSelection()?.isCollapsed === false) event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        navigate(open);
      }}
    >
      {passage.isCutBefore ? '…' : ''}
      {toRuns(text, passage, passage.marks).map((run) =>
        run.mark === undefined ? (
          <span key={run.start}>{run.text}</span>
        ) : (
          <mark key={run.start} className={styles.mark}>
            {run.text}
          </mark>
        ),
      )}
      {passage.isCutAfter ? '…' : ''}
      {passage.mode !== undefined && (
        <span
          className={styles.mode}
          data-mode={passage.mode}
          title={strings.explore.modeHints[passage.mode]}
        >
          {strings.explore.modes[passage.mode]}
        </span>
      )}
    </ViewLink>
  );
}
