/** What the page that compares shows: two sides, one of its tabs, and which changes. */
import type { RowKind } from '../../graph/compare/comparison.ts';
import { proposePredecessor } from '../../graph/compare/predecessor.ts';
import { findMissing } from '../../graph/lexicon/calendar.ts';
import type { PartialDate } from '../../graph/model/document.ts';
import type { DocumentKey } from '../../graph/model/ids.ts';
import { compareDates } from '../../graph/query/dates.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { TraceDocument } from '../../graph/query/trace.ts';
import { type AddressField, pick } from './address-fields.ts';

/** Tabs, in the order in which they stand. */
export const COMPARE_TABS = ['text', 'brief', 'tasks', 'watch'] as const;
export type CompareTab = (typeof COMPARE_TABS)[number];

/** Changes that can be asked for alone: what became of a sentence, and in which direction it was turned. */
export const ROW_FILTERS = ['reworded', 'moved', 'new', 'gone', 'strengthened', 'weakened'] as const;
export type RowFilter = Exclude<RowKind, 'same'> | 'strengthened' | 'weakened';

/** Stands for a text that was pasted, which is in no address. */
export const PASTED = 'pasted';

/** A document of the graph, or the pasted text. */
export type SideChoice = NodeKey;

export interface CompareView {
  /** The proposed document where absent. */
  readonly before?: SideChoice;
  readonly after?: SideChoice;
  readonly tab: CompareTab;
  /** Changes shown; all where empty. */
  readonly only: readonly RowFilter[];
  /** Whether sentences that stayed the same are shown in full. */
  readonly showsSame: boolean;
}

export const INITIAL_COMPARE: CompareView = { tab: 'text', only: [], showsSame: false };

export function parseCompareView(fields: URLSearchParams): CompareView {
  return {
    ...pick('before', fields.get('before') ?? undefined),
    ...pick('after', fields.get('after') ?? undefined),
    tab: COMPARE_TABS.find((tab) => tab === fields.get('tab')) ?? INITIAL_COMPARE.tab,
    only: ROW_FILTERS.filter((kind) => fields.get('only')?.split(',').includes(kind)),
    showsSame: fields.has('same'),
  };
}

export function listCompareFields({
  before,
  after,
  tab,
  only,
  showsSame,
}: CompareView): readonly AddressField[] {
  return [
    ['before', before],
    ['after', after],
    ['tab', tab === INITIAL_COMPARE.tab ? undefined : tab],
    ['only', only.length === 0 ? undefined : only.join(',')],
    ['same', showsSame ? '1' : undefined],
  ];
}

/** Choose the document, or the pasted text, of one side. The other stays, where it was chosen; what is only proposed follows the later side. */
export function chooseSide(view: CompareView, side: 'before' | 'after', choice: SideChoice): CompareView {
  return { ...view, [side]: choice };
}

export function toggleFilter(view: CompareView, filter: RowFilter): CompareView {
  const only = ROW_FILTERS.filter((one) => view.only.includes(one) !== (one === filter));
  return { ...view, only };
}

/** Documents that may stand before another, the likeliest first. */
export interface Proposals {
  /** The one before it in its series. */
  readonly predecessor?: TraceDocument;
  /** The one of its series at the same time of the year before. */
  readonly sameSeason?: TraceDocument;
  /** Dates of meetings of the series between the predecessor and the document that the graph lacks. */
  readonly missing: readonly PartialDate[];
}

/** Propose what to compare a document with. */
export function proposeEarlier(documents: readonly TraceDocument[], key: DocumentKey): Proposals {
  const { predecessor, sameSeason } = proposePredecessor(documents, key);
  const find = (wanted: DocumentKey | undefined) => documents.find((one) => one.key === wanted);
  const former = find(predecessor);
  return {
    ...pick('predecessor', former),
    ...pick('sameSeason', find(sameSeason)),
    missing: findBetween(documents, former, find(key)),
  };
}

/** Dates of meetings of a series between two of its documents that no document is on. */
function findBetween(
  documents: readonly TraceDocument[],
  from: TraceDocument | undefined,
  to: TraceDocument | undefined,
): readonly PartialDate[] {
  const series = to?.series;
  if (series === undefined || from?.date === undefined || to?.date === undefined) return [];
  const held = documents.flatMap((one) =>
    one.series === series && one.date !== undefined ? [one.date] : [],
  );
  return findMissing(series, from.date, to.date, held);
}

/** A year or month that is looked for: 2024, 2024-07. */
const PERIOD = /^\d{4}(?:-\d{2})?$/u;

/** Dates of meetings of the series of some documents that lie in a period and that no document is on; none where no period is asked for. */
export function listMissingIn(documents: readonly TraceDocument[], period: string): readonly PartialDate[] {
  if (!PERIOD.test(period)) return [];
  const names = new Set(documents.flatMap(({ series }) => series ?? []));
  const dates = [...names].flatMap((name) => {
    const held = documents.flatMap(({ series, date }) =>
      series === name && date !== undefined ? [date] : [],
    );
    const [first, last] = [held.toSorted()[0], held.toSorted().at(-1)];
    return first === undefined || last === undefined ? [] : findMissing(name, first, last, held);
  });
  return dates.filter((date) => date.startsWith(period)).sort();
}

/** The sides change places. */
export function swapSides(view: CompareView, { before, after }: ResolvedSides): CompareView {
  const { before: _, after: __, ...rest } = view;
  return { ...rest, ...pick('before', after), ...pick('after', before) };
}

/** The sides that are shown. */
export interface ResolvedSides {
  readonly before?: SideChoice;
  readonly after?: SideChoice;
}

/** The two sides that are shown: what was chosen, else the latest document that has a predecessor, and what was before it. */
export function resolveSides(
  documents: readonly TraceDocument[],
  view: Pick<CompareView, 'before' | 'after'>,
): ResolvedSides {
  const byKey = new Map(documents.map((document) => [document.key as string, document]));
  const isKnown = (choice: SideChoice | undefined): choice is SideChoice =>
    choice !== undefined && (choice === PASTED || byKey.has(choice));
  const after = isKnown(view.after) ? view.after : findLatest(documents)?.key;
  if (isKnown(view.before)) return { before: view.before, ...pick('after', after) };
  const later = after === undefined ? undefined : byKey.get(after);
  // A text that is pasted is newer than all that is known, as a rule.
  const before = (
    later === undefined ? findLatest(documents) : proposeEarlier(documents, later.key).predecessor
  )?.key;
  return { ...pick('before', before), ...pick('after', after) };
}

function findLatest(documents: readonly TraceDocument[]): TraceDocument | undefined {
  return documents
    .filter(({ date, copyOf }) => date !== undefined && copyOf === undefined)
    .toSorted(
      (a, b) =>
        compareDates(b.date, a.date) ||
        Number(b.form === 'full') - Number(a.form === 'full') ||
        (a.key < b.key ? -1 : 1),
    )
    .find(({ key }) => proposeEarlier(documents, key).predecessor !== undefined);
}
