import type { Chain, ChainLink, ChainStep } from '../../../graph/query/chain.ts';
import type { GraphIndex } from '../../../graph/query/graph-index.ts';
import { useStrings } from '../../strings/trace.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ChainList.module.css';
import { ChangeTags } from './ChangeTags.tsx';

export interface ChainListProps {
  readonly index: GraphIndex;
  readonly chain: Chain;
  readonly selected: string | undefined;
  readonly onSelect: (link: ChainLink) => void;
}

/** The evolutions of a chain by date; the evidence of the one chosen is shown below. */
export function ChainList({ index, chain, selected, onSelect }: ChainListProps) {
  const strings = useStrings();
  const steps = new Map(chain.steps.map((step) => [step.id, step]));
  return (
    <ol className={styles.list} aria-label={strings.trace.chain}>
      {chain.links.map((link) => {
        const [from, to] = [steps.get(link.source), steps.get(link.target)];
        if (link.edge === undefined || from === undefined || to === undefined) return null;
        const isOpen = selected === link.id;
        return (
          <li key={link.id} className={styles.item}>
            <button
              type="button"
              className={styles.step}
              aria-expanded={isOpen}
              onClick={() => onSelect(link)}
            >
              <Step step={from} />
              <span className={styles.arrow}>
                <Icon name="arrow" size={14} />
              </span>
              <Step step={to} />
            </button>
            <ChangeTags index={index} edge={link.edge} />
          </li>
        );
      })}
    </ol>
  );
}

function Step({ step: { date, label, isNamed } }: { readonly step: ChainStep }) {
  return (
    <span className={styles.wording} data-named={isNamed}>
      <time dateTime={date}>{date}</time> {label}
    </span>
  );
}
