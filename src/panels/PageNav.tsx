import { toHref } from '../state/navigation.ts';
import { PAGES, type Page, showPage, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { follow } from './NodeLink.tsx';
import styles from './PageNav.module.css';

export interface PageNavProps {
  readonly page: Page;
}

/** The way from page to page; each is as it was left. */
export function PageNav({ page }: PageNavProps) {
  const strings = useStrings();
  return (
    <nav className={styles.nav} aria-label={strings.pages.label}>
      {PAGES.map((one) => {
        const go = (view: View) => showPage(view, one);
        return (
          <a
            key={one}
            className={styles.link}
            href={toHref(go)}
            aria-current={one === page ? 'page' : undefined}
            onClick={(event) => follow(event, go)}
          >
            {strings.pages.names[one]}
          </a>
        );
      })}
    </nav>
  );
}
