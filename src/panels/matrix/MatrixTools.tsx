import { type FormEvent, useState } from 'react';
import type { Matrix } from '../../../graph/compare/matrix-types.ts';
import { SUBJECTS } from '../../../graph/lexicon/subjects.ts';
import {
  addTerms,
  getSubjects,
  resolveSeries,
  type SeriesCount,
  toggleSubject,
} from '../../state/matrix-choices.ts';
import {
  ALL_SERIES,
  choosePeriod,
  chooseSeries,
  clearColumns,
  clearPeriod,
  isOneDate,
  type MatrixView,
  turnOrder,
} from '../../state/matrix-view.ts';
import { navigate, refine } from '../../state/navigation.ts';
import { useLanguage } from '../../state/preferences.ts';
import { changeMatrix } from '../../state/view.ts';
import { listYears } from '../../state/years.ts';
import { useStrings } from '../../strings/matrix.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { MatrixInput } from '../../worker/protocol.ts';
import { MatrixExport } from './MatrixExport.tsx';
import { MatrixMonths as Months } from './MatrixMonths.tsx';
import styles from './MatrixTools.module.css';

export interface MatrixToolsProps {
  readonly view: MatrixView;
  readonly counts: readonly SeriesCount[];
  readonly input: MatrixInput;
  readonly matrix: Matrix | undefined;
}

/** Which rows and columns: series, period, subjects; and the ways out of the page. */
export function MatrixTools({ view, counts, input, matrix }: MatrixToolsProps) {
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  const change = (transition: (matrix: MatrixView) => MatrixView): void =>
    navigate((now) => changeMatrix(now, transition));
  const series = resolveSeries(counts, view);
  return (
    <div className={styles.tools}>
      <div className={styles.line}>
        <label className={styles.field}>
          <span>{strings.matrix.series}</span>
          <select
            aria-label={strings.matrix.series}
            value={series ?? ALL_SERIES}
            onChange={({ target }) => change((shown) => chooseSeries(shown, target.value))}
          >
            {counts.map((one) => (
              <option key={one.series} value={one.series}>
                {strings.matrix.seriesCount(one.series, one.count)}
              </option>
            ))}
            <option value={ALL_SERIES}>{strings.matrix.allSeries}</option>
          </select>
        </label>
        <Months view={view} months={listMonthsOf(counts, series)} onChange={change} />
        <Period view={view} years={listYearsOf(counts, series)} onChange={change} />
        {isOneDate(view) && (
          <button type="button" className={styles.columns} onClick={() => change(clearPeriod)}>
            {strings.matrix.allRows}
          </button>
        )}
        <button
          type="button"
          className={styles.columns}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {strings.matrix.columns(getSubjects(view).length)}
        </button>
        {getSubjects(view).length === 1 && (
          <button
            type="button"
            className={styles.columns}
            onClick={() => navigate((now) => changeMatrix(now, clearColumns))}
          >
            {strings.matrix.usualColumns}
          </button>
        )}
        <div className={styles.export}>
          <button
            type="button"
            className={styles.order}
            onClick={() => refine((now) => changeMatrix(now, turnOrder))}
          >
            <Icon name="order" size={16} />
            {view.order === 'oldest' ? strings.inspector.oldestFirst : strings.inspector.newestFirst}
          </button>
          <MatrixExport input={input} isReady={matrix !== undefined && matrix.rows.length > 0} />
        </div>
      </div>
      {isOpen && <Subjects view={view} />}
    </div>
  );
}

function listYearsOf(counts: readonly SeriesCount[], series: string | undefined): readonly string[] {
  const own = counts.filter((one) => series === undefined || one.series === series);
  return listYears(own.flatMap(({ years }) => years));
}

function listMonthsOf(counts: readonly SeriesCount[], series: string | undefined): readonly number[] {
  const own = counts.filter((one) => series === undefined || one.series === series);
  return [...new Set(own.flatMap(({ months }) => months))].sort((a, b) => a - b);
}

interface PeriodProps {
  readonly view: MatrixView;
  readonly years: readonly string[];
  readonly onChange: (transition: (matrix: MatrixView) => MatrixView) => void;
}

function Period({ view, years, onChange }: PeriodProps) {
  const strings = useStrings();
  return (['from', 'to'] as const).map((end) => (
    <label key={end} className={styles.field}>
      <span>{strings.matrix[end]}</span>
      <select
        aria-label={strings.matrix[end]}
        value={view[end]?.slice(0, 4) ?? ''}
        onChange={({ target: { value } }) =>
          onChange((matrix) => choosePeriod(matrix, end, value === '' ? undefined : value))
        }
      >
        <option value="">{strings.matrix.open[end]}</option>
        {years.map((year) => (
          <option key={year} disabled={isRefused(view, end, year)}>
            {year}
          </option>
        ))}
      </select>
    </label>
  ));
}

/** A period does not end before it begins. */
function isRefused({ from, to }: MatrixView, end: 'from' | 'to', year: string): boolean {
  return end === 'from'
    ? to !== undefined && year > to
    : from !== undefined && year < from.slice(0, year.length);
}

/** Columns that come with Mailuo, those that the reader added, and a field for more. */
function Subjects({ view }: { readonly view: MatrixView }) {
  const strings = useStrings();
  const language = useLanguage();
  const [term, setTerm] = useState('');
  const shown = getSubjects(view);
  const own = shown.filter((key) => !SUBJECTS.some((subject) => subject.key === key));
  const toggle = (key: string): void =>
    refine((now) => changeMatrix(now, (matrix) => toggleSubject(matrix, key)));
  const add = (event: FormEvent): void => {
    event.preventDefault();
    navigate((now) => changeMatrix(now, (matrix) => addTerms(matrix, term)));
    setTerm('');
  };
  return (
    <fieldset className={styles.subjects} aria-label={strings.matrix.subjects}>
      {SUBJECTS.map(({ key, name }) => (
        <FilterChip key={key} name={name[language]} isOn={shown.includes(key)} onToggle={() => toggle(key)} />
      ))}
      {own.map((key) => (
        <FilterChip key={key} name={`“${key}”`} isOn onToggle={() => toggle(key)} />
      ))}
      <form className={styles.add} onSubmit={add}>
        <input
          aria-label={strings.matrix.addLabel}
          placeholder={strings.matrix.addPlaceholder}
          value={term}
          onChange={({ target }) => setTerm(target.value)}
        />
        <button type="submit" disabled={term.trim() === ''}>
          {strings.matrix.add}
        </button>
      </form>
    </fieldset>
  );
}
