/**
 * What the readers need of their host: PDF, DOCX and compressed parts are decoded, and texts hashed, by functions given as arguments,
 * so that this stage itself needs neither Node nor a page.
 */
import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';

/** A piece of text as a PDF places it, in points. */
export interface TextRun {
  readonly text: string;
  /** Left edge, from the left of the page. */
  readonly x: number;
  /** Baseline, from the top of the page. */
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly height: number;
}

/** One page of a PDF, upright as it is shown. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order of the file; text that does not run from left to right, as that of a watermark, is left out. */
  readonly runs: readonly TextRun[];
  /** Whether the page, or a part of it, could not be decoded. */
  readonly isDamaged?: boolean;
}

/** Functions of the host. A format without its function gives a diagnostic. */
export interface Decoders {
  /** @throws {DecodeError} for a file that is encrypted, damaged, too long or too slow. */
  readonly pdf?: (bytes: Uint8Array) => Promise<readonly PdfPage[]>;
  /**
   * Body of a DOCX as HTML; pictures are left out. What the archive unpacks to is checked before.
   *
   * @throws {DecodeError}
   */
  readonly docx?: (bytes: Uint8Array) => Promise<string>;
  /**
   * Unpack a raw deflate stream.
   *
   * @param maxLength - Bytes at which unpacking stops.
   * @throws {DecodeError} with `archive-oversized` where there is more, with `format-damaged` where the stream is broken.
   */
  readonly inflate?: (bytes: Uint8Array, maxLength: number) => Promise<Uint8Array>;
  /** SHA-256 of a text's UTF-8, as `toHash` (the default) gives it; Node's own takes a tenth of its time. */
  readonly hash?: (text: string) => string;
}

/** Why a file could not be decoded, as the diagnostic that it gives. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  readonly code: DiagnosticCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: DiagnosticCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Anything that a decoder throws as a `DecodeError`: what it does not name itself is damage of the file. */
export function toDecodeError(error: unknown, format: string): DecodeError {
  if (error instanceof DecodeError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const cause = (message.split('\n')[0] ?? '').slice(0, 120).trim();
  return new DecodeError('format-damaged', { format, cause: cause === '' ? 'unknown cause' : cause });
}
