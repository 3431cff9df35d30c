import type { ComparedTarget, PlacedTarget } from '../../../graph/compare/comparison.ts';
import { useStrings } from '../../strings/compare.ts';
import type { Compared } from './compared.ts';
import { SentenceLink } from './SentenceLink.tsx';
import styles from './Table.module.css';

/** Planned values, before and after. */
export function TargetTable({ compared }: { readonly compared: Compared }) {
  const strings = useStrings();
  const { sides, tasks } = strings.compare;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{strings.inspector.indicator}</th>
          <th scope="col">{sides.before}</th>
          <th scope="col">{sides.after}</th>
          <th scope="col">{tasks.change}</th>
        </tr>
      </thead>
      <tbody>
        {compared.comparison.targets.map((target) => (
          <tr key={target.indicator}>
            <th scope="row">{target.indicator}</th>
            <Values compared={compared} side="before" targets={target.before} />
            <Values compared={compared} side="after" targets={target.after} />
            <td className={styles.change} data-change={target.direction ?? target.change}>
              {describe(target, strings.compare)}
              {target.isTentative && target.change !== 'same' && ` · ${strings.compare.tentative}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function describe(
  { change, direction, strength }: ComparedTarget,
  { tasks, filters }: ReturnType<typeof useStrings>['compare'],
): string {
  const words = direction === undefined ? tasks.targetChanges[change] : tasks.directions[direction];
  return strength === undefined ? words : `${words} · ${filters[strength]}`;
}

interface ValuesProps {
  readonly compared: Compared;
  readonly side: 'before' | 'after';
  readonly targets: readonly PlacedTarget[];
}

function Values({ compared, side, targets }: ValuesProps) {
  const shown = targets.filter(
    (one, i) => targets.findIndex(({ value, period }) => value === one.value && period === one.period) === i,
  );
  return (
    <td>
      {shown.map(({ start, end, value, period }) => (
        <SentenceLink key={start} document={compared.comparison[side].key} span={{ start, end }}>
          {value}
          {period !== undefined && <span className={styles.period}>{period}</span>}
        </SentenceLink>
      ))}
    </td>
  );
}
