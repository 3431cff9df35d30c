import { lazy, Suspense, useRef } from 'react';
import { getNodeDate } from '../../graph/query/dates.ts';
import type { GraphIndex, GraphNode, NodeKey } from '../../graph/query/graph-index.ts';
import { useRequestedFocus } from '../state/focus.ts';
import { navigate } from '../state/navigation.ts';
import { findReport, findSuccession } from '../state/predecessors.ts';
import { openReader, showComparison, showNeighborhood, showTrace, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Icon } from '../ui/Icon.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import styles from './NodeHeading.module.css';
import { ViewLink } from './ViewLink.tsx';

/** They come right after the figures that they are about. */
const TermNotes = lazy(async () => {
  const notes = import('./TermNotes.tsx');
  await (await import('../strings/pair.ts')).loadStrings();
  return { default: (await notes).TermNotes };
});

export interface NodeHeadingProps {
  readonly index: GraphIndex;
  readonly node: GraphNode;
  /** Whether the canvas shows something else than the node's neighborhood. */
  readonly canEnter: boolean;
}

/** Kind, name, aliases and figures of a node. */
export function NodeHeading({ index, node, canEnter }: NodeHeadingProps) {
  const { key, attributes } = node;
  const strings = useStrings();
  const { kind, label, aliases = [] } = attributes;
  const heading = useRef<HTMLHeadingElement>(null);
  useRequestedFocus('answer', heading);
  const isNewTerm =
    'rules' in attributes &&
    kind !== 'task' &&
    kind !== 'meeting' &&
    kind !== 'target' &&
    kind !== 'wording' &&
    !attributes.rules.includes('lexicon');
  const date =
    kind === 'document' || kind === 'meeting' || kind === 'task' ? getNodeDate(index, key) : undefined;
  return (
    <header className={styles.heading}>
      <p className={styles.kind}>
        <KindMark kind={kind} size={14} />
        {strings.kinds[kind]}
        {date !== undefined && <time dateTime={date}>{date}</time>}
        {isNewTerm && <span className={styles.note}>{strings.inspector.newTerm}</span>}
      </p>
      <h2 ref={heading} tabIndex={-1} className={label.length > 16 ? styles.longName : styles.name}>
        {label}
      </h2>
      {aliases.length > 0 && <p className={styles.note}>{strings.inspector.aliases(aliases)}</p>}
      {'mentionCount' in attributes && (
        <p className={styles.note}>
          {strings.inspector.counts(attributes.mentionCount, attributes.documentCount)}
          {attributes.copiedCount !== undefined && (
            <span className={styles.span}>{strings.explore.copied(attributes.copiedCount)}</span>
          )}
          {attributes.first !== undefined &&
            attributes.last !== undefined &&
            kind !== 'meeting' &&
            kind !== 'task' && (
              <span className={styles.span}>{strings.inspector.span(attributes.first, attributes.last)}</span>
            )}
        </p>
      )}
      <Suspense>
        <TermNotes index={index} node={node} />
      </Suspense>
      <div className={styles.ways}>
        {canEnter && (
          <button
            type="button"
            className={styles.enter}
            onClick={() => navigate((view) => showNeighborhood(view, key))}
          >
            <Icon name="neighborhood" size={16} />
            {strings.inspector.showNeighborhood}
          </button>
        )}
        {kind === 'document' || kind === 'meeting' ? (
          <>
            {kind === 'meeting' && <ReadLink index={index} meeting={key} />}
            <CompareLink index={index} node={key} />
          </>
        ) : (
          <TraceLink term={kind === 'target' ? attributes.indicator : label} />
        )}
      </div>
    </header>
  );
}

/** To the full text of a report on a meeting; nothing where there is none. */
function ReadLink({ index, meeting }: { readonly index: GraphIndex; readonly meeting: NodeKey }) {
  const strings = useStrings();
  const document = findReport(index, meeting);
  if (document === undefined) return null;
  return (
    <ViewLink className={styles.enter} go={(view) => openReader(view, { document })}>
      <Icon name="book" size={16} />
      {strings.inspector.read}
    </ViewLink>
  );
}

/** To what a document, or the report on a meeting, says otherwise than the one before in its series; nothing where there is none. */
function CompareLink({ index, node }: { readonly index: GraphIndex; readonly node: NodeKey }) {
  const strings = useStrings();
  const succession = findSuccession(index, node);
  if (succession === undefined) return null;
  const go = (view: View): View => showComparison(view, succession.after);
  return (
    <ViewLink className={styles.enter} go={go}>
      <Icon name="swap" size={16} />
      {strings.inspector.compareWithLast(succession.before.date, succession.missing.length)}
    </ViewLink>
  );
}

/** To every occurrence of a name by date. */
function TraceLink({ term }: { readonly term: string }) {
  const strings = useStrings();
  const go = (view: View): View => showTrace(view, term);
  return (
    <ViewLink className={styles.enter} go={go}>
      <Icon name="trace" size={16} />
      {strings.tracing.name}
    </ViewLink>
  );
}
