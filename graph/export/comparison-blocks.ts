/** What a report is made of. */
import type { RowPart } from '../compare/comparison.ts';

/** The two texts, to quote from. */
export interface ReportTexts {
  readonly before: string;
  readonly after: string;
}

/** A pair of quotes with what is said of it. Either side may be missing; parts mark what differs. */
export interface ReportPair {
  readonly kind: 'pair';
  readonly label: string;
  /** For the look of its label. */
  readonly tone: 'same' | 'changed' | 'new' | 'gone';
  readonly before: readonly RowPart[];
  readonly after: readonly RowPart[];
  /** Both sides in one line, where they belong together. */
  readonly redline?: readonly RowPart[];
}

/** A part of the document. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | ReportPair;
