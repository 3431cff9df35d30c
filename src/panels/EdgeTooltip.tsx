import { type GraphEdge, type GraphIndex, isEdgeOfKind } from '../../graph/query/graph-index.ts';
import { listMissingWithin } from '../../graph/query/missing.ts';
import { getEvidence } from '../../graph/query/related.ts';
import { getDatedName } from '../../graph/query/short-label.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { Strings } from '../strings/zh.ts';
import { LineMark } from '../ui/LineMark.tsx';
import { describeChanges } from './change-words.ts';
import styles from './EdgeTooltip.module.css';
import { EvidenceQuote } from './EvidenceQuote.tsx';
import { GapNote } from './GapNote.tsx';

export interface EdgeTooltipProps {
  readonly index: GraphIndex;
  readonly edge: GraphEdge;
}

/** What a relation says: its ends, its kind, and the latest sentence that it rests on. */
export function EdgeTooltip({ index, edge }: EdgeTooltipProps) {
  const strings = useStrings();
  const { source, target, attributes } = edge;
  const evidence = getEvidence(edge).at(-1);
  const toLabel = (key: string): string => {
    const node = index.nodes.get(key);
    return node === undefined ? key : getDatedName(index, node);
  };
  return (
    <div className={styles.tooltip} role="tooltip">
      <p className={styles.head}>
        <b>{toLabel(source)}</b>
        <LineMark relation={attributes.kind} />
        <b>{toLabel(target)}</b>
      </p>
      <p className={styles.note}>{describe(index, edge, strings)}</p>
      {isEdgeOfKind(edge, 'evolves-into') && (
        <GapNote missing={listMissingWithin(index, edge)} count={edge.attributes.gap ?? 0} />
      )}
      {evidence !== undefined && (
        <EvidenceQuote key={edge.key} index={index} evidence={evidence} marked={[source, target]} />
      )}
    </div>
  );
}

/** The kind of a relation with what is particular to this one. */
function describe(index: GraphIndex, edge: GraphEdge, strings: Strings): string {
  const { attributes } = edge;
  const name = strings.explore.relations[attributes.kind];
  switch (attributes.kind) {
    case 'related-to':
      return strings.inspector.support(attributes.support);
    case 'evolves-into':
      return isEdgeOfKind(edge, 'evolves-into')
        ? `${name}：${strings.list(describeChanges(index, edge, strings))}`
        : name;
    case 'mentioned-in':
      return strings.explore.mentions(attributes.count);
    case 'sets-out':
      return `${name} · ${strings.inspector.rank(attributes.rank)}`;
    case 'reports-on':
    case 'part-of':
    case 'kind-of':
    case 'words':
      return name;
  }
}
