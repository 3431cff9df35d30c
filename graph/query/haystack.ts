/** Many short strings searched as one: a scan of all names costs less than looking at each. */

/** Strings joined by line ends, which none of them holds. */
export interface Haystack {
  readonly text: string;
  /** Place in `text` of each string, ascending. */
  readonly starts: readonly number[];
}

export function createHaystack(strings: readonly string[]): Haystack {
  const starts: number[] = [];
  let at = 1;
  for (const string of strings) {
    starts.push(at);
    at += string.length + 1;
  }
  return { text: `\n${strings.join('\n')}\n`, starts };
}

/**
 * Find the strings that hold another.
 *
 * @param query - Not empty, without line ends.
 * @param accept - Whether a place counts; where it does not, the string is searched on. Place is within the string.
 * @param isPrefix - Whether only the beginnings of strings count.
 * @returns Index of each string with the first place that counts, in order.
 */
export function findStrings(
  { text, starts }: Haystack,
  query: string,
  accept: (index: number, at: number) => boolean = () => true,
  isPrefix = false,
): readonly (readonly [index: number, at: number])[] {
  const found: (readonly [number, number])[] = [];
  const needle = isPrefix ? `\n${query}` : query;
  let from = text.indexOf(needle);
  let index = 0;
  while (from >= 0) {
    const place = isPrefix ? from + 1 : from;
    index = findLast(starts, place, index);
    const at = place - (starts[index] ?? 0);
    const isAccepted = accept(index, at);
    if (isAccepted) found.push([index, at]);
    const next = starts[index + 1];
    if (isAccepted && next === undefined) break;
    from = text.indexOf(needle, isAccepted ? Number(next) - 1 : from + 1);
  }
  return found;
}

/** Index of the last number that is not above a value, from a known one on. */
function findLast(ascending: readonly number[], value: number, from: number): number {
  let [low, high] = [from, ascending.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
