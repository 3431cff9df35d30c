import type { EvolvesIntoEdge } from '../../graph/model/graph.ts';
import type { Evidence } from '../../graph/model/span.ts';
import type { GraphEdge, GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { getShortLabel } from '../../graph/query/short-label.ts';
import { EvidenceQuote } from './EvidenceQuote.tsx';
import styles from './EvolutionSides.module.css';

export interface EvolutionSidesProps {
  readonly index: GraphIndex;
  readonly edge: GraphEdge<EvolvesIntoEdge>;
}

/** Both ends of an evolution side by side, each with its sentence: what was said, and what is said instead. */
export function EvolutionSides({ index, edge: { source, target, attributes } }: EvolutionSidesProps) {
  const [earlier] = attributes.evidence;
  const later = attributes.evidence.at(-1);
  return (
    <div className={styles.sides}>
      <Side index={index} node={source} evidence={earlier} />
      <Side index={index} node={target} evidence={later} />
    </div>
  );
}

interface SideProps {
  readonly index: GraphIndex;
  readonly node: NodeKey;
  readonly evidence: Evidence | undefined;
}

function Side({ index, node, evidence }: SideProps) {
  const attributes = index.nodes.get(node)?.attributes;
  return (
    <div className={styles.side}>
      <p className={styles.name}>{attributes && getShortLabel(attributes)}</p>
      {evidence !== undefined && <EvidenceQuote index={index} evidence={evidence} marked={[node]} />}
    </div>
  );
}
