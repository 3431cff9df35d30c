import { memo, useState } from 'react';
import { findUnclaimed } from '../../../graph/compare/cautions.ts';
import { type ComparedRow, getLooseness, isPartlyElsewhere } from '../../../graph/compare/comparison.ts';
import type { Verdict } from '../../state/marks.ts';
import { useStrings } from '../../strings/compare.ts';
import { Icon } from '../../ui/Icon.tsx';
import { describeStrength } from '../change-words.ts';
import { VerdictButtons } from '../marks/VerdictButtons.tsx';
import { Redline } from '../Redline.tsx';
import { type Compared, joinSpans } from './compared.ts';
import styles from './RowPair.module.css';
import { SentenceLink } from './SentenceLink.tsx';

export interface RowPairProps {
  readonly compared: Compared;
  readonly row: number;
  /** Whether its sentence is a heading. */
  readonly isHeading: boolean;
  readonly isCurrent: boolean;
  readonly verdict: Verdict | undefined;
  readonly onFocus: (row: number) => void;
  readonly onMark: (row: number, verdict: Verdict) => void;
}

/** Sentences that correspond, the earlier on the left; or one that is new or gone. */
export const RowPair = memo(function RowPair(props: RowPairProps) {
  const strings = useStrings();
  const [isOpened, setIsOpened] = useState(false);
  const { compared, row: index, isHeading, isCurrent, verdict, onFocus, onMark } = props;
  const row = compared.comparison.rows[index];
  if (row === undefined) return null;
  const hasEarlier = row.before.length + row.shared.length > 0;
  return (
    <li
      className={styles.row}
      data-row={index}
      data-kind={row.kind}
      data-heading={isHeading || undefined}
      data-opened={isOpened || undefined}
      aria-current={isCurrent || undefined}
      tabIndex={-1}
      onFocus={() => onFocus(index)}
    >
      <Labels
        compared={compared}
        row={row}
        isClaimed={row.kind !== findUnclaimed(compared.comparison.cautions)}
      />
      <Earlier compared={compared} row={row} />
      <Later compared={compared} row={row} />
      {isCurrent && <Evolutions compared={compared} row={index} />}
      {row.after.length > 0 && hasEarlier && (
        <>
          <button
            type="button"
            className={styles.open}
            aria-expanded={isOpened}
            onClick={() => setIsOpened(!isOpened)}
          >
            {isOpened ? strings.compare.hideEarlier : strings.compare.showEarlier}
          </button>
          <div className={styles.judge}>
            <VerdictButtons
              verdict={verdict}
              labels={strings.compare.judge}
              onMark={(one) => onMark(index, one)}
            />
          </div>
        </>
      )}
    </li>
  );
});

interface LabelsProps {
  readonly compared: Compared;
  readonly row: ComparedRow;
  readonly isClaimed: boolean;
}

function Labels({ compared, row, isClaimed }: LabelsProps) {
  const strings = useStrings();
  const directions = [...new Set(row.strengths.map(({ direction }) => direction))];
  return (
    <div className={styles.labels}>
      <span className={styles.kind}>
        {isClaimed
          ? strings.compare.filters[row.kind === 'same' ? 'reworded' : row.kind]
          : strings.compare.passedOver}
      </span>
      {row.isMoved && row.kind !== 'moved' && (
        <span className={styles.note}>{strings.compare.filters.moved}</span>
      )}
      <Loose row={row} />
      {isClaimed && isPartlyElsewhere(row) && (
        <span className={styles.note}>{strings.compare.partlyElsewhere}</span>
      )}
      {directions.map((direction) => {
        const reasons = row.strengths
          .filter((one) => one.direction === direction)
          .map((one) => describeStrength(one, compared.texts, strings))
          .join('；');
        return (
          <span key={direction} className={styles.strength} data-direction={direction} title={reasons}>
            {direction === 'strengthened' ? '▲' : '▼'} {strings.compare.filters[direction]}
            <span className={styles.sideName}>（{reasons}）</span>
          </span>
        );
      })}
      {isClaimed && row.isTentative && (row.kind === 'new' || row.kind === 'gone' || row.isMoved) && (
        <span className={styles.note} title={strings.compare.tentativeHint}>
          {strings.compare.tentative}
        </span>
      )}
    </div>
  );
}

