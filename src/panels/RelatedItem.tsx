import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { getEvidence, type RelatedNode } from '../../graph/query/related.ts';
import { getDatedName } from '../../graph/query/short-label.ts';
import { showRelation } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { EvidenceQuote } from './EvidenceQuote.tsx';
import { NodeLink } from './NodeLink.tsx';
import styles from './RelatedItem.module.css';

export interface RelatedItemProps {
  readonly index: GraphIndex;
  readonly of: NodeKey;
  readonly related: RelatedNode;
}

/** A related node with the sentence that relates it. */
export function RelatedItem({ index, of, related: { node, edge, direction } }: RelatedItemProps) {
  const strings = useStrings();
  const { kind } = node.attributes;
  const evidence = getEvidence(edge);
  const { attributes } = edge;
  // Of an evolution the sentence at the other end; of the others the latest.
  const isEarlier = attributes.kind === 'evolves-into' && direction === 'in';
  const shown = isEarlier ? evidence[0] : evidence.at(-1);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <KindMark kind={kind} />
        <NodeLink node={node.key} className={styles.name} title={strings.kinds[kind]}>
          {getDatedName(index, node)}
        </NodeLink>
        {attributes.kind === 'evolves-into' && (
          <span className={styles.note}>
            {strings.list([
              ...attributes.change.map((change) => strings.changes[change]),
              ...(attributes.gap === undefined || attributes.gap === 0
                ? []
                : [strings.inspector.gap(attributes.gap)]),
            ])}
          </span>
        )}
        {evidence.length > 0 && (
          <NodeLink
            node={node.key}
            className={styles.more}
            edge={edge.key}
            transition={(view) => showRelation(view, of, node.key)}
          >
            {attributes.kind === 'related-to'
              ? strings.inspector.support(attributes.support)
              : strings.inspector.evidence}
          </NodeLink>
        )}
      </div>
      {shown !== undefined && (
        <EvidenceQuote index={index} evidence={shown} marked={[of, node.key]} head="date" />
      )}
    </li>
  );
}
