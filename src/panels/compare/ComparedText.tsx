import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { findUnclaimed } from '../../../graph/compare/cautions.ts';
import type { ComparedRow } from '../../../graph/compare/comparison.ts';
import { announce } from '../../state/announcer.ts';
import { countFilters, listItems, type TextItem } from '../../state/compare-rows.ts';
import { type CompareView, ROW_FILTERS, toggleFilter } from '../../state/compare-view.ts';
import { marksStore, toggleMark, type Verdict } from '../../state/marks.ts';
import { refine } from '../../state/navigation.ts';
import { useStore } from '../../state/use-store.ts';
import { changeComparison } from '../../state/view.ts';
import { useStrings } from '../../strings/compare.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { MarksBar } from '../marks/MarksBar.tsx';
import { ComparedStances } from './ComparedStances.tsx';
import styles from './ComparedText.module.css';
import type { Compared } from './compared.ts';
import { Minimap } from './Minimap.tsx';
import { PassageBar } from './PassageBar.tsx';
import { OriginRow, RowPair } from './RowPair.tsx';
import { toRowMark } from './row-mark.ts';
import { useRowKeys } from './use-row-keys.ts';

export interface ComparedTextProps {
  readonly compared: Compared;
  readonly view: CompareView;
}

/** Two texts side by side, row by row. */
export function ComparedText({ compared, view }: ComparedTextProps) {
  const strings = useStrings();
  const { rows, passages, cautions } = compared.comparison;
  const text = compared.texts.after;
  const unclaimed = view.showsSame ? undefined : findUnclaimed(cautions);
  const items = useMemo(
    () => listItems({ rows, passages, text, unclaimed }, view.only),
    [rows, passages, text, unclaimed, view.only],
  );
  const [current, setCurrent] = useState<number>();
  const listRef = useRef<HTMLOListElement>(null);
  const changes = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])), [items]);
  const goTo = useCallback((row: number): void => {
    setCurrent(row);
    const element = listRef.current?.querySelector<HTMLElement>(`[data-row="${row}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'center' });
  }, []);
  const step = (by: 1 | -1): void => {
    const at = current === undefined ? -1 : changes.indexOf(current);
    const next = changes[at === -1 && by === -1 ? changes.length - 1 : at + by];
    if (next !== undefined) goTo(next);
  };
  const mark = useCallback(
    (row: number, verdict: Verdict): void => {
      const made = toRowMark(compared, row, verdict);
      if (made === undefined) return;
      marksStore.update((marks) => toggleMark(marks, made));
      const isSet = marksStore.get().get(made.id)?.verdict === verdict;
      announce(
        isSet
          ? strings.compare.marked[verdict](made.pair !== undefined || made.evolutions.length > 0)
          : strings.compare.unmarked,
      );
    },
    [compared, strings],
  );
  useRowKeys({
    step,
    mark: (verdict) => {
      if (current !== undefined) mark(current, verdict);
    },
  });
  return (
    <div className={styles.text}>
      <div className={styles.top}>
        <Tools compared={compared} view={view} changeCount={changes.length} onStep={step} />
        <div className={styles.head} aria-hidden="true">
          <span />
          <span>{compared.comparison.before.date ?? strings.compare.sides.before}</span>
          <span>{compared.comparison.after.date ?? strings.compare.sides.after}</span>
        </div>
      </div>
      <ComparedStances compared={compared} />
      <div className={styles.body}>
        {changes.length === 0 && <p className={styles.none}>{strings.compare.noChanges}</p>}
        <ol ref={listRef} className={styles.rows} aria-label={strings.compare.rows}>
          {items.map((item) => (
            <Item
              key={item.key}
              item={item}
              compared={compared}
              isCurrent={item.kind === 'row' && item.row === current}
              showsSame={view.showsSame}
              onGo={goTo}
              onFocus={setCurrent}
              onMark={mark}
            />
          ))}
        </ol>
        <Minimap
          rows={rows}
          hidden={view.only.length === 0 ? unclaimed : undefined}
          current={current}
          listRef={listRef}
          onGo={goTo}
        />
      </div>
      <MarksBar />
    </div>
  );
}

interface ToolsProps extends ComparedTextProps {
  readonly changeCount: number;
  readonly onStep: (by: 1 | -1) => void;
}

function Tools({ compared, view, changeCount, onStep }: ToolsProps) {
  const strings = useStrings();
  const { rows, cautions } = compared.comparison;
  const unclaimed = findUnclaimed(cautions);
  const counts = useMemo(() => countFilters(rows), [rows]);
  return (
    <div className={styles.tools}>
      <Segmented
        label={strings.compare.extent}
        options={[
          { value: 'changes', name: strings.compare.onlyChanges },
          { value: 'all', name: strings.compare.allSentences },
        ]}
        value={view.showsSame && view.only.length === 0 ? 'all' : 'changes'}
        onChange={(value) =>
          refine((now) =>
            changeComparison(now, (compare) =>
              value === 'all' ? { ...compare, showsSame: true, only: [] } : { ...compare, showsSame: false },
            ),
          )
        }
      />
      <fieldset className={styles.filters} aria-label={strings.compare.filter}>
        {ROW_FILTERS.map((filter) => (
          <FilterChip
            key={filter}
            name={filter === unclaimed ? strings.compare.passedOver : strings.compare.filters[filter]}
            count={counts.get(filter) ?? 0}
            isOn={view.only.includes(filter)}
            onToggle={() =>
              refine((now) => changeComparison(now, (compare) => toggleFilter(compare, filter)))
            }
          />
        ))}
      </fieldset>
      <div className={styles.steps}>
        <span className={styles.hint}>{strings.compare.keys}</span>
        <IconButton
          icon="up"
          label={strings.compare.previousChange}
          isDisabled={changeCount === 0}
          onClick={() => onStep(-1)}
        />
        <IconButton
          icon="down"
          label={strings.compare.nextChange}
          isDisabled={changeCount === 0}
          onClick={() => onStep(1)}
        />
      </div>
    </div>
  );
}

interface ItemProps {
  readonly item: TextItem;
  readonly compared: Compared;
  readonly isCurrent: boolean;
  readonly showsSame: boolean;
  readonly onGo: (row: number) => void;
  readonly onFocus: (row: number) => void;
  readonly onMark: (row: number, verdict: Verdict) => void;
}

/** Only the rows that the focus leaves and reaches are drawn anew: a report has hundreds. */
const Item = memo(function Item({ item, compared, isCurrent, showsSame, onGo, onFocus, onMark }: ItemProps) {
  const marks = useStore(marksStore);
  switch (item.kind) {
    case 'passage':
      return <PassageBar compared={compared} passage={item.passage} />;
    case 'run':
      return <Run rows={item.rows} compared={compared} isOpen={showsSame} />;
    case 'origin':
      return <OriginRow compared={compared} row={item.row} onGo={onGo} />;
    case 'row': {
      const mark = toRowMark(compared, item.row, 'right');
      return (
        <RowPair
          compared={compared}
          row={item.row}
          isHeading={item.isHeading}
          isCurrent={isCurrent}
          verdict={mark === undefined ? undefined : marks.get(mark.id)?.verdict}
          onFocus={onFocus}
          onMark={onMark}
        />
      );
    }
    default:
      return item satisfies never;
  }
});

interface RunProps {
  readonly rows: readonly number[];
  readonly compared: Compared;
  readonly isOpen: boolean;
}

/** Sentences that stayed the same, folded until they are asked for. */
function Run({ rows, compared, isOpen }: RunProps) {
  const strings = useStrings();
  const [isUnfolded, setIsUnfolded] = useState(false);
  if (!isOpen && !isUnfolded)
    return (
      <li className={styles.run}>
        <button type="button" className={styles.unfold} onClick={() => setIsUnfolded(true)}>
          {strings.compare.same(rows.length)}
        </button>
      </li>
    );
  return rows.map((row) => <SameRow key={row} compared={compared} row={compared.comparison.rows[row]} />);
}

function SameRow({ compared, row }: { readonly compared: Compared; readonly row: ComparedRow | undefined }) {
  if (row === undefined) return null;
  const { before, after } = compared.texts;
  return (
    <li className={styles.sameRow}>
      <span />
      <p className={styles.sameOld}>
        {row.before.map(({ start, end }) => before.slice(start, end)).join('')}
      </p>
      <p>{row.after.map(({ start, end }) => after.slice(start, end)).join('')}</p>
    </li>
  );
}
