/** Language and theme: what the address says, else what was chosen before, else Chinese and as the system has it. */
import type { Theme } from '../styles/palette.ts';
import { refine, viewStore } from './navigation.ts';
import { createStore } from './store.ts';
import { createStoredStore } from './stored.ts';
import { useSelector, useStore } from './use-store.ts';
import {
  LANGUAGES,
  type Language,
  setLanguage,
  setTheme,
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
