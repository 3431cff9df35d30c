import { findDominantTheme } from '../../../graph/compare/themes.ts';
import { getHeading } from '../../state/compare-rows.ts';
import { useStrings } from '../../strings/use-strings.ts';
import type { Compared } from './compared.ts';
import styles from './PassageBar.module.css';

export interface PassageBarProps {
  readonly compared: Compared;
  /** Index of a passage of the later text. */
  readonly passage: number;
}

/** Where a passage of the later text begins: its task or heading, else the theme that dominates it, where one does. */
export function PassageBar({ compared, passage }: PassageBarProps) {
  const strings = useStrings();
  const { passages, tasks } = compared.comparison;
  const own = passages[passage];
  if (own === undefined) return null;
  const title = getHeading(compared.texts.after, own);
  const task = tasks.after.find(
    ({ key, heading }) => key === own.task && heading.start === own.heading.start,
  );
  if (title !== undefined)
    return (
      <li className={styles.bar} data-heading>
        <span className={styles.rank}>{task !== undefined && strings.inspector.rank(task.rank)}</span>
        <h2 className={styles.title}>{title}</h2>
      </li>
    );
  const theme = own.mode === 'deployment' ? findDominantTheme(compared.texts.after, own) : undefined;
  return (
    <li className={styles.gap}>{theme !== undefined && <span className={styles.themes}>{theme}</span>}</li>
  );
}