/** That sides are on one matter in other words, and so correspond less surely. */
function Loose({ row }: { readonly row: ComparedRow }) {
  const strings = useStrings();
  const looseness = getLooseness(row);
  if (looseness === undefined) return null;
  return (
    <span className={styles.note} title={strings.compare.looseHint}>
      {looseness === 'whole' ? strings.compare.loose : strings.compare.partlyLoose}
    </span>
  );
}

interface SideProps {
  readonly compared: Compared;
  readonly row: ComparedRow;
}

function Earlier({ compared, row }: SideProps) {
  const strings = useStrings();
  const spans = row.before.length > 0 ? row.before : row.shared;
  const [first] = spans;
  if (first === undefined)
    return (
      <p className={styles.absent}>
        <span>{strings.compare.notBefore}</span>
      </p>
    );
  return (
    <div className={styles.earlier}>
      <span className={styles.sideName}>{strings.compare.sides.before}</span>
      {row.before.length === 0 && <p className={styles.aside}>{strings.compare.sharedSentence}</p>}
      <SentenceLink document={compared.comparison.before.key} span={first}>
        {row.kind === 'moved' || (row.kind === 'gone' && !isPartlyElsewhere(row)) ? (
          joinSpans(compared.texts.before, spans)
        ) : (
          <Redline parts={row.redline} side="before" />
        )}
      </SentenceLink>
    </div>
  );
}

function Later({ compared, row }: SideProps) {
  const strings = useStrings();
  const [first] = row.after;
  if (first === undefined)
    return (
      <p className={styles.absent}>
        <span>{strings.compare.notAfter}</span>
      </p>
    );
  return (
    <div className={styles.later}>
      <span className={styles.sideName}>{strings.compare.sides.after}</span>
      <SentenceLink document={compared.comparison.after.key} span={first}>
        {row.kind === 'moved' || (row.kind === 'new' && !isPartlyElsewhere(row)) ? (
          joinSpans(compared.texts.after, row.after)
        ) : (
          <>
            <span className={styles.wide}>
              <Redline parts={row.redline} side="after" />
            </span>
            <span className={styles.narrow}>
              <Redline parts={row.redline} side="both" />
            </span>
          </>
        )}
      </SentenceLink>
    </div>
  );
}

/** What a mark on the row decides in the graph. */
function Evolutions({ compared, row }: { readonly compared: Compared; readonly row: number }) {
  const strings = useStrings();
  const own = compared.evolutions.filter((one) => one.row === row);
  if (own.length === 0) return null;
  return (
    <p className={styles.evolutions}>
      {strings.compare.evolutions}
      {own.map(({ from, to }) => (
        <span key={`${from} ${to}`}>
          {toName(from)} → {toName(to)}
        </span>
      ))}
    </p>
  );
}

/** Name of an entity in its key: wording:扩大内需. */
function toName(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

export interface OriginRowProps {
  readonly compared: Compared;
  readonly row: number;
  readonly onGo: (row: number) => void;
}

/** Where a sentence stood in the earlier text that now stands elsewhere, with the way there. */
export function OriginRow({ compared, row, onGo }: OriginRowProps) {
  const strings = useStrings();
  const words = joinSpans(compared.texts.before, compared.comparison.rows[row]?.before ?? []);
  return (
    <li className={styles.origin}>
      <span />
      <p className={styles.originText}>{words}</p>
      <button type="button" className={styles.go} onClick={() => onGo(row)}>
        {strings.compare.movedTo}
        <Icon name="arrow" size={14} />
      </button>
    </li>
  );
}
