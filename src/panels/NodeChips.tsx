import { Fragment, useState } from 'react';
import type { GraphIndex, GraphNode } from '../../graph/query/graph-index.ts';
import { selectBetween } from '../../graph/query/missing-meetings.ts';
import { getDatedName } from '../../graph/query/short-label.ts';
import { getKnownGaps } from '../state/scene.ts';
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
  /** Whether each says when it is first mentioned, in which order they stand; what is missing between two is then said too. */
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
        {shown.map((node, i) => (
          <Fragment key={node.key}>
            {hasFirst && <Gap index={index} before={shown[i - 1]} after={node} />}
            <Chip index={index} node={node} hasFirst={hasFirst} />
          </Fragment>
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

interface GapProps extends Pick<NodeChipsProps, 'index'> {
  readonly before: GraphNode | undefined;
  readonly after: GraphNode;
}

/** How many documents are missing between the first mentions of two nodes; nothing where none is. */
function Gap({ index, before, after }: GapProps) {
  const strings = useStrings();
  const [from, to] = [before, after].map((node) => {
    const attributes = node?.attributes;
    return attributes !== undefined && 'first' in attributes ? attributes.first : undefined;
  });
  const missing =
    from === undefined || to === undefined ? [] : selectBetween(getKnownGaps(index).missing, from, to);
  if (missing.length === 0) return null;
  return (
    <li className={styles.gap} title={strings.list(missing.map(({ date }) => date))}>
      {strings.canvas.missing(missing.length)}
    </li>
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
