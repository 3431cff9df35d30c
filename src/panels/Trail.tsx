import { useLayoutEffect, useMemo, useRef } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { getShortLabel } from '../../graph/query/short-label.ts';
import { restoreExploration } from '../state/address.ts';
import { timelineStore } from '../state/navigation.ts';
import { listVisits } from '../state/trail.ts';
import { useStore } from '../state/use-store.ts';
import { useStrings } from '../strings/use-strings.ts';
import { NodeLink } from './NodeLink.tsx';
import styles from './Trail.module.css';

/** The way here: the last nodes visited, each a link to what was shown then. */
export function Trail({ index }: { readonly index: GraphIndex }) {
  const strings = useStrings().explore;
  const timeline = useStore(timelineStore);
  const visits = useMemo(() => listVisits(index, timeline), [index, timeline]);
  const line = useRef<HTMLOListElement>(null);
  const latest = visits.at(-1)?.node;
  useLayoutEffect(() => {
    if (latest !== undefined) line.current?.scrollTo({ left: line.current.scrollWidth });
  }, [latest]);
  if (visits.length < 2) return null;
  const toLabel = (key: string): string | undefined => {
    const node = index.nodes.get(key);
    return node === undefined ? undefined : getShortLabel(node.attributes);
  };
  return (
    <nav className={styles.trail} aria-label={strings.trail}>
      <ol ref={line}>
        {visits.map(({ node, address }) => (
          <li key={node}>
            {node === latest ? (
              <span aria-current="page">{toLabel(node)}</span>
            ) : (
              <NodeLink
                node={node}
                className={styles.link}
                transition={(view) => restoreExploration(view, address)}
              >
                {toLabel(node)}
              </NodeLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
