/** The strings of the language in use. */
import { useLanguage } from '../state/preferences.ts';
import type { Language } from '../state/view.ts';
import { en } from './en.ts';
import { type Strings, zh } from './zh.ts';

const STRINGS: Readonly<Record<Language, Strings>> = { zh, en };

export function useStrings(): Strings {
  return STRINGS[useLanguage()];
}
