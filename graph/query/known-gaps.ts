/** Where does a corpus have gaps that are known, and which of them touch a term? What was first or last may stand in one of these. */
import type { PartialDate } from '../model/document.ts';
import type { GraphIndex, NodeKey } from './graph-index.ts';
import {
  findAllMissing,
  groupDates,
  type SeriesDates,
  selectBefore,
  selectBetween,
} from './missing-meetings.ts';
import { listOccurrences } from './occurrences.ts';
import { listTraceDocuments, type MissingMeeting } from './trace.ts';

/** What a corpus lacks, and what it has beside that. */
export interface KnownGaps {
  /** Between the first and the last meeting that it has of each series, by date. */
  readonly missing: readonly MissingMeeting[];
  readonly held: SeriesDates;
}

/** Find the meetings that a corpus lacks. Linear in its nodes and edges. */
export function findKnownGaps({ serialized }: GraphIndex): KnownGaps {
  const held = groupDates(listTraceDocuments(serialized));
  return { missing: findAllMissing(held), held };
}

/** Meetings that a corpus lacks where it would have named a term, or might have. */
export interface TermGaps {
  /** Right before the first document that names it, right behind the last, and in between. */
  readonly before: readonly MissingMeeting[];
  readonly within: readonly MissingMeeting[];
  readonly after: readonly MissingMeeting[];
}

/** Find the gaps that touch a term; none for what no dated document names. */
export function findTermGaps(index: GraphIndex, { missing, held }: KnownGaps, term: NodeKey): TermGaps {
  const dates = listOccurrences(index, term).flatMap(({ document }) => document.attributes.date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return { before: [], within: [], after: [] };
  return {
    before: selectBefore(missing, held, first),
    within: selectBetween(missing, first, last),
    after: selectAfter(missing, held, last),
  };
}

/** Of missing meetings those right behind a date: of each series those before the next that the corpus has. */
function selectAfter(
  missing: readonly MissingMeeting[],
  held: SeriesDates,
  after: PartialDate,
): readonly MissingMeeting[] {
  return [...held.keys()].flatMap((series) => {
    const next = held.get(series)?.find((other) => other > after && !other.startsWith(after));
    if (next === undefined) return [];
    const between = selectBetween(missing, after, next);
    return between.filter((meeting) => meeting.series === series);
  });
}
