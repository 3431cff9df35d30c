/** Two sides, documents of the graph or pasted texts, → their comparison and the texts that its spans count in. */
import { compareDocuments } from '../../graph/compare/compare.ts';
import type { ComparedDocument, EntityLookup } from '../../graph/compare/comparison.ts';
import { lookUpEntities } from '../../graph/compare/sources.ts';
import type { Corpus } from './corpus.ts';
import { findPairEvolutions } from './evolutions.ts';
import type { CompareAnswer, ComparedSideInput, CompareInput, Progress } from './protocol.ts';
import { findSeen } from './seen.ts';

interface ReadSide {
  readonly document: ComparedDocument;
  /** What the text itself names, where it is none of the graph's. */
  readonly entities: EntityLookup;
  readonly articleCount: number;
}

/** Steps that progress counts: reading, then comparing in hundredths. */
const STEPS = 100;
const READ = 20;

export async function answerCompare(
  { before, after }: CompareInput,
  corpus: Corpus,
  onProgress: (progress: Progress) => void,
): Promise<CompareAnswer> {
  const tell = (done: number): void => onProgress({ done: Math.round(done), total: STEPS });
  tell(0);
  const graph = await corpus.readGraph();
  const earlier = await readSide('before', before, corpus);
  if ('refusal' in earlier) return { status: 'refused', side: 'before', reason: earlier.refusal };
  tell(READ / 2);
  const later = await readSide('after', after, corpus);
  if ('refusal' in later) return { status: 'refused', side: 'after', reason: later.refusal };
  tell(READ);
  const entities = new Map([...earlier.entities, ...later.entities, ...lookUpEntities(graph)]);
  const comparison = compareDocuments(earlier.document, later.document, {
    entities,
    seen: findSeen(graph, later.document),
    onProgress: (done) => tell(READ + done * (STEPS - READ)),
  });
  return {
    status: 'compared',
    comparison,
    texts: { before: earlier.document.text, after: later.document.text },
    articleCounts: { before: earlier.articleCount, after: later.articleCount },
    evolutions: findPairEvolutions(graph, earlier.document, later.document, comparison.rows),
  };
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
