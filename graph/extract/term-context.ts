/** What the finders of new terms share. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Document } from '../model/document.ts';
import type { MentionRule } from '../model/findings.ts';
import type { TermKind } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { type ClauseText, INSIDE_TERM, MAY_BREAK, TERM_START, UNIT_ROLES } from './clauses.ts';
import type { Cues } from './cue-words.ts';
import type { NamedMention } from './named-mentions.ts';
import type { ScannedDocument } from './scan.ts';

/** A stretch of text that a finder takes for a term. */
export interface Candidate extends Span {
  readonly rule: MentionRule;
  readonly kind?: TermKind;
}

/** A text, and where known terms stand in it. */
export interface TermContext extends ClauseText {
  readonly document: Document;
  readonly cues: Cues;
  readonly lexicon: Lexicon;
  /** Index of the known mention that covers a unit, or -1. */
  readonly coverage: Int32Array;
  readonly known: readonly NamedMention[];
  /** Known mentions that stand in no other, in order. */
  readonly outermost: readonly NamedMention[];
}

/** Make a document ready for the finders. */
export function createTermContext(
  { document, codes, cues }: ScannedDocument,
  known: readonly NamedMention[],
  lexicon: Lexicon,
): TermContext {
  const { text } = document;
  const coverage = new Int32Array(text.length + 1).fill(-1);
  const outermost: NamedMention[] = [];
  let reached = 0;
  known.forEach((mention, i) => {
    const { start, end } = mention;
    for (let at = start; at < end; at += 1) coverage[at] = i;
    if (start < reached) return;
    outermost.push(mention);
    reached = end;
  });
  const places = toPlaces(codes, coverage, cues.breakingVerbs.starts);
  return { document, text, codes, cues, places, lexicon, coverage, known, outermost };
}

function toPlaces(codes: Uint16Array, coverage: Int32Array, breakingVerbs: readonly number[]): Uint8Array {
  const places = new Uint8Array(coverage.length);
  let before = -1;
  for (let i = 0; i < codes.length; i += 1) {
    const mention = coverage[i] ?? -1;
    const term = mention === -1 ? 0 : mention === before ? INSIDE_TERM : TERM_START;
    places[i] = (UNIT_ROLES[codes[i] ?? 0] ?? 0) | term;
    before = mention;
  }
  for (const start of breakingVerbs) places[start] = (places[start] ?? 0) | MAY_BREAK;
  return places;
}

/** Places of the first span from `start` on and of the first behind `end`, in spans sorted by start. Logarithmic. */
export function findRange(spans: readonly Span[], { start, end }: Span): readonly [from: number, to: number] {
  const findFrom = (offset: number) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [findFrom(start), findFrom(end)];
}
