/**
 * What comparing two documents yields: plain data, so that it can be sent between threads and written to a file.
 *
 * Spans of `before` count in the earlier text, spans of `after` in the later. Whatever is claimed stands in these spans.
 */
import type { PartialDate } from '../model/document.ts';
import type { DocumentFile } from '../model/findings.ts';
import type { DocumentKey, EntityKey } from '../model/ids.ts';
import type { DocumentForm, EntityKind, Mode } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import type { RedlinePart } from '../query/redline.ts';
import type { JudgedSpans } from './judged.ts';

/** One of the two documents that are compared: what `documents/` holds of it, and what the graph or the reader knows besides. */
export interface ComparedDocument extends DocumentFile {
  readonly date?: PartialDate;
  readonly form: DocumentForm;
  /** Series of the meeting that it reports on, and the meeting. */
  readonly series?: string;
  readonly meeting?: EntityKey;
}

/** What is known of an entity: attributes of a node, or an entity of findings. */
export interface EntityFacts {
  readonly kind: EntityKind;
  readonly label: string;
  /** Other names that the corpus has for it, where that is known. */
  readonly aliases?: readonly string[];
  /** Of a task. */
  readonly level?: 1 | 2;
  /** Of a target. */
  readonly indicator?: string;
  readonly value?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
}

/** Names and kinds of what both documents mention. What it does not hold is passed over. */
export type EntityLookup = ReadonlyMap<EntityKey, EntityFacts>;

/** What documents certainly earlier than the later one say of an entity. */
export interface Seen {
  readonly first?: PartialDate;
  readonly last?: PartialDate;
  readonly documentCount: number;
}

/** What a comparison is told besides the two texts. */
export interface CompareOptions {
  readonly entities: EntityLookup;
  /** What the corpus has seen before the later document; without it nothing is called first seen. */
  readonly seen?: ReadonlyMap<EntityKey, Seen>;
  /** What readers decided on pairs of sentences. */
  readonly judged?: readonly JudgedSpans[];
  /** Called with the part that is done, 0–1, ascending. */
  readonly onProgress?: (done: number) => void;
}

/** What became of a sentence. `moved` has the same words in another place; a sentence moved and reworded is `reworded` and `isMoved`. */
export const ROW_KINDS = ['same', 'reworded', 'moved', 'new', 'gone'] as const;
/** Kind of a row. */
export type RowKind = (typeof ROW_KINDS)[number];

/** A clause of the later text that is clearly stronger or weaker than its counterpart, by the scale of `lexicon/intensity.ts`. */
export interface StrengthChange {
  readonly direction: 'strengthened' | 'weakened';
  /** The words that differ, with what they lead: clauses. */
  readonly before: Span;
  readonly after: Span;
}

/** A run of words of a row. */
export interface RowPart extends RedlinePart {
  /**
   * Of what is added or removed here: whether the other text has it elsewhere, so that it is neither new nor gone. Absent where it has not.
   */
  readonly isElsewhere?: boolean;
}

/** Where a row stands: in the later text, or in the earlier for what is gone. */
export interface RowPlace {
  /** Index of its passage in {@link Comparison.passages}. */
  readonly passage: number;
  readonly mode: Mode;
  /** Mode of its earlier side, where that is another: what was called for is looked back on. */
  readonly formerMode?: Mode;
  /** Names of themes, see `lexicon/themes.ts`; empty where the words tell none. */
  readonly themes: readonly string[];
}

/**
 * Sentences that correspond. Every sentence of either text stands in `before` or `after` of exactly one row.
 */
export interface ComparedRow {
  readonly kind: RowKind;
  /** Sentences in order; none for what is new, several where they were merged. */
  readonly before: readonly Span[];
  /** Sentences in order; none for what is gone, several adjacent ones where one was split. */
  readonly after: readonly Span[];
  /**
   * Sentences of the earlier text that stand in the `before` of another row, and correspond to this one too: what was split over several
   * places. A row with these and an empty `before` is not new.
   */
  readonly shared: readonly Span[];
  /**
   * Sentences of `before` and `shared` that it corresponds to less surely: by a clause on the same matter, in other words. Absent where there
   * is none.
   */
  readonly loose?: readonly Span[];
  /** Whether it stands in another order than most of what both texts have. */
  readonly isMoved: boolean;
  /** 0–1; 1 for the same words, 0 for a row with one side. */
  readonly likeness: number;
  /**
   * Kept and added parts are the words of `after`, kept and removed ones those of `before`; where this is empty, the clauses of `shared` that
   * correspond.
   */
  readonly redline: readonly RowPart[];
  readonly strengths: readonly StrengthChange[];
  readonly place: RowPlace;
  /** Whether the claim hangs on a text that is no full one: see {@link Comparison.cautions}. */
  readonly isTentative: boolean;
}

/** Whether all earlier sentences that a row shows correspond less surely, or some of them; `undefined` where none does. */
export function getLooseness({
  before,
  shared,
  loose = [],
}: Pick<ComparedRow, 'before' | 'shared' | 'loose'>): 'whole' | 'part' | undefined {
  const shown = before.length > 0 ? before : shared;
  const count = shown.filter(({ start }) => loose.some((one) => one.start === start)).length;
  return count === 0 ? undefined : count === shown.length ? 'whole' : 'part';
}

/** Whether the other text has a part of a new or gone row elsewhere, so that the rest alone is new or gone. */
export function isPartlyElsewhere({ kind, redline }: Pick<ComparedRow, 'kind' | 'redline'>): boolean {
  return (kind === 'new' || kind === 'gone') && redline.some(({ isElsewhere }) => isElsewhere === true);
}

