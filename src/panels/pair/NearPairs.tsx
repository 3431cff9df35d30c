import { useMemo } from 'react';
import type { GraphIndex, GraphNode } from '../../../graph/query/graph-index.ts';
import { listNearPairs } from '../../../graph/query/near-terms.ts';
import { getShortLabel } from '../../../graph/query/short-label.ts';
import { showPair } from '../../state/view.ts';
import { useStrings } from '../../strings/pair.ts';
import { NodeLink } from '../NodeLink.tsx';
import styles from './NearPairs.module.css';

export interface NearPairsProps {
  readonly index: GraphIndex;
  readonly a: GraphNode;
  readonly b: GraphNode;
}

/** Where no document names two terms together: terms named much alike that documents do; nothing where there are none. */
export function NearPairs({ index, a, b }: NearPairsProps) {
  const strings = useStrings().pair;
  const pairs = useMemo(() => listNearPairs(index, a, b), [index, a, b]);
  if (pairs.length === 0) return null;
  return (
    <div className={styles.near}>
      <p>{strings.near}</p>
      <ul>
        {pairs.map((pair) => (
          <li key={`${pair.a.key} ${pair.b.key}`}>
            <NodeLink
              node={(pair.a.key === a.key ? pair.b : pair.a).key}
              transition={(view) => showPair(view, pair.a.key, pair.b.key)}
            >
              {strings.list(getShortLabel(pair.a.attributes), getShortLabel(pair.b.attributes))}
            </NodeLink>
            <span className={styles.count}>{strings.nearCount(pair.documentCount)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
