/** Which relations does a period bear out? Those with a sentence in one of its documents. */
import { type Filter, isDocumentMeant } from './filters.ts';
import { type GraphEdge, type GraphIndex, getNodeOfKind } from './graph-index.ts';
import { getEvidence } from './related.ts';

/**
 * Make the test of relations that belongs to a filter.
 *
 * @returns Whether a relation is borne out by a document that counts; one that rests on no sentence always is.
 */
export function createEdgeFilter(
  index: GraphIndex,
  { from, to }: Pick<Filter, 'from' | 'to'>,
): (edge: GraphEdge) => boolean {
  const period = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    series: [],
    documents: [],
  };
  return (edge) => {
    const evidence = getEvidence(edge);
    return evidence.length === 0 || evidence.some(({ document }) => isMeant(index, document, period));
  };
}

function isMeant(index: GraphIndex, key: string, period: Parameters<typeof isDocumentMeant>[0]): boolean {
  const document = getNodeOfKind(index, key, 'document');
  if (document === undefined) return false;
  const { label, date } = document.attributes;
  return isDocumentMeant(period, { title: label, ...(date === undefined ? {} : { date }) });
}
