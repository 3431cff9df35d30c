import { type PointerEvent, useId, useMemo, useState } from 'react';
import {
  type ChartBar,
  type ChartLayout,
  type ChartRegion,
  layOutChart,
} from '../../../graph/export/trace-chart.ts';
import type { MissingMeeting, Trace, TraceDocument } from '../../../graph/query/trace.ts';
import type { TraceLine } from '../../../graph/query/trace-lines.ts';
import { navigate, refine } from '../../state/navigation.ts';
import { isFiltered, setPeriod, type TraceView } from '../../state/trace-view.ts';
import { changeTrace, openReader } from '../../state/view.ts';
import { type Strings, useStrings } from '../../strings/trace.ts';
import { useWidth } from '../../ui/use-width.ts';
import { ChartDrawing } from './ChartDrawing.tsx';
import styles from './TraceChart.module.css';

export interface TraceChartProps {
  readonly trace: Trace;
  readonly lines: readonly TraceLine[];
  /** All documents of the part traced. */
  readonly documents: readonly TraceDocument[];
  readonly asked: TraceView;
}

const HEIGHT = 230;
/** A drag over less is a click. */
const LEAST_DRAG = 8;
/** How near to a bar the pointer has to be. */
const REACH = 14;

/** Documents by date, as high as they have the term. Everything in it is in the list below too, so that it is a picture to a screen reader. */
export function TraceChart({ trace, lines, documents, asked }: TraceChartProps) {
  const strings = useStrings();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [hovered, setHovered] = useState<string>();
  const [gap, setGap] = useState<ChartRegion>();
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number }>();
  const { from, to, measure = 'count' } = asked;
  const layout = useMemo(() => {
    if (width === 0) return undefined;
    const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return layOutChart(trace, documents, { width, height: HEIGHT, measure, ...period });
  }, [trace, documents, width, measure, from, to]);
  const summary = useSummary(trace, strings);
  const hint = useId();
  if (trace.first === undefined) return null;
  const toX = (event: PointerEvent<SVGSVGElement>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const move = (event: PointerEvent<SVGSVGElement>): void => {
    const x = toX(event);
    if (drag !== undefined) setDrag({ ...drag, to: x });
    setHovered(layout === undefined ? undefined : findBar(layout, x)?.key);
  };
  const end = (event: PointerEvent<SVGSVGElement>): void => {
    setDrag(undefined);
    if (layout === undefined || drag === undefined) return;
    const x = toX(event);
    if (Math.abs(x - drag.from) >= LEAST_DRAG) choosePeriod(layout, drag.from, x);
    else open(findBar(layout, x)?.key);
  };
  const open = (key: string | undefined): void => {
    const line = lines.find(({ document }) => document.key === key);
    if (line === undefined) return;
    const { document, start, end: behind } = line.speaking;
    navigate((view) => openReader(view, { document, offset: start, end: behind }));
  };
  const pointed = lines.find(({ document }) => document.key === hovered);
  return (
    <figure className={styles.figure} aria-label={strings.trace.chart}>
      <div ref={ref} className={styles.frame} style={{ height: HEIGHT }}>
        {layout !== undefined && (
          <svg
            className={styles.chart}
            width={layout.width}
            height={layout.height}
            role="img"
            aria-label={summary}
            aria-describedby={hint}
            data-hovered={hovered !== undefined}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              setDrag({ from: toX(event), to: toX(event) });
            }}
            onPointerMove={move}
            onPointerUp={end}
            onPointerCancel={() => setDrag(undefined)}
            onPointerLeave={() => setHovered(undefined)}
          >
            <ChartDrawing layout={layout} isWhole={!isFiltered(asked)} hovered={hovered} drag={drag} />
          </svg>
        )}
        {layout?.regions.map((region) => (
          <GapButton key={`${region.missing[0]?.series} ${region.x}`} region={region} onPoint={setGap} />
        ))}
      </div>
      <figcaption className={styles.caption}>
        {gap !== undefined ? (
          <span className={styles.gapNames}>{nameMissing(gap.missing, strings)}</span>
        ) : pointed === undefined ? (
          <span id={hint} className={styles.hint}>
            {layout !== undefined && layout.omittedCount > 0 && (
              <span>{strings.trace.chartEarlier(layout.omittedCount)}</span>
            )}
            <span>{strings.trace.chartHint}</span>
          </span>
        ) : (
          <Readout line={pointed} strings={strings} />
        )}
      </figcaption>
    </figure>
  );
}

interface GapButtonProps {
  readonly region: ChartRegion;
  readonly onPoint: (region: ChartRegion | undefined) => void;
}

/** The head of a stretch with missing meetings, which names them to whoever points at it, by the keyboard too. */
function GapButton({ region, onPoint }: GapButtonProps) {
  const strings = useStrings();
  return (
    <button
      type="button"
      className={styles.gap}
      style={{ left: region.x, width: region.width }}
      aria-label={nameMissing(region.missing, strings)}
      onFocus={() => onPoint(region)}
      onBlur={() => onPoint(undefined)}
      onPointerEnter={() => onPoint(region)}
      onPointerLeave={() => onPoint(undefined)}
    />
  );
}

/** All of them: the list below names but the first. */
function nameMissing(missing: readonly MissingMeeting[], strings: Strings): string {
  const series = [...new Set(missing.map((meeting) => meeting.series))].map((name) => {
    const dates = missing.filter((meeting) => meeting.series === name).map(({ date }) => date);
    return strings.trace.missingOf(name, dates);
  });
  return strings.trace.missingNames(missing.length, series);
}

function Readout({ line: { document }, strings }: { readonly line: TraceLine; readonly strings: Strings }) {
  return (
    <span className={styles.readout}>
      <strong>{document.date}</strong>
      <span className={styles.title}>{document.title}</span>
      <span>{strings.trace.occurrences(document.count)}</span>
      <span>
        {strings.trace.measures.rate} {document.perTenThousand}
      </span>
    </span>
  );
}

function useSummary({ term, documents, first, last }: Trace, strings: Strings): string {
  const most = documents.reduce(
    (a, b) => (b.count > a.count ? b : a),
    documents[0] ?? { count: 0, date: '' },
  );
  return strings.trace.chartSummary(term, documents.length, first ?? '', last ?? '', most.date ?? '');
}

function findBar({ bars }: ChartLayout, x: number): ChartBar | undefined {
  const [nearest] = bars.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  return nearest !== undefined && Math.abs(nearest.x - x) <= REACH ? nearest : undefined;
}

/** The months between two places become the period. */
function choosePeriod({ days, left, right }: ChartLayout, a: number, b: number): void {
  const toMonth = (x: number): string => {
    const share = Math.max(0, Math.min(1, (x - left) / (right - left)));
    const day = days[0] + share * (days[1] - days[0]);
    return new Date(day * 86_400_000).toISOString().slice(0, 'YYYY-MM'.length);
  };
  const [from, to] = [toMonth(Math.min(a, b)), toMonth(Math.max(a, b))];
  refine((view) => changeTrace(view, (trace) => setPeriod(trace, from, to)));
}
