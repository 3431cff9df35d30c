/** How each request is answered. */

import { findFirstSeen } from '../../graph/query/first-seen.ts';
import { findSentenceNeighbors } from '../../graph/query/sentence-neighbors.ts';
import { findSentences } from '../../graph/query/sentences.ts';
import { findNamingPassages, findSharedTexts } from '../../graph/query/shared-texts.ts';
import { traceTerm } from '../../graph/query/trace-term.ts';
import { answerCompare, answerCompareFile, answerWatch } from './comparing.ts';
import type { Corpus } from './corpus.ts';
import { answerMatrix, answerMatrixFile } from './matrix.ts';
import type { Progress, RequestKind, Requests } from './protocol.ts';

type Answer<K extends RequestKind> = (
  input: Requests[K]['input'],
  corpus: Corpus,
  onProgress: (progress: Progress) => void,
) => Promise<Requests[K]['output']>;

export const ANSWERS: { readonly [K in RequestKind]: Answer<K> } = {
  async trace({ term, options }, corpus, onProgress) {
    return traceTerm(term, await corpus.readSources(onProgress), options);
  },
  compare: answerCompare,
  async sentences({ query, filter }, corpus, onProgress) {
    return findSentences(query, await corpus.readSources(onProgress), { filter });
  },
  async 'first seen'({ document, things }, corpus, onProgress) {
    return findFirstSeen(document, things, await corpus.readSources(onProgress));
  },
  async shared({ a, b }, corpus, onProgress) {
    return findSharedTexts(a, b, await corpus.readSources(onProgress));
  },
  async 'sentence neighbors'({ terms }, corpus, onProgress) {
    const sources = await corpus.readSources(onProgress);
    return terms.map((term) => findSentenceNeighbors(term, sources));
  },
  async named({ term, document }, corpus) {
    const listed = corpus.documents.find(({ key }) => key === document);
    const { text, sentences, mentions } = await corpus.readDocument(document);
    return listed === undefined ? [] : findNamingPassages(term, { ...listed, text, sentences, mentions });
  },
  watch: answerWatch,
  'compare-file': answerCompareFile,
  matrix: answerMatrix,
  'matrix-file': answerMatrixFile,
};
