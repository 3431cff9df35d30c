import type { GraphIndex, GraphNode } from '../../graph/query/graph-index.ts';
import { LongerTermNote } from './LongerTermNote.tsx';
import { SameNameNote } from './SameNameNote.tsx';
import { TermGapNotes } from './TermGapNotes.tsx';

export interface TermNotesProps {
  readonly index: GraphIndex;
  readonly node: GraphNode;
}

/** What must be known of the figures of a node: what is counted apart, and what the corpus lacks where it was first and last named. */
export function TermNotes({ index, node }: TermNotesProps) {
  const { kind } = node.attributes;
  const isLasting = kind !== 'document' && kind !== 'meeting' && kind !== 'task';
  return (
    <>
      <SameNameNote index={index} node={node} />
      <LongerTermNote index={index} node={node} />
      {isLasting && <TermGapNotes index={index} term={node.key} />}
    </>
  );
}
