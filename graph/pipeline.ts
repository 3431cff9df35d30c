/**
 * The stages, in order. The first half works on one source and nothing else, so that it can run anywhere and be kept;
 * the second joins what it yields, in any order.
 *
 *   source → read → extract → findings                 (per document)
 *   findings → rulings → tally → resolve → relate → assemble     (joining)
 */
import { assemble } from './assemble/assemble.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostics/diagnostic.ts';
import { extractFindings } from './extract/extract.ts';
import { getDefaultLexicon } from './lexicon/default.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { SourceFile } from './model/document.ts';
import type { DocumentFile, Findings } from './model/findings.ts';
import type { JudgedPair, SerializedGraph } from './model/graph.ts';
import type { DocumentKey, EntityKey } from './model/ids.ts';
import { compareText } from './model/span.ts';
import type { Decoders } from './read/decoders.ts';
import { readSource } from './read/read.ts';
import { relate } from './relate/relate.ts';
import { applyVerdicts } from './relate/verdicts.ts';
import { type CopyCandidate, findCopies } from './resolve/copies.ts';
import { findJudgedPairs } from './resolve/pair-rulings.ts';
import { resolveTasks } from './resolve/resolve.ts';
import {
  applyAllRulings,
  getVerdicts,
  type RuledFindings,
  type Rulings,
  reportUnused,
} from './resolve/rulings.ts';
import { joinTallies, type Tally, tallyFindings } from './resolve/tally.ts';

/** What one source yields: the findings of each of its articles, and what was wrong with it. */
export interface ProcessedSource {
  readonly path: string;
  readonly findings: readonly Findings[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A built graph with the texts that it rests on. */
export interface Build {
  readonly graph: SerializedGraph;
  /** Sorted by key. */
  readonly documents: readonly DocumentFile[];
  /** What joining has to say: copies, rulings that apply to nothing. Sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Read one source and extract the findings of its articles.
 *
 * Never throws for what the file holds: a fault becomes a diagnostic.
 *
 * @param options.decoders - What the host can decode (default: nothing, so that PDF and DOCX give a diagnostic).
 * @param options.lexicon - What is known beforehand (default: the lexicon that comes with Mailuo).
 */
export async function processSource(
  file: SourceFile,
  options: { readonly decoders?: Decoders; readonly lexicon?: Lexicon } = {},
): Promise<ProcessedSource> {
  const { decoders = {}, lexicon = getDefaultLexicon() } = options;
  const { documents, diagnostics } = await readSource(file, decoders);
  const findings = documents.map((document) => extractFindings(document, lexicon));
  return { path: file.path, findings, diagnostics };
}

/**
 * Join processed sources to a graph. The result does not depend on their order.
 *
 * @param lexicon - What is known beforehand (default: the lexicon that comes with Mailuo).
 * @param rulings - What readers decided, file by file (default: nothing); rulings that apply to nothing are reported.
 */
export function buildGraph(
  sources: readonly ProcessedSource[],
  lexicon: Lexicon = getDefaultLexicon(),
  rulings: readonly Rulings[] = [],
): Build {
  const ruled = sources
    .flatMap((source) => source.findings)
    .map((findings) => applyAllRulings(findings, rulings));
  const { tally, renamed } = resolveTasks(joinTallies(tallyAll(ruled)));
  const copies = findCopies(toCopyCandidates(tally));
  const judged = applyVerdicts(relate(tally), getVerdicts(rulings), tally);
  const compared = findJudgedPairs(
    rulings.flatMap((file) => file.rulings).filter((ruling) => ruling.action === 'pair'),
    ruled.map(({ findings }) => findings),
  );
  const applied = new Set([
    ...judged.applied,
    ...compared.applied,
    ...ruled.flatMap((one) => [...one.applied]),
  ]);
  return {
    graph: withPairs(assemble(tally, judged.relations, copies, lexicon), compared.pairs),
    documents: ruled
      .map(({ findings }) => toDocumentFile(findings, renamed))
      .sort((a, b) => compareText(a.key, b.key)),
    diagnostics: [...reportCopies(copies), ...rulings.flatMap((file) => reportUnused(file, applied))].sort(
      compareDiagnostics,
    ),
  };
}

function withPairs(graph: SerializedGraph, pairs: readonly JudgedPair[]): SerializedGraph {
  return pairs.length === 0 ? graph : { ...graph, attributes: { ...graph.attributes, pairs } };
}

/** One tally at a time, so that joining can let go of each. */
function* tallyAll(ruled: readonly RuledFindings[]): Iterable<Tally> {
  for (const { findings } of ruled) yield tallyFindings(findings);
}

function toCopyCandidates(tally: Tally): CopyCandidate[] {
  return [...tally.documents].map(([key, { metadata, length, signature }]) => ({
    key,
    form: metadata.form,
    length,
    signature,
  }));
}

function reportCopies(copies: ReadonlyMap<DocumentKey, DocumentKey>): Diagnostic[] {
  const toSource = (key: DocumentKey) => key.slice('document:'.length);
  return [...copies].map(([copy, original]) => ({
    code: 'document-copied',
    source: toSource(copy),
    values: { original: toSource(original) },
  }));
}

/**
 * What `documents/` holds of one document.
 *
 * @param renamed - Keys that joining gave up, with those that took their place.
 */
export function toDocumentFile(
  { document, sentences, mentions }: Findings,
  renamed: ReadonlyMap<EntityKey, EntityKey> = new Map(),
): DocumentFile {
  const { key, title, text, blocks, sections } = document;
  const rename = (entity: EntityKey) => renamed.get(entity) ?? entity;
  return {
    key,
    title,
    text,
    blocks,
    sections,
    sentences: sentences.map((sentence) =>
      sentence.task === undefined ? sentence : { ...sentence, task: rename(sentence.task) },
    ),
    mentions: mentions.map((mention) => ({ ...mention, entity: rename(mention.entity) })),
  };
}
