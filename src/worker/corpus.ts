/** The texts of a graph, fetched and folded when first asked for and kept. */
import type { DocumentFile } from '../../graph/model/findings.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import type { DocumentKey } from '../../graph/model/ids.ts';
import type { MentionSource } from '../../graph/query/term-places.ts';
import type { ListedDocument } from '../../graph/query/trace.ts';
import { type FoldedText, foldText } from '../../graph/text/fold.ts';
import { parseDocument } from './parse-document.ts';
import { parseGraph } from './parse-graph.ts';
import type { Progress } from './protocol.ts';

export interface Corpus {
  readonly documents: readonly ListedDocument[];
  /** @throws {RangeError} for a document that the graph does not have; what the network or the parser throws. */
  readonly readDocument: (key: DocumentKey) => Promise<DocumentFile>;
  /** The graph itself, for what its documents do not say. */
  readonly readGraph: () => Promise<SerializedGraph>;
  /** All documents with their texts, in the order of the graph; `onProgress` counts documents. */
  readonly readSources: (onProgress: (progress: Progress) => void) => Promise<readonly MentionSource[]>;
}

/** Files fetched at once: browsers open six connections to one server. */
const CONCURRENT_FETCHES = 6;

/** How a corpus comes by its files. Each rejects where there is none. */
export interface CorpusFiles {
  /** The parsed content of a file of `documents/`. */
  readonly fetchFile: (file: string) => Promise<unknown>;
  /** The text of `graph.json`. */
  readonly fetchGraph: () => Promise<string>;
}

export function createCorpus(
  documents: readonly ListedDocument[],
  { fetchFile, fetchGraph }: CorpusFiles,
): Corpus {
  const known = new Map<string, Promise<DocumentFile>>();
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const readFile = (file: string): Promise<DocumentFile> => {
    const found = known.get(file);
    if (found !== undefined) return found;
    const document = fetchFile(file).then(parseDocument);
    known.set(file, document);
    // What failed is tried again when asked for again.
    document.catch(() => known.delete(file));
    return document;
  };
  const folded = new WeakMap<DocumentFile, FoldedText>();
  const fold = (document: DocumentFile): FoldedText => {
    const found = folded.get(document) ?? foldText(document.text);
    folded.set(document, found);
    return found;
  };
  let graph: Promise<SerializedGraph> | undefined;
  return {
    documents,
    async readGraph() {
      graph ??= fetchGraph().then(parseGraph);
      graph.catch(() => {
        graph = undefined;
      });
      return await graph;
    },
    async readDocument(key) {
      const listed = byKey.get(key);
      if (listed === undefined) throw new RangeError(`corpus: no document ${JSON.stringify(key)}`);
      return await readFile(listed.file);
    },
    async readSources(onProgress) {
      let done = 0;
      return await mapConcurrently(documents, async ({ file, ...document }) => {
        const content = await readFile(file);
        const { text, sentences, mentions } = content;
        done += 1;
        onProgress({ done, total: documents.length });
        return { ...document, text, sentences, mentions, folded: fold(content) };
      });
    },
  };
}

async function mapConcurrently<T, U>(items: readonly T[], map: (item: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [i, item] of queue) results[i] = await map(item);
  };
  await Promise.all(Array.from({ length: CONCURRENT_FETCHES }, work));
  return results;
}
