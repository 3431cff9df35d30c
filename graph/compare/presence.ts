/** Whether a text has a name in any form: what may not be called absent. */
import { toFoldedName } from '../text/fold.ts';

/** Names so short stand in too many clauses by chance when their characters may stand apart. */
const SHORTEST_LOOSE = 4;
/** Units that a name may spread over, by its length: 经济大省挑大梁 in 经济大省要真正挑起大梁. */
const LOOSE_FACTOR = 2;

/** A text made ready for looking up names. */
export interface Haystack {
  readonly folded: string;
  /** Its pairs of units. */
  readonly pairs: ReadonlySet<string>;
}

/** Make a text ready. */
export function toHaystack(text: string): Haystack {
  const folded = toFoldedName(text);
  return { folded, pairs: new Set(listPairs(folded)) };
}

function listPairs(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.slice(i, i + 2));
}

/**
 * Whether a text holds a name, with other words between its characters or without, or its words in another order: what is only said another
 * way is not absent.
 */
export function holdsName({ folded, pairs }: Haystack, name: string): boolean {
  const letters = toFoldedName(name).replace(/[^\p{L}\p{N}%+]/gu, '');
  if (letters === '' || folded.includes(letters)) return true;
  if (letters.length < SHORTEST_LOOSE) return false;
  // Most of a name stays together when words come between its parts; asked first, since it is far faster.
  const own = listPairs(letters);
  if (own.filter((pair) => pairs.has(pair)).length * 2 < own.length) return false;
  const first = letters.charAt(0);
  for (let at = folded.indexOf(first); at !== -1; at = folded.indexOf(first, at + 1))
    if (isSpread(folded, at, letters)) return true;
  return hasPermutation(folded, letters);
}

/** Whether the letters stand together in another order: 拖欠企业账款 in 企业账款拖欠问题. */
function hasPermutation(folded: string, letters: string): boolean {
  const missing = new Map<string, number>();
  for (const letter of letters) missing.set(letter, (missing.get(letter) ?? 0) + 1);
  let open = missing.size;
  const change = (unit: string, by: 1 | -1): void => {
    const count = missing.get(unit);
    if (count === undefined) return;
    missing.set(unit, count + by);
    if (count + by === 0) open -= 1;
    else if (count === 0) open += 1;
  };
  for (let i = 0; i < folded.length; i += 1) {
    change(folded.charAt(i), -1);
    if (i >= letters.length) change(folded.charAt(i - letters.length), 1);
    if (open === 0) return true;
  }
  return false;
}

/** Whether the letters stand in order from a place on, within one sentence and not too far apart. */
function isSpread(folded: string, start: number, letters: string): boolean {
  const end = Math.min(folded.length, start + letters.length * LOOSE_FACTOR);
  let found = 0;
  for (let i = start; i < end && found < letters.length; i += 1) {
    const unit = folded.charAt(i);
    if (unit === '。' || unit === '\n') return false;
    if (unit === letters.charAt(found)) found += 1;
  }
  return found === letters.length;
}
