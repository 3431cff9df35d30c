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
 * Whether a text holds a name, with other words between its characters or without: a name that is only said at more length is not absent.
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
