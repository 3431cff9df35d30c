/**
 * A trace: every occurrence of a string in the documents of a graph, in date order, each compared with the one before.
 *
 * What it claims it claims of this corpus: first seen here (本库首见), absent from these documents. Where the calendar knows of meetings
 * between that the corpus does not have, every claim says so: what was first, or what followed what, may stand in one of these.
 * This file holds what a trace is; `trace-term.ts` makes it.
 */
import { isEarlier, type PartialDate } from '../model/document.ts';
import type { DocumentFile } from '../model/findings.ts';
import type { SerializedGraph } from '../model/graph.ts';
import type { DocumentKey, EntityKey } from '../model/ids.ts';
import type { DocumentForm, Mode } from '../model/kinds.ts';
import type { Evidence } from '../model/span.ts';
import type { FoldedText } from '../text/fold.ts';
import type { KwicLine } from './concordance.ts';
import type { RedlinePart } from './redline.ts';

/** What a trace says of a document. */
export interface TraceDocument {
  readonly key: DocumentKey;
  readonly title: string;
  readonly date?: PartialDate;
  readonly form: DocumentForm;
  /** Series of the meeting that it reports on. */
  readonly series?: string;
  readonly meeting?: EntityKey;
  /** Document that says nearly the same and speaks for it. */
  readonly copyOf?: DocumentKey;
}

/** A document of a graph with the file that holds its text. */
export interface ListedDocument extends TraceDocument {
  readonly file: string;
}

/** A document with the text that is searched. */
export interface TraceSource extends TraceDocument, Pick<DocumentFile, 'text' | 'sentences'> {
  /** The text folded, for whoever searches it more than once. */
  readonly folded?: FoldedText;
}

/** Which part of a corpus is traced. */
export interface TraceOptions {
  /** Documents of this series alone; comparisons then run within it. */
  readonly series?: string;
  /** First and last date, both included; a partial date stands for its whole period. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** A meeting that took place and that no document of the corpus reports on. */
export interface MissingMeeting {
  readonly series: string;
  readonly date: PartialDate;
}

/**
 * An occurrence against those of the document before.
 *
 * - `first-seen`: no document of the corpus has the string earlier.
 * - `first-in-series`: none of the series asked for has it earlier, but another of the corpus has, or may have.
 * - `unordered`: the date is missing or too coarse to say what came before.
 * - `copied`: the document is a near copy of another, which speaks for it.
 * - `uncompared`: its document has the string too often for each place to be compared; see `trace-changes.ts`.
 * - `kept`, `changed`: the clause around the string is the same as before, or not.
 */
export type TraceChange =
  | FirstChange
  | { readonly kind: 'unordered'; readonly isTentative: boolean }
  | { readonly kind: 'uncompared'; readonly isTentative: boolean }
  | { readonly kind: 'copied'; readonly original: DocumentKey; readonly isTentative: boolean }
  | ComparedChange;

/** An occurrence with none before it. */
export interface FirstChange {
  readonly kind: 'first-seen' | 'first-in-series';
  /** Whether no document searched is earlier, so that being the first says nothing. */
  readonly isOldest: boolean;
  /** Meetings that the corpus lacks right before it, from the last of their series that it has. */
  readonly missing: readonly MissingMeeting[];
  readonly isTentative: boolean;
}

/** A change against an occurrence that was found to compare with. */
export interface ComparedChange {
  readonly kind: 'kept' | 'changed';
  /** The occurrence that this one is compared with: of those in the document before, the likest, of the same mode if there is one. */
  readonly before: TracedPlace;
  /** Words around the string that the clause before did not have, and that it had and this one has not; in order. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The clause, with what it was before. */
  readonly redline: readonly RedlinePart[];
  /** How many parts of the redline stand before the string, which is a part of its own. */
  readonly leftCount: number;
  /** Where the difference lies in words of one scale of intensity, and both occurrences are of one mode. */
  readonly strength?: 'strengthened' | 'weakened';
  /** Documents between the two that do not have the string. */
  readonly absentCount: number;
  /** Meetings between the two that the corpus lacks. */
  readonly missing: readonly MissingMeeting[];
  /** Whether a side is no full text, so that a difference may be the digest's own. */
  readonly isTentative: boolean;
}

/** Where a term stands. */
export interface TracedPlace extends Evidence {
  readonly date?: PartialDate;
  readonly mode?: Mode;
}

/** One occurrence of a term, in context. */
export interface TraceOccurrence extends TracedPlace, KwicLine {
  /** The whole sentence, for quoting. */
  readonly sentence: string;
  readonly title: string;
  readonly form: DocumentForm;
  readonly series?: string;
  /** Occurrences in its document, and per 10 000 UTF-16 units of it. */
  readonly count: number;
  readonly perTenThousand: number;
  readonly change: TraceChange;
}

/** A document that has the string. */
export interface TraceSummary extends TraceDocument {
  readonly count: number;
  /** Rounded to two decimals. */
  readonly perTenThousand: number;
  /** Index of its first occurrence in the trace. */
  readonly first: number;
}

/** What lies between two documents that have the string. Near copies and the undated are left out. */
export interface TraceGap {
  readonly after: DocumentKey;
  readonly before: DocumentKey;
  /** Documents without the string. */
  readonly documents: readonly TraceDocument[];
  /** Meetings that the corpus lacks. */
  readonly missing: readonly MissingMeeting[];
}

/** All occurrences of a term, by date. */
export interface Trace {
  readonly term: string;
  /** By date, then by document and place; the undated last. */
  readonly occurrences: readonly TraceOccurrence[];
  /** In the same order, one for each document that has the string. */
  readonly documents: readonly TraceSummary[];
  readonly first?: PartialDate;
  readonly last?: PartialDate;
  /** Those that are not empty. */
  readonly gaps: readonly TraceGap[];
  /** Meetings that the corpus lacks between the first and the last document searched of each series, by date. */
  readonly missing: readonly MissingMeeting[];
  /** Documents searched within series and period, and occurrences outside of these. */
  readonly searchedCount: number;
  readonly outsideCount: number;
}

/** The documents of a graph, in its order, each with the series of what it reports on. */
export function listTraceDocuments(graph: Pick<SerializedGraph, 'nodes' | 'edges'>): ListedDocument[] {
  const nodes = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]));
  const meetings = new Map(
    graph.edges.flatMap(({ source, target, attributes }) =>
      attributes.kind === 'reports-on' ? [[source, target] as const] : [],
    ),
  );
  return graph.nodes.flatMap(({ key, attributes }) => {
    if (attributes.kind !== 'document') return [];
    const { label, date, form, copyOf, file } = attributes;
    const meeting = meetings.get(key);
    const reported = meeting === undefined ? undefined : nodes.get(meeting);
    return [
      {
        key: key as DocumentKey,
        title: label,
        ...(date === undefined ? {} : { date }),
        form,
        ...(reported?.kind === 'meeting' ? { meeting: meeting as EntityKey, series: reported.series } : {}),
        ...(copyOf === undefined ? {} : { copyOf }),
        file,
      },
    ];
  });
}

/** Whether a document belongs to the part of a corpus that is traced. A partial date is in where its period touches the other. */
export function isTraced(document: Pick<TraceDocument, 'series' | 'date'>, options: TraceOptions): boolean {
  const isOfSeries = options.series === undefined || document.series === options.series;
  return isOfSeries && isWithin(document.date, options);
}

function isWithin(date: PartialDate | undefined, { from, to }: TraceOptions): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return false;
  return !(from !== undefined && isEarlier(date, from)) && !(to !== undefined && isEarlier(to, date));
}
