import type { GraphIndex, GraphNode } from '../../../graph/query/graph-index.ts';
import { countOriginals } from '../../../graph/query/occurrences.ts';
import type { NamingCount } from '../../../graph/query/shared-texts.ts';
import { getShortLabel } from '../../../graph/query/short-label.ts';
import { useStrings } from '../../strings/pair.ts';
import styles from './SharedSummary.module.css';

export interface CountNoteProps {
  readonly index: GraphIndex;
  readonly node: GraphNode;
  /** The documents whose texts were found to name it. */
  readonly named: readonly NamingCount[];
}

/** Says where the texts name a term in more documents than are counted for it elsewhere, and why; nothing where both agree. */
export function CountNote({ index, node, named }: CountNoteProps) {
  const { pair } = useStrings();
  const own = countOriginals(index, node.key);
  if (own === named.length) return null;
  return <p className={styles.note}>{pair.counted(getShortLabel(node.attributes), named.length, own)}</p>;
}
