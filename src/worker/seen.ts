/** What the graph has seen of each entity before a document. */
import type { Seen } from '../../graph/compare/comparison.ts';
import { isEarlier, type PartialDate } from '../../graph/model/document.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import type { EntityKey } from '../../graph/model/ids.ts';

/**
 * Documents certainly earlier than one, by the entities that they mention. Before a text without a date, as one that was pasted on the day
 * of its release, is all that the graph has but the text itself.
 */
export function findSeen(
  { nodes, edges }: Pick<SerializedGraph, 'nodes' | 'edges'>,
  later: { readonly key: string; readonly date?: PartialDate },
): ReadonlyMap<EntityKey, Seen> {
  const dates = new Map<string, PartialDate | undefined>(
    nodes.flatMap(({ key, attributes }) =>
      attributes.kind === 'document' && key !== later.key && attributes.copyOf === undefined
        ? [[key, attributes.date] as const]
        : [],
    ),
  );
  const seen = new Map<EntityKey, Seen>();
  for (const { source, target, attributes } of edges) {
    if (attributes.kind !== 'mentioned-in' || !dates.has(target)) continue;
    const date = dates.get(target);
    if (later.date !== undefined && (date === undefined || !isEarlier(date, later.date))) continue;
    const key = source as EntityKey;
    seen.set(key, extend(seen.get(key), date));
  }
  return seen;
}

function extend(former: Seen | undefined, date: PartialDate | undefined): Seen {
  const documentCount = (former?.documentCount ?? 0) + 1;
  const first = [former?.first, date].filter((one) => one !== undefined).sort()[0];
  const last = [former?.last, date]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
  return {
    documentCount,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}
