/**
 * A dictionary of terms that finds the longest of them at every place of a folded text, in one pass.
 *
 * A trie over UTF-16 units. What costs time is not its steps but the memory that they touch, so there are two measures: a filter of the
 * three units that terms begin with passes over most places without a look at the trie, and the trie is packed level by level, the
 * children of a state side by side, so that 10 000 terms take some hundred kilobytes. Building is a sort of the terms; matching is
 * linear in the text (times the longest term at worst). A hash table of edges is built no faster and takes five times the memory; a
 * double array takes seconds to pack 20 000 terms when that is done at start.
 */
import { InvalidInputError } from '../model/errors.ts';
import { compareText } from '../model/span.ts';

/** Called for each match: index of the term, first folded unit, behind the last folded unit. */
export type MatchListener = (term: number, start: number, end: number) => void;

/** Bits of a filter: as many for each term, so that it seldom errs, and in all no more than the nearest cache holds. */
const BITS_PER_TERM = 16;
const [FEWEST_BITS, MOST_BITS] = [2 ** 10, 2 ** 18];
/** Stands for the third unit of terms that have none. */
const NO_UNIT = 0x10000;

/** Which units terms begin with, by their hashes. It may let a place pass where none begins, but seldom does. */
class BeginningFilter {
  readonly #bits: Uint32Array;
  /** Bits by which a hash is shifted, since the upper bits of a product are the well mixed ones. */
  readonly #shift: number;
  /** Flag of each unit that is a term by itself; none where no term is that short. */
  readonly #terms: Uint8Array | undefined;

  constructor(terms: readonly string[]) {
    let bitCount = FEWEST_BITS;
    while (bitCount < terms.length * BITS_PER_TERM && bitCount < MOST_BITS) bitCount *= 2;
    this.#bits = new Uint32Array(bitCount / 32);
    this.#shift = 32 - Math.log2(bitCount);
    const short = terms.filter((term) => term.length === 1);
    if (short.length > 0) this.#terms = new Uint8Array(0x10000);
    for (const term of short) this.#terms?.fill(1, term.charCodeAt(0), term.charCodeAt(0) + 1);
    for (const term of terms) {
      if (term.length === 1) continue;
      const pair = mix(term.charCodeAt(0), term.charCodeAt(1));
      this.#set(pair);
      this.#set(mix(pair, term.length === 2 ? NO_UNIT : term.charCodeAt(2)));
    }
  }

