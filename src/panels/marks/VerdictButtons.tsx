import type { Verdict } from '../../state/marks.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './VerdictButtons.module.css';

export interface VerdictButtonsProps {
  readonly verdict: Verdict | undefined;
  /** What the buttons say of what is judged. */
  readonly labels: Readonly<Record<Verdict, string>>;
  readonly onMark: (verdict: Verdict) => void;
}

/** Right or wrong; the same once more takes the mark away. */
export function VerdictButtons({ verdict, labels, onMark }: VerdictButtonsProps) {
  return (
    <span className={styles.buttons} data-marked={verdict !== undefined || undefined}>
      {(['right', 'wrong'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={styles.verdict}
          aria-label={labels[one]}
          title={labels[one]}
          aria-pressed={verdict === one}
          onClick={() => onMark(one)}
        >
          <Icon name={one === 'right' ? 'check' : 'close'} size={16} />
        </button>
      ))}
    </span>
  );
}
