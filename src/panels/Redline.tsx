import type { RowPart } from '../../graph/compare/comparison.ts';
import styles from './Redline.module.css';

export interface RedlineProps {
  readonly parts: readonly RowPart[];
  /** The earlier words with what was removed, the later with what was added, or both in one. */
  readonly side: 'before' | 'after' | 'both';
  /** Longest removed words shown whole, in units; in a line, more would bury what is there. All of them by default. */
  readonly mostRemoved?: number;
}

/** What differs inside a sentence: added words underlined, removed ones struck through. */
export function Redline({ parts, side, mostRemoved = Number.POSITIVE_INFINITY }: RedlineProps) {
  const shown = parts.filter(
    ({ kind }) => kind === 'kept' || side === 'both' || (kind === 'removed') === (side === 'before'),
  );
  return shown.map(({ kind, text, isElsewhere }, i) => {
    const key = `${i} ${kind}`;
    const place = isElsewhere === true ? styles.elsewhere : undefined;
    if (kind === 'kept') return <span key={key}>{text}</span>;
    if (kind === 'removed')
      return (
        <del
          key={key}
          className={place ?? styles.removed}
          title={text.length > mostRemoved ? text : undefined}
        >
          {text.length > mostRemoved ? `${text.slice(0, mostRemoved - 1)}…` : text}
        </del>
      );
    return (
      <ins key={key} className={place ?? styles.added}>
        {text}
      </ins>
    );
  });
}
