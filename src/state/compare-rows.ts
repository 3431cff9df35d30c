/** The rows of a comparison as the page lists them: under the passages of the later text, runs of the same folded. */
import type { ComparedPassage, ComparedRow } from '../../graph/compare/comparison.ts';
import type { RowFilter } from './compare-view.ts';

/** What the page lists; numbers are indices of rows and passages. */
export type TextItem =
  | { readonly kind: 'passage'; readonly passage: number; readonly key: string }
  /** `isHeading`: its sentence is the heading of its passage, which needs no other. */
  | { readonly kind: 'row'; readonly row: number; readonly isHeading: boolean; readonly key: string }
  /** Rows that stayed the same. */
  | { readonly kind: 'run'; readonly rows: readonly number[]; readonly key: string }
  /** Where a sentence stood that now stands in another place: that of its row. */
  | { readonly kind: 'origin'; readonly row: number; readonly key: string };

/** Rows of a comparison under their passages. */
export interface TextListing {
  readonly rows: readonly ComparedRow[];
  readonly passages: readonly ComparedPassage[];
  /** The later text, which tells headings from first sentences. */
  readonly text: string;
  /** One-sided rows that claim nothing, and are listed only where they are asked for. */
  readonly unclaimed?: 'new' | 'gone' | undefined;
}

/** A heading is a line without a full stop, short enough to be read at a glance; titles of communiqués have up to 50 characters. */
const LONGEST_HEADING = 60;

/** The heading of a passage; `undefined` where it begins with a plain sentence. */
export function getHeading(text: string, { heading, task }: ComparedPassage): string | undefined {
  const words = text.slice(heading.start, heading.end).trim();
  const isHeading = words.length <= LONGEST_HEADING && !/[。！？；：]$/u.test(words);
  return isHeading || task !== undefined ? words : undefined;
}

/** Whether a row is one of the changes asked for: of its kind, or turned in the direction. */
function isAskedFor(row: ComparedRow, only: readonly RowFilter[]): boolean {
  if (only.length === 0) return true;
  return only.some((filter) => listFilters(row).includes(filter));
}

/** Changes that a row counts as. */
function listFilters(row: ComparedRow): readonly RowFilter[] {
  const filters = new Set<RowFilter>(row.strengths.map(({ direction }) => direction));
  if (row.kind !== 'same') filters.add(row.kind);
  if (row.isMoved) filters.add('moved');
  return [...filters];
}

/** How often each change occurs. */
export function countFilters(rows: readonly ComparedRow[]): ReadonlyMap<RowFilter, number> {
  const counts = new Map<RowFilter, number>();
  for (const filter of rows.flatMap(listFilters)) counts.set(filter, (counts.get(filter) ?? 0) + 1);
  return counts;
}

/**
 * List the rows of a comparison.
 *
 * @param only - Changes shown; all, with runs of the same and places that sentences have left, where empty.
 */
export function listItems(listing: TextListing, only: readonly RowFilter[]): readonly TextItem[] {
  const { rows, passages, unclaimed } = listing;
  const origins = only.length === 0 ? findOrigins(rows) : new Map<number, readonly number[]>();
  const items: TextItem[] = [];
  let current: number | undefined;
  let run: number[] = [];
  // A passage without a heading is only told of where something in it has changed.
  let pending: { readonly item: TextItem; readonly at: number } | undefined;
  const pushRun = (rowsOfRun: readonly number[]): void => {
    if (rowsOfRun.length > 0) items.push({ kind: 'run', rows: rowsOfRun, key: `run ${rowsOfRun[0]}` });
  };
  const endRun = (): void => {
    pushRun(run.slice(0, pending?.at));
    if (pending !== undefined) {
      items.push(pending.item);
      pushRun(run.slice(pending.at));
    }
    pending = undefined;
    run = [];
  };
  const push = (item: TextItem): void => {
    endRun();
    items.push(item);
  };
  const pushOrigins = (after: number): void => {
    for (const row of origins.get(after) ?? []) push({ kind: 'origin', row, key: `origin ${row}` });
  };
  pushOrigins(-1);
  rows.forEach((row, i) => {
    const isSame = row.kind === 'same';
    if (only.length > 0 && (isSame || !isAskedFor(row, only))) return;
    if (only.length === 0 && row.kind === unclaimed) return;
    const passage = passages[row.place.passage];
    const isHeading = passage !== undefined && isHeadingRow(row, passage, listing.text);
    // What is gone stands among the passages of the later text, where it stood.
    if (passage?.side === 'after' && row.place.passage !== current) {
      current = row.place.passage;
      const item: TextItem = { kind: 'passage', passage: current, key: `passage ${current}` };
      pending = undefined;
      if (getHeading(listing.text, passage) === undefined) pending = { item, at: run.length };
      else if (!isHeading || isSame) push(item);
    }
    if (!isSame) push({ kind: 'row', row: i, isHeading, key: `row ${i}` });
    else if (!isHeading) run.push(i);
    pushOrigins(i);
  });
  pending = undefined;
  endRun();
  return items;
}

/** Whether a row is nothing but the heading of its passage. */
function isHeadingRow({ after, before }: ComparedRow, passage: ComparedPassage, text: string): boolean {
  const [only, ...others] = passage.side === 'after' ? after : before;
  if (only === undefined || others.length > 0 || passage.side === 'before') return false;
  const { heading } = passage;
  return only.start <= heading.start && only.end >= heading.end && getHeading(text, passage) !== undefined;
}

/** Rows that were moved, by the row behind which their sentence stood: that of the sentence before it in the earlier text. */
function findOrigins(rows: readonly ComparedRow[]): ReadonlyMap<number, readonly number[]> {
  const placed = rows
    .flatMap((row, i) => row.before.map(({ start }) => ({ start, row: i, isMoved: row.isMoved })))
    .sort((a, b) => a.start - b.start);
  const origins = new Map<number, number[]>();
  const listed = new Set<number>();
  let last = -1;
  for (const { row, isMoved } of placed) {
    if (!isMoved) last = row;
    else if (!listed.has(row)) origins.set(last, [...(origins.get(last) ?? []), row]);
    listed.add(row);
  }
  return origins;
}
