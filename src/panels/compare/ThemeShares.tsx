import type { ThemeShare } from '../../../graph/compare/comparison.ts';
import { useStrings } from '../../strings/compare.ts';
import type { Compared } from './compared.ts';
import styles from './ThemeShares.module.css';

/** How much of each text is on a theme, and how early it comes. */
export function ThemeShares({ compared }: { readonly compared: Compared }) {
  const strings = useStrings();
  const { themes } = compared.comparison;
  const most = Math.max(0.01, ...themes.flatMap(({ before, after }) => [before.share, after.share]));
  return (
    <table className={styles.shares}>
      <thead>
        <tr>
          <th scope="col">{strings.compare.tasks.theme}</th>
          <th scope="col">{strings.compare.tasks.share}</th>
          <th scope="col">{strings.compare.tasks.place}</th>
        </tr>
      </thead>
      <tbody>
        {themes.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <Bar name={strings.compare.sides.before} side="before" share={before} most={most} />
              <Bar name={strings.compare.sides.after} side="after" share={after} most={most} />
            </td>
            <td className={styles.place}>
              {before.rank ?? '–'} → {after.rank ?? '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BarProps {
  readonly name: string;
  readonly side: 'before' | 'after';
  readonly share: ThemeShare;
  readonly most: number;
}

function Bar({ name, side, share, most }: BarProps) {
  return (
    <div className={styles.line}>
      <span className={styles.side}>{name}</span>
      <span className={styles.bar} data-side={side} style={{ width: `${(share.share / most) * 70}%` }} />
      <span className={styles.percent}>{(share.share * 100).toFixed(1)}%</span>
    </div>
  );
}
