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

/** Flags of a filter for each term, so that it seldom errs, and in all: no more than a near cache holds. */
const FLAGS_PER_TERM = 16;
const [FEWEST_FLAGS, MOST_FLAGS] = [2 ** 10, 2 ** 17];
/** Stands for the third unit of terms that have none. */
const NO_UNIT = 0;
/** Whether a unit begins a term: none, only longer ones, or one that it is by itself. */
const [BEGINS_LONGER, IS_TERM] = [1, 2];
/** Most units that terms may begin with for a table of them to pass over most places. */
const MOST_FIRSTS = 256;

/** What units terms begin with: the first by a table, the first two and three by hashes, which may let a place pass where none begins, but seldom do. */
class BeginningFilter {
  /** What each unit begins. Absent where it would pass over few places, for terms begin with many units and none is one. */
  readonly #firsts: Uint8Array | undefined;
  /** Flags of the first two units, and of the first three. A byte each, since bits take longer to tell apart. */
  readonly #pairs: Uint8Array;
  readonly #triples: Uint8Array;
  /** Bits by which a hash is shifted, since the upper bits of a product are the well mixed ones. */
  readonly #shift: number;

  constructor(terms: readonly string[]) {
    let flagCount = FEWEST_FLAGS;
    while (flagCount < terms.length * FLAGS_PER_TERM && flagCount < MOST_FLAGS) flagCount *= 2;
    this.#pairs = new Uint8Array(flagCount);
    this.#triples = new Uint8Array(flagCount);
    this.#shift = 32 - Math.log2(flagCount);
    this.#firsts = createFirsts(terms);
    for (const term of terms) {
      if (term.length === 1) continue;
      const pair = mix(term.charCodeAt(0), term.charCodeAt(1));
      this.#pairs[pair >>> this.#shift] = 1;
      this.#triples[mix(pair, term.length === 2 ? NO_UNIT : term.charCodeAt(2)) >>> this.#shift] = 1;
    }
  }

  mayBegin(codes: Uint16Array, start: number, limit: number): boolean {
    const first = codes[start] ?? 0;
    const begins = this.#firsts === undefined ? BEGINS_LONGER : this.#firsts[first];
    if (begins !== BEGINS_LONGER) return begins === IS_TERM;
    if (start + 1 >= limit) return false;
    const pair = mix(first, codes[start + 1] ?? 0);
    return this.#pairs[pair >>> this.#shift] === 1 && this.#mayGoOn(pair, codes, start + 2, limit);
  }

  #mayGoOn(pair: number, codes: Uint16Array, third: number, limit: number): boolean {
    if (third >= limit || this.#triples[mix(pair, codes[third] ?? 0) >>> this.#shift] === 1) return true;
    return this.#triples[mix(pair, NO_UNIT) >>> this.#shift] === 1;
  }

  /** First place from `start` on at which a term may begin; `limit` where there is none. */
  seek(codes: Uint16Array, start: number, limit: number): number {
    const [firsts, pairs, shift] = [this.#firsts, this.#pairs, this.#shift];
    for (let i = start; i < limit; i += 1) {
      const first = codes[i] ?? 0;
      if (firsts !== undefined && firsts[first] !== BEGINS_LONGER) {
        if (firsts[first] === IS_TERM) return i;
        continue;
      }
      if (i + 1 >= limit) return limit;
      const pair = mix(first, codes[i + 1] ?? 0);
      if (pairs[pair >>> shift] === 1 && this.#mayGoOn(pair, codes, i + 2, limit)) return i;
    }
    return limit;
  }
}

function createFirsts(terms: readonly string[]): Uint8Array | undefined {
  const firsts = new Uint8Array(0x10000);
  for (const term of terms) firsts[term.charCodeAt(0)] = BEGINS_LONGER;
  const units = terms.filter((term) => term.length === 1);
  for (const unit of units) firsts[unit.charCodeAt(0)] = IS_TERM;
  const isSparse = firsts.reduce((count, flag) => count + Math.min(flag, 1), 0) <= MOST_FIRSTS;
  return isSparse || units.length > 0 ? firsts : undefined;
}

/** A hash of 32 bits of one and a unit. */
function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ (hash >>> 15) ^ (unit << 16), 0x9e3779b1);
}

/** A set of terms, each known by its index. */
export class Trie {
  readonly #filter: BeginningFilter;
  /**
   * State behind each unit from the root; 0, the root itself, where no term begins with it. They are the first states, so that two
   * bytes hold the last of them.
   */
  readonly #roots = new Uint16Array(0x10000);
  /** Unit by which each state is reached. Those of one parent stand together and ascend. */
  readonly #units: Uint16Array;
  /**
   * Two numbers for each state, side by side so that one look at the memory gives both: its first child, whose siblings end where the
   * children of the next state begin, and the term that ends there, or -1.
   */
  readonly #states: Int32Array;

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
    this.#states = new Int32Array(children.length * 2);
    children.forEach((child, state) => {
      this.#states[state * 2] = child;
      this.#states[state * 2 + 1] = ends[state] ?? -1;
    });
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
    for (let start = this.#filter.seek(codes, from, to); start < to; ) {
      const end = this.#matchAt(codes, start, to);
      if (end !== 0) listener(this.#matched, start, end);
      start = this.#filter.seek(codes, end === 0 ? start + 1 : end, to);
    }
  }

  /** Report the longest match at every place, in order of start; they may overlap. */
  findAll(codes: Uint16Array, listener: MatchListener): void {
    const limit = codes.length;
    for (
      let start = this.#filter.seek(codes, 0, limit);
      start < limit;
      start = this.#filter.seek(codes, start + 1, limit)
    ) {
      const end = this.#matchAt(codes, start, limit);
      if (end !== 0) listener(this.#matched, start, end);
    }
  }

  /** Report every term at every place, in order of start, the shorter first. */
  findEvery(codes: Uint16Array, listener: MatchListener): void {
    const limit = codes.length;
    for (
      let start = this.#filter.seek(codes, 0, limit);
      start < limit;
      start = this.#filter.seek(codes, start + 1, limit)
    ) {
      let state = this.#roots[codes[start] ?? 0] ?? 0;
      for (let end = start + 1; state !== 0; end += 1) {
        const term = this.#states[state * 2 + 1] ?? -1;
        if (term !== -1) listener(term, start, end);
        state = end < limit ? this.#findChild(state, codes[end] ?? 0) : 0;
      }
    }
  }

  /** Whether a term stands in a stretch. */
  isIn(codes: Uint16Array, from: number, to: number): boolean {
    for (let start = this.#filter.seek(codes, from, to); start < to; ) {
      if (this.#matchAt(codes, start, to) !== 0) return true;
      start = this.#filter.seek(codes, start + 1, to);
    }
    return false;
  }

  /** Term of the last match. */
  #matched = -1;

  /**
   * End of the longest term that begins at `start` and ends by `limit`.
   *
   * @returns 0 where there is none.
   */
  findEnd(codes: Uint16Array, start: number, limit: number): number {
    return start < limit && this.#filter.mayBegin(codes, start, limit)
      ? this.#matchAt(codes, start, limit)
      : 0;
  }

  #matchAt(codes: Uint16Array, start: number, limit: number): number {
    let end = 0;
    let state = this.#roots[codes[start] ?? 0] ?? 0;
    for (let i = start + 1; state !== 0; i += 1) {
      const term = this.#states[state * 2 + 1] ?? -1;
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
    let low = this.#states[state * 2] ?? 0;
    const end = this.#states[state * 2 + 2] ?? 0;
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
