import { toDayNumber } from '../../graph/query/dates.ts';
import { selectBetween } from '../../graph/query/missing-meetings.ts';
import type { DocumentOccurrence } from '../../graph/query/occurrences.ts';
import type { MissingMeeting } from '../../graph/query/trace.ts';
import { openReader } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { NodeLink } from './NodeLink.tsx';
import styles from './OccurrenceChart.module.css';

/** One row of occurrences on the shared time axis. */
export interface ChartRow {
  readonly key: string;
  readonly name?: string;
  readonly occurrences: readonly DocumentOccurrence[];
}

export interface OccurrenceChartProps {
  readonly rows: readonly ChartRow[];
  /** Meetings that the corpus lacks: marked on the lines of those within the period. */
  readonly missing?: readonly MissingMeeting[];
}

const WIDTH = 400;
const ROW_HEIGHT = 56;
const NAME_HEIGHT = 20;
const AXIS_HEIGHT = 20;
const SIDE = 10;
/** Above the highest stem: room for its head. */
const HEAD = 8;

/** Years labelled at most; of more, every second, fifth or tenth. */
const MOST_YEARS = 8;

interface Point {
  readonly x: number;
  readonly count: number;
  readonly occurrence: DocumentOccurrence;
}

/** Mentions by date: a stem for each document, as high as it has mentions. Undated documents are left out. */
export function OccurrenceChart({ rows, missing = [] }: OccurrenceChartProps) {
  const strings = useStrings();
  const days = rows.flatMap(({ occurrences }) => occurrences.flatMap(toDay));
  const dates = rows.flatMap(({ occurrences }) =>
    occurrences.flatMap(({ document }) => document.attributes.date ?? []),
  );
  const sorted = dates.sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const scale = createScale(Math.min(...days), Math.max(...days));
  const most = Math.max(...rows.flatMap(({ occurrences }) => occurrences.map(({ count }) => count)));
  const rowHeight = ROW_HEIGHT + (rows.some(({ name }) => name !== undefined) ? NAME_HEIGHT : 0);
  const height = rows.length * rowHeight + AXIS_HEIGHT;
  const lacking = selectBetween(missing, first, last);
  return (
    <figure className={styles.figure} aria-label={strings.inspector.chart(dates.length, first, last)}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className={styles.chart} role="presentation">
        {listYears(first, last).map((year) => (
          <g key={year} transform={`translate(${scale(toDayNumber(`${year}-01-01`) ?? 0)} 0)`}>
            <line className={styles.year} y2={height - AXIS_HEIGHT} />
            <text className={styles.label} y={height - 5}>
              {year}
            </text>
          </g>
        ))}
        {rows.map((row, i) => (
          <g key={row.key} transform={`translate(0 ${(i + 1) * rowHeight})`}>
            {row.name !== undefined && (
              <text className={styles.name} x={SIDE} y={-ROW_HEIGHT - 4}>
                {row.name}
              </text>
            )}
            <line className={styles.base} x1={0} x2={WIDTH} />
            {lacking.map(({ date }) => (
              <path
                key={date}
                className={styles.missing}
                d="M-3.5 -3.5 3.5 3.5M-3.5 3.5 3.5 -3.5"
                transform={`translate(${scale(toDayNumber(date) ?? 0)} 0)`}
              >
                <title>{strings.inspector.chartMissing(date)}</title>
              </path>
            ))}
            {toPoints(row, scale).map((point) => (
              <Stem key={point.occurrence.document.key} point={point} most={most} />
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

interface StemProps {
  readonly point: Point;
  readonly most: number;
}

function Stem({ point: { x, count, occurrence }, most }: StemProps) {
  const strings = useStrings();
  const { key, attributes } = occurrence.document;
  const top = -Math.max(6, (count / most) * (ROW_HEIGHT - 2 * HEAD));
  const label = strings.inspector.chartPoint(attributes.date ?? '', attributes.label, count);
  return (
    <NodeLink
      node={key}
      transition={(view) => openReader(view, { document: key })}
      className={styles.point}
      title={label}
    >
      <title>{label}</title>
      <rect className={styles.target} x={x - 7} y={-ROW_HEIGHT} width={14} height={ROW_HEIGHT} />
      <line className={styles.stem} x1={x} x2={x} y2={top} />
      <circle className={styles.head} cx={x} cy={top} r={3.5} />
    </NodeLink>
  );
}

function toDay({ document }: DocumentOccurrence): number[] {
  const day = document.attributes.date === undefined ? undefined : toDayNumber(document.attributes.date);
  return day === undefined ? [] : [day];
}

/** Days to horizontal places; one day alone stands in the middle. */
function createScale(first: number, last: number): (day: number) => number {
  if (first === last) return () => WIDTH / 2;
  return (day) => SIDE + ((day - first) / (last - first)) * (WIDTH - 2 * SIDE);
}

function toPoints({ occurrences }: ChartRow, scale: (day: number) => number): Point[] {
  return occurrences.flatMap((occurrence) =>
    toDay(occurrence).map((day) => ({ x: scale(day), count: occurrence.count, occurrence })),
  );
}

/** Years that begin within a period, thinned to what can be labelled. */
function listYears(first: string, last: string): readonly number[] {
  const from = Number(first.slice(0, 4)) + 1;
  const to = Number(last.slice(0, 4));
  const count = Math.max(0, to - from + 1);
  const step = [1, 2, 5, 10, 20].find((size) => count / size <= MOST_YEARS) ?? 50;
  return Array.from({ length: count }, (_, i) => from + i).filter((year) => year % step === 0);
}
