/**
 * The stages, in order. The first half works on one source and nothing else, so that it can run anywhere and be kept;
 * the second joins what it yields, in any order.
 *
 *   source → read → extract → findings                 (per document)
 *   findings → tally → resolve → relate → assemble     (joining)
 */
import { assemble } from './assemble/assemble.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { extractFindings } from './extract/extract.ts';
import { getDefaultLexicon } from './lexicon/default.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { SourceFile } from './model/document.ts';
import type { DocumentFile, Findings } from './model/findings.ts';
import type { SerializedGraph } from './model/graph.ts';
import { compareText } from './model/span.ts';
import { readSource } from './read/read.ts';
import { relate } from './relate/relate.ts';
import { resolveTasks } from './resolve/resolve.ts';
import { joinTallies, tallyFindings } from './resolve/tally.ts';

/** What one source yields: the findings of each of its articles, and what was wrong with it. */
export interface ProcessedSource {
  readonly path: string;
  readonly findings: readonly Findings[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Build {
  readonly graph: SerializedGraph;
  /** Sorted by key. */
  readonly documents: readonly DocumentFile[];
}

/**
 * Read one source and extract the findings of its articles.
 *
 * Never throws for what the file holds: a fault becomes a diagnostic.
 *
 * @param lexicon - What is known beforehand (default: the lexicon that comes with Mailuo).
 */
export async function processSource(
  file: SourceFile,
  lexicon: Lexicon = getDefaultLexicon(),
): Promise<ProcessedSource> {
  const { documents, diagnostics } = await Promise.resolve(readSource(file));
  const findings = documents.map((document) => extractFindings(document, lexicon));
  return { path: file.path, findings, diagnostics };
}

/**
 * Join processed sources to a graph. The result does not depend on their order.
 */
export function buildGraph(
  sources: readonly ProcessedSource[],
  lexicon: Lexicon = getDefaultLexicon(),
): Build {
  const findings = sources.flatMap((source) => source.findings);
  const tally = resolveTasks(joinTallies(findings.map(tallyFindings)));
  return {
    graph: assemble(tally, relate(tally), lexicon),
    documents: findings.map(toDocumentFile).sort((a, b) => compareText(a.key, b.key)),
  };
}

/** What `documents/` holds of one document. */
export function toDocumentFile({ document, sentences, mentions }: Findings): DocumentFile {
  const { key, title, text, blocks, sections } = document;
  return { key, title, text, blocks, sections, sentences, mentions };
}
