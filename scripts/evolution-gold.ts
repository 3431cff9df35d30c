/**
 * Annotations of which wording became which, made out for the scorer.
 *
 * As labels do, they name wordings by their place in a source file. Each annotates a chain of documents, of which no other link is
 * known: what a graph says of documents of two chains would all count as wrong, so that each chain has a graph of its own.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InvalidInputError } from '../graph/model/errors.ts';
import { cutParts, type Range, readSource, resolveRecord } from './materialise-gold.ts';

const ENDING = '.evolutions.json';

interface AnnotatedDocument {
  readonly file: string;
  readonly corpus: string;
  readonly sha256: string;
  /** Bytes that are annotated, where the rest of the source is not. */
  readonly parts?: readonly Range[];
}

/** One end of a pair; the wordings are read from its file. */
interface PairEnd extends Record<string, unknown> {
  readonly file: string;
}

interface Annotations {
  readonly documents: readonly AnnotatedDocument[];
  readonly pairs: readonly (Record<string, unknown> & { readonly from: PairEnd; readonly to: PairEnd })[];
}

/** Documents that are annotated together, with the folder of what is wanted of them. */
export interface Chain {
  /** Absolute paths, of the documents as far as they are annotated. */
  readonly files: readonly string[];
  readonly gold: string;
}

export interface ChainFolders {
  readonly annotations: string;
  readonly corpus: string;
  readonly output: string;
}

/**
 * Make out every chain that a folder annotates.
 *
 * A chain of which a source is missing or differs is left out.
 *
 * @returns The chains, sorted by name, and a sentence for each that was left out.
 */
export function materializeChains({ annotations, corpus, output }: ChainFolders): {
  readonly chains: readonly Chain[];
  readonly complaints: readonly string[];
} {
  const chains: Chain[] = [];
  const complaints: string[] = [];
  const names = existsSync(annotations) ? readdirSync(annotations).sort() : [];
  for (const name of names.filter((one) => one.endsWith(ENDING))) {
    try {
      const content = JSON.parse(readFileSync(join(annotations, name), 'utf8')) as Annotations;
      chains.push(writeChain(content, corpus, join(output, basename(name, ENDING))));
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      complaints.push(`${name}: ${error.message}`);
    }
  }
  return { chains, complaints };
}

function writeChain({ documents, pairs }: Annotations, corpus: string, folder: string): Chain {
  const sources = new Map(documents.map((document) => [document.file, readSource(document, corpus)]));
  const resolve = (end: PairEnd): Record<string, unknown> => {
    const source = sources.get(end.file);
    if (!source) throw new InvalidInputError(`expected a document of the chain, got ${end.file}`);
    return resolveRecord(end, source);
  };
  const evolutions = pairs.map((pair) => ({ ...pair, from: resolve(pair.from), to: resolve(pair.to) }));
  const [texts, gold] = [join(folder, 'texts'), join(folder, 'gold')];
  for (const made of [texts, gold]) mkdirSync(made, { recursive: true });
  writeFileSync(join(gold, 'evolutions.json'), JSON.stringify(evolutions));
  for (const { file } of documents) writeFileSync(join(gold, `${file}.gold.json`), JSON.stringify({ file }));
  const files = documents.map(({ file, parts }) => {
    const path = join(texts, file);
    const source = sources.get(file) as Uint8Array;
    writeFileSync(path, parts === undefined ? source : cutParts(source, parts));
    return path;
  });
  return { files, gold };
}
