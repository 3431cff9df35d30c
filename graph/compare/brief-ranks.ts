/** Lines of a brief on tasks: those that changed their rank, and those that one text alone sets. */
import type { BriefChange, Weighed } from './brief-lines.ts';
import type { Comparison, PlacedTask, TaskLink } from './comparison.ts';

/** Ranks that readers look at: what stands first is what the year is about. */
const TOP_RANKS = 3;
const SINGLE_WEIGHT = 10;
const JOINED_WEIGHT = 5;

/** List what became of tasks; ranks are compared where both texts give all of them. */
export function listRanks({ tasks, cautions }: Comparison): Weighed[] {
  const isTentative = cautions.length > 0;
  const { before, after, links } = tasks;
  if (before.length === 0 || after.length === 0) return [];
  const moved = listMoved(links, tasks, isTentative);
  const toSingle = (list: readonly PlacedTask[], side: 'before' | 'after', change: 'new' | 'gone') =>
    list
      .filter((_, i) => !links.some((link) => link[side] === i))
      .map(
        ({ heading, rank }): Weighed => ({
          change: { kind: 'task', change, rank },
          before: side === 'before' ? [heading] : [],
          after: side === 'after' ? [heading] : [],
          isTentative,
          weight: SINGLE_WEIGHT,
        }),
      );
  return [...toSingle(after, 'after', 'new'), ...toSingle(before, 'before', 'gone'), ...moved];
}

function listMoved(
  links: readonly TaskLink[],
  { before, after }: Comparison['tasks'],
  isTentative: boolean,
): Weighed[] {
  // What only makes room for a new task, or takes that of one that is gone, has kept its place.
  const placeBefore = rankOf(links.map((link) => link.before));
  const placeAfter = rankOf(links.map((link) => link.after));
  return links.flatMap((link): Weighed[] => {
    const [from, to] = [before[link.before], after[link.after]];
    if (from === undefined || to === undefined) return [];
    const toLine = (change: BriefChange, weight: number): Weighed[] => [
      { change, before: [from.heading], after: [to.heading], isTentative, weight },
    ];
    if (link.change === 'split' || link.change === 'merged')
      return toLine({ kind: 'task', change: link.change, rank: to.rank }, JOINED_WEIGHT);
    if (from.rank === to.rank || !from.isNumbered || !to.isNumbered) return [];
    const shift = Math.abs((placeBefore.get(link.before) ?? 0) - (placeAfter.get(link.after) ?? 0));
    const isTop = Math.min(from.rank, to.rank) <= TOP_RANKS;
    if (shift === 0 && !isTop) return [];
    const weight =
      2 * shift + (isTop ? TOP_RANKS + 1 - Math.min(from.rank, to.rank) : 0) + (to.rank === 1 ? 1 : 0);
    return toLine({ kind: 'rank', rankFrom: from.rank, rankTo: to.rank }, weight);
  });
}

/** The place of each number among those given. */
function rankOf(numbers: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, i) => [number, i]));
}
