/** The graph: fetched, checked, indexed, and fetched anew after each build. */
import { InvalidInputError } from '../../graph/model/errors.ts';
import { type GraphIndex, indexGraph } from '../../graph/query/graph-index.ts';
import { parseGraph } from '../worker/parse-graph.ts';
import { createStore } from './store.ts';

/** `missing`: no file there. `damaged`: a file, but no graph. `unreachable`: no answer at all. */
export type GraphFailure = 'missing' | 'damaged' | 'unreachable';

export type GraphState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: GraphFailure; readonly detail: string }
  | { readonly status: 'ready'; readonly index: GraphIndex };

/** Address of the folder that a build writes, relative to the page. */
export const GRAPH_FOLDER = 'graph';

export const graphStore = createStore<GraphState>({ status: 'loading' });

/** Fetch the graph and put it, or what went wrong, in the store. A graph that is shown stays until the new one is ready. */
export async function loadGraph(): Promise<void> {
  graphStore.set(await fetchGraph());
}

/**
 * Fetch the graph after a build.
 *
 * @returns The graph before and the graph now; `undefined` where either is missing. A failure leaves the shown graph as it is.
 */
export async function reloadGraph(): Promise<{ former: GraphIndex; current: GraphIndex } | undefined> {
  const before = graphStore.get();
  const after = await fetchGraph();
  if (before.status === 'ready' && after.status !== 'ready') return undefined;
  graphStore.set(after);
  return before.status === 'ready' && after.status === 'ready'
    ? { former: before.index, current: after.index }
    : undefined;
}

async function fetchGraph(): Promise<GraphState> {
  let text: string;
  try {
    const response = await fetch(`${GRAPH_FOLDER}/graph.json`, { cache: 'no-cache' });
    if (!response.ok) return { status: 'failed', failure: 'missing', detail: `HTTP ${response.status}` };
    text = await response.text();
  } catch (error) {
    return {
      status: 'failed',
      failure: 'unreachable',
      detail: error instanceof Error ? error.message : String(error),
    };
  }
  try {
    return { status: 'ready', index: indexGraph(parseGraph(text)) };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return { status: 'failed', failure: 'damaged', detail: error.message };
  }
}
