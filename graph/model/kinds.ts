/** The closed vocabularies of the graph, as the data format names them. */

/** Kinds of entity; `document` is a node of the graph too, but no entity. */
export const ENTITY_KINDS = [
  'meeting',
  'task',
  'policy',
  'industry',
  'principle',
  'concept',
  'target',
  'wording',
  'organization',
  'person',
  'place',
] as const;
/** Kind of an entity. */
export type EntityKind = (typeof ENTITY_KINDS)[number];
/** Kind of a node. */
export type NodeKind = EntityKind | 'document';

/** Kinds whose entities are terms: found by lexicon or by structure, related by co-occurrence. */
export const TERM_KINDS = [
  'policy',
  'industry',
  'principle',
  'concept',
] as const satisfies readonly EntityKind[];
/** Kind of a term. */
export type TermKind = (typeof TERM_KINDS)[number];

/** Kinds of names: found by lexicon or pattern, mentioned, but not related by co-occurrence. */
export const NAME_KINDS = ['organization', 'person', 'place'] as const satisfies readonly EntityKind[];
/** Kind of a name. */
export type NameKind = (typeof NAME_KINDS)[number];

/** Kinds of relation; an edge has one of them. */
export const RELATION_KINDS = [
  'mentioned-in',
  'reports-on',
  'sets-out',
  'part-of',
  'kind-of',
  'related-to',
  'words',
  'evolves-into',
] as const;
/** Kind of a relation. */
export type RelationKind = (typeof RELATION_KINDS)[number];

/** How one wording, task, target or meeting gives way to the next. */
export const CHANGES = [
  'replaced',
  'strengthened',
  'weakened',
  'expanded',
  'narrowed',
  'specified',
  'split',
  'merged',
  'reranked',
  'kept',
  'succeeded',
] as const;
/** One of the ways in which things give way to each other. */
export type Change = (typeof CHANGES)[number];

/** How a document relates to the official text: the text itself, a shortened one, a digest in other words, or study notes. */
export const DOCUMENT_FORMS = ['full', 'abridged', 'digest', 'notes'] as const;
/** Form of a document. */
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** How a sentence speaks of a thing: 回顾 what was done, 判断 how things stand, 部署 what is to be done. */
export const MODES = ['review', 'assessment', 'deployment'] as const;
/** Mode of a sentence. */
export type Mode = (typeof MODES)[number];

/** Where the date of a document comes from. */
export const DATE_ORIGINS = ['text', 'front matter', 'file name', 'inferred'] as const;
/** Origin of a date. */
export type DateOrigin = (typeof DATE_ORIGINS)[number];

/** Whether nodes of a kind are terms. */
export function isTermKind(kind: NodeKind): kind is TermKind {
  return (TERM_KINDS as readonly NodeKind[]).includes(kind);
}
