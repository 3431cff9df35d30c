import { type ReactNode, useState } from 'react';
import { toCellRuns } from '../../../graph/compare/matrix-runs.ts';
import type {
  AbsentCell,
  ComparedCell,
  MatrixCell,
  WordedCell,
} from '../../../graph/compare/matrix-types.ts';
import { getMatrixLabels } from '../../../graph/export/matrix-labels.ts';
import { describeAbsence, describeCell } from '../../../graph/export/matrix-table.ts';
import { useLanguage } from '../../state/preferences.ts';
import { openReader, type View } from '../../state/view.ts';
import { useStrings } from '../../strings/matrix.ts';
import { Redline } from '../Redline.tsx';
import { ViewLink } from '../ViewLink.tsx';
import styles from './MatrixCellView.module.css';

export interface MatrixCellViewProps {
  readonly cell: MatrixCell;
  /** Name of its column, which a card repeats. */
  readonly subject: string;
  readonly document: string;
  /** Whether there is room for what goes on around the wording. */
  readonly isWhole: boolean;
}

/** The wording of a meeting on a subject, with what changed against the wording before. */
export function MatrixCellView({ cell, subject, document, isWhole }: MatrixCellViewProps) {
  return (
    <td className={styles.cell} data-subject={subject} data-absent={cell.kind === 'absent' || undefined}>
      {cell.kind === 'absent' ? (
        <Absence cell={cell} document={document} />
      ) : (
        <Wording cell={cell} isWhole={isWhole} />
      )}
    </td>
  );
}

function Wording({ cell, isWhole }: { readonly cell: WordedCell; readonly isWhole: boolean }) {
  const strings = useStrings();
  const labels = getMatrixLabels(useLanguage());
  const [isOpen, setIsOpen] = useState(false);
  const { change, around } = cell;
  const isCompared = 'redline' in change;
  const note = describeCell(withoutDoubt(cell), labels);
  const strength = isCompared ? change.strength : undefined;
  return (
    <div
      className={cell.isTentative ? styles.tentative : undefined}
      title={cell.isTentative ? strings.matrix.tentativeHint : undefined}
    >
      <Place document={cell.document} offset={cell.start}>
        {isWhole && around !== undefined && <span className={styles.around}>{around.before}</span>}
        <Redline parts={toCellRuns(cell)} side="after" />
        {around !== undefined && (isWhole ? <span className={styles.around}>{around.after}</span> : '…')}
      </Place>
      {isCompared && change.kind !== 'kept' ? (
        <button
          type="button"
          className={styles.mark}
          data-change={strength ?? change.kind}
          aria-expanded={isOpen}
          title={strings.matrix.expand}
          onClick={() => setIsOpen(!isOpen)}
        >
          {note}
        </button>
      ) : (
        <p className={styles.mark} data-change={change.kind}>
          {note}
        </p>
      )}
      {isOpen && isCompared && <Former change={change} />}
    </div>
  );
}

/** A cell as it is described in a row whose head says already that it is no full text. */
function withoutDoubt(cell: WordedCell): WordedCell {
  if (!cell.isTentative) return cell;
  const { change } = cell;
  return {
    ...cell,
    isTentative: false,
    change: 'redline' in change ? { ...change, isTentative: false } : change,
  };
}

/** What the meeting before said, and the one turned into the other. */
function Former({ change: { before, redline, kind } }: { readonly change: ComparedCell }) {
  const strings = useStrings();
  return (
    <div className={styles.former}>
      {kind === 'changed' && (
        <p>
          <Redline parts={redline} side="both" />
        </p>
      )}
      <p className={styles.formerHead}>{strings.matrix.former(before.date)}</p>
      <Place document={before.document} offset={before.start}>
        {before.text}
      </Place>
    </div>
  );
}

function Absence({ cell, document }: { readonly cell: AbsentCell; readonly document: string }) {
  const labels = getMatrixLabels(useLanguage());
  const note = describeAbsence(cell, labels);
  const [first] = cell.mentions;
  if (note === '') return null;
  if (first === undefined) return <p className={styles.absent}>{note}</p>;
  return (
    <div className={styles.absent}>
      <Place document={document} offset={first.start}>
        {note}
      </Place>
    </div>
  );
}

interface PlaceProps {
  readonly document: string;
  readonly offset: number;
  readonly children: ReactNode;
}

/** Words that open the reader where they stand. */
function Place({ document, offset, children }: PlaceProps) {
  const go = (view: View) => openReader(view, { document, offset });
  return (
    <ViewLink className={styles.place} go={go}>
      {children}
    </ViewLink>
  );
}
