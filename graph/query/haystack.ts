/** Many short strings searched as one: a scan of all names costs less than looking at each. */

/** Strings joined by line ends, which none of them holds. */
export interface Haystack {
  readonly text: string;
  /** Place in `text` of each string, ascending; behind the last, where another would begin. */
  readonly starts: Int32Array;
}

/** Join strings for searching; none may hold a line end. */
export function createHaystack(strings: readonly string[]): Haystack {
  const starts = new Int32Array(strings.length + 1);
  let at = 1;
  for (const [i, string] of strings.entries()) {
    starts[i] = at;
    at += string.length + 1;
  }
  starts[strings.length] = at;
  return { text: `\n${strings.join('\n')}\n`, starts };
}

/** Length of a string of a haystack. */
export function getLength({ starts }: Haystack, index: number): number {
  return (starts[index + 1] ?? 0) - (starts[index] ?? 0) - 1;
}

/** Which places in strings count: anywhere, at their beginning, or all of a string. */
export type Scope = 'inner' | 'prefix' | 'whole';

/**
 * Visit the strings that hold another, in order.
 *
 * @param query - Not empty, without line ends.
 * @param visit - Called with the index of a string and the place in it. Where it returns false, the place does not count, and the
 *   string is searched on.
 */
export function scanStrings(
  { text, starts }: Haystack,
  query: string,
  visit: (index: number, at: number) => unknown,
  scope: Scope = 'inner',
): void {
  const needle = scope === 'inner' ? query : scope === 'prefix' ? `\n${query}` : `\n${query}\n`;
  const lead = scope === 'inner' ? 0 : 1;
  let index = 0;
  for (let from = text.indexOf(needle); from >= 0; ) {
    index = findLast(starts, from + lead, index);
    const isAccepted = visit(index, from + lead - (starts[index] ?? 0)) !== false;
    from = text.indexOf(needle, isAccepted ? (starts[index + 1] ?? 0) - 1 : from + 1);
  }
}

/**
 * Find the strings that hold another.
 *
 * @param query - Not empty, without line ends.
 * @returns Index of each string with the first place, in order.
 */
export function findStrings(
  haystack: Haystack,
  query: string,
  scope?: Scope,
): readonly (readonly [index: number, at: number])[] {
  const found: (readonly [number, number])[] = [];
  scanStrings(haystack, query, (index, at) => void found.push([index, at]), scope);
  return found;
}

/** Index of the last number that is not above a value, from a known one on: mostly it is near. */
function findLast(ascending: Int32Array, value: number, from: number): number {
  let step = 1;
  while (from + step < ascending.length && (ascending[from + step] ?? 0) <= value) step *= 2;
  let low = from + (step >> 1);
  let high = Math.min(from + step, ascending.length) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
