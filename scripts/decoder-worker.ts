/** The thread in which files are decoded. It answers one request after the other. */
import { parentPort } from 'node:worker_threads';
import type { DiagnosticCode } from '../graph/diagnostics/diagnostic.ts';
import type { PdfPage } from '../graph/read/decoders.ts';

export type DecodeRequest =
  | { readonly format: 'pdf'; readonly bytes: Uint8Array; readonly mostPages: number }
  | { readonly format: 'docx'; readonly bytes: Uint8Array };

export type DecodeReply =
  | { readonly status: 'pages'; readonly pages: readonly PdfPage[] }
  | { readonly status: 'html'; readonly html: string }
  | {
      readonly status: 'failed';
      readonly code: DiagnosticCode;
      readonly cause: string;
      readonly values?: Readonly<Record<string, string | number>>;
    };

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
    .then((reply) => parentPort?.postMessage(reply));
});
