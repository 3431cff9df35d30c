import type { EvolvesIntoEdge } from '../../../graph/model/graph.ts';
import type { GraphEdge, GraphIndex } from '../../../graph/query/graph-index.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { describeChanges } from '../change-words.ts';
import styles from './ChainList.module.css';

export interface ChangeTagsProps {
  readonly index: GraphIndex;
  readonly edge: GraphEdge<EvolvesIntoEdge>;
}

/** How one wording gave way to the other, how sure that is, and what the corpus lacks in between. */
export function ChangeTags({ index, edge }: ChangeTagsProps) {
  const strings = useStrings();
  const { confidence, gap = 0 } = edge.attributes;
  return (
    <span className={styles.tags}>
      {describeChanges(index, edge, strings).map((one) => (
        <span key={one} className={styles.tag}>
          {one}
        </span>
      ))}
      <span>{strings.inspector.confidence(Math.round(confidence * 100))}</span>
      {gap > 0 && <span className={styles.missing}>{strings.inspector.gap(gap)}</span>}
    </span>
  );
}