  #set(hash: number): void {
    const bit = hash >>> this.#shift;
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  #has(hash: number): boolean {
    const bit = hash >>> this.#shift;
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  mayBegin(codes: Uint16Array, start: number, limit: number): boolean {
    const first = codes[start] ?? 0;
    if (this.#terms !== undefined && this.#terms[first] === 1) return true;
    if (start + 1 >= limit) return false;
    const pair = mix(first, codes[start + 1] ?? 0);
    if (!this.#has(pair)) return false;
    return start + 2 >= limit || this.#has(mix(pair, codes[start + 2] ?? 0)) || this.#has(mix(pair, NO_UNIT));
  }
}

/** A hash of 32 bits of one and a unit. */
function mix(hash: number, unit: number): number {
  return Math.imul(Math.imul(hash, 0x9e3779b1) ^ unit, 0x85ebca6b);
}

/** A set of terms, each known by its index. */
export class Trie {
  readonly #filter: BeginningFilter;
  /** State behind each unit from the root; 0, the root itself, where no term begins with it. */
  readonly #roots = new Int32Array(0x10000);
  /** Unit by which each state is reached. Those of one parent stand together and ascend. */
  readonly #units: Uint16Array;
  /** First child of each state; the children end where those of the next state begin. */
  readonly #children: Int32Array;
  /** Term that ends at a state, or -1. */
  readonly #terms: Int32Array;

  /**
   * @param terms - Folded names; a name that stands twice is found under its first index.
   * @throws {InvalidInputError} when a term is empty.
   */
  constructor(terms: readonly string[]) {
    if (terms.includes(''))
      throw new InvalidInputError('trie: expected terms of at least one unit, got an empty one');
    this.#filter = new BeginningFilter(terms);
    const { units, children, ends } = packStates(terms);
    this.#units = Uint16Array.from(units);
    this.#children = Int32Array.from(children);
    this.#terms = Int32Array.from(ends);
    for (let state = children[0] ?? 0; state < (children[1] ?? 0); state += 1)
      this.#roots[units[state] ?? 0] = state;
  }

  /**
   * Report the leftmost-longest matches, which never overlap, in order.
   *
   * @param codes - A folded text.
   * @param from - Where to begin (default: the beginning).
   * @param to - Where all matches end at the latest (default: the end).
   */
  findLongest(codes: Uint16Array, listener: MatchListener, from = 0, to = codes.length): void {
    for (let start = from; start < to; ) {
      const end = this.findEnd(codes, start, to);
      if (end === 0) {
        start += 1;
      } else {
        listener(this.#matched, start, end);
        start = end;
      }
    }
  }

  /** Report the longest match at every place, in order of start; they may overlap. */
  findAll(codes: Uint16Array, listener: MatchListener): void {
    for (let start = 0; start < codes.length; start += 1) {
      const end = this.findEnd(codes, start, codes.length);
      if (end !== 0) listener(this.#matched, start, end);
    }
  }

  /** Term of the last match. */
  #matched = -1;

  /**
   * End of the longest term that begins at `start` and ends by `limit`.
   *
   * @returns 0 where there is none.
   */
  findEnd(codes: Uint16Array, start: number, limit: number): number {
    if (start >= limit || !this.#filter.mayBegin(codes, start, limit)) return 0;
    let end = 0;
    let state = this.#roots[codes[start] ?? 0] ?? 0;
    for (let i = start + 1; state !== 0; i += 1) {
      const term = this.#terms[state] ?? -1;
      if (term !== -1) {
        this.#matched = term;
        end = i;
      }
      state = i < limit ? this.#findChild(state, codes[i] ?? 0) : 0;
    }
    return end;
  }

  /** Index of the term that {@link findEnd} has found last. */
  get matched(): number {
    return this.#matched;
  }

  /** Child of a state by its unit, or 0. */
  #findChild(state: number, unit: number): number {
    let low = this.#children[state] ?? 0;
    const end = this.#children[state + 1] ?? 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#units[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low < end && this.#units[low] === unit ? low : 0;
  }
}

/** Arrays of a packed trie, by state; the root is state 0. */
interface PackedStates {
  readonly units: readonly number[];
  /** One more than there are states. */
  readonly children: readonly number[];
  readonly ends: readonly number[];
}

/** Number the states level by level. In sorted order the terms below a state stand together, those that end there first. */
function packStates(terms: readonly string[]): PackedStates {
  const order = terms
    .map((term, index) => ({ term, index }))
    .sort((a, b) => compareText(a.term, b.term) || a.index - b.index);
  const units = [0];
  const children: number[] = [];
  const ends: number[] = [];
  /** Terms below each state, as a range of the sorted ones. */
  const ranges = [{ from: 0, to: order.length, depth: 0 }];
  for (const { from, to, depth } of ranges) {
    children.push(units.length);
    let i = from;
    while (i < to && order[i]?.term.length === depth) i += 1;
    ends.push(i > from ? (order[from]?.index ?? -1) : -1);
    while (i < to) {
      const first = i;
      const unit = order[first]?.term.charCodeAt(depth) ?? 0;
      while (i < to && order[i]?.term.charCodeAt(depth) === unit) i += 1;
      units.push(unit);
      ranges.push({ from: first, to: i, depth: depth + 1 });
    }
  }
  children.push(units.length);
  return { units, children, ends };
}
