/** The nodes that the reader has come by, from the timeline of the page that explores. Pure. */
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { restoreExploration } from './address.ts';
import { getSelected } from './scene.ts';
import type { Timeline } from './timeline.ts';
import { INITIAL_VIEW } from './view.ts';

/** A node that was visited, and what the page showed then. */
export interface Visit {
  readonly node: NodeKey;
  readonly address: string;
}

/** Most visits shown: more than anyone looks through. */
const TRAIL_LENGTH = 40;

/** The last nodes visited, the present one last. A node that was visited twice stands where it was visited last. */
export function listVisits(index: GraphIndex, { past, present }: Timeline<string>): readonly Visit[] {
  const visits = new Map<NodeKey, Visit>();
  for (const address of [...past, present]) {
    const node = getSelected(index, restoreExploration(INITIAL_VIEW, address));
    if (node === undefined || !index.nodes.has(node)) continue;
    visits.delete(node);
    visits.set(node, { node, address });
  }
  return [...visits.values()].slice(-TRAIL_LENGTH);
}
