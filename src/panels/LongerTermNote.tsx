import { useMemo } from 'react';
import type { GraphIndex, GraphNode } from '../../graph/query/graph-index.ts';
import { findLongerTerm } from '../../graph/query/longer-terms.ts';
import { showTrace, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import styles from './LongerTermNote.module.css';
import { ViewLink } from './ViewLink.tsx';

export interface LongerTermNoteProps {
  readonly index: GraphIndex;
  readonly node: GraphNode;
}

/** Says that the counts of a term leave out longer ones, and leads to all places of its name; nothing where there is no longer one. */
export function LongerTermNote({ index, node }: LongerTermNoteProps) {
  const strings = useStrings();
  const longer = useMemo(() => findLongerTerm(index, node), [index, node]);
  if (longer === undefined) return null;
  const go = (view: View): View => showTrace(view, node.attributes.label);
  return (
    <p className={styles.note}>
      {strings.inspector.longerTerms(longer.attributes.label)}
      <ViewLink go={go}>{strings.inspector.traceAll}</ViewLink>
    </p>
  );
}
