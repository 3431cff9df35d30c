/** Whether a text has a name in any form: what may not be called absent. */
import { toFoldedName } from '../text/fold.ts';

/** Names so short stand in too many places by chance when their characters may stand apart. */
const SHORTEST_LOOSE = 4;
/** Units that may stand inside a name of three: 农产品 in 农畜产品, 农副产品. */
const MOST_INSIDE = 2;
/** Units that a name may spread over, by its length: 经济大省挑大梁 in 经济大省要真正挑起大梁. */
const LOOSE_FACTOR = 2;
/** A pair of characters that stands in more places says nothing of where a name may be. */
const MOST_PLACES = 40;

/** A text made ready for looking up names. */
export interface Haystack {
  readonly folded: string;
  /** Where each of its pairs of units stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** What else may not be claimed, and where it is looked up. */
export interface Presence {
  readonly before: Haystack;
  readonly after: Haystack;
  /** Whether a side is no full text. */
  readonly isTentative: boolean;
}

/** Make a text ready. Linear. */
export function toHaystack(text: string): Haystack {
  const folded = toFoldedName(text);
  const places = new Map<string, number[]>();
  for (let i = 0; i + 1 < folded.length; i += 1) {
    const pair = folded.slice(i, i + 2);
    const list = places.get(pair);
    if (list === undefined) places.set(pair, [i]);
    else list.push(i);
  }
  return { folded, places };
}

/**
 * Whether a text holds a name, with other words between its characters or without, or its words in another order: what is only said another
 * way is not absent.
 */
export function holdsName({ folded, places }: Haystack, name: string): boolean {
  const letters = toFoldedName(name).replace(/[^\p{L}\p{N}%+]/gu, '');
  if (letters === '' || folded.includes(letters)) return true;
  if (holdsParts(folded, toFoldedName(name)) || isInList(folded, letters)) return true;
  if (letters.length === SHORTEST_LOOSE - 1) return hasFuller(folded, letters);
  if (letters.length < SHORTEST_LOOSE) return false;
  const pairs = Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2));
  const present = pairs.filter((pair) => places.has(pair));
  // Most of a name stays together when words come between its parts or its parts change places.
  if (present.length * 2 < pairs.length) return false;
  const reach = letters.length * LOOSE_FACTOR;
  return present.some((pair) => {
    const found = places.get(pair) ?? [];
    if (found.length > MOST_PLACES) return false;
    return found.some((at) => {
      const around = folded.slice(Math.max(0, at - reach), at + reach).split(/[。\n]/u);
      return around.some((part) => isSpread(part, letters) || hasPermutation(part, letters));
    });
  });
}

/** Shortest half of a name that a list takes apart. */
const SHORTEST_HALF = 2;
/** Units over which a list may run. */
const LONGEST_LIST = 40;

/** Whether a list has the name with others before their common end: 数字消费 in 数字、绿色、智能等新型消费. */
function isInList(text: string, letters: string): boolean {
  for (let i = SHORTEST_HALF; i <= letters.length - SHORTEST_HALF; i += 1) {
    const [left, right] = [`${letters.slice(0, i)}、`, letters.slice(i)];
    for (let at = text.indexOf(left); at !== -1; at = text.indexOf(left, at + 1)) {
      const clause =
        text.slice(at + left.length, at + left.length + LONGEST_LIST).split(/[，。；：\n]/u, 1)[0] ?? '';
      if (clause.includes(right)) return true;
    }
  }
  return false;
}

/** Two names with one end: 财政、货币政策 is in a text that has 财政政策 and 货币政策. */
const JOINED = /^([^、和与及]{2,})[、和与及]([^、和与及]{3,})$/u;
/** Longest end that two names may share. */
const LONGEST_END = 4;

/** Whether a text has both names that a joined one stands for. */
function holdsParts(text: string, name: string): boolean {
  const [, left = '', right = ''] = JOINED.exec(name) ?? [];
  if (!text.includes(right) || right === '') return false;
  const ends = Array.from({ length: Math.min(LONGEST_END, right.length - 1) }, (_, i) => right.slice(-1 - i));
  return ends.slice(1).some((end) => text.includes(left + end));
}

/** Whether a name of three stands with a little more inside, in one word. */
function hasFuller(text: string, letters: string): boolean {
  const [first, rest] = [letters.charAt(0), letters.slice(1)];
  for (let at = text.indexOf(rest); at !== -1; at = text.indexOf(rest, at + 1)) {
    const before = /[\p{L}]*$/u.exec(text.slice(Math.max(0, at - MOST_INSIDE - 1), at))?.[0] ?? '';
    if (before.includes(first) && !/[的和与及]/u.test(before)) return true;
  }
  return false;
}

/** Whether the letters stand in order, not too far apart. */
function isSpread(text: string, letters: string): boolean {
  const first = letters.charAt(0);
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1)) {
    const end = Math.min(text.length, start + letters.length * LOOSE_FACTOR);
    let found = 0;
    for (let i = start; i < end && found < letters.length; i += 1)
      if (text.charAt(i) === letters.charAt(found)) found += 1;
    if (found === letters.length) return true;
  }
  return false;
}

/** Whether the letters stand together in another order: 拖欠企业账款 in 企业账款拖欠问题. */
function hasPermutation(text: string, letters: string): boolean {
  const sorted = sortUnits(letters);
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    run = letters.includes(text.charAt(i)) ? run + 1 : 0;
    if (run >= letters.length && sortUnits(text.slice(i + 1 - letters.length, i + 1)) === sorted) return true;
  }
  return false;
}

function sortUnits(text: string): string {
  return text.split('').sort().join('');
}
