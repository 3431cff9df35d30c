import { useState } from 'react';
import { toDayNumber } from '../../graph/query/dates.ts';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { toFilter } from '../state/filter.ts';
import { refine } from '../state/navigation.ts';
import { listDocumentDates, setPeriod, toRange } from '../state/period.ts';
import type { View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import styles from './PeriodSlider.module.css';

export interface PeriodSliderProps {
  readonly index: GraphIndex;
  readonly view: View;
}

/** Fewer dates are told apart without a slider. */
const LEAST_DATES = 3;

/** Documents on a line of time, and a slider with two ends that limits what is shown to some of them. */
export function PeriodSlider({ index, view }: PeriodSliderProps) {
  const strings = useStrings().explore;
  const dates = listDocumentDates(index);
  const chosen = toRange(dates, toFilter(view.filter ?? ''));
  // While an end is drawn, nothing is filtered: the picture follows once it is let go.
  const [drawn, setDrawn] = useState<readonly [number, number]>();
  const [first, last] = drawn ?? chosen;
  if (dates.length < LEAST_DATES) return null;
  const draw = (end: 0 | 1, value: number): void =>
    setDrawn(end === 0 ? [Math.min(value, last), last] : [first, Math.max(value, first)]);
  const settle = (): void => {
    if (drawn === undefined) return;
    setDrawn(undefined);
    refine((now) => setPeriod(now, dates, drawn));
  };
  const most = dates.length - 1;
  return (
    <fieldset className={styles.period} aria-label={strings.period}>
      <output className={styles.date}>{dates[first]}</output>
      <span className={styles.track}>
        <Ticks dates={dates} first={first} last={last} />
        <span
          className={styles.chosen}
          style={{ left: `${(first / most) * 100}%`, right: `${100 - (last / most) * 100}%` }}
        />
        {([first, last] as const).map((value, end) => (
          <input
            key={end === 0 ? 'from' : 'to'}
            type="range"
            className={styles.end}
            min={0}
            max={most}
            value={value}
            aria-label={end === 0 ? strings.from : strings.to}
            aria-valuetext={dates[value]}
            onChange={(event) => draw(end === 0 ? 0 : 1, Number(event.target.value))}
            onPointerUp={settle}
            onKeyUp={settle}
            onBlur={settle}
          />
        ))}
      </span>
      <output className={styles.date}>{dates[last]}</output>
    </fieldset>
  );
}

interface TicksProps {
  readonly dates: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** One line for each date, taller where a year begins. */
function Ticks({ dates, first, last }: TicksProps) {
  const most = Math.max(1, dates.length - 1);
  return (
    <svg className={styles.ticks} aria-hidden="true" preserveAspectRatio="none" viewBox={`0 0 ${most} 10`}>
      {dates.map((date, i) => {
        const isNewYear = dates[i - 1]?.slice(0, 4) !== date.slice(0, 4) && toDayNumber(date) !== undefined;
        return (
          <line
            key={date}
            x1={i}
            x2={i}
            y1={isNewYear ? 1 : 5}
            y2={10}
            data-chosen={i >= first && i <= last}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}
