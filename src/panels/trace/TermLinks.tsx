import { showTrace, type View } from '../../state/view.ts';
import { ViewLink } from '../ViewLink.tsx';
import styles from './TermLinks.module.css';

export interface TermLinksProps {
  readonly heading: string;
  readonly terms: readonly string[];
  readonly isLarge?: boolean;
}

/** Terms, each a link to its trace. */
export function TermLinks({ heading, terms, isLarge = false }: TermLinksProps) {
  if (terms.length === 0) return null;
  return (
    <nav className={isLarge ? styles.large : styles.links} aria-label={heading}>
      <span className={styles.heading} aria-hidden="true">
        {heading}
      </span>
      {terms.map((term) => {
        const go = (view: View): View => showTrace(view, term);
        return (
          <ViewLink key={term} className={styles.link} go={go}>
            {term}
          </ViewLink>
        );
      })}
    </nav>
  );
}
