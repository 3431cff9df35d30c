/** Where arrows over the time axis begin and end that are of a later mention than that at which their node stands. Pure. */
import type { PartialDate } from '../../graph/model/document.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { Scene } from '../state/scene.ts';

/** A wording said again: a dotted line leads from its node to the latest of these dates, with a ring at each. */
export interface Recurrence {
  readonly node: NodeKey;
  /** Columns of the dates, from left to right. */
  readonly columns: readonly number[];
}

/** Ends of an arrow that are not at its nodes, as columns. */
export interface ArrowColumns {
  readonly edge: string;
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly from?: number;
  readonly to?: number;
}

/** Radius of the ring at a date; an arrow ends at its rim. */
export const RING_RADIUS = 3.5;

/** Arrows of a scene that need another end; none where nothing is arranged by time. */
export function listArrowColumns(
  { edges, arrowDates }: Pick<Scene, 'edges' | 'arrowDates'>,
  columns: ReadonlyMap<PartialDate, number>,
): readonly ArrowColumns[] {
  return edges.flatMap(({ key: edge, source, target }) => {
    const dates = arrowDates.get(edge);
    const from = dates?.from === undefined ? undefined : columns.get(dates.from);
    const to = dates?.to === undefined ? undefined : columns.get(dates.to);
    if (from === undefined && to === undefined) return [];
    return [
      {
        edge,
        source,
        target,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ];
  });
}

/** Recurrences that arrows are about, each node once. */
export function listRecurrences(arrows: readonly ArrowColumns[]): readonly Recurrence[] {
  const columns = new Map<NodeKey, Set<number>>();
  const add = (node: NodeKey, column: number | undefined): void => {
    if (column === undefined) return;
    columns.set(node, (columns.get(node) ?? new Set()).add(column));
  };
  for (const { source, target, from, to } of arrows) {
    add(source, from);
    add(target, to);
  }
  return [...columns].map(([node, own]) => ({ node, columns: [...own].sort((a, b) => a - b) }));
}
