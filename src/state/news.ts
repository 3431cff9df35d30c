/** What a new build brought, and the stream that tells of builds. */
import { compareGraphs, type GraphDifference } from './compare-graphs.ts';
import { refreshDocuments } from './documents.ts';
import { GRAPH_FOLDER, reloadGraph } from './graph.ts';
import { createStore } from './store.ts';

export type News =
  | ({ readonly kind: 'built' } & GraphDifference)
  | { readonly kind: 'failed'; readonly message: string };

export const newsStore = createStore<News | undefined>(undefined);

export function dismissNews(): void {
  newsStore.set(undefined);
}

/**
 * Listen for builds. Where no stream stands, that is all right: the graph is then as it was built.
 *
 * @returns How to stop.
 */
export function followBuilds(): () => void {
  const source = new EventSource(`${GRAPH_FOLDER}/events`);
  source.addEventListener('built', () => void takeUpBuild());
  source.addEventListener('failed', (event) => newsStore.set({ kind: 'failed', message: toMessage(event) }));
  return () => source.close();
}

async function takeUpBuild(): Promise<void> {
  const graphs = await reloadGraph();
  refreshDocuments();
  if (graphs !== undefined) newsStore.set({ kind: 'built', ...compareGraphs(graphs.former, graphs.current) });
}

function toMessage(event: MessageEvent<unknown>): string {
  try {
    const content: unknown = JSON.parse(String(event.data));
    const isNamed = typeof content === 'object' && content !== null && 'message' in content;
    return isNamed ? String(content.message) : '';
  } catch {
    return '';
  }
}
