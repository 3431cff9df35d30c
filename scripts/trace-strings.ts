/** What only the command `trace` says, in English and Chinese. */
import type { Language } from '../graph/diagnostics/format.ts';

export interface TraceStrings {
  readonly oneTerm: (count: number) => string;
  readonly emptyTerm: string;
  readonly notFound: (term: string, searchedCount: number) => string;
}

const en: TraceStrings = {
  oneTerm: (count) => `expected one term, got ${count}; put a term with blanks in quotation marks`,
  emptyTerm: 'expected a term of at least one character besides blanks and quotation marks',
  notFound: (term, searchedCount) => `"${term}" does not occur in the ${searchedCount} documents searched`,
};

const zh: TraceStrings = {
  oneTerm: (count) => `应给出一个词语，实际给出 ${count} 个；含空格的词语请加引号`,
  emptyTerm: '词语中除空格和引号外至少应有一个字',
  notFound: (term, searchedCount) => `检索的 ${searchedCount} 份文件中没有“${term}”`,
};

const STRINGS: Readonly<Record<Language, TraceStrings>> = { en, zh };

export function getTraceStrings(language: Language): TraceStrings {
  return STRINGS[language];
}
