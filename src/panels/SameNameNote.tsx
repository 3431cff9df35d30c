import type { GraphIndex, GraphNode } from '../../graph/query/graph-index.ts';
import { memoize } from '../state/memoize.ts';
import { useStrings } from '../strings/pair.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { NodeLink } from './NodeLink.tsx';
import styles from './SameNameNote.module.css';

export interface SameNameNoteProps {
  readonly index: GraphIndex;
  readonly node: GraphNode;
}

/** What is no document, by its name. */
const getNamesakes = memoize((index: GraphIndex): ReadonlyMap<string, readonly GraphNode[]> => {
  const namesakes = new Map<string, GraphNode[]>();
  for (const node of index.nodes.values()) {
    const { kind, label } = node.attributes;
    if (kind === 'document') continue;
    const others = namesakes.get(label);
    if (others === undefined) namesakes.set(label, [node]);
    else others.push(node);
  }
  return namesakes;
});

/** What else bears the name of a node, as a wording that of its policy, with its own count; nothing where nothing does. */
export function SameNameNote({ index, node }: SameNameNoteProps) {
  const strings = useStrings();
  const others = (getNamesakes(index).get(node.attributes.label) ?? []).filter(({ key }) => key !== node.key);
  if (others.length === 0 || node.attributes.kind === 'document') return null;
  return (
    <p className={styles.note}>
      {strings.pair.sameName}
      {others.map(({ key, attributes }) => (
        <NodeLink key={key} node={key} className={styles.link}>
          <KindMark kind={attributes.kind} size={11} />
          {strings.kinds[attributes.kind]}
          {'mentionCount' in attributes &&
            ` ${strings.inspector.counts(attributes.mentionCount, attributes.documentCount)}`}
        </NodeLink>
      ))}
    </p>
  );
}
