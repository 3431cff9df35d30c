/** Which document of a node can be compared with the one before it in its series. */
import type { DocumentKey } from '../../graph/model/ids.ts';
import { type GraphIndex, getNodeOfKind, type NodeKey } from '../../graph/query/graph-index.ts';
import { listMissingBetween } from '../../graph/query/missing.ts';
import { listTraceDocuments, type MissingMeeting, type TraceDocument } from '../../graph/query/trace.ts';
import { proposeEarlier } from './compare-view.ts';
import { memoize } from './memoize.ts';

/** A document with the one before it. */
export interface Succession {
  readonly after: DocumentKey;
  readonly before: TraceDocument;
  /** Meetings between the two that the corpus lacks. */
  readonly missing: readonly MissingMeeting[];
}

const getDocuments = memoize((index: GraphIndex) => listTraceDocuments(index.serialized));

/** Documents that a node stands for: itself, or the reports on a meeting, full texts first. */
function listReports(index: GraphIndex, node: NodeKey): readonly TraceDocument[] {
  return getDocuments(index)
    .filter(({ key, meeting, copyOf }) => key === node || (meeting === node && copyOf === undefined))
    .toSorted((a, b) => Number(a.form !== 'full') - Number(b.form !== 'full') || (a.key < b.key ? -1 : 1));
}

/** The document in which to read of a meeting: a full text where there is one. */
export function findReport(index: GraphIndex, meeting: NodeKey): DocumentKey | undefined {
  return listReports(index, meeting)[0]?.key;
}

/** @param node - A document, or a meeting, which stands for a report on it: a full text where there is one. */
export function findSuccession(index: GraphIndex, node: NodeKey): Succession | undefined {
  const documents = getDocuments(index);
  for (const { key, meeting } of listReports(index, node)) {
    const { predecessor } = proposeEarlier(documents, key);
    if (predecessor === undefined) continue;
    const [before, after] = [predecessor.meeting, meeting].map((end) =>
      getNodeOfKind(index, end ?? '', 'meeting'),
    );
    const missing =
      before === undefined || after === undefined ? [] : listMissingBetween(index, before, after);
    return { after: key, before: predecessor, missing };
  }
  return undefined;
}
