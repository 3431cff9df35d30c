import { Fragment, type ReactNode } from 'react';
import type { Span } from '../../graph/model/span.ts';
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
  /** The text of the document from `base` on (default: all of it). */
  readonly text: string;
  readonly base?: number;
  readonly passage: Passage;
  /** What of the passage is not shown. */
  readonly omitted?: Span | undefined;
  /** Stands behind the words. */
  readonly children?: ReactNode;
}

/** A sentence with its marks, as a link to its place in the full text. */
export function Quote({ document, text, base = 0, passage, omitted, children }: QuoteProps) {
  const strings = useStrings();
  const offset = passage.marks[0]?.start ?? passage.start;
  const open = (view: View): View => openReader(view, { document, offset });
  const { start, end } = passage;
  const parts =
    omitted === undefined
      ? [passage]
      : [
          { start, end: omitted.start },
          { start: omitted.end, end },
        ];
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
      {parts.map((part, i) => (
        <Fragment key={part.start}>
          {i > 0 && '……'}
          {toRuns(
            text,
            toLocal(part, base),
            passage.marks.map((mark) => toLocal(mark, base)),
          ).map((run) =>
            run.mark === undefined ? (
              <span key={run.start}>{run.text}</span>
            ) : (
              <mark key={run.start} className={styles.mark}>
                {run.text}
              </mark>
            ),
          )}
        </Fragment>
      ))}
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
      {children}
    </ViewLink>
  );
}

function toLocal({ start, end }: Span, base: number): Span {
  return { start: start - base, end: end - base };
}
