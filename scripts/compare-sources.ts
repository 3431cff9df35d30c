/** What a user names → a document to compare: a file that is read, or one of a built graph. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ComparedDocument, EntityLookup } from '../graph/compare/comparison.ts';
import { describeFindings, lookUpEntities, lookUpFindings } from '../graph/compare/sources.ts';
import { type Diagnostic, getSeverity } from '../graph/diagnostics/diagnostic.ts';
import { UsageError } from '../graph/model/errors.ts';
import type { DocumentFile } from '../graph/model/findings.ts';
import type { SerializedGraph } from '../graph/model/graph.ts';
import { type ListedDocument, listTraceDocuments } from '../graph/query/trace.ts';
import type { CompareStrings } from './compare-strings.ts';
import { createDecoders } from './decoders.ts';
import { isDiagnostic, listSources, readSource } from './files.ts';
import { readGraph } from './graph-sources.ts';
import type { GraphStrings } from './graph-strings.ts';

/** A document with the names of what it mentions. */
export interface NamedDocument {
  readonly document: ComparedDocument;
  readonly entities: EntityLookup;
}

/** A graph that documents are looked up in. */
export interface GraphFolder {
  readonly folder: string;
  readonly graph: SerializedGraph;
  readonly documents: readonly ListedDocument[];
}

/** A document that could not be read, with what is to be said of it. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** The graph of a folder; `undefined` where there is none. */
export function openGraph(folder: string, strings: GraphStrings): GraphFolder | undefined {
  const path = join(folder, 'graph.json');
  if (!existsSync(path)) return undefined;
  const graph = readGraph(path, strings);
  return { folder, graph, documents: listTraceDocuments(graph) };
}

/** Path of the file that a name means, and the article of it: FILE, or FILE#2. */
export interface FileName {
  readonly path: string;
  /** 0-based; `undefined` where none is named. */
  readonly article?: number;
}

/** Whether a name is that of a file, which goes before documents of a graph. */
export function findFile(path: string): FileName | undefined {
  if (isFile(path)) return { path };
  const [, file, article] = /^(.+)#(\d+)$/u.exec(path) ?? [];
  if (file === undefined || article === undefined || !isFile(file)) return undefined;
  return { path: file, article: Number(article) - 1 };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/**
 * Read a file by its own.
 *
 * @param onDiagnostic - Called with each fault of the file.
 * @throws {UnreadableError} where it yields no document.
 */
export async function readFile(
  spec: string,
  { path, article }: FileName,
  options: {
    readonly strings: CompareStrings;
    readonly maxBytes: number;
    readonly onDiagnostic: (one: Diagnostic) => void;
  },
): Promise<NamedDocument> {
  const { entries, diagnostics } = await listSources([path], { exclude: [] });
  const [entry] = entries;
  const file = entry === undefined ? diagnostics[0] : await readSource(entry, options);
  if (file === undefined || isDiagnostic(file)) {
    if (file !== undefined) options.onDiagnostic(file);
    throw new UnreadableError(spec);
  }
  // Loaded here, since the lexicon takes longer to load than a command needs that reads no file.
  const { processSource, toDocumentFile } = await import('../graph/pipeline.ts');
  const decoders = createDecoders();
  try {
    const source = await processSource(file, { decoders });
    for (const diagnostic of source.diagnostics) options.onDiagnostic(diagnostic);
    const count = source.findings.length;
    if (count === 0 || source.diagnostics.some((one) => getSeverity(one) === 'error'))
      throw new UnreadableError(spec);
    if (count > 1 && article === undefined)
      throw new UsageError(options.strings.severalArticles(spec, count));
    const findings = source.findings[article ?? 0];
    if (findings === undefined) throw new UsageError(options.strings.noArticle(spec, count));
    return {
      document: { ...toDocumentFile(findings), ...describeFindings(findings) },
      entities: lookUpFindings([findings]),
    };
  } finally {
    await decoders.close();
  }
}

/** The document of a graph that a name means: its key or path, else its date or words of its title, of which all have to fit. */
export function findListed(
  spec: string,
  { documents }: GraphFolder,
  strings: CompareStrings,
): ListedDocument | undefined {
  const exact = documents.find(({ key }) => key === spec || key === `document:${spec}`);
  if (exact !== undefined) return exact;
  const words = spec.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const fits = documents.filter(
    ({ key, title, date, series, copyOf }) =>
      copyOf === undefined &&
      words.every((word) =>
        /^\d{4}(?:-\d{2}){0,2}$/u.test(word)
          ? date?.startsWith(word) === true
          : [key, title, series].some((text) => text?.includes(word) === true),
      ),
  );
  const [only] = fits;
  if (fits.length < 2) return only;
  const full = fits.filter(({ form }) => form === 'full');
  if (full.length === 1) return full[0];
  throw new UsageError(strings.ambiguous(spec, fits.map(nameListed).join(strings.separator)));
}

/** Date, title and path of a document, to tell it by. */
export function nameListed({ key, title, date }: Pick<ListedDocument, 'key' | 'title' | 'date'>): string {
  return [...(date === undefined ? [] : [date]), title, `(${key.replace(/^document:/u, '')})`].join(' ');
}

/** Read a document of a graph. */
export function readListed(
  { file, ...listed }: ListedDocument,
  { folder, graph }: GraphFolder,
  strings: CompareStrings,
): NamedDocument {
  // The name comes from outside, and must not lead out of the folder.
  const path = join(folder, 'documents', basename(file));
  let content: Partial<DocumentFile>;
  try {
    content = JSON.parse(readFileSync(path, 'utf8')) as Partial<DocumentFile>;
  } catch (error) {
    throw new UnreadableError(strings.unreadable(path, toCause(error)), { cause: error });
  }
  if (
    typeof content.text !== 'string' ||
    !Array.isArray(content.sentences) ||
    !Array.isArray(content.mentions)
  )
    throw new UnreadableError(strings.unreadable(path, 'text, sentences, mentions'));
  return { document: { ...(content as DocumentFile), ...listed }, entities: lookUpEntities(graph) };
}

export function toCause(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
