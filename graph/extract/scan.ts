/** A document with what several finders ask of its text, made once. */
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { toCodes } from '../text/fold.ts';
import { segmentSentences } from '../text/sentences.ts';
import { type Cues, findCues } from './cue-words.ts';

/** A document as the finders take it. */
export interface ScannedDocument {
  readonly document: Document;
  /** Units of its text as they stand. */
  readonly codes: Uint16Array;
  /** Its sentences, in order. */
  readonly sentences: readonly Span[];
  /** Where the words stand by which finders know where to look. */
  readonly cues: Cues;
}

/** Make a document ready for the finders. */
export function scanDocument(document: Document): ScannedDocument {
  const { text } = document;
  const codes = toCodes(text);
  return { document, codes, sentences: segmentSentences(text, codes), cues: findCues(codes) };
}
