import type { GraphIndex } from '../../../graph/query/graph-index.ts';
import { selectSpanned } from '../../../graph/query/missing-meetings.ts';
import type { SharedTexts } from '../../../graph/query/shared-texts.ts';
import type { MissingMeeting } from '../../../graph/query/trace.ts';
import { getKnownGaps } from '../../state/scene.ts';

/** What the library lacks between the first and the last document that names both of two terms. */
export function listPairGaps(index: GraphIndex, { documents }: SharedTexts): readonly MissingMeeting[] {
  return selectSpanned(
    getKnownGaps(index).missing,
    documents.map(({ date }) => date),
  );
}
