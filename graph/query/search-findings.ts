/** What a query finds, before it is known how much of it is shown. */
import type { Span } from '../model/span.ts';
import { MATCH_FIELDS, type MatchField, type IndexedName as Name, type SearchIndex } from './search-index.ts';

/** How a query stands in a name, the better first; `words`: each of several words somewhere. */
export const MATCH_KINDS = ['whole', 'prefix', 'inner', 'pinyin', 'words', 'typo'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** Which part of a name a query is. */
export type NamePart = 'whole' | 'start' | 'inner';

/** Where a query was found. */
export interface Found {
  readonly name: Name;
  /** Index of the name. */
  readonly at: number;
  readonly match: MatchKind;
  /** In folded units, or where `isSpelled` in the joined pinyin; absent for what only the filter lets through. */
  readonly place?: Span;
  readonly isSpelled: boolean;
  /** Places of the further words. */
  readonly others?: readonly Found[];
  /** The lower the better; the order within a rank is that of salience. */
  readonly rank: number;
}

/** Ranks that a kind of match has room for: dates and series of one kind come behind names of the next. */
const KIND_RANKS = 8;
const MATCH_RANKS = Object.fromEntries(MATCH_KINDS.map((match, i) => [match, i * KIND_RANKS])) as Readonly<
  Record<MatchKind, number>
>;
const PART_RANKS: Readonly<Record<NamePart, number>> = { whole: 0, start: 2, inner: 4 };

/** Dates and series come a class behind names: whoever types 2024 may mean either. */
const FIELD_RANKS: Readonly<Record<MatchField, number>> = { label: 0, alias: 1, date: 9, series: 9 };
const RANKS_OF_FIELDS = MATCH_FIELDS.map((field) => FIELD_RANKS[field]);

/** Of nodes that are not found. */
const NONE = Number.POSITIVE_INFINITY;

/**
 * The best match of each node, in columns by the order of nodes: thousands are found of a letter or two, and an object for each
 * would take longer than finding them.
 */
export class Findings {
  readonly #index: SearchIndex;
  readonly #ranks: Float32Array;
  readonly #names: Int32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #isSpelled: Uint8Array;
  readonly #words = new Map<number, readonly Found[]>();

  constructor(index: SearchIndex) {
    const { length } = index.nodes;
    this.#index = index;
    this.#ranks = new Float32Array(length).fill(NONE);
    this.#names = new Int32Array(length);
    this.#starts = new Int32Array(length);
    this.#ends = new Int32Array(length);
    this.#isSpelled = new Uint8Array(length);
  }

  /**
   * Note a match, if its node has no better one: of a better kind; within that labels before other names; whole names before parts.
   *
   * @param at - Index of the name.
   * @param start - Place in folded units, or where `isSpelled` in the joined pinyin; `undefined` where there is none.
   */
  add(
    at: number,
    match: MatchKind,
    part: NamePart,
    start: number | undefined,
    end = 0,
    isSpelled = false,
  ): void {
    const { orders, fields } = this.#index;
    const order = orders[at] ?? 0;
    const rank = MATCH_RANKS[match] + PART_RANKS[part] + (RANKS_OF_FIELDS[fields[at] ?? 0] ?? 0);
    if (rank < this.getRank(order)) this.#put(order, rank, at, start ?? -1, end, isSpelled);
  }

  /**
   * Note a match of several words: of the name of one of them, with those that stand there too.
   *
   * @param worst - Rank of the worst of them.
   */
  addWords({ name, at, place, isSpelled }: Found, others: readonly Found[], worst: number): void {
    const rank = MATCH_RANKS.words + worst / 100;
    if (place === undefined || rank >= this.getRank(name.order)) return;
    this.#put(name.order, rank, at, place.start, place.end, isSpelled);
    this.#words.set(name.order, others);
  }

  #put(order: number, rank: number, at: number, start: number, end: number, isSpelled: boolean): void {
    this.#ranks[order] = rank;
    this.#names[order] = at;
    this.#starts[order] = start;
    this.#ends[order] = end;
    this.#isSpelled[order] = isSpelled ? 1 : 0;
    if (this.#words.size > 0) this.#words.delete(order);
  }

  /** Rank of the match of a node; infinite where it has none. */
  getRank(order: number): number {
    return this.#ranks[order] ?? NONE;
  }

  /** The match of a node that is found. */
  get(order: number): Found | undefined {
    const at = this.#names[order] ?? 0;
    const name = this.#index.names[at];
    const rank = this.getRank(order);
    if (name === undefined || rank === NONE) return undefined;
    const [start, end] = [this.#starts[order] ?? 0, this.#ends[order] ?? 0];
    const others = this.#words.get(order);
    const kind = Math.floor((rank - FIELD_RANKS[name.field]) / KIND_RANKS);
    return {
      name,
      at,
      rank,
      match: others === undefined ? (MATCH_KINDS[kind] ?? 'typo') : 'words',
      isSpelled: this.#isSpelled[order] === 1,
      ...(start < 0 ? {} : { place: { start, end } }),
      ...(others === undefined ? {} : { others }),
    };
  }

  /** Orders of the nodes found, the most salient first. */
  listOrders(): readonly number[] {
    const orders: number[] = [];
    for (let order = 0; order < this.#ranks.length; order += 1)
      if (this.#ranks[order] !== NONE) orders.push(order);
    return orders;
  }
}
