/** The places of a string in each document, and how documents stand in time. */
import { isEarlier } from '../model/document.ts';
import type { Mode } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { foldText } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';
import { findTerm, getSentenceSpan, toClauseLine } from './concordance.ts';
import { toWording, type Wording } from './redline.ts';
import type { TraceDocument, TracedPlace, TraceSource } from './trace.ts';

/** A document with the places found in it. */
export interface Hit {
  readonly source: TraceSource;
  readonly places: readonly Place[];
}

/** A place of the string. */
export interface Place extends Span {
  readonly sentence: Span;
  readonly mode?: Mode;
  /** Its clause on both sides. */
  readonly left: Wording;
  readonly right: Wording;
}

/** @param term - From `toSearchCodes`. */
export function findHit(source: TraceSource, term: Uint16Array): Hit {
  const places = findTerm(source.folded ?? foldText(source.text), term).map((span): Place => {
    const mode = source.sentences[findSpanAt(source.sentences, span.start)]?.mode;
    const sentence = getSentenceSpan(source.sentences, span);
    const clause = toClauseLine(source.text, sentence, span);
    return {
      ...span,
      sentence,
      ...(mode === undefined ? {} : { mode }),
      left: toWording(clause.left),
      right: toWording(clause.right),
    };
  });
  return { source, places };
}

/** Whether a document has the string at all. */
export function isHit({ places }: Hit): boolean {
  return places.length > 0;
}

/** What a trace says of a place. */
export function toTracedPlace({ key, date }: TraceSource, { start, end, mode }: Place): TracedPlace {
  return {
    ...(date === undefined ? {} : { date }),
    document: key,
    start,
    end,
    ...(mode === undefined ? {} : { mode }),
  };
}

/** Whether two documents stand for one point in time: reports on one meeting, or texts of one day. */
export function isSimultaneous(a: TraceDocument, b: TraceDocument): boolean {
  if (a.meeting !== undefined && a.meeting === b.meeting) return true;
  return a.date === b.date && a.date?.length === 'YYYY-MM-DD'.length;
}

/** Whether a document is certainly earlier. */
export function isBefore(a: TraceDocument, b: TraceDocument): boolean {
  return a.date !== undefined && b.date !== undefined && isEarlier(a.date, b.date) && !isSimultaneous(a, b);
}

/** Whether a document is, or may be, earlier. The undated are not asked, or a single one would leave no first. */
export function isPerhapsBefore(a: TraceDocument, b: TraceDocument): boolean {
  if (a.date === undefined || b.date === undefined) return false;
  return !isEarlier(b.date, a.date) && !isSimultaneous(a, b);
}
