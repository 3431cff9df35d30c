/** Entry of the corpus worker: messages in, answers out. */
import { ANSWERS } from './answers.ts';
import { type Corpus, createCorpus } from './corpus.ts';
import type { FromWorker, RequestKind, RequestMessage, ToWorker } from './protocol.ts';

const refuse = (): Promise<never> => Promise.reject(new RangeError('corpus: not open'));

let corpus: Corpus = createCorpus([], { fetchFile: refuse, fetchGraph: refuse });

const send = (message: FromWorker): void => self.postMessage(message, []);

addEventListener('message', ({ data }: MessageEvent<ToWorker>): void => {
  if (data.kind === 'request') void answer(data);
  else
    corpus = createCorpus(data.documents, {
      async fetchFile(file): Promise<unknown> {
        const response = await fetchFrom(`${data.folder}/${encodeURIComponent(file)}`);
        return await response.json();
      },
      async fetchGraph() {
        const response = await fetchFrom(data.graph);
        return await response.text();
      },
    });
});

async function answer<K extends RequestKind>({ id, request, input }: RequestMessage<K>): Promise<void> {
  try {
    const output = await ANSWERS[request](input, corpus, (progress) =>
      send({ kind: 'progress', id, ...progress }),
    );
    send({ kind: 'answer', id, output });
  } catch (error) {
    send({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) });
  }
}

async function fetchFrom(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${address}`);
  return response;
}
