/** Language and theme: what the address says, else what was chosen before, else Chinese and as the system has it. */
import type { Theme } from '../styles/palette.ts';
import { adjust, navigate, refine, viewStore } from './navigation.ts';
import { createStore } from './store.ts';
import { createStoredStore } from './stored.ts';
import { useSelector, useStore } from './use-store.ts';
import {
  LANGUAGES,
  LAYERS,
  type Language,
  setLanguage,
  setTheme,
  showLayer,
  THEME_CHOICES,
  type ThemeChoice,
  type View,
} from './view.ts';

const languageStore = createStoredStore<Language | undefined>(
  'mailuo.language',
  (kept) => LANGUAGES.find((language) => language === kept),
  String,
);
const themeStore = createStoredStore<ThemeChoice | undefined>(
  'mailuo.theme',
  (kept) => THEME_CHOICES.find((theme) => theme === kept),
  String,
);
const layerStore = createStoredStore<View['layer'] | undefined>(
  'mailuo.layer',
  (kept) => LAYERS.find((layer) => layer === kept),
  String,
);

const darkQuery = matchMedia('(prefers-color-scheme: dark)');
const motionQuery = matchMedia('(prefers-reduced-motion: reduce)');

const systemThemeStore = watchQuery(darkQuery);
const reducedMotionStore = watchQuery(motionQuery);

function watchQuery(query: MediaQueryList): ReturnType<typeof createStore<boolean>> {
  const store = createStore(query.matches);
  query.addEventListener('change', () => store.set(query.matches));
  return store;
}

export function chooseLanguage(language: Language): void {
  languageStore.set(language);
  refine((view) => setLanguage(view, language));
}

export function chooseTheme(theme: ThemeChoice): void {
  themeStore.set(theme);
  refine((view) => setTheme(view, theme));
}

/** Show the picture or the list, and so at the next visit. */
export function chooseLayer(layer: View['layer']): void {
  layerStore.set(layer);
  navigate((view) => showLayer(view, layer));
}

/** The layer chosen before, where the address does not say which. */
export function restoreLayer(): void {
  const layer = layerStore.get();
  const isSaid = new URLSearchParams(location.hash.slice(1)).has('layer');
  if (layer !== undefined && !isSaid) adjust((view) => (view.page === 'explore' ? { ...view, layer } : view));
}

export function useLanguage(): Language {
  return useSelector(viewStore, toLanguage);
}

export function getLanguage(): Language {
  return toLanguage(viewStore.get());
}

function toLanguage({ language }: View): Language {
  return language ?? languageStore.get() ?? 'zh';
}

export function useThemeChoice(): ThemeChoice {
  return useSelector(viewStore, toThemeChoice);
}

function toThemeChoice({ theme }: View): ThemeChoice {
  return theme ?? themeStore.get() ?? 'system';
}

export function useTheme(): Theme {
  const choice = useThemeChoice();
  const isDark = useStore(systemThemeStore);
  if (choice !== 'system') return choice;
  return isDark ? 'dark' : 'light';
}

export function useReducedMotion(): boolean {
  return useStore(reducedMotionStore);
}
