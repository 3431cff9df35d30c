/** How a query can stand in a name: as written, spelled in pinyin, or with one typing error. All places are in folded units. */
import type { Span } from '../model/span.ts';
import type { SearchName } from './search-names.ts';

/**
 * Where a query stands in a name that is typed as Chinese is typed: characters and letters mixed, syllables whole, begun, or by their
 * initial alone (`xinzhi`, `xzscl`, `xin质scl`).
 *
 * @param query - Folded.
 * @returns The first place; `undefined` where there is none.
 */
export function findSpelled(name: SearchName, query: string): Span | undefined {
  const { folded, initials } = name;
  const [first = ''] = query;
  for (let start = 0; start < folded.length; start += 1) {
    if (initials[start] !== first && folded[start] !== first) continue;
    const end = spellOn(name, query, 0, start);
    if (end > 0) return { start, end };
  }
  return undefined;
}

/** Behind the last unit that the rest of the query stands for; 0 where it does not stand there. The longest part of a syllable is tried first. */
function spellOn(name: SearchName, query: string, at: number, unit: number): number {
  if (at === query.length) return unit;
  if (unit >= name.folded.length) return 0;
  if (name.folded[unit] === query[at]) {
    const end = spellOn(name, query, at + 1, unit + 1);
    if (end > 0) return end;
  }
  const syllable = name.syllables[unit] ?? '';
  for (let length = countCommon(syllable, query, at); length > 0; length -= 1) {
    const end = spellOn(name, query, at + length, unit + 1);
    if (end > 0) return end;
  }
  return 0;
}

function countCommon(syllable: string, query: string, at: number): number {
  let length = 0;
  while (length < syllable.length && syllable[length] === query[at + length]) length += 1;
  return length;
}

/**
 * Where a string stands in a text with exactly one typing error: a unit wrong, missing, too many, or two neighbors swapped.
 *
 * The error is in one half of the string, so that the other stands as it is, or else at the seam: both are looked for. Linear.
 *
 * @param query - At least four units.
 * @returns The first place found.
 */
export function findNear(text: string, query: string): Span | undefined {
  const middle = query.length >> 1;
  const [head, tail] = [query.slice(0, middle), query.slice(middle)];
  const swapped =
    query.slice(0, middle - 1) + query.charAt(middle) + query.charAt(middle - 1) + query.slice(middle + 1);
  const seam = text.indexOf(swapped);
  if (seam >= 0) return { start: seam, end: seam + swapped.length };
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const length = matchStart(text.slice(at + head.length, at + query.length + 1), tail);
    if (length !== undefined) return { start: at, end: at + head.length + length };
  }
  const reversed = reverse(head);
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    const before = reverse(text.slice(Math.max(0, at - head.length - 1), at));
    const length = matchStart(before, reversed);
    if (length !== undefined) return { start: at - length, end: at + tail.length };
  }
  return undefined;
}

/** How much of the beginning of a text is a string with one error; as long as the string where that fits. */
function matchStart(text: string, query: string): number | undefined {
  const lengths = [query.length, query.length - 1, query.length + 1].filter(
    (length) => length <= text.length && isNear(text.slice(0, length), query),
  );
  // What ends as the string does has its error within.
  return lengths.find((length) => text[length - 1] === query.at(-1)) ?? lengths[0];
}

/** Whether two strings differ by at most one error. */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  if (a.length !== b.length) return head + tail === shorter;
  if (head + tail >= shorter - 1) return true;
  return head + tail === shorter - 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

function reverse(text: string): string {
  let reversed = '';
  for (let i = text.length - 1; i >= 0; i -= 1) reversed += text[i] ?? '';
  return reversed;
}
