import type { RedlinePart } from '../../../graph/query/redline.ts';
import styles from './Redline.module.css';

export interface RedlineProps {
  readonly parts: readonly RedlinePart[];
}

/** Longest part that is gone and shown whole: more would bury what is there. */
const MOST_REMOVED = 14;

/** A text with what is new in it underlined, and what is gone struck through. */
export function Redline({ parts }: RedlineProps) {
  return parts.map(({ kind, text }, i) => {
    // The parts of a side never change their order.
    const key = `${i} ${kind}`;
    if (kind === 'added')
      return (
        <ins key={key} className={styles.added}>
          {text}
        </ins>
      );
    if (kind === 'removed')
      return (
        <del key={key} className={styles.removed} title={text}>
          {text.length > MOST_REMOVED ? `${text.slice(0, MOST_REMOVED - 1)}…` : text}
        </del>
      );
    return <span key={key}>{text}</span>;
  });
}
