/** What earlier texts say without a mention: that none was extracted from them does not make a term first seen. */
import { isEarlier, type PartialDate } from '../model/document.ts';
import type { EntityKey } from '../model/ids.ts';
import { compareDates } from '../query/dates.ts';
import { createNameSearch } from '../query/first-seen.ts';
import type { TraceSource } from '../query/trace.ts';
import type { ComparedDocument, EntityLookup, Seen } from './comparison.ts';

/**
 * Complete what the mentions of a graph tell: with entities that a document mentions and that earlier texts name, if only inside a
 * longer term.
 *
 * @param seen - From the mentions; what has an entry there stays as it is.
 * @param date - Of the document, or the date that stands for it where it has none.
 * @param sources - All texts of the corpus; reports on the same meeting, near copies, and what is later or undated are passed over.
 */
export function addSeenTexts(
  seen: ReadonlyMap<EntityKey, Seen>,
  document: ComparedDocument,
  date: PartialDate,
  { entities, sources }: { readonly entities: EntityLookup; readonly sources: readonly TraceSource[] },
): ReadonlyMap<EntityKey, Seen> {
  const names = listNames(document, entities, seen);
  const added = new Map<EntityKey, Seen>();
  const earlier = sources
    .filter((source) => source.key !== document.key && source.copyOf === undefined)
    .filter((source) => source.meeting === undefined || source.meeting !== document.meeting)
    .filter((source) => source.date !== undefined && source.date !== date && !isEarlier(date, source.date))
    .toSorted((a, b) => compareDates(a.date, b.date));
  const searches = [...names].map(([key, forms]) => ({ key, isIn: createNameSearch([...forms]) }));
  for (const source of earlier) {
    for (const { key, isIn } of searches) {
      if (!isIn(source)) continue;
      const { first = source.date, documentCount = 0 } = added.get(key) ?? {};
      added.set(key, {
        ...(first === undefined ? {} : { first }),
        ...(source.date === undefined ? {} : { last: source.date }),
        documentCount: documentCount + 1,
      });
    }
  }
  return new Map([...seen, ...added]);
}

/** Names of what a document mentions and no earlier mention tells of: the canonical one, and those that its text uses. */
function listNames(
  { mentions, text }: ComparedDocument,
  entities: EntityLookup,
  seen: ReadonlyMap<EntityKey, Seen>,
): ReadonlyMap<EntityKey, ReadonlySet<string>> {
  const names = new Map<EntityKey, Set<string>>();
  for (const { entity, start, end } of mentions) {
    const facts = seen.has(entity) ? undefined : entities.get(entity);
    if (facts === undefined) continue;
    const own = names.get(entity) ?? new Set([facts.label]);
    names.set(entity, own.add(text.slice(start, end)));
  }
  return names;
}
