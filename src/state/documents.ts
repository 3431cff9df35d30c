/** Texts of documents, fetched when first asked for and kept. */
import { InvalidInputError } from '../../graph/model/errors.ts';
import type { DocumentFile } from '../../graph/model/findings.ts';
import { parseDocument } from '../worker/parse-document.ts';
import { GRAPH_FOLDER } from './graph.ts';
import { createStore } from './store.ts';

export type DocumentState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly detail: string }
  | { readonly status: 'ready'; readonly document: DocumentFile };

/** By file name. */
export const documentsStore = createStore<ReadonlyMap<string, DocumentState>>(new Map());

/** Fetch a document unless that was done before; a failed one is tried again. */
export function requestDocument(file: string): void {
  const state = documentsStore.get().get(file);
  if (state === undefined || state.status === 'failed') void load(file);
}

/**
 * Fetch a document unless that was done before.
 *
 * @throws {Error} The reason, where it cannot be had.
 */
export async function fetchDocument(file: string): Promise<DocumentFile> {
  if (documentsStore.get().get(file)?.status !== 'ready') await load(file);
  const state = documentsStore.get().get(file);
  if (state?.status === 'ready') return state.document;
  throw new Error(state?.status === 'failed' ? `${file}: ${state.detail}` : file);
}

/** Fetch all kept documents anew, after a build. What is shown stays until the new text is there. */
export function refreshDocuments(): void {
  for (const [file, state] of documentsStore.get()) if (state.status !== 'loading') void load(file);
}

async function load(file: string): Promise<void> {
  if (documentsStore.get().get(file)?.status !== 'ready') put(file, { status: 'loading' });
  put(file, await download(file));
}

function put(file: string, state: DocumentState): void {
  documentsStore.update((documents) => new Map(documents).set(file, state));
}

async function download(file: string): Promise<DocumentState> {
  try {
    const response = await fetch(`${GRAPH_FOLDER}/documents/${encodeURIComponent(file)}`, {
      cache: 'no-cache',
    });
    if (!response.ok) return { status: 'failed', detail: `HTTP ${response.status}` };
    return { status: 'ready', document: parseDocument(await response.json()) };
  } catch (error) {
    const isExpected =
      error instanceof InvalidInputError || error instanceof TypeError || error instanceof SyntaxError;
    if (!isExpected) throw error;
    return { status: 'failed', detail: error.message };
  }
}
