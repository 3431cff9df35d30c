/** Sentences shown because two terms stand in them: cut around both, however far they are apart. */
import { compareSpans, containsSpan, type Span } from '../model/span.ts';
import {
  MAX_PASSAGE,
  type Passage,
  type SpokenSpan,
  toClauseEnd,
  toClauseStart,
  toPassage,
} from './occurrences.ts';
import type { TermPlace } from './term-places.ts';

/** A place of one of the two terms. */
export interface SharedPlace extends TermPlace {
  readonly term: 'a' | 'b';
}

/** A sentence of a document with its words, since whoever asks need not have the document. */
export interface SharedPassage extends Passage {
  /** The document from `start` to `end`. */
  readonly text: string;
  /** What of it is not shown, between two terms that stand far apart; no mark lies in it. */
  readonly omitted?: Span;
  /** Those of `marks` with what they name. */
  readonly places: readonly SharedPlace[];
}

/** Shown on either side of each of two terms that stand far apart: a quarter of a passage. */
const MAX_SIDE = MAX_PASSAGE / 4;

/**
 * The passage of a sentence with terms in it.
 *
 * @param places - In order, at least one.
 * @param longest - Units from which on a sentence is cut.
 */
export function toSharedPassage(
  text: string,
  sentence: SpokenSpan | undefined,
  places: readonly SharedPlace[],
  longest = MAX_PASSAGE,
): SharedPassage {
  const [left, right] = findNearest(places);
  const isFar = left !== undefined && right !== undefined && right.end - left.start > MAX_PASSAGE;
  const passage = isFar
    ? cutApart(text, sentence, left, right)
    : toPassage(text, sentence, places, {
        core: left && { start: left.start, end: (right ?? left).end },
        longest,
      });
  const shown = places.filter((place) => isShown(passage, place));
  const { start, end } = passage;
  return {
    ...passage,
    text: text.slice(start, end),
    marks: shown.map((place) => ({ start: place.start, end: place.end })),
    places: shown,
  };
}

/** The two neighboring places of different terms that stand nearest to each other; only the first place where there are none. */
function findNearest(places: readonly SharedPlace[]): readonly SharedPlace[] {
  let best: readonly [SharedPlace, SharedPlace] | undefined;
  places.forEach((place, i) => {
    const before = places[i - 1];
    if (before === undefined || before.term === place.term) return;
    if (best === undefined || place.end - before.start < best[1].end - best[0].start) best = [before, place];
  });
  return best ?? places.slice(0, 1);
}

/** The surroundings of two places, without what lies between them. */
function cutApart(
  text: string,
  sentence: SpokenSpan | undefined,
  left: Span,
  right: Span,
): Passage & Pick<SharedPassage, 'omitted'> {
  const whole = [sentence ?? left, left, right].sort(compareSpans);
  const first = whole[0]?.start ?? left.start;
  const last = Math.max(...whole.map(({ end }) => end));
  const isCutBefore = left.start - first > MAX_SIDE;
  const isCutAfter = last - right.end > MAX_SIDE;
  return {
    start: isCutBefore ? toClauseStart(text, left.start - MAX_SIDE, left.start) : first,
    end: isCutAfter ? toClauseEnd(text, right.end + MAX_SIDE, right.end) : last,
    omitted: {
      start: toClauseEnd(text, left.end + MAX_SIDE, left.end),
      end: toClauseStart(text, right.start - MAX_SIDE, right.start),
    },
    marks: [],
    isCutBefore,
    isCutAfter,
    ...(sentence?.mode === undefined ? {} : { mode: sentence.mode }),
  };
}

function isShown(passage: Span & Pick<SharedPassage, 'omitted'>, place: Span): boolean {
  const { omitted } = passage;
  const isOmitted = omitted !== undefined && place.start < omitted.end && place.end > omitted.start;
  return containsSpan(passage, place) && !isOmitted;
}
