import type { GraphIndex } from '../../../graph/query/graph-index.ts';
import { listTellingTerms } from '../../../graph/query/telling-terms.ts';
import { memoize } from '../../state/memoize.ts';
import { useStrings } from '../../strings/trace.ts';
import { TermField } from './TermField.tsx';
import { TermLinks } from './TermLinks.tsx';
import styles from './TraceWelcome.module.css';

export interface TraceWelcomeProps {
  readonly index: GraphIndex;
}

const getTellingTerms = memoize((index: GraphIndex) => listTellingTerms(index));

/** Before a term is asked for: what the page does, and terms of this corpus to begin with. */
export function TraceWelcome({ index }: TraceWelcomeProps) {
  const strings = useStrings();
  return (
    <div className={styles.welcome}>
      <h2 className={styles.title}>{strings.trace.empty}</h2>
      <p className={styles.hint}>{strings.trace.emptyHint}</p>
      <TermField index={index} />
      <TermLinks heading={strings.trace.examples} terms={getTellingTerms(index)} isLarge />
    </div>
  );
}
