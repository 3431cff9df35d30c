/** What a matrix of wordings is made of; see `matrix.ts` for what it claims. */
import type { Subject } from '../lexicon/subjects.ts';
import type { PartialDate } from '../model/document.ts';
import type { DocumentKey, EntityKey } from '../model/ids.ts';
import type { DocumentForm, Mode } from '../model/kinds.ts';
import type { Evidence, Span } from '../model/span.ts';
import type { RedlinePart } from '../query/redline.ts';
import type { TraceDocument } from '../query/trace.ts';

/** What a matrix shows, and of which part of a corpus. */
export interface MatrixOptions {
  /** Meetings of this series alone. */
  readonly series?: string;
  /** First and last date, both included; a partial date stands for its whole period. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Meetings of these months alone, 1 to 12; of all where absent. A date without a month is in none. */
  readonly months?: readonly number[];
  /** The columns, in order. */
  readonly subjects: readonly Subject[];
}

/** A column: a subject that comes with Mailuo, or any string. */
export interface MatrixColumn {
  readonly key: string;
  readonly name: { readonly zh: string; readonly en: string };
}

/** A wording in its document. */
export interface CellPlace extends Evidence {
  /** Row that has it. */
  readonly row: string;
  readonly date?: PartialDate;
  readonly text: string;
}

/**
 * A wording against that of the latest row before, in its series, that has one; of those shown where one of them has, for of some months last
 * July's is the one before this July's.
 *
 * - `first-seen`: no row of the corpus words the subject earlier; `first-in-series`: none of its series does.
 * - `unordered`: the date is missing or too coarse to say what came before.
 */
export type CellChange = FirstCell | { readonly kind: 'unordered' } | ComparedCell;

/** A wording that none comes before. */
export interface FirstCell {
  readonly kind: 'first-seen' | 'first-in-series';
  /** Earlier meetings of the series, from its first in the corpus on, that are known to have taken place and are not in the corpus. */
  readonly missingCount: number;
}

/** A comparison of two wordings; `replaced` where they have too little in common for single words to tell anything. */
export interface ComparedCell {
  readonly kind: 'kept' | 'changed' | 'replaced';
  /** What the scales of `lexicon/intensity.ts` say; absent where they are silent. */
  readonly strength?: 'strengthened' | 'weakened';
  readonly before: CellPlace;
  /** Whether the row compared with is none of those shown: none that is shown comes before. */
  readonly isHidden: boolean;
  /** Of the rows between that are not shown the first that words the subject alike already. */
  readonly sameAs?: CellPlace;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The wording, with what it was before. */
  readonly redline: readonly RedlinePart[];
  /** Rows between that do not word the subject. */
  readonly absentCount: number;
  /** Meetings between that are known to have taken place and are not in the corpus. */
  readonly gapCount: number;
  /** Whether a side is no full text, so that a difference may be the digest's own, or a report before 1990. */
  readonly isTentative: boolean;
}

/** A cell with a wording. Its span is the whole passage on the subject. */
export interface WordedCell extends Evidence {
  readonly kind: 'worded';
  /** What is shown: the parts with … between them. */
  readonly text: string;
  /** One part, or two where a verb stands before another object first. */
  readonly parts: readonly Span[];
  /** Whether the passage goes on before or behind what is shown. */
  readonly isCut: boolean;
  /** What the passage has before and behind, where it goes on. */
  readonly around?: { readonly before: string; readonly after: string };
  readonly mode: Mode;
  readonly isTentative: boolean;
  readonly change: CellChange;
  /** Other passages of the document on the subject, in order. */
  readonly others: readonly Span[];
}

/** A cell without a wording. */
export interface AbsentCell {
  readonly kind: 'absent';
  /** Places that name the subject without wording it, in order: looked back on, or named beside other things. */
  readonly mentions: readonly Span[];
  /** The latest wording before, in the series. */
  readonly last?: CellPlace;
}

/** A cell of a matrix. */
export type MatrixCell = WordedCell | AbsentCell;

/** A row: a meeting, or a document on none. */
export interface MatrixRow {
  /** Key of the meeting, else of the document. */
  readonly key: string;
  readonly meeting?: EntityKey;
  /** The document that speaks for the row. */
  readonly document: DocumentKey;
  readonly title: string;
  readonly date?: PartialDate;
  readonly form: DocumentForm;
  readonly series?: string;
  /** Further documents of the meeting that are not near copies. */
  readonly others: readonly TraceDocument[];
  /** Dates of meetings of the series that the corpus lacks between the row before in the series and this one; of the months asked for. */
  readonly missing: readonly PartialDate[];
  /** Rows of the series between the one shown before and this one that are of other months, and so not shown. */
  readonly hiddenCount: number;
  /** One for each column. */
  readonly cells: readonly MatrixCell[];
}

/** Meetings × subjects. */
export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  /** By date, then by key; the undated last. */
  readonly rows: readonly MatrixRow[];
  readonly series?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly months?: readonly number[];
}
