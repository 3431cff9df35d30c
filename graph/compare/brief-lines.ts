/** The lines of a brief: plain data, as the comparison itself. */
import type { Span } from '../model/span.ts';
import type {
  Caution,
  ComparedDocument,
  ComparedSide,
  ComparedStance,
  ComparedTarget,
  RowPart,
} from './comparison.ts';

/** Groups of lines, in the order in which they are shown. */
export const BRIEF_GROUPS = [
  'stances',
  'ranks',
  'targets',
  'news',
  'wordings',
  'terms',
  'gone',
  'repeated',
] as const;
/** Group of lines. */
export type BriefGroupName = (typeof BRIEF_GROUPS)[number];

/** Name of a subject, in both languages. */
export interface SubjectName {
  readonly zh: string;
  readonly en: string;
}

/** What a line says besides its quotes. */
export type BriefChange =
  | ({ readonly kind: 'stance' } & Pick<ComparedStance, 'field' | 'change' | 'direction'>)
  | { readonly kind: 'rank'; readonly rankFrom: number; readonly rankTo: number }
  | { readonly kind: 'task'; readonly change: 'new' | 'gone' | 'split' | 'merged'; readonly rank: number }
  | {
      readonly kind: 'target';
      readonly indicator: string;
      readonly change: ComparedTarget['change'];
      readonly direction?: 'up' | 'down';
      readonly strength?: 'strengthened' | 'weakened';
      readonly valuesFrom: readonly string[];
      readonly valuesTo: readonly string[];
    }
  | WordingChange
  | {
      readonly kind: 'terms';
      readonly terms: readonly string[];
      readonly firstSeen: readonly string[];
      /** Those whose members the earlier text lists one by one. */
      readonly listed: readonly string[];
    }
  | {
      readonly kind: 'gone';
      readonly terms: readonly string[];
      /** Documents before the later one that have the first of them, where that was told. */
      readonly documentCount?: number;
    }
  | {
      readonly kind: 'news';
      readonly of: 'meeting' | 'agenda' | 'passage';
      /** What new passages are on, in their order. */
      readonly subjects: readonly string[];
    }
  | { readonly kind: 'repeated'; readonly subjects: readonly SubjectName[] };

/** How a subject is worded now, or a clause on none. */
export interface WordingChange {
  readonly kind: 'wording';
  readonly subjects: readonly SubjectName[];
  /** `new`, `gone`: the other text does not so much as name the subject. */
  readonly change: 'changed' | 'replaced' | 'new' | 'gone';
  readonly direction?: 'strengthened' | 'weakened';
}

/** One line of the brief, with what both texts say. */
export interface BriefLine {
  readonly change: BriefChange;
  /** Quotes: spans of the two texts; empty where a side has nothing. */
  readonly before: readonly Span[];
  readonly after: readonly Span[];
  /** Of what is reworded, where it is known. */
  readonly redline?: readonly RowPart[];
  /** Of a quote that one text alone has: the words in it that the line is about. */
  readonly marked?: readonly Span[];
  readonly isTentative: boolean;
}

/** Lines of one kind, the most important first. */
export interface BriefGroup {
  readonly name: BriefGroupName;
  readonly lines: readonly BriefLine[];
  /** Those left out for room, the most important first; absent where there are none. */
  readonly rest?: readonly BriefLine[];
  /** Lines that there are, those left out for room among them. */
  readonly count: number;
}

/** One page on a new document against the one before. */
export interface Brief {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly cautions: readonly Caution[];
  /** Groups that have a line. */
  readonly groups: readonly BriefGroup[];
}

/** Both documents of a comparison. */
export interface Documents {
  readonly before: ComparedDocument;
  readonly after: ComparedDocument;
}

/** A line with its weight among those of its group. */
export interface Weighed extends BriefLine {
  readonly weight: number;
}

/** The union of spans; `undefined` where there is none. */
export function joinSpans(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
