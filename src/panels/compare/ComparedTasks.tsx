import { useMemo, useState } from 'react';
import { listTaskSteps } from '../../state/compare-tasks.ts';
import { useStrings } from '../../strings/compare.ts';
import { Section } from '../../ui/Section.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { BumpChart } from './BumpChart.tsx';
import styles from './ComparedTasks.module.css';
import type { Compared } from './compared.ts';
import { TargetTable } from './TargetTable.tsx';
import { TaskTable } from './TaskTable.tsx';
import { ThemeShares } from './ThemeShares.tsx';

/** Ranks of tasks, planned values, and how much of each text is on what. */
export function ComparedTasks({ compared }: { readonly compared: Compared }) {
  const strings = useStrings();
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const { tasks, targets, themes } = compared.comparison;
  const steps = useMemo(() => listTaskSteps(tasks), [tasks]);
  const isRanked = tasks.before.length > 0 && tasks.after.length > 0;
  const { none, noTargets, neither } = strings.compare.tasks;
  const hasTargets = targets.length > 0;
  const lacking = isRanked ? (hasTargets ? undefined : noTargets) : hasTargets ? none : neither;
  const toPercent = (side: 'before' | 'after'): number =>
    Math.round(themes.reduce((sum, theme) => sum + theme[side].share, 0) * 100);
  return (
    <div className={styles.tasks}>
      {lacking !== undefined && <p className={styles.none}>{lacking}</p>}
      {isRanked && (
        <Section
          level={2}
          heading={strings.compare.tasks.ranks}
          action={
            <Segmented
              label={strings.header.layers}
              options={[
                { value: 'chart', name: strings.compare.tasks.chart },
                { value: 'table', name: strings.compare.tasks.table },
              ]}
              value={look}
              onChange={setLook}
            />
          }
        >
          {look === 'chart' && <BumpChart compared={compared} steps={steps} />}
          {look === 'table' && <TaskTable compared={compared} steps={steps} />}
        </Section>
      )}
      {targets.length > 0 && (
        <Section level={2} heading={strings.compare.tasks.targets}>
          <TargetTable compared={compared} />
        </Section>
      )}
      {themes.length > 0 && (
        <Section level={2} heading={strings.compare.tasks.shares}>
          <p className={styles.note}>
            {strings.compare.tasks.sharesHint(toPercent('before'), toPercent('after'))}
          </p>
          <ThemeShares compared={compared} />
        </Section>
      )}
    </div>
  );
}
