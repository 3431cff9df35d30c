/** A document: one article of a source, as the readers deliver it. Its text never changes after reading. */
import type { DocumentKey } from './ids.ts';
import type { DateOrigin, DocumentForm } from './kinds.ts';
import type { Span } from './span.ts';

/** One file as it comes: nothing is known of its encoding or format but its path. */
export interface SourceFile {
  /** Relative to the corpus, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** ISO date that may be partial: `2024`, `2024-12` or `2024-12-11`. */
export type PartialDate = string;

/** Whether one date certainly lies before another: 2024-12 is neither before nor behind 2024-12-11. */
export function isEarlier(a: PartialDate, b: PartialDate): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** What the author or the layout set apart. `cell` is a cell of a table row, `strong` anything emphasised. */
export interface Mark extends Span {
  readonly kind: 'strong' | 'cell' | 'link';
}

/** A paragraph of a document with the role that its layout gives it. Blocks cover the text line by line. */
export interface Block extends Span {
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'row';
  /** Of a heading 1–6, of a bullet its depth from 1; otherwise 0. */
  readonly level: number;
}

/** A heading with all that stands below it, up to the next heading of its level or above. */
export interface Section extends Span {
  readonly level: number;
  readonly heading: Span;
}

/** What is known of a document besides its text. */
export interface DocumentMetadata {
  readonly key: DocumentKey;
  readonly title: string;
  /** Path of the file, relative to the corpus. */
  readonly source: string;
  /** 0-based place of the article in its file. */
  readonly article: number;
  /** Date of the event, else of publication; absent where neither text nor name says it. */
  readonly date?: PartialDate;
  readonly dateFrom?: DateOrigin;
  readonly form: DocumentForm;
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly url?: string;
  readonly outlet?: string;
}

/** One article with its text, laid out line by line. */
export interface Document extends DocumentMetadata {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly sections: readonly Section[];
}
