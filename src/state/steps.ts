/** What one step of the timeline did: the words of undoing and doing again come from it. Pure. */
import type { NodeKind, RelationKind } from '../../graph/model/kinds.ts';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import type { Hops } from '../../graph/query/neighborhood.ts';
import type { Arrangement, Exploration } from './exploration.ts';
import { getSelected } from './scene.ts';
import type { View } from './view.ts';

/** A change of what the page that explores shows. */
export type Step =
  | {
      readonly kind: 'select' | 'center' | 'expand' | 'collapse' | 'hide' | 'isolate';
      readonly node: NodeKey;
    }
  | { readonly kind: 'pin' | 'unpin' | 'move'; readonly node: NodeKey }
  | { readonly kind: 'relate'; readonly nodes: readonly [NodeKey, NodeKey] }
  | { readonly kind: 'path'; readonly rank: number | undefined }
  | { readonly kind: 'hops'; readonly hops: Hops }
  | { readonly kind: 'arrange'; readonly arrangement: Arrangement }
  | { readonly kind: 'scene'; readonly scene: View['scene'] }
  | { readonly kind: 'layer'; readonly layer: View['layer'] }
  | { readonly kind: 'nodes'; readonly name: NodeKind; readonly isHidden: boolean }
  | { readonly kind: 'relations'; readonly name: RelationKind; readonly isHidden: boolean }
  | { readonly kind: 'putBack' | 'showAll' | 'filter' | 'unfilter' | 'extend' | 'other' };

/**
 * Tell what a step did.
 *
 * Of several changes at once the most particular is told: who expands a node selects it too.
 */
export function describeStep(index: GraphIndex, before: View, after: View): Step {
  return (
    describeExploration(index, before, after) ??
    describeSelection(index, before, after) ??
    describeLooks(before, after) ?? { kind: 'other' }
  );
}

function describeExploration(
  index: GraphIndex,
  { exploration: before, ...from }: View,
  { exploration: after, ...to }: View,
): Step | undefined {
  const hidden = findAdded(before.hidden, after.hidden);
  if (hidden !== undefined) return { kind: 'hide', node: hidden };
  const center = findCenter(index, { ...to, exploration: after });
  const isSameCenter = center === findCenter(index, { ...from, exploration: before });
  if (after.isBare && !before.isBare && center !== undefined) return { kind: 'isolate', node: center };
  const total = ({ expansions }: Exploration): number =>
    expansions.reduce((sum, { count }) => sum + count, 0);
  const [last] = after.expansions.slice(-1);
  if (last !== undefined && total(after) > total(before)) return { kind: 'expand', node: last.node };
  const gone = before.expansions.find(({ node }) => after.expansions.every((one) => one.node !== node));
  if (gone !== undefined && isSameCenter) return { kind: 'collapse', node: gone.node };
  if (before.hidden.length > 0 && after.hidden.length === 0 && isSameCenter) return { kind: 'putBack' };
  return (
    describePins(before, after) ??
    (before.hops !== after.hops && isSameCenter ? { kind: 'hops', hops: after.hops } : undefined) ??
    (before.arrangement === after.arrangement
      ? undefined
      : { kind: 'arrange', arrangement: after.arrangement })
  );
}

function describePins({ pins: before }: Exploration, { pins: after }: Exploration): Step | undefined {
  const toKeys = (pins: Exploration['pins']): readonly NodeKey[] => pins.map(({ node }) => node);
  const pinned = findAdded(toKeys(before), toKeys(after));
  if (pinned !== undefined) return { kind: 'pin', node: pinned };
  const unpinned = findAdded(toKeys(after), toKeys(before));
  if (unpinned !== undefined) return { kind: 'unpin', node: unpinned };
  const moved = after.find((pin) =>
    before.some(({ node, x, y }) => node === pin.node && (x !== pin.x || y !== pin.y)),
  );
  return moved === undefined ? undefined : { kind: 'move', node: moved.node };
}

function describeSelection(index: GraphIndex, before: View, after: View): Step | undefined {
  const selected = getSelected(index, after);
  if (after.related !== undefined && after.related !== before.related && selected !== undefined)
    return { kind: 'relate', nodes: [selected, after.related] };
  if (after.path !== before.path && after.related === before.related)
    return { kind: 'path', rank: after.path };
  if (after.scene !== before.scene) return { kind: 'scene', scene: after.scene };
  if (selected === undefined || selected === getSelected(index, before)) return undefined;
  const isRecentered =
    after.scene === 'neighborhood' && findCenter(index, before) !== findCenter(index, after);
  return { kind: isRecentered ? 'center' : 'select', node: selected };
}

/** Without a center of its own a neighborhood is that of what is selected. */
function findCenter(index: GraphIndex, view: View): NodeKey | undefined {
  return view.exploration.center ?? getSelected(index, view);
}

function describeLooks(before: View, after: View): Step | undefined {
  if (before.layer !== after.layer) return { kind: 'layer', layer: after.layer };
  const hiddenCount = after.hiddenKinds.length + after.hiddenRelations.length;
  if (hiddenCount === 0 && before.hiddenKinds.length + before.hiddenRelations.length > 1)
    return { kind: 'showAll' };
  for (const [isHidden, from, to] of [
    [true, before, after],
    [false, after, before],
  ] as const) {
    const kind = findAdded(from.hiddenKinds, to.hiddenKinds);
    if (kind !== undefined) return { kind: 'nodes', name: kind, isHidden };
    const relation = findAdded(from.hiddenRelations, to.hiddenRelations);
    if (relation !== undefined) return { kind: 'relations', name: relation, isHidden };
  }
  if (before.filter !== after.filter) return { kind: after.filter === undefined ? 'unfilter' : 'filter' };
  return after.isExtended && !before.isExtended ? { kind: 'extend' } : undefined;
}

/** The first that only the second list has. */
function findAdded<T>(before: readonly T[], after: readonly T[]): T | undefined {
  return after.find((one) => !before.includes(one));
}
