import { type ComponentType, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import styles from './App.module.css';
import { ExplorePage } from './pages/ExplorePage.tsx';
import type { PageProps } from './pages/page.ts';
import { FailureBoundary } from './panels/FailureBoundary.tsx';
import { Header } from './panels/Header.tsx';
import { Messages } from './panels/Messages.tsx';
import { StateScreen } from './panels/StateScreen.tsx';
import { requestFocus } from './state/focus.ts';
import { graphStore } from './state/graph.ts';
import { viewStore } from './state/navigation.ts';
import { chooseLayer, useLanguage, useTheme } from './state/preferences.ts';
import { useSelector, useStore } from './state/use-store.ts';
import type { Page } from './state/view.ts';
import type { LocalStrings } from './strings/create-strings.ts';
import { applyTheme } from './styles/theme.ts';
import { useShortcuts } from './ui/use-shortcuts.ts';

/** The first screen comes with the program, all other pages when they are first opened, each with its strings. */
const PAGE_COMPONENTS: Readonly<Record<Page, ComponentType<PageProps>>> = {
  explore: ExplorePage,
  trace: lazyPage(
    async () => (await import('./pages/TracePage.tsx')).TracePage,
    async () => await import('./strings/trace.ts'),
  ),
  compare: lazyPage(
    async () => (await import('./pages/ComparePage.tsx')).ComparePage,
    async () => await import('./strings/compare.ts'),
  ),
  matrix: lazyPage(
    async () => (await import('./pages/MatrixPage.tsx')).MatrixPage,
    async () => await import('./strings/matrix.ts'),
  ),
};

/** The picture does not wait for these. */
const HelpSheet = lazy(async () => ({ default: (await import('./panels/HelpSheet.tsx')).HelpSheet }));
const Search = lazy(async () => ({ default: (await import('./panels/Search.tsx')).Search }));

/** A page that speaks the language of the reader from the first word on. */
function lazyPage(
  fetchPage: () => Promise<ComponentType<PageProps>>,
  fetchStrings: () => Promise<Pick<LocalStrings<unknown>, 'loadStrings'>>,
): ComponentType<PageProps> {
  return lazy(async () => {
    const [page, { loadStrings }] = await Promise.all([fetchPage(), fetchStrings()]);
    await loadStrings();
    return { default: page };
  });
}

/** Header, and below it a page on the graph, or the reason why there is none. */
export function App() {
  const graph = useStore(graphStore);
  const page = useSelector(viewStore, (view) => view.page);
  const language = useLanguage();
  const theme = useTheme();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const openHelp = useCallback(() => setIsHelpOpen(true), []);
  useShortcuts(searchRef, openHelp, switchLayer);
  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const isReady = graph.status === 'ready' && graph.index.nodes.size > 0;
  const PageComponent = PAGE_COMPONENTS[page];
  return (
    <div className={styles.page}>
      <Header page={page} onHelp={openHelp} hasDetails={isReady && page === 'explore'}>
        {isReady && (
          <Suspense>
            <Search index={graph.index} inputRef={searchRef} />
          </Suspense>
        )}
      </Header>
      {graph.status === 'loading' && <StateScreen state="loading" />}
      {graph.status === 'failed' && (
        <StateScreen state="failed" failure={graph.failure} detail={graph.detail} />
      )}
      {graph.status === 'ready' && !isReady && <StateScreen state="empty" />}
      {isReady && (
        <FailureBoundary key={page}>
          <Suspense fallback={<StateScreen state="loading" />}>
            <PageComponent index={graph.index} />
          </Suspense>
        </FailureBoundary>
      )}
      {isHelpOpen && (
        <Suspense>
          <HelpSheet onClose={() => setIsHelpOpen(false)} />
        </Suspense>
      )}
      <Messages />
    </div>
  );
}

/** From picture to list and back; the list then has the focus. */
function switchLayer(): void {
  const { page, layer } = viewStore.get();
  if (page !== 'explore') return;
  chooseLayer(layer === 'canvas' ? 'list' : 'canvas');
  if (layer === 'canvas') requestFocus('list');
}
