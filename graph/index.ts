/** The public surface of the library. */
export { createBrief } from './compare/brief.ts';
export type { Brief, BriefGroup, BriefLine } from './compare/brief-lines.ts';
export { compareDocuments } from './compare/compare.ts';
export type {
  ComparedDocument,
  ComparedRow,
  CompareOptions,
  Comparison,
  EntityFacts,
  EntityLookup,
  RowKind,
  Seen,
} from './compare/comparison.ts';
export {
  describeFindings,
  lookUpEntities,
  lookUpFindings,
} from './compare/sources.ts';
export {
  type Diagnostic,
  type DiagnosticCode,
  getSeverity,
  type Severity,
} from './diagnostics/diagnostic.ts';
export { formatDiagnostic, type Language } from './diagnostics/format.ts';
export { toComparisonHtml } from './export/comparison-html.ts';
export { toComparisonMarkdown } from './export/comparison-markdown.ts';
export type { ReportSource } from './export/comparison-report.ts';
export { getDefaultLexicon } from './lexicon/default.ts';
export { createLexicon, type Lexicon, type LexiconEntry, parseEntries } from './lexicon/lexicon.ts';
export type { Document, DocumentMetadata, PartialDate, SourceFile } from './model/document.ts';
export { InvalidInputError, NotFoundError, UsageError } from './model/errors.ts';
export type { DocumentFile, Entity, Findings, Mention } from './model/findings.ts';
export type { EdgeAttributes, NodeAttributes, SerializedGraph } from './model/graph.ts';
export {
  type DocumentKey,
  type EntityKey,
  toDocumentFileName,
  toDocumentKey,
  toEntityKey,
} from './model/ids.ts';
export type { Evidence, Span } from './model/span.ts';
export { type Build, buildGraph, type ProcessedSource, processSource, toDocumentFile } from './pipeline.ts';
export { DecodeError, type Decoders, type PdfPage, type TextRun } from './read/decoders.ts';
export { SUPPORTED_EXTENSIONS } from './read/formats.ts';
export { parseRulings, type Ruling, type Rulings } from './resolve/rulings.ts';
