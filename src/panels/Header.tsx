import type { ReactNode } from 'react';
import { requestFocus } from '../state/focus.ts';
import {
  chooseLanguage,
  chooseLayer,
  chooseTheme,
  useLanguage,
  useThemeChoice,
} from '../state/preferences.ts';
import { INITIAL_VIEW, type Page, THEME_CHOICES, type ThemeChoice, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { IconName } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Logo } from '../ui/Logo.tsx';
import styles from './Header.module.css';
import { PageNav } from './PageNav.tsx';
import { DETAILS_ID } from './Sheet.tsx';
import { ViewLink } from './ViewLink.tsx';

export interface HeaderProps {
  readonly page: Page;
  /** The search field. */
  readonly children?: ReactNode;
  readonly onHelp: () => void;
  /** Whether there are details to skip to. */
  readonly hasDetails: boolean;
}

const THEME_ICONS: Readonly<Record<ThemeChoice, IconName>> = { system: 'system', light: 'sun', dark: 'moon' };

export function Header({ page, children, onHelp, hasDetails }: HeaderProps) {
  const strings = useStrings();
  const language = useLanguage();
  const theme = useThemeChoice();
  const nextTheme = THEME_CHOICES[(THEME_CHOICES.indexOf(theme) + 1) % THEME_CHOICES.length] ?? 'system';
  return (
    <header className={styles.header}>
      {hasDetails && (
        <>
          <button
            type="button"
            className={styles.skip}
            onClick={() => document.getElementById(DETAILS_ID)?.focus()}
          >
            {strings.header.skip}
          </button>
          <button
            type="button"
            className={styles.skip}
            onClick={() => {
              chooseLayer('list');
              requestFocus('list');
            }}
          >
            {strings.header.skipToList}
          </button>
        </>
      )}
      <h1 className={styles.title}>
        <ViewLink className={styles.home} go={goHome} aria-label={strings.header.home}>
          <Logo />
          <span className={styles.name}>{strings.name}</span>
        </ViewLink>
      </h1>
      <PageNav page={page} />
      <div className={styles.search}>{children}</div>
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.language}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          aria-label={strings.header.language}
          title={strings.header.languageLabel}
          onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          <span className={styles.long}>{strings.header.language}</span>
          <span className={styles.short}>{strings.header.languageShort}</span>
        </button>
        <IconButton
          icon={THEME_ICONS[theme]}
          label={strings.header.theme[theme]}
          onClick={() => chooseTheme(nextTheme)}
        />
        <IconButton icon="help" label={strings.header.help} onClick={onHelp} />
      </div>
    </header>
  );
}

/** The first screen; language and theme stay, and whether it is a picture or a list. */
function goHome({ language, theme, layer }: View): View {
  return { ...INITIAL_VIEW, layer, ...(language && { language }), ...(theme && { theme }) };
}
