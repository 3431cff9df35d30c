/** Which document a reader would lay beside a new one: the one before in its series, and that of the same season a year earlier. */
import { isEarlier, type PartialDate } from '../model/document.ts';
import type { DocumentKey } from '../model/ids.ts';
import { compareText } from '../model/span.ts';
import type { TraceDocument } from '../query/trace.ts';

/** What may be laid beside a document; absent where the corpus has none. */
export interface Predecessors {
  /** The latest of its series that is certainly earlier. */
  readonly predecessor?: DocumentKey;
  /** The one of its series of the year before that was held nearest to the same month, where that is another. */
  readonly sameSeason?: DocumentKey;
}

/** Months that two meetings of one season may be apart: the third plenum moved July's meeting to the end of its month, none by more. */
const MOST_MONTHS_APART = 1;

type Listed = Pick<TraceDocument, 'key' | 'date' | 'form' | 'series' | 'meeting' | 'copyOf'>;

/**
 * Propose what a document is compared with. Near copies are passed over; of several texts on one meeting a full one is taken.
 *
 * @param documents - Those of the corpus, in any order.
 */
export function proposePredecessor(documents: readonly Listed[], key: DocumentKey): Predecessors {
  const document = documents.find((one) => one.key === key);
  const { date, series, meeting } = document ?? {};
  if (date === undefined || series === undefined) return {};
  const earlier = documents
    .filter((one) => one.series === series && one.copyOf === undefined && one.key !== key)
    .filter((one) => meeting === undefined || one.meeting !== meeting)
    .filter((one): one is Listed & { readonly date: PartialDate } => one.date !== undefined)
    .filter((one) => isEarlier(one.date, date))
    .sort((a, b) => compareText(b.date, a.date) || compareForms(a, b) || compareText(a.key, b.key));
  const [predecessor] = earlier;
  const season = earlier
    .filter((one) => Number(one.date.slice(0, 4)) === Number(date.slice(0, 4)) - 1)
    .map((one) => ({ one, distance: countMonths(one.date, date) }))
    .filter(({ distance }) => distance !== undefined && distance <= MOST_MONTHS_APART)
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0) || compareForms(a.one, b.one));
  const sameSeason = season[0]?.one.key;
  return {
    ...(predecessor === undefined ? {} : { predecessor: predecessor.key }),
    ...(sameSeason === undefined || sameSeason === predecessor?.key ? {} : { sameSeason }),
  };
}

/** Full texts first. */
function compareForms(a: Listed, b: Listed): number {
  return Number(a.form !== 'full') - Number(b.form !== 'full');
}

/** Months between two dates, whatever their years; `undefined` where a month is not known. */
function countMonths(a: PartialDate, b: PartialDate): number | undefined {
  const [x, y] = [a, b].map((date) =>
    date.length < 'YYYY-MM'.length ? undefined : Number(date.slice(5, 7)),
  );
  return x === undefined || y === undefined ? undefined : Math.abs(x - y);
}
