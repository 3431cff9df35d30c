/**
 * Decoders for Node. They run in a thread of their own, so that a file which is made to take all time or memory costs no more than
 * itself: the thread is ended, the file reported, and the next one gets a new thread.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { inflateRaw } from 'node:zlib';
import { DecodeError, type Decoders, type PdfPage } from '../graph/read/decoders.ts';
import type { DecodeReply, DecodeRequest } from './decode-messages.ts';

/** What one file may take. */
export interface DecodeLimits {
  /** From the request to the answer; a page of text takes some hundredths of a second. */
  readonly timeMs: number;
  readonly pages: number;
  /** Memory of the thread's heap in MB. */
  readonly memory: number;
}

const DEFAULT_LIMITS: DecodeLimits = { timeMs: 60_000, pages: 2000, memory: 1024 };

/** Decoders that hold a thread from the first file that needs it until they are closed. */
export interface NodeDecoders extends Required<Decoders> {
  readonly close: () => Promise<void>;
}

const unpack = promisify(inflateRaw);

/** Make decoders. The thread begins with the first file that needs it, and does not keep the program from ending. */
export function createDecoders(limits: DecodeLimits = DEFAULT_LIMITS): NodeDecoders {
  let worker: Worker | undefined;
  const close = async (): Promise<void> => {
    await worker?.terminate();
    worker = undefined;
  };
  const ask = async (request: DecodeRequest): Promise<DecodeReply> => {
    worker ??= startWorker(limits);
    const outcome = await waitForReply(worker, request, limits.timeMs);
    if (typeof outcome === 'object' && 'reply' in outcome) return outcome.reply;
    await close();
    if (outcome === 'late') throw new DecodeError('decoding-slow', { seconds: limits.timeMs / 1000 });
    throw outcome;
  };
  return {
    async pdf(bytes): Promise<readonly PdfPage[]> {
      const reply = await ask({ format: 'pdf', bytes, mostPages: limits.pages });
      if (reply.status === 'pages') return reply.pages;
      throw toError(reply, 'PDF');
    },
    async docx(bytes): Promise<string> {
      const reply = await ask({ format: 'docx', bytes });
      if (reply.status === 'html') return reply.html;
      throw toError(reply, 'DOCX');
    },
    inflate,
    hash: hashText,
    close,
  };
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function inflate(bytes: Uint8Array, maxLength: number): Promise<Uint8Array> {
  try {
    // Zlib wants room for one byte at least.
    const unpacked = await unpack(bytes, { maxOutputLength: Math.max(1, maxLength) });
    return new Uint8Array(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength);
  } catch (error) {
    const isOversized = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (isOversized) throw new DecodeError('archive-oversized', { limit: maxLength / 1_000_000 });
    throw error;
  }
}

/** Loads the thread's module: flags that make Node read TypeScript do not reach the main module of a thread. */
const ENTRY = `
  const { workerData } = require('node:worker_threads');
  import(workerData.loader).then(({ tsImport }) => tsImport(workerData.module, workerData.module));
`;

function startWorker(limits: DecodeLimits): Worker {
  const worker = new Worker(ENTRY, {
    eval: true,
    execArgv: [],
    workerData: {
      loader: import.meta.resolve('tsx/esm/api'),
      module: new URL('./decoder-worker.ts', import.meta.url).href,
    },
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    // What the libraries print about damaged files is said by diagnostics.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return worker;
}

/** What comes of one request: an answer, nothing in time, or a thread that has ended, with its reason. */
type Outcome = { readonly reply: DecodeReply } | 'late' | Error;

async function waitForReply(worker: Worker, request: DecodeRequest, timeMs: number): Promise<Outcome> {
  return await new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer);
      worker.off('message', answer).off('error', settle).off('exit', end);
      worker.unref();
      resolve(outcome);
    };
    const answer = (reply: DecodeReply): void => settle({ reply });
    const end = (): void => settle(new Error('the decoder ended'));
    const timer = setTimeout(settle, timeMs, 'late');
    worker.ref();
    worker.on('message', answer).on('error', settle).on('exit', end);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    worker.postMessage(request);
  });
}

function toError(reply: DecodeReply, format: string): DecodeError {
  if (reply.status !== 'failed') return new DecodeError('format-damaged', { format, cause: 'no answer' });
  const { code, cause, values } = reply;
  return new DecodeError(code, { format, cause, ...values });
}
