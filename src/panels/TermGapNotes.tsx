import { useMemo } from 'react';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { findTermGaps } from '../../graph/query/known-gaps.ts';
import { getKnownGaps } from '../state/scene.ts';
import { useStrings } from '../strings/pair.ts';
import { GapNote } from './GapNote.tsx';

export interface TermGapNotesProps {
  readonly index: GraphIndex;
  readonly term: NodeKey;
}

/** Which meetings the corpus lacks before the first mention of a term, between its mentions and behind the last; nothing where it lacks none. */
export function TermGapNotes({ index, term }: TermGapNotesProps) {
  const { gapHeads } = useStrings().pair;
  const gaps = useMemo(() => findTermGaps(index, getKnownGaps(index), term), [index, term]);
  return (['before', 'within', 'after'] as const).map((place) => (
    <GapNote key={place} missing={gaps[place]} head={gapHeads[place]} />
  ));
}
