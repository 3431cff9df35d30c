/** Strings in the language of the reader. Chinese comes with whoever asks for them, English when it is chosen. */
import { viewStore } from '../state/navigation.ts';
import { getLanguage, useLanguage } from '../state/preferences.ts';
import { createStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';

export interface LocalStrings<S> {
  /** Fetch what the language of the reader wants, unless it is there. Where that fails, the page goes on in Chinese. */
  readonly loadStrings: () => Promise<void>;
  /** Outside of React. */
  readonly getStrings: () => S;
  readonly useStrings: () => S;
}

export function createStrings<S>(zh: S, fetchEnglish: () => Promise<NoInfer<S>>): LocalStrings<S> {
  const englishStore = createStore<S | undefined>(undefined);
  const loadStrings = async (): Promise<void> => {
    if (getLanguage() === 'zh' || englishStore.get() !== undefined) return;
    await fetchEnglish().then(englishStore.set, () => undefined);
  };
  void loadStrings();
  viewStore.subscribe(() => void loadStrings());
  return {
    loadStrings,
    getStrings: () => (getLanguage() === 'en' ? (englishStore.get() ?? zh) : zh),
    useStrings() {
      const english = useStore(englishStore);
      return useLanguage() === 'en' ? (english ?? zh) : zh;
    },
  };
}
