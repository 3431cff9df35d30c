import { useMemo } from 'react';
import type { EvolvesIntoEdge } from '../../../graph/model/graph.ts';
import type { GraphEdge, GraphIndex, NodeKey } from '../../../graph/query/graph-index.ts';
import { useStrings } from '../../strings/trace.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { EvidenceQuote } from '../EvidenceQuote.tsx';
import { EvolutionMark } from '../marks/EvolutionMark.tsx';
import styles from './ChainList.module.css';
import { ChangeTags } from './ChangeTags.tsx';

export interface ChainEvidenceProps {
  readonly index: GraphIndex;
  /** What both wordings are of. */
  readonly subject: NodeKey;
  readonly edge: GraphEdge<EvolvesIntoEdge>;
  readonly onClose: () => void;
}

/** The two sentences that an evolution rests on, the earlier first. */
export function ChainEvidence({ index, subject, edge, onClose }: ChainEvidenceProps) {
  const strings = useStrings();
  const [from, to] = [edge.source, edge.target].map((key) => index.nodes.get(key)?.attributes.label ?? '');
  const marked = useMemo(() => [edge.source, edge.target, subject], [edge, subject]);
  const label = strings.trace.chainEvidence(from ?? '', to ?? '');
  return (
    <section className={styles.evidence} aria-label={label}>
      <div className={styles.evidenceHead}>
        <ChangeTags index={index} edge={edge} />
        <IconButton icon="close" label={strings.trace.close} onClick={onClose} />
      </div>
      <EvolutionMark from={edge.source} to={edge.target} />
      {edge.attributes.evidence.map((one) => (
        <EvidenceQuote key={`${one.document} ${one.start}`} index={index} evidence={one} marked={marked} />
      ))}
    </section>
  );
}
