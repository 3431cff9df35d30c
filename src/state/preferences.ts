/** Language and theme: what the address says, else what was chosen before, else Chinese and as the system has it. */
import type { Theme } from '../styles/palette.ts';
import { refine, viewStore } from './navigation.ts';
import { createStore } from './store.ts';
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

const LANGUAGE_KEY = 'mailuo.language';
const THEME_KEY = 'mailuo.theme';

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
  remember(LANGUAGE_KEY, language);
  refine((view) => setLanguage(view, language));
}

export function chooseTheme(theme: ThemeChoice): void {
  remember(THEME_KEY, theme);
  refine((view) => setTheme(view, theme));
}

export function useLanguage(): Language {
  return useSelector(viewStore, toLanguage);
}

export function getLanguage(): Language {
  return toLanguage(viewStore.get());
}

function toLanguage({ language }: View): Language {
  return language ?? recall(LANGUAGE_KEY, LANGUAGES) ?? 'zh';
}

export function useThemeChoice(): ThemeChoice {
  return useSelector(viewStore, toThemeChoice);
}

function toThemeChoice({ theme }: View): ThemeChoice {
  return theme ?? recall(THEME_KEY, THEME_CHOICES) ?? 'system';
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

/** Storage may be forbidden; the choice then lasts as long as the address. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing to do: see above.
  }
}

function recall<T extends string>(key: string, choices: readonly T[]): T | undefined {
  try {
    const value = localStorage.getItem(key);
    return choices.find((choice) => choice === value);
  } catch {
    return undefined;
  }
}
