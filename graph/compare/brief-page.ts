/** Which lines of a brief fit one page. */
import type { BriefGroupName, Weighed } from './brief-lines.ts';

/**
 * Lines of one page: on A4, in a size that can be read, a line takes two to three rows of quotes side by side, and every group a heading.
 * `tests/e2e/brief.test.ts` prints briefs and counts pages.
 */
const PAGE_LINES = 18;

/** Of each group, the lines that come before any more of another, and the most that are shown. */
const ROOM: Readonly<Record<BriefGroupName, readonly [least: number, most: number]>> = {
  stances: [4, 6],
  news: [2, 3],
  ranks: [2, 5],
  targets: [3, 6],
  wordings: [3, 8],
  terms: [3, 6],
  gone: [2, 4],
  repeated: [1, 3],
};

/** How many lines of each group are shown, in the order of the groups. */
export function shareRoom(counts: ReadonlyMap<BriefGroupName, number>): ReadonlyMap<BriefGroupName, number> {
  const room = new Map<BriefGroupName, number>();
  let free = PAGE_LINES;
  for (const [name, count] of counts) {
    const taken = Math.min(count, ROOM[name][0], free);
    room.set(name, taken);
    free -= taken;
  }
  // What is left goes round, so that no group takes all of it.
  for (let before = -1; free > 0 && free !== before; ) {
    before = free;
    for (const [name, count] of counts) {
      const taken = room.get(name) ?? 0;
      if (free === 0 || taken >= Math.min(count, ROOM[name][1])) continue;
      room.set(name, taken + 1);
      free -= 1;
    }
  }
  return room;
}

/** The most important first; of equals the one that stands first. */
export function sortLines(lines: readonly Weighed[]): readonly Weighed[] {
  return lines.toSorted((a, b) => b.weight - a.weight);
}
