/** How much of each text is on a theme, and where the theme comes. */
import { findThemes, THEME_NAMES } from '../lexicon/themes.ts';
import type { Span } from '../model/span.ts';
import { segmentClauses } from '../text/sentences.ts';
import type { ComparedDocument, ComparedPassage, ComparedTheme, ThemeShare } from './comparison.ts';
import { MOST_THEMES, type PassageMap, type PassagePair } from './passages.ts';

interface Measured {
  units: number;
  readonly first: Span;
}

/** Part of the words that tell any theme, and of all words, that the theme of a passage has. */
const DOMINANT = 0.5;
const LEAST_OF_ALL = 0.25;

/**
 * The theme that a passage is on: its heading tells it, and more of its clauses than tell all others together, and enough of them.
 *
 * @returns `undefined` where none dominates, as in what looks back on everything.
 */
export function findDominantTheme(
  text: string,
  { span, themes }: Pick<ComparedPassage, 'span' | 'themes'>,
): string | undefined {
  const clauses = segmentClauses(text, span).map(({ start, end }) => ({
    length: end - start,
    own: findThemes(text.slice(start, end)),
  }));
  const units = new Map<string, number>();
  let told = 0;
  for (const { length, own } of clauses) {
    if (own.length > 0) told += length;
    for (const name of own) units.set(name, (units.get(name) ?? 0) + length / own.length);
  }
  const all = clauses.reduce((sum, { length }) => sum + length, 0);
  return themes.find((name) => {
    const own = units.get(name) ?? 0;
    return own > told * DOMINANT && own >= all * LEAST_OF_ALL;
  });
}

/** Compare the themes of two texts, by share in the later, then in the earlier. Themes that neither has are left out. */
export function compareThemes(
  before: ComparedDocument,
  after: ComparedDocument,
  passages: PassagePair,
): ComparedTheme[] {
  const [old, late] = [measureThemes(before, passages.before), measureThemes(after, passages.after)];
  return THEME_NAMES.map((name) => ({ name, before: old(name), after: late(name) }))
    .filter((theme) => theme.before.first !== undefined || theme.after.first !== undefined)
    .sort((a, b) => b.after.share - a.after.share || b.before.share - a.before.share);
}

/**
 * Sentences that deploy count for the themes that their clauses tell, in equal parts; clauses that tell none go with the clause before, and
 * sentences that tell none with the heading of their passage.
 */
function measureThemes(
  { text, sentences }: ComparedDocument,
  { passages, ofSentence }: PassageMap,
): (name: string) => ThemeShare {
  const themes = new Map<string, Measured>();
  let total = 0;
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.mode !== 'deployment') continue;
    total += sentence.end - sentence.start;
    const clauses = segmentClauses(text, sentence).map((clause) => ({
      length: clause.end - clause.start,
      own: findThemes(text.slice(clause.start, clause.end)),
    }));
    if (new Set(clauses.flatMap(({ own }) => own)).size > MOST_THEMES) continue;
    let current = passages[ofSentence[i] ?? 0]?.themes ?? [];
    for (const { length, own } of clauses) {
      if (own.length > 0) current = own;
      for (const name of current) {
        const measured = themes.get(name) ?? {
          units: 0,
          first: { start: sentence.start, end: sentence.end },
        };
        themes.set(name, measured);
        measured.units += length / current.length;
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
