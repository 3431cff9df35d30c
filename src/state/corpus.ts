/** Requests about the texts of the graph that is shown. The worker starts with the first of them. */
import { listTraceDocuments } from '../../graph/query/trace.ts';
import { type CorpusClient, createCorpusClient, toPort } from '../worker/client.ts';
import type { Progress, RequestKind, Requests } from '../worker/protocol.ts';
import { GRAPH_FOLDER, graphStore } from './graph.ts';

let client: CorpusClient | undefined;

/** Ask the corpus worker; see {@link CorpusClient.request}. The graph must be ready. */
export function requestFromCorpus<K extends RequestKind>(
  kind: K,
  input: Requests[K]['input'],
  onProgress?: (progress: Progress) => void,
): Promise<Requests[K]['output']> {
  client ??= startWorker();
  return client.request(kind, input, onProgress);
}

function startWorker(): CorpusClient {
  const worker = new Worker(new URL('../worker/corpus-worker.ts', import.meta.url), { type: 'module' });
  const started = createCorpusClient(toPort(worker));
  openGraph(started);
  graphStore.subscribe(() => openGraph(started));
  return started;
}

function openGraph(opened: CorpusClient): void {
  const graph = graphStore.get();
  if (graph.status !== 'ready') return;
  opened.open({
    documents: listTraceDocuments(graph.index.serialized),
    graph: new URL(`${GRAPH_FOLDER}/graph.json`, document.baseURI).href,
    folder: new URL(`${GRAPH_FOLDER}/documents`, document.baseURI).href,
  });
}
