import { Fragment } from 'react';
import type { Matrix, MatrixRow } from '../../../graph/compare/matrix-types.ts';
import { getMatrixLabels } from '../../../graph/export/matrix-labels.ts';
import { chooseColumn, chooseRow } from '../../state/matrix-view.ts';
import { navigate } from '../../state/navigation.ts';
import { useLanguage } from '../../state/preferences.ts';
import { changeMatrix, openReader, type View } from '../../state/view.ts';
import { useStrings } from '../../strings/matrix.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ViewLink } from '../ViewLink.tsx';
import { MatrixCellView } from './MatrixCellView.tsx';
import styles from './MatrixTable.module.css';

export interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly isNewestFirst: boolean;
}

/** So few columns have room for whole passages. */
const MOST_WHOLE = 3;

/** Meetings down, subjects across; both heads stay in sight. On a phone each meeting is a card. */
export function MatrixTable({ matrix, isNewestFirst }: MatrixTableProps) {
  const strings = useStrings();
  const language = useLanguage();
  const isWhole = matrix.columns.length <= MOST_WHOLE;
  const rows = isNewestFirst ? matrix.rows.toReversed() : matrix.rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section className={styles.frame} aria-label={strings.matrix.title} tabIndex={0}>
      <table className={styles.table} data-few={isWhole || undefined}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {strings.matrix.meeting}
            </th>
            {matrix.columns.map(({ key, name }) => (
              <th key={key} scope="col" aria-label={name[language]}>
                <span className={styles.column}>
                  {name[language]}
                  {matrix.columns.length > 1 && (
                    <IconButton
                      icon="only"
                      label={strings.matrix.only(name[language])}
                      onClick={() => navigate((view) => changeMatrix(view, (now) => chooseColumn(now, key)))}
                    />
                  )}
                </span>
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
                <Row row={row} matrix={matrix} isWhole={isWhole} isEarliest={row === matrix.rows[0]} />
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
  readonly isWhole: boolean;
  /** Of the earliest row everything is first seen, which is no news. */
  readonly isEarliest: boolean;
}

function Row({ row, matrix, isWhole, isEarliest }: RowProps) {
  const strings = useStrings();
  const language = useLanguage();
  const go = (view: View) => openReader(view, { document: row.document });
  return (
    <tr data-earliest={isEarliest || undefined}>
      <th scope="row" className={styles.lead}>
        <ViewLink go={go} title={row.title}>
          <time dateTime={row.date}>{row.date ?? strings.inspector.undated}</time>
        </ViewLink>
        {row.date !== undefined && matrix.rows.length > 1 && (
          <span className={styles.onlyRow}>
            <IconButton
              icon="only"
              label={strings.matrix.onlyRow(row.date)}
              onClick={() => navigate((view) => changeMatrix(view, (now) => chooseRow(now, row.date ?? '')))}
            />
          </span>
        )}
        {matrix.series === undefined && <span className={styles.series}>{row.series ?? row.title}</span>}
        {row.form !== 'full' && (
          <span className={styles.form} title={strings.matrix.tentativeHint}>
            {strings.forms[row.form]}
          </span>
        )}
        {row.hiddenCount > 0 && (
          <span className={styles.hidden}>{getMatrixLabels(language).hiddenBefore(row.hiddenCount)}</span>
        )}
      </th>
      {row.cells.map((cell, i) => (
        <MatrixCellView
          key={matrix.columns[i]?.key}
          cell={cell}
          subject={matrix.columns[i]?.name[language] ?? ''}
          document={row.document}
          isWhole={isWhole}
        />
      ))}
    </tr>
  );
}
