/**
 * The built graph: attributes of its nodes and edges, as other programs read them. Nodes and edges exist only after assembly;
 * before it there are entities and relations.
 */
import type { PartialDate } from './document.ts';
import type { MentionRule } from './findings.ts';
import type { DocumentKey, EntityKey } from './ids.ts';
import type { Change, DateOrigin, DocumentForm, EntityKind } from './kinds.ts';
import type { Evidence } from './span.ts';

interface NodeBase {
  readonly label: string;
  readonly aliases?: readonly string[];
  /** How telling the node is in this corpus, 0–1. */
  readonly salience: number;
  /** Index of its community, 0-based, the largest community first; -1 where it belongs to none. */
  readonly community: number;
  readonly x: number;
  readonly y: number;
  /** Pinyin of the label, for search: syllables joined (`xinzhishengchanli`) and initials (`xzscl`). */
  readonly pinyin: readonly [full: string, initials: string];
}

/** A document; its text stands in the file that it names. */
export interface DocumentNode extends NodeBase {
  readonly kind: 'document';
  readonly source: string;
  readonly article: number;
  readonly date?: PartialDate;
  readonly dateFrom?: DateOrigin;
  readonly form: DocumentForm;
  readonly hash: string;
  readonly url?: string;
  readonly outlet?: string;
  /** File of `documents/` that holds its text. */
  readonly file: string;
  /** Length of its text in UTF-16 code units. */
  readonly length: number;
  /** Document that says nearly the same and speaks for it. */
  readonly copyOf?: DocumentKey;
}

interface EntityNodeBase extends NodeBase {
  /** Mentions in the whole corpus, and documents that hold one. */
  readonly mentionCount: number;
  readonly documentCount: number;
  /** Mentions among these that stand in copies of other documents; absent where there is none. */
  readonly copiedCount?: number;
  /** Earliest and latest date of a document that mentions it. */
  readonly first?: PartialDate;
  readonly last?: PartialDate;
  /** Rules that found it; a node without `lexicon` among them is a new term. */
  readonly rules: readonly MentionRule[];
}

/** A term or a name. */
export interface NamedNode extends EntityNodeBase {
  readonly kind: Exclude<EntityKind, 'meeting' | 'task' | 'target' | 'wording'>;
}

/** A meeting, one event. */
export interface MeetingNode extends EntityNodeBase {
  readonly kind: 'meeting';
  readonly series: string;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
}

/** A work item of a meeting or document. */
export interface TaskNode extends EntityNodeBase {
  readonly kind: 'task';
  readonly rank: number;
  readonly level: 1 | 2;
}

/** An indicator with a planned value. */
export interface TargetNode extends EntityNodeBase {
  readonly kind: 'target';
  readonly indicator: string;
  readonly value: string;
  readonly period?: string;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly hedge?: string;
}

/** A phrase that documents use for an entity. */
export interface WordingNode extends EntityNodeBase {
  readonly kind: 'wording';
  readonly words: EntityKey;
}

/** Any node but a document. */
export type EntityNode = NamedNode | MeetingNode | TaskNode | TargetNode | WordingNode;
/** Attributes of any node, told apart by `kind`. */
export type NodeAttributes = DocumentNode | EntityNode;

/** Anything → document that mentions it. */
export interface MentionedInEdge {
  readonly kind: 'mentioned-in';
  readonly count: number;
}

/** Document → meeting that it is about. */
export interface ReportsOnEdge {
  readonly kind: 'reports-on';
}

/** Meeting or document → task. */
export interface SetsOutEdge {
  readonly kind: 'sets-out';
  readonly rank: number;
  readonly evidence: readonly Evidence[];
}

/** Bullet → chapter, or term → task that names it. */
export interface PartOfEdge {
  readonly kind: 'part-of';
  readonly evidence: readonly Evidence[];
}

/** Specific → general, as an enumeration has it. */
export interface KindOfEdge {
  readonly kind: 'kind-of';
  readonly evidence: readonly Evidence[];
}

/** Two terms named together more often than chance; the direction means nothing. */
export interface RelatedToEdge {
  readonly kind: 'related-to';
  /** Sentences that name both. */
  readonly support: number;
  /** Log-likelihood ratio of the two occurring together (Dunning 1993); 0 is chance. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Wording → entity that it words. */
export interface WordsEdge {
  readonly kind: 'words';
  readonly evidence: readonly Evidence[];
}

/** Earlier → later: meeting, task, target or wording. */
export interface EvolvesIntoEdge {
  readonly kind: 'evolves-into';
  /** Sorted, never empty. */
  readonly change: readonly Change[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly rankFrom?: number;
  readonly rankTo?: number;
  /** The earlier end first. */
  readonly evidence: readonly Evidence[];
  readonly gap?: number;
  readonly confidence: number;
}

/** Attributes of any edge, told apart by `kind`. */
export type EdgeAttributes =
  | MentionedInEdge
  | ReportsOnEdge
  | SetsOutEdge
  | PartOfEdge
  | KindOfEdge
  | RelatedToEdge
  | WordsEdge
  | EvolvesIntoEdge;

/** Sentences of two documents of which a reader has said that they correspond, or that they do not. */
export interface JudgedPair {
  readonly before: readonly Evidence[];
  readonly after: readonly Evidence[];
  readonly verdict: 'right' | 'wrong';
}

/** Attributes of the graph itself. */
export interface GraphAttributes {
  readonly name: 'mailuo';
  /** Version of the data format. */
  readonly format: 1;
  /** Node that the first screen opens. */
  readonly opening?: EntityKey;
  /** What readers decided on sentences that were compared; absent where they decided nothing. */
  readonly pairs?: readonly JudgedPair[];
}

/** Graphology's serialized form of the graph. */
export interface SerializedGraph {
  readonly attributes: GraphAttributes;
  readonly options: { readonly type: 'directed'; readonly multi: true; readonly allowSelfLoops: false };
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: EdgeAttributes;
  }[];
}
