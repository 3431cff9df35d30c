/** Where and when is an entity named? Its documents by date, and its sentences in each. */

import type { DocumentFile, Mention } from '../model/findings.ts';
import type { DocumentNode } from '../model/graph.ts';
import type { Mode } from '../model/kinds.ts';
import { compareSpans, compareText, containsSpan, type Span } from '../model/span.ts';
import { compareDates } from './dates.ts';
import {
  type GraphIndex,
  type GraphNode,
  getEdgesOfKind,
  getNodeOfKind,
  type NodeKey,
} from './graph-index.ts';
import { findPlaces } from './places.ts';

/** A document with the number of its mentions of one entity. */
export interface DocumentOccurrence {
  readonly document: GraphNode<DocumentNode>;
  readonly count: number;
}

/** A sentence, or the part of a long one that matters, with the places in it to mark. */
export interface Passage extends Span {
  readonly marks: readonly Span[];
  /** Whether the sentence goes on before `start` or behind `end`. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
  /** How the sentence speaks, where that is known. */
  readonly mode?: Mode;
}

/** What a passage is cut from: a document, or any text with its sentences in order. */
export type TextWithSentences = { readonly text: string; readonly sentences: readonly SpokenSpan[] };

/** A sentence, and how it speaks. */
export type SpokenSpan = Span & { readonly mode?: Mode };

/**
 * Longest passage shown, in UTF-16 code units: about three lines of the inspector. Cells of study tables run to 300 and more,
 * and in them the eye does not find the term.
 */
export const MAX_PASSAGE = 120;

/** A cut passage begins and ends behind one of these, where one is near. */
const CLAUSE_END = /[，。；：！？、\n\t]/u;

/** List the documents that mention an entity, the earliest first, the undated last. */
export function listOccurrences(index: GraphIndex, key: NodeKey): readonly DocumentOccurrence[] {
  return getEdgesOfKind(index, key, 'mentioned-in')
    .filter((edge) => edge.source === key)
    .flatMap((edge) => {
      const document = getNodeOfKind(index, edge.target, 'document');
      return document === undefined ? [] : [{ document, count: edge.attributes.count }];
    })
    .sort(
      (a, b) =>
        compareDates(a.document.attributes.date, b.document.attributes.date) ||
        compareText(a.document.key, b.document.key),
    );
}

/** How many documents mention an entity, near copies of others aside. */
export function countOriginals(index: GraphIndex, key: NodeKey): number {
  return listOccurrences(index, key).filter(({ document }) => document.attributes.copyOf === undefined)
    .length;
}

/**
 * Find the sentences of a document that mention an entity.
 *
 * @returns In order of the text; each sentence once, however often it names the entity.
 */
export function findPassages(index: GraphIndex, document: DocumentFile, entity: NodeKey): readonly Passage[] {
  return toPassages(document, findPlaces(index, document, entity));
}

/** The passages around given places of a document, in its order; places in one sentence share a passage. */
export function toPassages(
  { text, sentences }: TextWithSentences,
  places: readonly Span[],
): readonly Passage[] {
  const groups = new Map<number, Span[]>();
  for (const place of [...places].sort(compareSpans)) {
    const at = findSentence(sentences, place.start);
    groups.set(at, [...(groups.get(at) ?? []), place]);
  }
  return [...groups].map(([at, marks]) => toPassage(text, sentences[at], marks));
}

/** Index of the last sentence that begins at or before an offset; 0 where none does. Logarithmic. */
function findSentence(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How a long sentence is cut. */
export interface CutOptions {
  /** What is shown of it in any case (default: the first mark). */
  readonly core?: Span | undefined;
  /** Units from which on it is cut (default: {@link MAX_PASSAGE}). */
  readonly longest?: number;
}

/**
 * The passage of a sentence.
 *
 * @param marks - In order.
 */
export function toPassage(
  text: string,
  sentence: SpokenSpan | undefined,
  marks: readonly Span[],
  { core = marks[0], longest = MAX_PASSAGE }: CutOptions = {},
): Passage {
  const mode = sentence?.mode;
  return { ...cutOut(text, sentence, marks, { core, longest }), ...(mode === undefined ? {} : { mode }) };
}

/** The sentence around its marks, or a window of a long one. */
function cutOut(
  text: string,
  sentence: Span | undefined,
  marks: readonly Span[],
  { core, longest }: { readonly core: Span | undefined; readonly longest: number },
): Passage {
  const first = marks[0]?.start ?? 0;
  const last = Math.max(first, ...marks.map(({ end }) => end));
  // A place may run over the end of its sentence, as a task that holds several.
  const whole = {
    start: Math.min(sentence?.start ?? first, first),
    end: Math.max(sentence?.end ?? last, last),
  };
  if (whole.end - whole.start <= longest) return { ...whole, marks, isCutBefore: false, isCutAfter: false };
  return cutPassage(text, whole, marks, { core: core ?? whole, longest });
}

/** Cut a long sentence to a window around what it is shown for. */
function cutPassage(
  text: string,
  whole: Span,
  marks: readonly Span[],
  { core: first, longest }: Required<CutOptions> & { readonly core: Span },
): Passage {
  const room = Math.max(0, longest - (first.end - first.start));
  const start = Math.max(whole.start, first.start - Math.floor(room / 2));
  const end = Math.min(whole.end, start + Math.max(longest, first.end - first.start));
  const from = start === whole.start ? start : toClauseStart(text, start, first.start);
  const to = end === whole.end ? end : toClauseEnd(text, end, first.end);
  const span = { start: from, end: to };
  return {
    ...span,
    marks: marks.filter((mark) => containsSpan(span, mark)),
    isCutBefore: from > whole.start,
    isCutAfter: to < whole.end,
  };
}

/** Behind the first end of a clause from an offset on, before another; the offset itself where there is none. */
export function toClauseStart(text: string, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (CLAUSE_END.test(text.charAt(i))) return i + 1;
  return from;
}

/** Behind the last end of a clause before an offset, behind another; the offset itself where there is none. */
export function toClauseEnd(text: string, from: number, to: number): number {
  for (let i = from; i > to; i -= 1) if (CLAUSE_END.test(text.charAt(i - 1))) return i;
  return from;
}

/** The mentions that another does not hold, in order: what can be marked in a text without crossing. */
export function selectOutermost(mentions: readonly Mention[]): readonly Mention[] {
  const outermost: Mention[] = [];
  let end = 0;
  for (const mention of [...mentions].sort(compareSpans)) {
    if (mention.start < end) continue;
    outermost.push(mention);
    end = mention.end;
  }
  return outermost;
}
