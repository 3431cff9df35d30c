/** The corpus worker as the page sees it: requests in, promises out. */
import type { FromWorker, OpenMessage, Progress, RequestKind, Requests, ToWorker } from './protocol.ts';

/** A worker, or what stands in for it in tests. */
export interface WorkerPort {
  readonly send: (message: ToWorker) => void;
  /** Called once, before anything is sent. */
  readonly listen: (onMessage: (message: FromWorker) => void, onError: (message: string) => void) => void;
}

export interface CorpusClient {
  /** Tell of the documents of a graph; later requests are answered from these. */
  readonly open: (graph: Omit<OpenMessage, 'kind'>) => void;
  /** @throws {Error} with what the worker says, where it cannot answer. */
  readonly request: <K extends RequestKind>(
    kind: K,
    input: Requests[K]['input'],
    onProgress?: (progress: Progress) => void,
  ) => Promise<Requests[K]['output']>;
}

interface Waiting {
  readonly resolve: (output: Requests[RequestKind]['output']) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

export function createCorpusClient(port: WorkerPort): CorpusClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const receive = (message: FromWorker): void => {
    const asked = waiting.get(message.id);
    if (message.kind === 'progress') {
      asked?.onProgress?.(message);
      return;
    }
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.output);
    else asked?.reject(new Error(message.message));
  };
  const fail = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  port.listen(receive, fail);
  return {
    open: (graph) => port.send({ kind: 'open', ...graph }),
    request: (kind, input, onProgress) => {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        port.send({ kind: 'request', id, request: kind, input });
      });
    },
  };
}

/** @returns The port of a worker, which is thereby started. */
export function toPort(worker: Worker): WorkerPort {
  return {
    send: (message) => worker.postMessage(message, []),
    listen(onMessage, onError) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onMessage(data));
      worker.addEventListener('error', ({ message }) => onError(message));
    },
  };
}
