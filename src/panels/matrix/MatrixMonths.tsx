import { chooseMonths, type MatrixView } from '../../state/matrix-view.ts';
import { useStrings } from '../../strings/matrix.ts';
import styles from './MatrixTools.module.css';

export interface MatrixMonthsProps {
  readonly view: MatrixView;
  /** Those in which there are meetings. */
  readonly months: readonly number[];
  readonly onChange: (transition: (matrix: MatrixView) => MatrixView) => void;
}

const QUARTERS = [1, 2, 3, 4] as const;

/** A month or a quarter; a quarter with one month of meetings is that month. */
export function MatrixMonths({ view: { months: chosen }, months, onChange }: MatrixMonthsProps) {
  const strings = useStrings();
  const quarters = QUARTERS.filter(
    (quarter) => months.filter((month) => Math.ceil(month / 3) === quarter).length > 1,
  );
  const values = [...months.map(String), ...quarters.map(toRange)];
  return (
    <label className={styles.field}>
      <span>{strings.matrix.months}</span>
      <select
        aria-label={strings.matrix.months}
        value={chosen ?? ''}
        onChange={({ target: { value } }) =>
          onChange((matrix) => chooseMonths(matrix, value === '' ? undefined : value))
        }
      >
        <option value="">{strings.matrix.allMonths}</option>
        {chosen !== undefined && !values.includes(chosen) && <option value={chosen}>{chosen}</option>}
        <optgroup label={strings.matrix.monthGroup}>
          {months.map((month) => (
            <option key={month} value={month}>
              {strings.matrix.month(month)}
            </option>
          ))}
        </optgroup>
        {quarters.length > 0 && (
          <optgroup label={strings.matrix.seasonGroup}>
            {quarters.map((quarter) => (
              <option key={quarter} value={toRange(quarter)}>
                {strings.matrix.season(quarter)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

function toRange(quarter: number): string {
  return `${3 * quarter - 2}-${3 * quarter}`;
}
