import { useState } from 'react';
import type { GraphIndex, GraphNode } from '../../graph/query/graph-index.ts';
import { getDatedName } from '../../graph/query/short-label.ts';
import { useStrings } from '../strings/use-strings.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { MoreButton } from '../ui/MoreButton.tsx';
import { Section } from '../ui/Section.tsx';
import styles from './NodeChips.module.css';
import { NodeLink } from './NodeLink.tsx';

export interface NodeChipsProps {
  readonly index: GraphIndex;
  readonly heading: string;
  readonly nodes: readonly GraphNode[];
  /** Whether each says when it is first mentioned. */
  readonly hasFirst?: boolean;
}

/** Nodes shown before the rest is asked for. */
const FIRST_NODES = 16;

/** Nodes side by side, each a link. */
export function NodeChips({ index, heading, nodes, hasFirst = false }: NodeChipsProps) {
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  if (nodes.length === 0) return null;
  const shown = isOpen ? nodes : nodes.slice(0, FIRST_NODES);
  return (
    <Section heading={heading}>
      <ul className={styles.chips}>
        {shown.map((node) => (
          <Chip key={node.key} index={index} node={node} hasFirst={hasFirst} />
        ))}
      </ul>
      {shown.length < nodes.length && (
        <MoreButton onClick={() => setIsOpen(true)}>
          {strings.inspector.moreRelated(nodes.length - shown.length)}
        </MoreButton>
      )}
    </Section>
  );
}

interface ChipProps extends Pick<NodeChipsProps, 'index' | 'hasFirst'> {
  readonly node: GraphNode;
}

function Chip({ index, node, hasFirst }: ChipProps) {
  const strings = useStrings();
  const { key, attributes } = node;
  const kind = strings.kinds[attributes.kind];
  // Documents are shown by a shorter name than their own.
  const title = attributes.kind === 'document' ? attributes.label : kind;
  return (
    <li>
      <NodeLink node={key} className={styles.chip} title={title}>
        <KindMark kind={attributes.kind} size={11} />
        {getDatedName(index, node)}
        {hasFirst && 'first' in attributes && (
          <time className={styles.first} dateTime={attributes.first}>
            {attributes.first}
          </time>
        )}
      </NodeLink>
    </li>
  );
}
