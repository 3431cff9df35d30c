import type { EvolvesIntoEdge } from '../../../graph/model/graph.ts';
import type { GraphEdge, GraphIndex } from '../../../graph/query/graph-index.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { EvidenceQuote } from '../EvidenceQuote.tsx';
import styles from './ChainList.module.css';
import { ChangeTags } from './ChangeTags.tsx';

export interface ChainEvidenceProps {
  readonly index: GraphIndex;
  readonly edge: GraphEdge<EvolvesIntoEdge>;
  readonly onClose: () => void;
}

/** The two sentences that an evolution rests on, the earlier first. */
export function ChainEvidence({ index, edge, onClose }: ChainEvidenceProps) {
  const strings = useStrings();
  const [from, to] = [edge.source, edge.target].map((key) => index.nodes.get(key)?.attributes.label ?? '');
  const label = strings.trace.chainEvidence(from ?? '', to ?? '');
  return (
    <section className={styles.evidence} aria-label={label}>
      <div className={styles.evidenceHead}>
        <ChangeTags edge={edge} />
        <IconButton icon="close" label={strings.trace.close} onClick={onClose} />
      </div>
      {edge.attributes.evidence.map((one) => (
        <EvidenceQuote
          key={`${one.document} ${one.start}`}
          index={index}
          evidence={one}
          marked={[edge.source, edge.target]}
        />
      ))}
    </section>
  );
}
