import { type GraphIndex, getNodeOfKind } from '../../../graph/query/graph-index.ts';
import { selectSpanned } from '../../../graph/query/missing-meetings.ts';
import type { SharedTexts } from '../../../graph/query/shared-texts.ts';
import type { MissingMeeting } from '../../../graph/query/trace.ts';
import { getKnownGaps } from '../../state/scene.ts';

/**
 * What the library lacks between the first and the last document that names both of two terms. Where none does: between the first and
 * the last that names either, since there one that is missing may name both.
 */
export function listPairGaps(
  index: GraphIndex,
  { documents, named }: SharedTexts,
): readonly MissingMeeting[] {
  const dates =
    documents.length > 0
      ? documents.map(({ date }) => date)
      : [...named.a, ...named.b].map(
          ({ document }) => getNodeOfKind(index, document, 'document')?.attributes.date,
        );
  return selectSpanned(getKnownGaps(index).missing, dates);
}