/** A stretch of one text on one matter: a task, a section or a paragraph. */
export interface ComparedPassage {
  readonly side: 'before' | 'after';
  /** Its heading, or its first sentence. */
  readonly heading: Span;
  readonly span: Span;
  /** Mode of its first sentence. */
  readonly mode: Mode;
  readonly task?: EntityKey;
  readonly themes: readonly string[];
}

/** A task where one document sets it. */
export interface PlacedTask {
  readonly key: EntityKey;
  readonly label: string;
  readonly heading: Span;
  /** Heading and paragraphs. */
  readonly span: Span;
  /** 1-based place among the tasks of its text. */
  readonly rank: number;
  /** Whether the text numbers it. */
  readonly isNumbered: boolean;
  readonly themes: readonly string[];
}

/** Two tasks of which one goes on in the other. */
export interface TaskLink {
  /** Indices in {@link ComparedTasks}. */
  readonly before: number;
  readonly after: number;
  /** `kept` has the same heading; of `split` one goes on in several, of `merged` several in one. */
  readonly change: 'kept' | 'reworded' | 'split' | 'merged';
  readonly likeness: number;
}

/** Tasks side by side. A task without a link is gone or new. */
export interface ComparedTasks {
  readonly before: readonly PlacedTask[];
  readonly after: readonly PlacedTask[];
  readonly links: readonly TaskLink[];
}

/** A planned value where one document sets it. */
export interface PlacedTarget extends Span {
  readonly key: EntityKey;
  readonly value: string;
  readonly period?: string;
}

/** Values of one indicator. */
export interface ComparedTarget {
  readonly indicator: string;
  readonly change: 'same' | 'changed' | 'new' | 'gone';
  readonly before: readonly PlacedTarget[];
  readonly after: readonly PlacedTarget[];
  /** Where both have one number: whether it went up or down. */
  readonly direction?: 'up' | 'down';
  /** Whether it asks for more or less than before, where one way is better: a lower rate of unemployment asks for more. */
  readonly strength?: 'strengthened' | 'weakened';
  /** Also where the other text names the indicator, but no value that was read. */
  readonly isTentative: boolean;
}

/** A stance of a field of policy in both texts: 稳健的货币政策 → 适度宽松的货币政策. */
export interface ComparedStance {
  readonly field: string;
  /** `reworded` keeps the modifier and says anew what the policy shall be: 稳健的货币政策要灵活适度 → 稳健的货币政策要精准有力. */
  readonly change: 'kept' | 'reworded' | 'replaced' | 'new' | 'gone';
  readonly direction?: 'strengthened' | 'weakened';
  readonly before?: Span;
  readonly after?: Span;
  readonly isTentative: boolean;
}

/** How much of a text is on a theme, and where it begins. */
export interface ThemeShare {
  /** Of the units of its deploying sentences, 0–1. */
  readonly share: number;
  /** 1-based place among the themes by first sentence; absent where the text has none. */
  readonly rank?: number;
  readonly first?: Span;
}

/** A theme in both texts. */
export interface ComparedTheme {
  readonly name: string;
  readonly before: ThemeShare;
  readonly after: ThemeShare;
}

/** A term or name that one text has and the other has not, under none of its names and not even as a part of other words. */
export interface ComparedTerm {
  readonly key: EntityKey;
  readonly kind: EntityKind;
  /** Canonical name; the text may use another form. */
  readonly label: string;
  /** As the text that has it writes it first. */
  readonly form: string;
  /** Whether a lexicon knows it; else a rule has found it. */
  readonly isKnown: boolean;
  readonly change: 'new' | 'gone';
  /** Mentions in the text that has it. */
  readonly mentions: readonly Span[];
  /** Of a term that is gone: a clause of the later text on the same narrow matter, so that only the word is gone. */
  readonly kin?: Span;
  /** A clause of the other text that lists one by one what the term sums up, so that only the name is new, or gone. */
  readonly members?: Span;
  /** What earlier documents have of it, where that was told. */
  readonly seen?: Seen;
  /** Whether no earlier document has it, where that was told. */
  readonly isFirstSeen?: boolean;
  readonly isTentative: boolean;
}

/** Why claims about absence, order, stances and strength are tentative: a side is no full text, and its words may be its own. */
export interface Caution {
  readonly side: 'before' | 'after';
  /** What its text is; `short`: much shorter than the other, whatever it is. */
  readonly form: Exclude<DocumentForm, 'full'> | 'short';
}

/** What is said of each document. */
export interface ComparedSide {
  readonly key: DocumentKey;
  readonly title: string;
  readonly date?: PartialDate;
  readonly form: DocumentForm;
  readonly series?: string;
  /** In UTF-16 code units. */
  readonly length: number;
  readonly sentenceCount: number;
}

/** Two documents side by side. */
export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly cautions: readonly Caution[];
  /** In the order of the later text, what is gone where it stood. */
  readonly rows: readonly ComparedRow[];
  readonly counts: Readonly<Record<RowKind, number>>;
  /** Of the later text in order, then of the earlier. */
  readonly passages: readonly ComparedPassage[];
  readonly tasks: ComparedTasks;
  /** In the order of the later text, then what is gone. */
  readonly targets: readonly ComparedTarget[];
  readonly stances: readonly ComparedStance[];
  /** By share in the later text. */
  readonly themes: readonly ComparedTheme[];
  /** New ones in the order of the later text, then those gone. */
  readonly terms: readonly ComparedTerm[];
}
