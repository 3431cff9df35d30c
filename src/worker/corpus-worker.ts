/** Entry of the corpus worker: messages in, answers out. */
import { ANSWERS } from './answers.ts';
import { type Corpus, createCorpus } from './corpus.ts';
import type { FromWorker, RequestKind, RequestMessage, ToWorker } from './protocol.ts';

let corpus: Corpus = createCorpus([], () => Promise.reject(new RangeError('corpus: not open')));

const send = (message: FromWorker): void => self.postMessage(message, []);

addEventListener('message', ({ data }: MessageEvent<ToWorker>): void => {
  if (data.kind === 'request') void answer(data);
  else
    corpus = createCorpus(data.documents, (file) => fetchJson(`${data.folder}/${encodeURIComponent(file)}`));
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

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${address}`);
  return await response.json();
}
