import type { ListedDocument } from '../../../graph/query/trace.ts';
import { refine } from '../../state/navigation.ts';
import { clearFilters, isFiltered, setPeriod, setSeries, type TraceView } from '../../state/trace-view.ts';
import { changeTrace } from '../../state/view.ts';
import { listYears } from '../../state/years.ts';
import { useStrings } from '../../strings/trace.ts';
import styles from './TraceFilters.module.css';

export interface TraceFiltersProps {
  readonly trace: TraceView;
  readonly documents: readonly ListedDocument[];
}

/** Which part of the corpus is traced: a series, a period. */
export function TraceFilters({ trace, documents }: TraceFiltersProps) {
  const strings = useStrings();
  const series = [...new Set(documents.flatMap((document) => document.series ?? []))].sort();
  const years = listYears(documents.flatMap(({ date }) => date ?? []));
  const change = (next: (trace: TraceView) => TraceView): void => refine((view) => changeTrace(view, next));
  return (
    <fieldset className={styles.filters} aria-label={strings.trace.filters}>
      <Choice
        label={strings.trace.series}
        none={strings.trace.allSeries}
        values={series}
        value={trace.series}
        onChange={(value) => change((now) => setSeries(now, value))}
      />
      <Choice
        label={strings.trace.from}
        none={strings.trace.anyDate}
        values={years}
        value={trace.from}
        isRefused={(year) => trace.to !== undefined && year > trace.to}
        onChange={(value) => change((now) => setPeriod(now, value, now.to))}
      />
      <Choice
        label={strings.trace.to}
        none={strings.trace.anyDate}
        values={years.toReversed()}
        value={trace.to}
        isRefused={(year) => trace.from !== undefined && year < trace.from.slice(0, year.length)}
        onChange={(value) => change((now) => setPeriod(now, now.from, value))}
      />
      {isFiltered(trace) && (
        <button type="button" className={styles.clear} onClick={() => change(clearFilters)}>
          {strings.trace.clear}
        </button>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** The choice of no value. */
  readonly none: string;
  readonly values: readonly string[];
  /** May be none of the values, as a date that an address gives. */
  readonly value: string | undefined;
  /** What cannot be chosen beside the other choices; everything can where absent. */
  readonly isRefused?: (value: string) => boolean;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, none, values, value, isRefused, onChange }: ChoiceProps) {
  const isOther = value !== undefined && !values.includes(value);
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select
        className={styles.select}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{none}</option>
        {isOther && <option value={value}>{value}</option>}
        {values.map((one) => (
          <option key={one} value={one} disabled={isRefused?.(one)}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
