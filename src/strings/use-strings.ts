/** The strings of the language in use. Chinese comes with the program, English when it is asked for. */
import { useLanguage } from '../state/preferences.ts';
import { createStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import type { Language } from '../state/view.ts';
import { type Strings, zh } from './zh.ts';

const englishStore = createStore<Strings | undefined>(undefined);

/** Fetch the strings of a language unless they are there. Where that fails, the page goes on in Chinese. */
export async function loadStrings(language: Language): Promise<void> {
  if (language === 'zh' || englishStore.get() !== undefined) return;
  await import('./en.ts').then(
    ({ en }) => englishStore.set(en),
    () => undefined,
  );
}

export function useStrings(): Strings {
  const english = useStore(englishStore);
  return useLanguage() === 'en' ? (english ?? zh) : zh;
}
