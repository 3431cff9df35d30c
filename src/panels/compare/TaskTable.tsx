import type { PlacedTask } from '../../../graph/compare/comparison.ts';
import { useStrings } from '../../strings/compare.ts';
import type { BumpChartProps } from './BumpChart.tsx';
import { SentenceLink } from './SentenceLink.tsx';
import styles from './Table.module.css';

/** Ranks before and after, task by task. */
export function TaskTable({ compared, steps }: BumpChartProps) {
  const strings = useStrings();
  const { sides } = strings.compare;
  const toCell = (side: 'before' | 'after', task: PlacedTask | undefined) => (
    <td>
      {task !== undefined && (
        <SentenceLink document={compared.comparison[side].key} span={task.heading}>
          {task.rank} {task.label}
        </SentenceLink>
      )}
    </td>
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{sides.before}</th>
          <th scope="col">{sides.after}</th>
          <th scope="col">{strings.compare.tasks.change}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={`${step.before?.heading.start} ${step.after?.heading.start}`}>
            {toCell('before', step.before)}
            {toCell('after', step.after)}
            <td className={styles.change} data-change={step.change}>
              {strings.compare.tasks.changes[step.change]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
