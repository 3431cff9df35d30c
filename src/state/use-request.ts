/** A request to the corpus worker in React: asked when its input changes, the latest answer wins. */
import { useEffect, useState } from 'react';
import type { Progress, RequestKind, Requests } from '../worker/protocol.ts';
import { requestFromCorpus } from './corpus.ts';
import { type GraphState, graphStore } from './graph.ts';
import { useStore } from './use-store.ts';

export type RequestState<T> =
  | { readonly status: 'idle' }
  /** `former` is what was answered before, to be shown meanwhile. */
  | { readonly status: 'loading'; readonly progress?: Progress | undefined; readonly former?: T | undefined }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly output: T };

/** What has come in so far, and for which graph and input. */
interface Received<K extends RequestKind> {
  readonly graph?: GraphState;
  readonly input?: Requests[K]['input'];
  readonly progress?: Progress;
  readonly output?: Requests[K]['output'];
  readonly message?: string;
}

/**
 * @param input - What to ask; nothing is asked where it is absent. Must stay the same object while it means the same.
 */
export function useRequest<K extends RequestKind>(
  kind: K,
  input: Requests[K]['input'] | undefined,
): RequestState<Requests[K]['output']> {
  const [received, setReceived] = useState<Received<K>>({});
  const graph = useStore(graphStore);
  useEffect(() => {
    if (input === undefined) return undefined;
    let isCurrent = true;
    const receive = (change: (former: Received<K>) => Received<K>): void => {
      if (isCurrent) setReceived(change);
    };
    requestFromCorpus(kind, input, (progress) => receive((former) => ({ ...former, progress }))).then(
      (output) => receive(() => ({ graph, input, output })),
      (error: unknown) =>
        receive(() => ({ graph, input, message: error instanceof Error ? error.message : String(error) })),
    );
    return () => {
      isCurrent = false;
    };
  }, [kind, input, graph]);
  return toState(received, graph, input);
}

function toState<K extends RequestKind>(
  { progress, output, message, ...answered }: Received<K>,
  graph: GraphState,
  input: Requests[K]['input'] | undefined,
): RequestState<Requests[K]['output']> {
  if (input === undefined) return { status: 'idle' };
  if (answered.input !== input || answered.graph !== graph)
    return { status: 'loading', progress, former: output };
  if (message !== undefined) return { status: 'failed', message };
  return output === undefined ? { status: 'loading', progress } : { status: 'ready', output };
}
