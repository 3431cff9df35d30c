/** What the thread of the decoders is asked, and what it answers. */
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
