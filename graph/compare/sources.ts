/**
 * What comparing needs, from a built graph or from findings alone.
 *
 * Of a graph: a document of `listTraceDocuments` with the content of its file is a {@link ComparedDocument}. Of pasted text: what
 * `toDocumentFile` and {@link describeFindings} give together.
 */
import { isEarlier, type PartialDate } from '../model/document.ts';
import type { Entity, Findings } from '../model/findings.ts';
import type { EntityNode, SerializedGraph } from '../model/graph.ts';
import type { EntityKey } from '../model/ids.ts';
import type { ComparedDocument, EntityFacts, EntityLookup, Seen } from './comparison.ts';

/** Names and kinds of the entities of a graph. */
export function lookUpEntities({ nodes }: Pick<SerializedGraph, 'nodes'>): EntityLookup {
  return new Map(
    nodes.flatMap(({ key, attributes }) =>
      attributes.kind === 'document' ? [] : [[key as EntityKey, toFacts(attributes)] as const],
    ),
  );
}

/** Names and kinds of what some findings mention; with those of a graph, the graph's own first: `new Map([...findings, ...graph])`. */
export function lookUpFindings(findings: readonly Pick<Findings, 'entities'>[]): EntityLookup {
  return new Map(
    findings.flatMap(({ entities }) => entities.map((entity) => [entity.key, toFacts(entity)] as const)),
  );
}

/**
 * What the documents of a graph say that are certainly earlier than a date: for each entity how many, the first and the last. Near copies
 * do not count.
 *
 * @param date - Of the later document of a comparison.
 */
export function collectSeen(
  { nodes, edges }: Pick<SerializedGraph, 'nodes' | 'edges'>,
  date: PartialDate,
): ReadonlyMap<EntityKey, Seen> {
  const dates = new Map(
    nodes.flatMap(({ key, attributes }) =>
      attributes.kind === 'document' &&
      attributes.copyOf === undefined &&
      attributes.date !== undefined &&
      isEarlier(attributes.date, date)
        ? [[key, attributes.date] as const]
        : [],
    ),
  );
  const seen = new Map<EntityKey, Seen>();
  for (const { source, target, attributes } of edges) {
    const at = attributes.kind === 'mentioned-in' ? dates.get(target) : undefined;
    if (at === undefined) continue;
    const { first = at, last = at, documentCount = 0 } = seen.get(source as EntityKey) ?? {};
    seen.set(source as EntityKey, {
      first: at < first ? at : first,
      last: at > last ? at : last,
      documentCount: documentCount + 1,
    });
  }
  return seen;
}

/** What findings say of their document besides the text: date, form, and the series of the meeting that it is on. */
export function describeFindings({
  document,
  entities,
  subject,
}: Findings): Pick<ComparedDocument, 'date' | 'form' | 'series' | 'meeting'> {
  const { date, form } = document;
  const meeting = entities.find((entity) => entity.key === subject);
  return {
    ...(date === undefined ? {} : { date }),
    form,
    ...(meeting?.kind === 'meeting' ? { meeting: meeting.key, series: meeting.series } : {}),
  };
}

function toFacts(entity: Entity | EntityNode): EntityFacts {
  const { kind, label } = entity;
  const names = 'aliases' in entity && entity.aliases !== undefined ? { aliases: entity.aliases } : {};
  if (kind === 'task') return { kind, label, ...names, level: entity.level };
  if (kind !== 'target') return { kind, label, ...names };
  const { indicator, value, period, unit, min, max } = entity;
  return {
    kind,
    label,
    indicator,
    value,
    ...(period === undefined ? {} : { period }),
    ...(unit === undefined ? {} : { unit }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}
