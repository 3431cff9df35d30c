/** How much of each text is on a theme, and where the theme comes. */
import { findThemes, THEME_NAMES } from '../lexicon/themes.ts';
import type { Span } from '../model/span.ts';
import { segmentClauses } from '../text/sentences.ts';
import type { ComparedDocument, ComparedTheme, ThemeShare } from './comparison.ts';

interface Measured {
  units: number;
  readonly first: Span;
}

/** Compare the themes of two texts, by share in the later, then in the earlier. Themes that neither has are left out. */
export function compareThemes(before: ComparedDocument, after: ComparedDocument): ComparedTheme[] {
  const [old, late] = [measureThemes(before), measureThemes(after)];
  return THEME_NAMES.map((name) => ({ name, before: old(name), after: late(name) }))
    .filter((theme) => theme.before.first !== undefined || theme.after.first !== undefined)
    .sort((a, b) => b.after.share - a.after.share || b.before.share - a.before.share);
}

/** Clauses that tell their themes count for these in equal parts; the others of a sentence go with the clause before. */
function measureThemes({ text, sentences }: ComparedDocument): (name: string) => ThemeShare {
  const themes = new Map<string, Measured>();
  let total = 0;
  for (const sentence of sentences) {
    if (sentence.mode === 'review') continue;
    total += sentence.end - sentence.start;
    let current: readonly string[] = [];
    for (const clause of segmentClauses(text, sentence)) {
      const own = findThemes(text.slice(clause.start, clause.end));
      if (own.length > 0) current = own;
      for (const name of current) {
        const measured = themes.get(name) ?? {
          units: 0,
          first: { start: sentence.start, end: sentence.end },
        };
        themes.set(name, measured);
        measured.units += (clause.end - clause.start) / current.length;
      }
    }
  }
  const order = [...themes].sort(([, a], [, b]) => a.first.start - b.first.start).map(([name]) => name);
  return (name) => {
    const measured = themes.get(name);
    if (measured === undefined) return { share: 0 };
    const share = Math.round((measured.units / Math.max(1, total)) * 1000) / 1000;
    return { share, rank: order.indexOf(name) + 1, first: measured.first };
  };
}
