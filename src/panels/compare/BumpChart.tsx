import type { PlacedTask } from '../../../graph/compare/comparison.ts';
import type { TaskStep } from '../../state/compare-tasks.ts';
import { useStrings } from '../../strings/compare.ts';
import styles from './BumpChart.module.css';
import type { Compared } from './compared.ts';
import { SentenceLink } from './SentenceLink.tsx';

export interface BumpChartProps {
  readonly compared: Compared;
  readonly steps: readonly TaskStep[];
}

/** Height of a task, in units of the drawing and, by the style sheet, in pixels. */
const ROW_HEIGHT = 52;
/** Width of the drawing; it is stretched to its column. */
const WIDTH = 100;

/** Ranks before and after, joined by lines. The table beside says the same. */
export function BumpChart({ compared, steps }: BumpChartProps) {
  const { before, after } = compared.comparison.tasks;
  const height = Math.max(before.length, after.length) * ROW_HEIGHT;
  return (
    <div className={styles.chart} style={{ minHeight: height }}>
      <Ranks side="before" compared={compared} tasks={before} steps={steps} />
      <svg
        className={styles.lines}
        viewBox={`0 0 ${WIDTH} ${height}`}
        height={height}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {steps.map((step) => (
          <Line
            key={`${step.before?.heading.start} ${step.after?.heading.start}`}
            step={step}
            compared={compared}
          />
        ))}
      </svg>
      <Ranks side="after" compared={compared} tasks={after} steps={steps} />
    </div>
  );
}

function Line({ step, compared }: { readonly step: TaskStep; readonly compared: Compared }) {
  const { tasks } = compared.comparison;
  if (step.before === undefined || step.after === undefined) return null;
  const from = getMiddle(tasks.before, step.before);
  const to = getMiddle(tasks.after, step.after);
  const path = `M0 ${from}C${WIDTH / 2} ${from} ${WIDTH / 2} ${to} ${WIDTH} ${to}`;
  return (
    <path className={styles.line} data-change={step.change} d={path} vectorEffect="non-scaling-stroke" />
  );
}

function getMiddle(tasks: readonly PlacedTask[], task: PlacedTask): number {
  return (tasks.indexOf(task) + 0.5) * ROW_HEIGHT;
}

interface RanksProps {
  readonly side: 'before' | 'after';
  readonly compared: Compared;
  readonly tasks: readonly PlacedTask[];
  readonly steps: readonly TaskStep[];
}

function Ranks({ side, compared, tasks, steps }: RanksProps) {
  const strings = useStrings();
  const alone = side === 'before' ? 'gone' : 'new';
  const { key } = compared.comparison[side];
  return (
    <ol className={styles.ranks} data-side={side} aria-label={strings.compare.sides[side]}>
      {tasks.map((task) => {
        const own = steps.filter((step) => step[side] === task);
        const isAlone = own.some(({ change }) => change === alone);
        const moved =
          side === 'after' ? own.find(({ change }) => change === 'up' || change === 'down') : undefined;
        return (
          <li key={task.heading.start} className={styles.task} data-change={isAlone ? alone : undefined}>
            <span className={styles.rank}>{task.rank}</span>
            <div className={styles.label}>
              <SentenceLink document={key} span={task.heading}>
                {task.label}
              </SentenceLink>
            </div>
            {isAlone && <span className={styles.note}>{strings.compare.filters[alone]}</span>}
            {moved?.before !== undefined && (
              <span className={styles.note}>
                {moved.change === 'up' ? '↑' : '↓'}
                {Math.abs(moved.before.rank - task.rank)}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
