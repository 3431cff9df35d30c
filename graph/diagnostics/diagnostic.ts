/** Faults in what was read, as data. Sentences are made in `format.ts` alone, so that tests name codes and the page can translate. */
import type { Span } from '../model/span.ts';
import { compareText } from '../model/span.ts';

/** Every code with its severity. An `error` means that something of the input is missing from the graph. */
export const DIAGNOSTIC_CODES = {
  'file-unreadable': 'error',
  'file-empty': 'error',
  'file-binary': 'error',
  'file-oversized': 'error',
  'format-unsupported': 'error',
  'format-damaged': 'error',
  'file-encrypted': 'error',
  'archive-oversized': 'error',
  'pages-oversized': 'error',
  'pages-damaged': 'error',
  'decoding-slow': 'error',
  'decoder-missing': 'error',
  'line-invalid': 'error',
  'lines-invalid': 'error',
  'encoding-unknown': 'error',
  'encoding-damaged': 'warning',
  'front-matter-invalid': 'warning',
  'document-without-text': 'warning',
  'document-scanned': 'warning',
  'link-loop': 'warning',
  'document-copied': 'warning',
  'ruling-invalid': 'error',
  'ruling-unused': 'warning',
} as const;
/** Code of a fault; the key of its sentence. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
/** An error lost something of the input; a warning did not. */
export type Severity = (typeof DIAGNOSTIC_CODES)[DiagnosticCode];

/** One fault, with where it is and what its sentence needs. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Path of the file, relative to the corpus. */
  readonly source: string;
  /** Place in the file's text, where it has one. */
  readonly span?: Span;
  /** 1-based line in the file, where it has one. */
  readonly line?: number;
  /** What the sentence needs besides: sizes, names, causes. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Severity of a diagnostic, by its code. */
export function getSeverity(diagnostic: Diagnostic): Severity {
  return DIAGNOSTIC_CODES[diagnostic.code];
}

/** Order by source, then place, then code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.source, b.source) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
    compareText(a.code, b.code)
  );
}
