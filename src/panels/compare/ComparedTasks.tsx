import { useMemo, useState } from 'react';
import { listTaskSteps } from '../../state/compare-tasks.ts';
import { useStrings } from '../../strings/use-strings.ts';
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
  return (
    <div className={styles.tasks}>
      <Section
        level={2}
        heading={strings.compare.tasks.ranks}
        action={
          isRanked && (
            <Segmented
              label={strings.header.layers}
              options={[
                { value: 'chart', name: strings.compare.tasks.chart },
                { value: 'table', name: strings.compare.tasks.table },
              ]}
              value={look}
              onChange={setLook}
            />
          )
        }
      >
        {!isRanked && <p className={styles.none}>{strings.compare.tasks.none}</p>}
        {isRanked && look === 'chart' && <BumpChart compared={compared} steps={steps} />}
        {isRanked && look === 'table' && <TaskTable compared={compared} steps={steps} />}
      </Section>
      <Section level={2} heading={strings.compare.tasks.targets}>
        {targets.length === 0 ? (
          <p className={styles.none}>{strings.compare.tasks.noTargets}</p>
        ) : (
          <TargetTable compared={compared} />
        )}
      </Section>
      {themes.length > 0 && (
        <Section level={2} heading={strings.compare.tasks.shares}>
          <ThemeShares compared={compared} />
        </Section>
      )}
    </div>
  );
}
