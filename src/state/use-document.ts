/** A document's text in React: asking for it fetches it. */
import { useEffect } from 'react';
import { type DocumentState, documentsStore, requestDocument } from './documents.ts';
import { useSelector } from './use-store.ts';

const LOADING: DocumentState = { status: 'loading' };

export function useDocument(file: string): DocumentState {
  useEffect(() => requestDocument(file), [file]);
  return useSelector(documentsStore, (documents) => documents.get(file) ?? LOADING);
}
