/** Where two nodes are named together, as the corpus worker finds it. */
import { useMemo } from 'react';
import type { GraphNode } from '../../graph/query/graph-index.ts';
import type { SharedTexts } from '../../graph/query/shared-texts.ts';
import { toSoughtTerm } from '../../graph/query/sought-term.ts';
import { type RequestState, useRequest } from './use-request.ts';

/** What is no name: a document, and a task, which is a sentence or more. */
const UNNAMED: ReadonlySet<string> = new Set(['document', 'task']);

/** Whether a node is something that texts name. */
export function isNamedInTexts({ attributes: { kind } }: GraphNode): boolean {
  return !UNNAMED.has(kind);
}

/** `idle` where one of them is nothing that texts name. */
export function useShared(a: GraphNode, b: GraphNode): RequestState<SharedTexts> {
  const input = useMemo(
    () => (isNamedInTexts(a) && isNamedInTexts(b) ? { a: toSoughtTerm(a), b: toSoughtTerm(b) } : undefined),
    [a, b],
  );
  return useRequest('shared', input);
}
