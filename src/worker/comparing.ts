/** Two sides, documents of the graph or pasted texts, → their comparison, and what is asked of it besides. */
import { createBrief } from '../../graph/compare/brief.ts';
import { compareDocuments } from '../../graph/compare/compare.ts';
import type { ComparedDocument, Comparison, EntityLookup } from '../../graph/compare/comparison.ts';
import { pickJudged } from '../../graph/compare/judged.ts';
import { addSeenTexts } from '../../graph/compare/seen-texts.ts';
import { collectSeen, lookUpEntities } from '../../graph/compare/sources.ts';
import { checkWatchList, type WatchedTerm } from '../../graph/compare/watch.ts';
import type { SerializedGraph } from '../../graph/model/graph.ts';
import type { Corpus } from './corpus.ts';
import { findPairEvolutions } from './evolutions.ts';
import type {
  CompareAnswer,
  ComparedSideInput,
  CompareFileInput,
  CompareInput,
  Progress,
  WatchInput,
} from './protocol.ts';

interface ReadSide {
  readonly document: ComparedDocument;
  /** What the text itself names, where it is none of the graph's. */
  readonly entities: EntityLookup;
  readonly articleCount: number;
}

interface Compared {
  readonly status: 'compared';
  readonly comparison: Comparison;
  readonly graph: SerializedGraph;
  readonly entities: EntityLookup;
  readonly before: ReadSide;
  readonly after: ReadSide;
}

type Refused = Extract<CompareAnswer, { readonly status: 'refused' }>;

/** Steps that progress counts: reading, then comparing in hundredths. */
const STEPS = 100;
const READ = 20;

/** Before a text without a date, as one that was pasted on the day of its release, comes all that the graph has. */
const LATEST = '9999';

export async function answerCompare(
  input: CompareInput,
  corpus: Corpus,
  onProgress: (progress: Progress) => void,
): Promise<CompareAnswer> {
  const compared = await recall(input, corpus, onProgress);
  if (compared.status === 'refused') return compared;
  const { comparison, graph, before, after } = compared;
  const documents = { before: before.document, after: after.document };
  return {
    status: 'compared',
    comparison,
    brief: createBrief(comparison, documents),
    texts: { before: before.document.text, after: after.document.text },
    articleCounts: { before: before.articleCount, after: after.articleCount },
    isOfGraph: input.before.kind === 'document' && input.after.kind === 'document',
    evolutions: findPairEvolutions(graph, before.document, after.document, comparison.rows),
  };
}

/** @returns Nothing where the texts cannot be compared, which the comparison itself says. */
export async function answerWatch(
  { terms, ...input }: WatchInput,
  corpus: Corpus,
  onProgress: (progress: Progress) => void,
): Promise<readonly WatchedTerm[]> {
  const compared = await recall(input, corpus, onProgress);
  if (compared.status === 'refused') return [];
  const { comparison, entities, before, after } = compared;
  const documents = { before: before.document, after: after.document };
  return checkWatchList(terms, comparison, documents, entities);
}

/** @throws {RangeError} Where the texts cannot be compared. */
export async function answerCompareFile(
  { format, language, terms, ...input }: CompareFileInput,
  corpus: Corpus,
  onProgress: (progress: Progress) => void,
): Promise<string> {
  const compared = await recall(input, corpus, onProgress);
  if (compared.status === 'refused') throw new RangeError(`the ${compared.side} text is ${compared.reason}`);
  const { toCompareFile } = await import('./compare-file.ts');
  const { comparison, entities, before, after } = compared;
  return toCompareFile(
    comparison,
    { before: before.document, after: after.document },
    { format, language, terms, entities },
  );
}

/** The last comparison of each corpus: its watch list and its files are asked for after it. */
const last = new WeakMap<Corpus, { readonly key: string; readonly compared: Promise<Compared | Refused> }>();

async function recall(
  { before, after }: CompareInput,
  corpus: Corpus,
  onProgress: (progress: Progress) => void,
): Promise<Compared | Refused> {
  const key = JSON.stringify([before, after]);
  const known = last.get(corpus);
  if (known?.key === key) return await known.compared;
  const compared = compare({ before, after }, corpus, (done) =>
    onProgress({ done: Math.round(done), total: STEPS }),
  );
  last.set(corpus, { key, compared });
  // What failed is tried again when asked for again.
  compared.catch(() => last.delete(corpus));
  return await compared;
}

async function compare(
  input: CompareInput,
  corpus: Corpus,
  tell: (done: number) => void,
): Promise<Compared | Refused> {
  tell(0);
  const graph = await corpus.readGraph();
  const before = await readSide('before', input.before, corpus);
  if ('refusal' in before) return { status: 'refused', side: 'before', reason: before.refusal };
  tell(READ / 2);
  const after = await readSide('after', input.after, corpus);
  if ('refusal' in after) return { status: 'refused', side: 'after', reason: after.refusal };
  tell(READ);
  const entities = new Map([...before.entities, ...after.entities, ...lookUpEntities(graph)]);
  const date = after.document.date ?? LATEST;
  const sources = await corpus.readSources(() => undefined);
  const comparison = compareDocuments(before.document, after.document, {
    entities,
    seen: addSeenTexts(collectSeen(graph, date), after.document, date, { entities, sources }),
    judged: pickJudged(graph, before.document.key, after.document.key),
    onProgress: (done) => tell(READ + done * (STEPS - READ)),
  });
  return { status: 'compared', comparison, graph, entities, before, after };
}

async function readSide(
  side: 'before' | 'after',
  input: ComparedSideInput,
  corpus: Corpus,
): Promise<ReadSide | { readonly refusal: 'short' | 'unreadable' }> {
  if (input.kind === 'text') {
    const { readPasted } = await import('./pasted.ts');
    const read = await readPasted(side, input.text);
    return read.status === 'read' ? read : { refusal: read.status };
  }
  const document = await corpus.readDocument(input.key);
  const listed = corpus.documents.find(({ key }) => key === input.key);
  if (listed === undefined) throw new RangeError(`corpus: no document ${JSON.stringify(input.key)}`);
  const { date, form, series, meeting } = listed;
  return {
    document: {
      ...document,
      form,
      ...(date === undefined ? {} : { date }),
      ...(series === undefined ? {} : { series }),
      ...(meeting === undefined ? {} : { meeting }),
    },
    entities: new Map(),
    articleCount: 1,
  };
}
