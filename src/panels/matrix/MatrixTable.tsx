import { Fragment } from 'react';
import type { Matrix, MatrixRow } from '../../../graph/compare/matrix-types.ts';
import { toHref } from '../../state/navigation.ts';
import { useLanguage } from '../../state/preferences.ts';
import { openReader, type View } from '../../state/view.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { follow } from '../NodeLink.tsx';
import { MatrixCellView } from './MatrixCellView.tsx';
import styles from './MatrixTable.module.css';

export interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly isNewestFirst: boolean;
}

/** Meetings down, subjects across; both heads stay in sight. On a phone each meeting is a card. */
export function MatrixTable({ matrix, isNewestFirst }: MatrixTableProps) {
  const strings = useStrings();
  const language = useLanguage();
  const rows = isNewestFirst ? matrix.rows.toReversed() : matrix.rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section className={styles.frame} aria-label={strings.matrix.title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {strings.matrix.meeting}
            </th>
            {matrix.columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            // Meetings are missing between a row and the one before it in time.
            const gap = <Gap missing={row.missing} columnCount={matrix.columns.length + 1} />;
            return (
              <Fragment key={row.key}>
                {!isNewestFirst && gap}
                <Row row={row} matrix={matrix} isEarliest={row === matrix.rows[0]} />
                {isNewestFirst && gap}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface GapProps {
  readonly missing: MatrixRow['missing'];
  readonly columnCount: number;
}

function Gap({ missing, columnCount }: GapProps) {
  const strings = useStrings();
  if (missing.length === 0) return null;
  return (
    <tr className={styles.gap}>
      <td colSpan={columnCount}>
        <span>{strings.matrix.gap(missing.length, missing)}</span>
      </td>
    </tr>
  );
}

interface RowProps {
  readonly row: MatrixRow;
  readonly matrix: Matrix;
  /** Of the earliest row everything is first seen, which is no news. */
  readonly isEarliest: boolean;
}

function Row({ row, matrix, isEarliest }: RowProps) {
  const strings = useStrings();
  const language = useLanguage();
  const go = (view: View) => openReader(view, { document: row.document });
  return (
    <tr data-earliest={isEarliest || undefined}>
      <th scope="row" className={styles.lead}>
        <a href={toHref(go)} title={row.title} onClick={(event) => follow(event, go)}>
          <time dateTime={row.date}>{row.date ?? strings.inspector.undated}</time>
        </a>
        {matrix.series === undefined && <span className={styles.series}>{row.series ?? row.title}</span>}
        {row.form !== 'full' && (
          <span className={styles.form} title={strings.matrix.tentativeHint}>
            {strings.forms[row.form]}
          </span>
        )}
      </th>
      {row.cells.map((cell, i) => (
        <MatrixCellView
          key={matrix.columns[i]?.key}
          cell={cell}
          subject={matrix.columns[i]?.name[language] ?? ''}
          document={row.document}
        />
      ))}
    </tr>
  );
}
