import { useId } from 'react';
import type { ChartBar, ChartEnd, ChartLayout } from '../../../graph/export/trace-chart.ts';
import { useStrings } from '../../strings/trace.ts';
import styles from './TraceChart.module.css';

export interface ChartDrawingProps {
  readonly layout: ChartLayout;
  /** Whether the whole corpus is traced. */
  readonly isWhole: boolean;
  /** Key of the document that the pointer is at. */
  readonly hovered: string | undefined;
  /** Places between which the pointer is drawn. */
  readonly drag: { readonly from: number; readonly to: number } | undefined;
}

/** What stands in the chart, from back to front. */
export function ChartDrawing({ layout, isWhole, hovered, drag }: ChartDrawingProps) {
  const id = useId();
  const { top, base } = layout;
  return (
    <>
      <defs>
        <pattern
          id={`${id}gap`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line y2="6" className={styles.hatch} />
        </pattern>
        <pattern id={`${id}stripes`} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className={styles.striped} />
          <line y1="1" y2="1" x2="4" className={styles.stripe} />
        </pattern>
      </defs>
      <Ground layout={layout} hatch={`url(#${id}gap)`} />
      {layout.bars.map((bar) => (
        <Bar
          key={bar.key}
          bar={bar}
          isHovered={bar.key === hovered}
          stripes={`url(#${id}stripes)`}
          base={base}
        />
      ))}
      <Ends layout={layout} isWhole={isWhole} />
      {drag !== undefined && (
        <rect
          className={styles.drag}
          x={Math.min(drag.from, drag.to)}
          y={top}
          width={Math.abs(drag.to - drag.from)}
          height={base - top}
        />
      )}
    </>
  );
}

/** Gaps, lines, years, and documents without the term. */
function Ground({ layout, hatch }: { readonly layout: ChartLayout; readonly hatch: string }) {
  const strings = useStrings();
  const { top, labelY, base, left, right } = layout;
  return (
    <>
      {layout.regions.map(({ x, width, missing, isLabelled }) => (
        <g key={`${missing[0]?.series} ${x}`}>
          <rect x={x} y={top} width={width} height={base - top} fill={hatch} className={styles.region} />
          {isLabelled && (
            <text x={x + width / 2} y={labelY} className={styles.regionLabel}>
              {strings.trace.missingCount(missing.length)}
            </text>
          )}
        </g>
      ))}
      {layout.steps.map(({ y, label }) => (
        <g key={label}>
          <line x1={left} x2={right} y1={y} y2={y} className={y === base ? styles.base : styles.step} />
          <text x={left - 8} y={y + 4} className={styles.stepLabel}>
            {label}
          </text>
        </g>
      ))}
      {layout.years.map(({ x, label }) => (
        <g key={label}>
          <line x1={x} x2={x} y1={base} y2={base + 5} className={styles.base} />
          <text x={x} y={base + 26} className={styles.year}>
            {label}
          </text>
        </g>
      ))}
      {layout.zeros.map(({ key, x }) => (
        <circle key={key} cx={x} cy={base} r="2" className={styles.zero} />
      ))}
      {layout.missing.map(({ series, date, x }) => (
        <path
          key={`${series} ${date}`}
          d={`M${x - 2.5} ${base + 6}l5 5m0 -5l-5 5`}
          className={styles.missing}
        />
      ))}
    </>
  );
}

interface BarProps {
  readonly bar: ChartBar;
  readonly isHovered: boolean;
  readonly stripes: string;
  readonly base: number;
}

function Bar({ bar: { x, y, width, segments }, isHovered, stripes, base }: BarProps) {
  return (
    <g className={styles.bar} data-hovered={isHovered}>
      <rect x={x - width / 2 - 2} y={y - 4} width={width + 4} height={base - y + 4} className={styles.halo} />
      {segments.map((segment) => {
        const inset = segment.mode === 'review' ? 0.75 : 0;
        return (
          <rect
            key={segment.mode ?? ''}
            x={x - width / 2 + inset}
            y={segment.y + inset}
            width={Math.max(1, width - 2 * inset)}
            height={Math.max(1, segment.height - 2 * inset)}
            className={styles[segment.mode ?? 'unknown']}
            fill={segment.mode === 'assessment' ? stripes : undefined}
          />
        );
      })}
    </g>
  );
}

/** The first and the last document that have the term. */
function Ends({ layout: { first, last }, isWhole }: Pick<ChartDrawingProps, 'layout' | 'isWhole'>) {
  const { trace } = useStrings();
  const [nameFirst, nameLast] = isWhole ? [trace.first, trace.last] : [trace.firstWithin, trace.lastWithin];
  return (
    <>
      {first !== undefined && <End end={first} label={nameFirst(first.date)} />}
      {last !== undefined && <End end={last} label={nameLast(last.date)} />}
    </>
  );
}

function End({ end: { x, y, anchor }, label }: { readonly end: ChartEnd; readonly label: string }) {
  return (
    <text x={x} y={y} className={styles.end} textAnchor={anchor}>
      {label}
    </text>
  );
}
