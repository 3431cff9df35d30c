/** Names made ready for search: folded character by character, each Chinese character with its pinyin. */
import type { Span } from '../model/span.ts';

/** A name as search compares it. */
export interface SearchName {
  /** As written. */
  readonly text: string;
  readonly folded: string;
  /** Pinyin of each folded unit; empty for letters, digits and marks, and where it is not known. */
  readonly syllables: readonly string[];
  /** First letter of each unit: of its pinyin, else the unit itself. As long as `folded`. */
  readonly initials: string;
  /** Syllables joined, units without pinyin as they are. */
  readonly spelled: string;
  /** Place in `text` of each folded unit; absent where it is the same. */
  readonly offsets: readonly number[] | undefined;
}

const IGNORED = /[\s“”‘’"'「」『』\u200b-\u200f\ufeff]/u;
const PLAIN = /^[\u4e00-\u9fff]+$/u;
const HAN = /[\u3400-\u9fff]/u;

/** What a syllable looks like; `v` stands for ü. */
const SYLLABLE = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng|n|r)?$/u;
const LONGEST_SYLLABLE = 6;

interface Folded {
  readonly folded: string;
  readonly offsets: readonly number[] | undefined;
}

/** Lower case, without blanks and quotation marks, full-width forms narrowed. Traditional script stays: see `text/fold.ts`. */
export function foldName(text: string): Folded {
  if (PLAIN.test(text)) return { folded: text, offsets: undefined };
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const units = character.normalize('NFKC').toLowerCase();
    for (const unit of units) {
      if (IGNORED.test(unit)) continue;
      folded += unit;
      for (let i = 0; i < unit.length; i += 1) offsets.push(at + Math.min(i, character.length - 1));
    }
    at += character.length;
  }
  return { folded, offsets };
}

/** Pinyin of single characters, as the names of a graph have them. */
export type Readings = Map<string, string>;

/** Learn the pinyin of characters from a name that has it, so that names without, as aliases, are found by it too. The first name counts. */
export function learnReadings(readings: Readings, name: SearchName): void {
  const { folded } = name;
  for (let i = 0; i < folded.length; i += 1) {
    const character = folded.charAt(i);
    if (readings.has(character)) continue;
    readings.set(character, name.syllables[i] ?? '');
  }
}

/** A name with its pinyin, as the graph gives it; without syllables where the two do not fit each other. */
export function toNameWithPinyin(
  text: string,
  [full, initials]: readonly [full: string, initials: string],
): SearchName {
  const { folded, offsets } = foldName(text);
  // Cutting is put off where it can be: few names are ever looked at so closely.
  if (!PLAIN.test(folded) || initials.length !== folded.length)
    return toName(text, folded, offsets, splitPinyin(folded, full, initials) ?? []);
  let syllables: readonly string[] | undefined;
  return {
    text,
    folded,
    offsets,
    initials,
    spelled: full,
    get syllables() {
      syllables ??= splitPinyin(folded, full, initials) ?? Array.from(folded, () => '');
      return syllables;
    },
  };
}

/** A name whose pinyin is put together from the readings of its characters. */
export function toNameByReadings(text: string, readings: Readings): SearchName {
  const { folded, offsets } = foldName(text);
  const syllables = Array.from({ length: folded.length }, (_, i) => readings.get(folded[i] ?? '') ?? '');
  return toName(text, folded, offsets, syllables);
}

function toName(
  text: string,
  folded: string,
  offsets: readonly number[] | undefined,
  known: readonly string[],
): SearchName {
  const syllables = known.length === folded.length ? known : Array.from(folded, () => '');
  let initials = '';
  let spelled = '';
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded[i] ?? '';
    const syllable = syllables[i] || unit;
    initials += syllable[0] ?? unit;
    spelled += syllable;
  }
  return { text, folded, syllables, initials, spelled, offsets };
}

/**
 * Cut joined pinyin into the syllables of a name's characters.
 *
 * @param initials - Where there is one for each character they settle what can be cut in two ways: `fangan` is 方案 by `fa`, and 反感 by `fg`.
 * @returns One for each folded unit, empty for those that are no Chinese characters; `undefined` where the two do not fit.
 */
export function splitPinyin(folded: string, full: string, initials: string): readonly string[] | undefined {
  const units = [...folded];
  const begins = (syllable: string, unit: number): boolean =>
    initials.length !== units.length || syllable[0] === initials[unit];
  const syllables: string[] = [];
  const split = (unit: number, at: number): boolean => {
    const character = units[unit];
    if (character === undefined) return at === full.length;
    if (!HAN.test(character)) {
      // Marks have no pinyin, letters and digits are their own.
      syllables[unit] = '';
      return (full.startsWith(character, at) && split(unit + 1, at + 1)) || split(unit + 1, at);
    }
    for (let length = Math.min(LONGEST_SYLLABLE, full.length - at); length > 0; length -= 1) {
      const syllable = full.slice(at, at + length);
      if (!begins(syllable, unit) || !SYLLABLE.test(syllable)) continue;
      syllables[unit] = syllable;
      if (split(unit + 1, at + length)) return true;
    }
    return false;
  };
  return units.length === folded.length && split(0, 0) ? syllables : undefined;
}

/** Span of the name as written that folded units from `start` to `end` were made from. */
export function toNameSpan({ offsets, text }: SearchName, start: number, end: number): Span {
  if (offsets === undefined) return { start, end };
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? text.length - 1) + 1 };
}

/** The units that a span of the joined pinyin touches. */
export function toUnits({ syllables }: SearchName, { start, end }: Span): Span {
  let place = 0;
  let first = 0;
  for (let unit = 0; unit < syllables.length; unit += 1) {
    place += syllables[unit]?.length || 1;
    if (place <= start) first = unit + 1;
    if (place >= end) return { start: first, end: unit + 1 };
  }
  return { start: first, end: syllables.length };
}
