import { useMemo } from 'react';
import type { DocumentKey } from '../../graph/model/ids.ts';
import { listFirstMentioned } from '../../graph/query/evolution.ts';
import type { GraphIndex, GraphNode } from '../../graph/query/graph-index.ts';
import { useRequest } from '../state/use-request.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { FirstSeenInput } from '../worker/protocol.ts';
import { NodeChips } from './NodeChips.tsx';

export interface FirstSeenProps {
  readonly index: GraphIndex;
  readonly document: GraphNode;
}

/** What no earlier text of the corpus names. Nothing until the texts have been searched: the graph alone cannot tell. */
export function FirstSeen({ index, document: { key } }: FirstSeenProps) {
  const strings = useStrings();
  const candidates = useMemo(() => listFirstMentioned(index, key), [index, key]);
  const input = useMemo(
    (): FirstSeenInput | undefined =>
      candidates.length === 0
        ? undefined
        : {
            document: key as DocumentKey,
            things: candidates.map(({ key: thing, attributes: { label, aliases = [] } }) => ({
              key: thing,
              names: [label, ...aliases],
            })),
          },
    [candidates, key],
  );
  const state = useRequest('first seen', input);
  if (state.status !== 'ready') return null;
  const firstSeen = new Set(state.output);
  return (
    <NodeChips
      index={index}
      heading={strings.inspector.firstSeen}
      nodes={candidates.filter((candidate) => firstSeen.has(candidate.key))}
    />
  );
}
