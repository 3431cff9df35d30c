/** A cell of a matrix against the wording before: first seen, kept, changed, stronger or weaker. */
import { GOVERNING_VERBS, LEADING_ADVERBS } from '../lexicon/grammar.ts';
import { compareLeads, comparePredicates, compareStances } from '../lexicon/intensity.ts';
import type { PartialDate } from '../model/document.ts';
import { markChanges, type RedlinePart, toWording } from '../query/redline.ts';
import type { CellWording, ReadCell } from './matrix-cells.ts';
import { isBefore, isPerhapsBefore, isTentative, type RowSource } from './matrix-rows.ts';
import type { CellChange, CellPlace, ComparedCell } from './matrix-types.ts';

/** What goes on is no weaker for going on without being told to. */
const GOING_ON = /继续/gu;

/** Share of the shorter of two wordings below which single words tell nothing. */
const LEAST_SHARED = 0.4;

/** Longest predicate that is compared by its strength, in units: what is longer has an object (要保持流动性合理充裕). */
const LONGEST_PREDICATE = 8;

type GetCell = (row: RowSource) => ReadCell | undefined;

/** What a cell is compared with, and how it differs. */
export interface ComparedWording {
  readonly change: CellChange;
  /** The latest wording before, in the series. */
  readonly last?: CellPlace;
}

/** The rows of a corpus, and which of them are shown. */
export interface ShownRows {
  readonly corpus: readonly RowSource[];
  readonly isShown: (row: RowSource) => boolean;
  /** Whether a meeting of a date could be among those shown. */
  readonly isAsked: (date: PartialDate) => boolean;
}

/** Compare the wording of a row with the latest before in its series that is shown, else with the latest of all. */
export function compareCells(
  row: RowSource,
  { corpus, isShown, isAsked }: ShownRows,
  getCell: GetCell,
): ComparedWording {
  const isWorded = (other: RowSource): boolean => getCell(other)?.wording !== undefined;
  const shown = row.before.findLastIndex((other) => isShown(other) && isWorded(other));
  const at = shown === -1 ? row.before.findLastIndex(isWorded) : shown;
  const before = row.before[at];
  const wordingBefore = before === undefined ? undefined : getCell(before)?.wording;
  if (before === undefined || wordingBefore === undefined)
    return { change: judgeFirst(row, corpus, getCell) };
  const last = toPlace(before, wordingBefore);
  const wording = getCell(row)?.wording;
  if (wording === undefined) return { change: { kind: 'unordered' }, last };
  const between = row.before.slice(at + 1);
  const [seen, hidden] = [between.filter(isShown), between.filter((other) => !isShown(other))];
  const gapCount = [...between, row].reduce((sum, { missing }) => sum + missing.filter(isAsked).length, 0);
  const sameAs = findSame(hidden, wording, getCell);
  return {
    last,
    change: {
      ...compareWordings(wordingBefore, wording),
      before: last,
      isHidden: !isShown(before),
      ...(sameAs === undefined ? {} : { sameAs }),
      absentCount: seen.length,
      gapCount,
      isTentative: isTentative(row.source) || isTentative(before.source),
    },
  };
}

/** The first of some rows that words a subject alike. */
function findSame(rows: readonly RowSource[], wording: CellWording, getCell: GetCell): CellPlace | undefined {
  for (const other of rows) {
    const own = getCell(other)?.wording;
    if (own !== undefined && compareWordings(own, wording).kind === 'kept') return toPlace(other, own);
  }
  return undefined;
}

function toPlace({ key, source }: RowSource, { start, end, text }: CellWording): CellPlace {
  return {
    row: key,
    ...(source.date === undefined ? {} : { date: source.date }),
    document: source.key,
    start,
    end,
    text,
  };
}

/** What to say of a wording that none of its series comes before. */
function judgeFirst(row: RowSource, corpus: readonly RowSource[], getCell: GetCell): CellChange {
  const { source } = row;
  const others = corpus.filter((other) => other !== row && getCell(other)?.wording !== undefined);
  const isOwn = (other: RowSource): boolean =>
    source.series !== undefined && other.source.series === source.series;
  if (
    source.date === undefined ||
    others.some((other) => isOwn(other) && isPerhapsBefore(other.source, source))
  )
    return { kind: 'unordered' };
  const hasEarlier = others.some(
    (other) => isBefore(other.source, source) || isPerhapsBefore(other.source, source),
  );
  const missingCount = [...row.before, row].reduce((sum, { missing }) => sum + missing.length, 0);
  return { kind: hasEarlier ? 'first-in-series' : 'first-seen', missingCount };
}

/** Compare two wordings of one subject. */
export function compareWordings(
  before: CellWording,
  after: CellWording,
): Pick<ComparedCell, 'kind' | 'strength' | 'added' | 'removed' | 'redline'> {
  const redline = markChanges(toWording(before.plain), toWording(after.plain));
  const added = redline.flatMap(({ kind, text }) => (kind === 'added' ? [text] : []));
  const removed = redline.flatMap(({ kind, text }) => (kind === 'removed' ? [text] : []));
  const isKept = added.length + removed.length === 0;
  const sign = isKept ? 0 : compareStrength(before, after);
  return {
    kind: isKept ? 'kept' : isReplaced(before.plain, after.plain, redline) ? 'replaced' : 'changed',
    ...(sign === 0 ? {} : { strength: sign > 0 ? 'strengthened' : 'weakened' }),
    added,
    removed,
    redline,
  };
}

/** Whether two wordings share less than {@link LEAST_SHARED} of the shorter: then what they share is chance, or the subject's name. */
function isReplaced(before: string, after: string, redline: readonly RedlinePart[]): boolean {
  const shared = redline.reduce((sum, { kind, text }) => (kind === 'kept' ? sum + text.length : sum), 0);
  return shared < LEAST_SHARED * Math.min(before.length, after.length);
}

/**
 * Which of two wordings is stronger. Stances by their modifiers, then by what the policy shall do; others by what leads up to the
 * subject, and only where both call for the same: 促进消费 and 促进有效需求 are about different things.
 */
function compareStrength(before: CellWording, after: CellWording): number {
  if (before.stance !== undefined && after.stance !== undefined) {
    const [from, to] = [before.stance, after.stance];
    const isComparable =
      from.modifier === to.modifier &&
      Math.max(from.predicate.length, to.predicate.length) <= LONGEST_PREDICATE;
    return (
      compareStances(from.modifier, to.modifier) ||
      (isComparable ? comparePredicates(from.predicate, to.predicate) : 0)
    );
  }
  if (before.core !== after.core || before.tail !== after.tail) return 0;
  const [from, to] = [before.lead.replace(GOING_ON, ''), after.lead.replace(GOING_ON, '')];
  return isPureLead(from) && isPureLead(to) ? compareLeads(from, to) : 0;
}

const LEADERS = [...GOVERNING_VERBS, ...LEADING_ADVERBS]
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Whether a lead is verbs and adverbs alone, so that it has no object of its own: not 推进产业升级和. */
function isPureLead(lead: string): boolean {
  let rest = lead;
  while (rest !== '') {
    const word = LEADERS.find((leader) => rest.startsWith(leader));
    if (word === undefined && !/^[和与并、]/u.test(rest)) return false;
    rest = rest.slice(word?.length ?? 1);
  }
  return lead !== '';
}
