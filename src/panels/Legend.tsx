import { ENTITY_KINDS, type NodeKind } from '../../graph/model/kinds.ts';
import { refine } from '../state/navigation.ts';
import { showAllKinds, toggleKind } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { KindMark } from '../ui/KindMark.tsx';
import styles from './Legend.module.css';

export interface LegendProps {
  /** Kinds that occur. */
  readonly kinds: readonly NodeKind[];
  readonly hidden: readonly NodeKind[];
}

/** Terms first, which most look for, then the others. */
export const LEGEND_ORDER: readonly NodeKind[] = [
  ...new Set<NodeKind>(['concept', 'policy', 'industry', 'principle', ...ENTITY_KINDS, 'document']),
];

/** What shapes and colors mean; each entry hides or shows its kind. */
export function Legend({ kinds, hidden }: LegendProps) {
  const strings = useStrings();
  const shown = LEGEND_ORDER.filter((kind) => kinds.includes(kind) || hidden.includes(kind));
  if (shown.length === 0) return null;
  return (
    <fieldset className={styles.legend} aria-label={strings.canvas.legend}>
      {shown.map((kind) => {
        const isHidden = hidden.includes(kind);
        const name = strings.kinds[kind];
        return (
          <button
            key={kind}
            type="button"
            className={styles.entry}
            aria-pressed={!isHidden}
            aria-label={name}
            title={isHidden ? strings.canvas.showKind(name) : strings.canvas.hideKind(name)}
            onClick={() => refine((view) => toggleKind(view, kind))}
          >
            <KindMark kind={kind} />
            {name}
          </button>
        );
      })}
      {hidden.length > 0 && (
        <button type="button" className={styles.all} onClick={() => refine(showAllKinds)}>
          {strings.canvas.allKinds}
        </button>
      )}
    </fieldset>
  );
}
