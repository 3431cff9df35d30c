import { PAGES, type Page, showPage, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import styles from './PageNav.module.css';
import { ViewLink } from './ViewLink.tsx';

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
          <ViewLink
            key={one}
            className={styles.link}
            go={go}
            aria-current={one === page ? 'page' : undefined}
          >
            {strings.pages.names[one]}
          </ViewLink>
        );
      })}
    </nav>
  );
}
