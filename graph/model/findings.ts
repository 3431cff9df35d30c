/**
 * What extraction finds in one document, and nothing but that document. Joining findings of many documents is left to `resolve`.
 */
import type { Document, PartialDate } from './document.ts';
import type { DocumentKey, EntityKey } from './ids.ts';
import type { EntityKind, Mode } from './kinds.ts';
import type { Span } from './span.ts';

/** Which rule found a mention; for terms that no lexicon holds it is also the reason why they count as one. */
export const MENTION_RULES = [
  'lexicon',
  'quoted',
  'emphasised',
  'table head',
  'enumerated',
  'headed',
  'governed',
  'parallel',
  'recurrent',
  'meeting',
  'task',
  'target',
  'name',
  'ruling',
  'wording',
] as const;
/** Name of a rule that finds mentions. */
export type MentionRule = (typeof MENTION_RULES)[number];

/** A span that names an entity. */
export interface Mention extends Span {
  readonly entity: EntityKey;
  readonly rule: MentionRule;
  /** Index of the sentence in which it begins. */
  readonly sentence?: number;
}

interface EntityBase {
  readonly key: EntityKey;
  /** Canonical name, as shown. */
  readonly label: string;
  /** Whether a lexicon vouches for it; a new term otherwise. */
  readonly known: boolean;
}

/** A policy, industry, principle, concept, organization, person or place. */
export interface NamedEntity extends EntityBase {
  readonly kind: Exclude<EntityKind, 'meeting' | 'task' | 'target' | 'wording'>;
}

/** One event. */
export interface Meeting extends EntityBase {
  readonly kind: 'meeting';
  /** Name that all meetings of its series share, as 中央经济工作会议; its own name where it stands alone. */
  readonly series: string;
  /** A shorter name by which it is known. */
  readonly alias?: string;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
}

/** A work item that a document announces as one. */
export interface Task extends EntityBase {
  readonly kind: 'task';
  /** 1-based; of a bullet its place in its chapter. */
  readonly rank: number;
  /** Whether the text numbers it; else `rank` is only its place in this text. */
  readonly numbered: boolean;
  /** 1 chapter, 2 bullet. */
  readonly level: 1 | 2;
  readonly parent?: EntityKey;
  /** Heading and paragraphs of the task. */
  readonly span: Span;
  readonly heading: Span;
}

/** An indicator with a planned value. */
export interface Target extends EntityBase {
  readonly kind: 'target';
  readonly indicator: string;
  /** As written. */
  readonly value: string;
  readonly period?: string;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** 左右, 以上, 以内 … */
  readonly hedge?: string;
}

/** How a wording is made: a stance of a field of policy, a slogan, or a phrase round a term. */
export const WORDING_FORMS = ['stance', 'slogan', 'plain'] as const;
/** Form of a wording. */
export type WordingForm = (typeof WORDING_FORMS)[number];

/** 提法: the exact phrase of a document for an entity. */
export interface Wording extends Span {
  /** What it words: its subject. */
  readonly words: EntityKey;
  readonly form: WordingForm;
  /** The mention of the subject that it grew from, without the verb that its name may begin with. */
  readonly core: Span;
  /** Mode of its sentence. */
  readonly mode: Mode;
  /**
   * Whether the phrase ends where its clause ends or goes on without it. The words of another phrase (发展数字经济 in 发展数字经济核心产业) show only
   * that the text has them: they word nothing.
   */
  readonly whole: boolean;
}

/** A wording as a node of the graph: one for each phrase. */
export interface WordingEntity extends EntityBase {
  readonly kind: 'wording';
  readonly words: EntityKey;
}

/** Anything that a document can mention. */
export type Entity = NamedEntity | Meeting | Task | Target | WordingEntity;

/** One thing named as a kind of another: 打造生物制造、商业航天等战略性新兴产业. */
export interface KindOfClaim {
  readonly specific: EntityKey;
  readonly general: EntityKey;
  readonly evidence: Span;
}

/** Members of one enumeration, in order. */
export interface Enumeration {
  readonly members: readonly EntityKey[];
  readonly span: Span;
}

/** A sentence with where it stands and how it speaks. */
export interface Sentence extends Span {
  readonly mode: Mode;
  /** Index of the innermost section that holds it. */
  readonly section?: number;
  /** The innermost task that it belongs to. */
  readonly task?: EntityKey;
}

/** All that extraction yields of one document. */
export interface Findings {
  readonly document: Document;
  /** In order, never overlapping. */
  readonly sentences: readonly Sentence[];
  /** Sorted by start; spans are within the text and never cross, though one may hold another. */
  readonly mentions: readonly Mention[];
  /** Every entity that is mentioned, reported on or set out here; sorted by key. */
  readonly entities: readonly Entity[];
  /** The meeting that the document is about. */
  readonly subject?: EntityKey;
  readonly kindOf: readonly KindOfClaim[];
  readonly enumerations: readonly Enumeration[];
  /** In order of start; they may overlap. */
  readonly wordings: readonly Wording[];
}

/** One file of `documents/`: the text with its mentions, for readers of the graph. */
export interface DocumentFile {
  readonly key: DocumentKey;
  readonly title: string;
  readonly text: string;
  readonly blocks: Document['blocks'];
  readonly sections: Document['sections'];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}
