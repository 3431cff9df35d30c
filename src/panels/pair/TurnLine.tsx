import type { GraphNode } from '../../../graph/query/graph-index.ts';
import { getShortLabel } from '../../../graph/query/short-label.ts';
import type { Turn } from '../../../graph/query/turn.ts';
import { useStrings } from '../../strings/pair.ts';
import styles from './SharedSummary.module.css';

export interface TurnLineProps {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly turn: Turn;
}

/** When the one gave way to the other, in one line. */
export function TurnLine({ from, to, turn: { after, before, missingCount } }: TurnLineProps) {
  const { pair } = useStrings();
  const [old, late] = [from, to].map(({ attributes }) => getShortLabel(attributes));
  return (
    <p className={styles.turn}>
      {pair.turned(`${after}（${old}）`, `${before}（${late}）`)}
      {missingCount > 0 && <strong>{pair.turnMissing(missingCount)}</strong>}
    </p>
  );
}
