/**
 * What the page asks of the corpus worker, and what comes back. Everything is plain data, so that it can be sent.
 *
 * The worker holds the texts of the graph, so that searching and comparing them never holds up the page.
 */
import type { ListedDocument, Trace, TraceOptions } from '../../graph/query/trace.ts';

/** Requests that the worker answers, each with what it is given and what it answers. */
export interface Requests {
  readonly trace: {
    readonly input: { readonly term: string; readonly options: TraceOptions };
    readonly output: Trace;
  };
}

export type RequestKind = keyof Requests;

/** How far an answer has come: parts done, of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The documents of a graph, and the address of the folder of their files. It replaces those told of before. */
export interface OpenMessage {
  readonly kind: 'open';
  readonly documents: readonly ListedDocument[];
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
