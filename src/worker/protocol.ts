/**
 * What the page asks of the corpus worker, and what comes back. Everything is plain data, so that it can be sent.
 *
 * The worker holds the texts of the graph, so that searching and comparing them never holds up the page.
 */
import type { Brief } from '../../graph/compare/brief-lines.ts';
import type { Comparison } from '../../graph/compare/comparison.ts';
import type { Matrix, MatrixOptions } from '../../graph/compare/matrix-types.ts';
import type { WatchedTerm } from '../../graph/compare/watch.ts';
import type { Language } from '../../graph/diagnostics/format.ts';
import type { SvgPicture } from '../../graph/export/svg.ts';
import type { TablePictureStyle } from '../../graph/export/table-picture.ts';
import type { DocumentKey } from '../../graph/model/ids.ts';
import type { Filter } from '../../graph/query/filters.ts';
import type { NamedThing } from '../../graph/query/first-seen.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { SentenceNeighbor } from '../../graph/query/sentence-neighbors.ts';
import type { SentenceHits } from '../../graph/query/sentences.ts';
import type { SharedPassage } from '../../graph/query/shared-passages.ts';
import type { SharedTexts } from '../../graph/query/shared-texts.ts';
import type { SoughtTerm } from '../../graph/query/sought-term.ts';
import type { ListedDocument, Trace, TraceOptions } from '../../graph/query/trace.ts';
import type { RowEvolution } from './evolutions.ts';

/** One side of a comparison: a document of the graph, or a text that was pasted. */
export type ComparedSideInput =
  | { readonly kind: 'document'; readonly key: DocumentKey }
  | { readonly kind: 'text'; readonly text: string };

export interface CompareInput {
  readonly before: ComparedSideInput;
  readonly after: ComparedSideInput;
}

/** A comparison with the texts that its spans count in; or why there is none. */
export type CompareAnswer =
  | {
      readonly status: 'compared';
      readonly comparison: Comparison;
      readonly brief: Brief;
      readonly texts: { readonly before: string; readonly after: string };
      /** Articles of a pasted text, of which the longest is compared; 1 for a document. */
      readonly articleCounts: { readonly before: number; readonly after: number };
      /** Whether both texts are documents of the graph, so that a mark on a row can become a ruling. */
      readonly isOfGraph: boolean;
      readonly evolutions: readonly RowEvolution[];
    }
  | {
      readonly status: 'refused';
      readonly side: 'before' | 'after';
      readonly reason: 'short' | 'unreadable';
    };

/** Terms to look up in the texts of a comparison. */
export interface WatchInput extends CompareInput {
  readonly terms: readonly string[];
}

/** A comparison as a file, with the terms that are watched. */
export interface CompareFileInput extends WatchInput {
  readonly format: 'md' | 'html' | 'json';
  readonly language: Language;
}

/** Things of which a document may be the first text to name them. */
export interface FirstSeenInput {
  readonly document: DocumentKey;
  readonly things: readonly NamedThing[];
}

/** Two terms that documents may name together. */
export interface SharedInput {
  readonly a: SoughtTerm;
  readonly b: SoughtTerm;
}

/** A term that a document may name. */
export interface NamedInput {
  readonly term: SoughtTerm;
  readonly document: DocumentKey;
}

/** What a matrix shows; a column is the key of a subject, or any string. */
export interface MatrixInput extends Omit<MatrixOptions, 'subjects'> {
  readonly subjects: readonly string[];
}

/** A matrix as a file, in the words of a language and, where it is a picture, in the colors of the page. */
export interface MatrixFileInput {
  readonly matrix: MatrixInput;
  readonly format: 'csv' | 'md' | 'svg' | 'xlsx';
  readonly language: Language;
  readonly style: TablePictureStyle;
}

/** Content of a file: bytes, text, or a picture that the page may still turn into pixels. */
export type MatrixFile = Uint8Array | string | SvgPicture;

/** Requests that the worker answers, each with what it is given and what it answers. */
export interface Requests {
  readonly trace: {
    readonly input: { readonly term: string; readonly options: TraceOptions };
    readonly output: Trace;
  };
  readonly compare: { readonly input: CompareInput; readonly output: CompareAnswer };
  readonly sentences: {
    readonly input: { readonly query: string; readonly filter: Filter };
    readonly output: SentenceHits;
  };
  /** Keys of what a document is the first of the corpus to name; see `findFirstSeen`. */
  readonly 'first seen': { readonly input: FirstSeenInput; readonly output: readonly string[] };
  /** Where two terms are named together. */
  readonly shared: { readonly input: SharedInput; readonly output: SharedTexts };
  /** Of each term those that stand in one sentence with it. */
  readonly 'sentence neighbors': {
    readonly input: { readonly terms: readonly NodeKey[] };
    readonly output: readonly (readonly SentenceNeighbor[])[];
  };
  /** The sentences of a document that name a term. */
  readonly named: { readonly input: NamedInput; readonly output: readonly SharedPassage[] };
  readonly watch: { readonly input: WatchInput; readonly output: readonly WatchedTerm[] };
  readonly 'compare-file': { readonly input: CompareFileInput; readonly output: string };
  readonly matrix: { readonly input: MatrixInput; readonly output: Matrix };
  readonly 'matrix-file': { readonly input: MatrixFileInput; readonly output: MatrixFile };
}

export type RequestKind = keyof Requests;

/** How far an answer has come: parts done, of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The documents of a graph, and the addresses of its file and of the folder of theirs. It replaces those told of before. */
export interface OpenMessage {
  readonly kind: 'open';
  readonly documents: readonly ListedDocument[];
  readonly graph: string;
  readonly folder: string;
}

export interface RequestMessage<K extends RequestKind = RequestKind> {
  readonly kind: 'request';
  /** Tells answers apart; counted up by the page. */
  readonly id: number;
  readonly request: K;
  readonly input: Requests[K]['input'];
}

export type ToWorker = OpenMessage | RequestMessage;

export type FromWorker =
  | ({ readonly kind: 'progress'; readonly id: number } & Progress)
  | { readonly kind: 'answer'; readonly id: number; readonly output: Requests[RequestKind]['output'] }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };
