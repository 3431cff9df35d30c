import type { GraphIndex, GraphNode } from '../../../graph/query/graph-index.ts';
import { getShortLabel } from '../../../graph/query/short-label.ts';
import { useShared } from '../../state/use-shared.ts';
import { useStrings } from '../../strings/pair.ts';
import { PairHeading } from '../PairHeading.tsx';
import { Paths } from '../Paths.tsx';
import { NearPairs } from './NearPairs.tsx';
import styles from './PairList.module.css';
import { SharedSummary } from './SharedSummary.tsx';
import { SharedTable } from './SharedTable.tsx';

export interface PairListProps {
  readonly index: GraphIndex;
  readonly a: GraphNode;
  readonly b: GraphNode;
  /** Which path between them is drawn, from 1. */
  readonly path: number | undefined;
}

/** How two nodes are related, at the head of the list: where both are named; and the ways between them, unless the panel beside the list tells them. */
export function PairList({ index, a, b, path }: PairListProps) {
  const strings = useStrings().pair;
  const shared = useShared(a, b);
  const isApart = shared.status === 'ready' && shared.output.documents.length === 0;
  const names = [a, b].map(({ attributes }) => getShortLabel(attributes)) as [string, string];
  return (
    <section className={styles.pair} aria-label={strings.list(...names)}>
      <div className={styles.heading}>
        <PairHeading
          ends={[
            { node: a, name: names[0] },
            { node: b, name: names[1] },
          ]}
        />
      </div>
      <SharedSummary index={index} shared={shared} />
      {isApart && <NearPairs index={index} a={a} b={b} />}
      {shared.status === 'ready' && shared.output.documents.length > 0 && (
        <SharedTable index={index} names={names} shared={shared.output} />
      )}
      <div className={styles.paths}>
        <Paths
          index={index}
          a={a}
          b={b}
          chosen={path}
          heading={isApart ? strings.indirectPaths : strings.paths}
        />
      </div>
    </section>
  );
}
