/** Where two nodes are named together, as the corpus worker finds it. */
import { useMemo } from 'react';
import type { GraphIndex, GraphNode } from '../../graph/query/graph-index.ts';
import type { SharedTexts } from '../../graph/query/shared-texts.ts';
import { toSoughtTerm } from '../../graph/query/term-places.ts';
import { type RequestState, useRequest } from './use-request.ts';

/** What is no name: a document, and a task, which is a sentence or more. */
const UNNAMED: ReadonlySet<string> = new Set(['document', 'task']);

/** `idle` where one of them is nothing that texts name. */
export function useShared(index: GraphIndex, a: GraphNode, b: GraphNode): RequestState<SharedTexts> {
  const input = useMemo(
    () =>
      UNNAMED.has(a.attributes.kind) || UNNAMED.has(b.attributes.kind)
        ? undefined
        : { a: toSoughtTerm(index, a), b: toSoughtTerm(index, b) },
    [index, a, b],
  );
  return useRequest('shared', input);
}
