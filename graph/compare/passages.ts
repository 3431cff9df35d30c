/** Passages: stretches of a text on one matter. A task where there is one, else a section, else a paragraph. */
import { findThemes } from '../lexicon/themes.ts';
import type { Mode } from '../model/kinds.ts';
import { containsSpan, type Span } from '../model/span.ts';
import { findSpanAt } from '../text/sentences.ts';
import type { ComparedDocument, ComparedPassage, PlacedTask } from './comparison.ts';
import { type SentencePair, toCoreName } from './features.ts';

/** A sentence on more themes is on none. */
export const MOST_THEMES = 3;

/** How a sentence begins that looks on the year as a whole. */
const YEAR = /^(?:今年以来|今年|上半年)/u;

/** The passages of one text, and for each sentence the index of its own. */
export interface PassageMap {
  readonly passages: readonly ComparedPassage[];
  readonly ofSentence: readonly number[];
  /** Index of the first sentence that says how the year has gone, absent where none does: there is one in most reports on the economy. */
  readonly opening?: number;
}

/** Both texts. */
export interface PassagePair {
  readonly before: PassageMap;
  readonly after: PassageMap;
}

/** Divide the sentences of a text into passages, in order. */
export function findPassages(
  document: ComparedDocument,
  tasks: readonly PlacedTask[],
  side: ComparedPassage['side'],
): PassageMap {
  const { text, sentences } = document;
  const passages: { heading: Span; start: number; end: number; mode: Mode; task?: PlacedTask }[] = [];
  const ofSentence: number[] = [];
  let key: string | undefined;
  for (const sentence of sentences) {
    const task = tasks.find((one) => containsSpan(one.span, sentence));
    const own = getPassageKey(document, sentence, task);
    const last = passages.at(-1);
    if (own === key && last !== undefined) last.end = sentence.end;
    else {
      const heading = task?.heading ?? { start: sentence.start, end: sentence.end };
      passages.push({
        heading,
        start: sentence.start,
        end: sentence.end,
        mode: sentence.mode,
        ...(task === undefined ? {} : { task }),
      });
    }
    key = own;
    ofSentence.push(passages.length - 1);
  }
  const opening = sentences.findIndex(
    ({ start, end, mode }) => mode !== 'deployment' && YEAR.test(toCoreName(text.slice(start, end))),
  );
  return {
    ofSentence,
    ...(opening === -1 ? {} : { opening }),
    passages: passages.map(({ heading, start, end, mode, task }) => ({
      side,
      heading,
      span: { start, end },
      mode,
      ...(task === undefined ? {} : { task: task.key }),
      themes: findOwnThemes(text.slice(heading.start, heading.end)),
    })),
  };
}

/** Themes of a heading; none where it is on so many that it says how all of them are to go together. */
function findOwnThemes(heading: string): string[] {
  const themes = findThemes(toCoreName(heading));
  return themes.length > MOST_THEMES ? [] : themes;
}

function getPassageKey(
  { blocks, sections }: ComparedDocument,
  sentence: Span,
  task: PlacedTask | undefined,
): string {
  if (task !== undefined) return `task ${task.heading.start}`;
  // What begins the text is its title.
  const section = sections.findLastIndex((one) => one.start > 0 && containsSpan(one, sentence));
  return section === -1 ? `block ${findSpanAt(blocks, sentence.start)}` : `section ${section}`;
}

/** Key of the two passages in which two sentences stand. */
export function toPassageKey(
  pair: Pick<SentencePair, 'before' | 'after'>,
  { before, after }: PassagePair,
): string {
  return `${before.ofSentence[pair.before]} ${after.ofSentence[pair.after]}`;
}

/**
 * Passages on the same matter: each with the one of the other text that shares most, and those of one mode with a theme in common.
 *
 * @returns Keys, see {@link toPassageKey}.
 */
export function linkPassages(pairs: readonly SentencePair[], passages: PassagePair): ReadonlySet<string> {
  const links = new Set([...matchPassages(pairs, passages)].map(([after, before]) => `${before} ${after}`));
  for (const [p, { themes, mode }] of passages.before.passages.entries()) {
    for (const [q, other] of passages.after.passages.entries())
      if (mode === other.mode && themes.some((theme) => other.themes.includes(theme))) links.add(`${p} ${q}`);
  }
  return links;
}

/** Passages of the later text with the one each goes on from: one to one, those that share most first. */
export function matchPassages(
  pairs: readonly SentencePair[],
  passages: PassagePair,
): ReadonlyMap<number, number> {
  const totals = new Map<string, { readonly p: number; readonly q: number; total: number }>();
  for (const pair of pairs) {
    const key = toPassageKey(pair, passages);
    const [p, q] = [passages.before.ofSentence[pair.before] ?? 0, passages.after.ofSentence[pair.after] ?? 0];
    const entry = totals.get(key) ?? { p, q, total: 0 };
    totals.set(key, entry);
    entry.total += pair.likeness;
  }
  const matches = new Map<number, number>();
  const used = new Set<number>();
  for (const { p, q } of [...totals.values()].sort((a, b) => b.total - a.total || a.p - b.p || a.q - b.q)) {
    if (matches.has(q) || used.has(p)) continue;
    matches.set(q, p);
    used.add(p);
  }
  return matches;
}
