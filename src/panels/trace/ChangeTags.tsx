import type { EvolvesIntoEdge } from '../../../graph/model/graph.ts';
import type { GraphEdge } from '../../../graph/query/graph-index.ts';
import { useStrings } from '../../strings/use-strings.ts';
import styles from './ChainList.module.css';

export interface ChangeTagsProps {
  readonly edge: GraphEdge<EvolvesIntoEdge>;
}

/** How one wording gave way to the other, how sure that is, and what the corpus lacks in between. */
export function ChangeTags({ edge: { attributes } }: ChangeTagsProps) {
  const strings = useStrings();
  const { change, confidence, gap = 0 } = attributes;
  return (
    <span className={styles.tags}>
      {change.map((one) => (
        <span key={one} className={styles.tag}>
          {strings.changes[one]}
        </span>
      ))}
      <span>{strings.inspector.confidence(Math.round(confidence * 100))}</span>
      {gap > 0 && <span className={styles.missing}>{strings.inspector.gap(gap)}</span>}
    </span>
  );
}
