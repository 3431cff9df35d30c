import type { ReactNode, Ref } from 'react';
import type { GraphNode } from '../../graph/query/graph-index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { NodeLink } from './NodeLink.tsx';
import styles from './PairHeading.module.css';

/** One of the two nodes, and what it is called here. */
export interface PairEnd {
  readonly node: GraphNode;
  readonly name: string;
}

export interface PairHeadingProps {
  readonly ends: readonly [PairEnd, PairEnd];
  /** What stands between them; a dot where nothing is given. */
  readonly joint?: ReactNode;
  /** Where the heading can be given the focus. */
  readonly ref?: Ref<HTMLHeadingElement>;
}

/** Two nodes as the heading of what they have to do with each other. */
export function PairHeading({ ends: [first, second], joint = '·', ref }: PairHeadingProps) {
  return (
    <h2 ref={ref} tabIndex={ref === undefined ? undefined : -1} className={styles.heading}>
      <End end={first} />
      <span className={styles.joint}>{joint}</span>
      <End end={second} />
    </h2>
  );
}

function End({ end: { node, name } }: { readonly end: PairEnd }) {
  return (
    <NodeLink node={node.key} className={styles.end} title={node.attributes.label}>
      <KindMark kind={node.attributes.kind} size={14} />
      {name}
    </NodeLink>
  );
}
