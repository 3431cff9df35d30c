/** Tasks of two texts as the page lists them: what goes on in what, and what stands alone. */
import type { ComparedTasks, PlacedTask, TaskLink } from '../../graph/compare/comparison.ts';

export type TaskChange = TaskLink['change'] | 'up' | 'down' | 'new' | 'gone';

/** A line from the earlier list to the later, or a task of one list alone. */
export interface TaskStep {
  readonly before?: PlacedTask;
  readonly after?: PlacedTask;
  /** `up` and `down` are ranks; a task that kept its rank is `kept` or `reworded`. */
  readonly change: TaskChange;
}

/** Every task of either text in at least one step: by the later rank, what is gone at the end. */
export function listTaskSteps({ before, after, links }: ComparedTasks): readonly TaskStep[] {
  const later = after.flatMap((to, i): TaskStep[] => {
    const own = links.filter((link) => link.after === i);
    if (own.length === 0) return [{ after: to, change: 'new' }];
    return own.flatMap((link) => {
      const from = before[link.before];
      return from === undefined ? [] : [{ before: from, after: to, change: getChange(link, from, to) }];
    });
  });
  const gone = before
    .filter((_, i) => !links.some((link) => link.before === i))
    .map((from): TaskStep => ({ before: from, change: 'gone' }));
  return [...later, ...gone];
}

function getChange({ change }: TaskLink, from: PlacedTask, to: PlacedTask): TaskChange {
  if (change === 'split' || change === 'merged' || from.rank === to.rank) return change;
  return to.rank < from.rank ? 'up' : 'down';
}
