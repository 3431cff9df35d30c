/** The thread in which files are decoded. It answers one request after the other. */
import { parentPort } from 'node:worker_threads';
import type { DecodeReply, DecodeRequest } from './decode-messages.ts';

async function decode(request: DecodeRequest): Promise<DecodeReply> {
  // Each loaded with the first file of its kind, since both take long.
  if (request.format === 'docx') {
    const { toHtml } = await import('./decode-docx.ts');
    return { status: 'html', html: await toHtml(request.bytes) };
  }
  const { readPages } = await import('./decode-pdf.ts');
  return await readPages(request.bytes, request.mostPages);
}

function toFailure(error: unknown): DecodeReply {
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', code: 'format-damaged', cause: (message.split('\n')[0] ?? '').slice(0, 120) };
}

parentPort?.on('message', (request: DecodeRequest) => {
  void decode(request)
    .catch(toFailure)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    .then((reply) => parentPort?.postMessage(reply));
});
