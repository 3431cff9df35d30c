/**
 * Records of the wordings that relations speak of, and of the fields of policy that stances word. Which wordings are worth a node is
 * decided where they are related; a field (宏观政策) has a node even where every text names it with its stance alone.
 */
import { WORDED_FIELDS } from '../lexicon/policy-fields.ts';
import type { DocumentKey, EntityKey } from '../model/ids.ts';
import { compareText } from '../model/span.ts';
import type { Relation } from '../relate/relation.ts';
import type { EntityRecord, Tally } from '../resolve/tally.ts';
import type { WordingPlace } from '../resolve/wording-places.ts';

/** A tally with a record for each wording that is the source of a `words` relation. */
export function addWordings(tally: Tally, relations: readonly Relation[]): Tally {
  const kept = new Set(
    relations.flatMap(({ source, attributes }) => (attributes.kind === 'words' ? [source as EntityKey] : [])),
  );
  if (kept.size === 0) return tally;
  const places = new Map<EntityKey, { document: DocumentKey; place: WordingPlace }[]>();
  for (const [document, { wordings }] of tally.documents) {
    for (const place of wordings) {
      if (!place.whole || !kept.has(place.wording)) continue;
      const list = places.get(place.wording);
      if (list === undefined) places.set(place.wording, [{ document, place }]);
      else list.push({ document, place });
    }
  }
  const entities = new Map(tally.entities);
  for (const [key, list] of places) entities.set(key, toRecord(key, list, tally));
  for (const [key, field] of WORDED_FIELDS) {
    const isWorded = [...places.values()].some((list) => list.some(({ place }) => place.words === key));
    if (isWorded && !entities.has(key)) entities.set(key, toFieldRecord(key, field, places, tally));
  }
  return { ...tally, entities };
}

function toRecord(
  key: EntityKey,
  list: readonly { document: DocumentKey; place: WordingPlace }[],
  tally: Tally,
): EntityRecord {
  const forms = new Map<string, number>();
  const mentionCounts = new Map<DocumentKey, number>();
  for (const { document, place } of list) {
    forms.set(place.label, (forms.get(place.label) ?? 0) + 1);
    mentionCounts.set(document, (mentionCounts.get(document) ?? 0) + 1);
  }
  // The form that most texts have names it, and the subject that most name; ties go by code unit.
  const [[label] = ['']] = [...forms].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  const subjects = new Map<EntityKey, number>();
  for (const { place } of list) subjects.set(place.words, (subjects.get(place.words) ?? 0) + 1);
  const [[words] = [key]] = [...subjects].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  const document = [...mentionCounts.keys()].sort(compareText)[0] ?? list[0]?.document ?? ('' as DocumentKey);
  return {
    entity: { kind: 'wording', key, label, known: false, words },
    origin: { form: tally.documents.get(document)?.metadata.form ?? 'full', document },
    forms,
    mentionCounts,
    sentenceCount: list.length,
    rules: new Set(['wording']),
  };
}

/** Counts nothing of its own: what texts mention is the stance. */
function toFieldRecord(
  key: EntityKey,
  field: string,
  places: ReadonlyMap<EntityKey, readonly { document: DocumentKey; place: WordingPlace }[]>,
  tally: Tally,
): EntityRecord {
  const [document = '' as DocumentKey] = [...places.values()]
    .flatMap((list) => list.filter(({ place }) => place.words === key).map((entry) => entry.document))
    .sort(compareText);
  return {
    entity: { kind: 'policy', key, label: field, known: true },
    origin: { form: tally.documents.get(document)?.metadata.form ?? 'full', document },
    forms: new Map([[field, 0]]),
    mentionCounts: new Map(),
    sentenceCount: 0,
    rules: new Set(['wording']),
  };
}
