/**
 * A dictionary of terms that finds the longest of them at every place of a folded text, in one pass.
 *
 * A trie over UTF-16 units. What costs time is not its steps but the memory that they touch, so there are three measures: a filter of the
 * three units that terms begin with passes over most places without a look at the trie; a hash of the first two leads to the state behind
 * them; and where only one term is left, the rest of it is compared as it stands, so that 10 000 terms take a few thousand states, packed level
 * by level. Building is a sort of the terms; matching is linear in the text (times the longest term at worst). A hash table of all edges takes
 * five times the memory; a double array takes seconds to pack 20 000 terms when that is done at start.
 */
import { InvalidInputError } from '../model/errors.ts';
import { compareText } from '../model/span.ts';
import { BeginningFilter, mix } from './beginnings.ts';

/** Called for each match: index of the term, first folded unit, behind the last folded unit. */
export type MatchListener = (term: number, start: number, end: number) => void;

/** No state. */
const NONE = 0;
/** The table of states behind two units has this many places for each, so that most stand at the place of their hash. */
const PLACES_PER_PAIR = 2;

/** A set of terms, each known by its index. */
export class Trie {
  readonly #filter: BeginningFilter;
  /** Term that each unit is by itself, or -1; absent where none is one. */
  readonly #unitTerms: Int32Array | undefined;
  /** Two units in one number and the state behind them, side by side, at the place of their hash or the next free one. */
  readonly #pairs: Int32Array;
  /** Bits by which a hash is shifted. */
  readonly #pairShift: number;
  /** Unit by which each state is reached. Those of one parent stand together and ascend. */
  readonly #units: Uint16Array;
  /**
   * Two numbers for each state, side by side so that one look at the memory gives both: its first child, whose siblings end where the
   * children of the next state begin, and the term that ends there, or -1. Below a state without children there is but one term, which goes on
   * in its own units.
   */
  readonly #states: Int32Array;
  /** Units of all terms, and where each begins. */
  readonly #text: Uint16Array;
  readonly #starts: Int32Array;

  /**
   * @param terms - Folded names; a name that stands twice is found under its first index.
   * @throws {InvalidInputError} when a term is empty.
   */
  constructor(terms: readonly string[]) {
    if (terms.includes(''))
      throw new InvalidInputError('trie: expected terms of at least one unit, got an empty one');
    this.#filter = new BeginningFilter(terms);
    this.#unitTerms = toUnitTerms(terms);
    [this.#text, this.#starts] = layOutTerms(terms);
    const { units, children, ends, pairs } = packStates(terms);
    this.#units = Uint16Array.from(units);
    this.#states = new Int32Array(children.length * 2);
    children.forEach((child, state) => {
      this.#states[state * 2] = child;
      this.#states[state * 2 + 1] = ends[state] ?? -1;
    });
    const bits = Math.ceil(Math.log2(Math.max(2, pairs.length * PLACES_PER_PAIR)));
    this.#pairs = new Int32Array(2 * 2 ** bits);
    this.#pairShift = 32 - bits;
    pairs.forEach(([first, second], i) => {
      const at = this.#findPlace(first, second);
      this.#pairs[at] = (first << 16) | second;
      this.#pairs[at + 1] = i + 1;
    });
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

  /** Report every term at every place, in order of start, the shorter first. */
  findEvery(codes: Uint16Array, listener: MatchListener): void {
    const limit = codes.length;
    for (
      let start = this.#filter.seek(codes, 0, limit);
      start < limit;
      start = this.#filter.seek(codes, start + 1, limit)
    ) {
      const unitTerm = this.#getUnitTerm(codes[start] ?? 0);
      if (unitTerm !== -1) listener(unitTerm, start, start + 1);
      let state = this.#findPair(codes, start, limit);
      for (let end = start + 2; state !== NONE; end += 1) {
        const term = this.#states[state * 2 + 1] ?? -1;
        const stop = this.#isLast(state) ? this.#matchRest(codes, start, end, limit, term) : end;
        if (term !== -1 && stop !== 0) listener(term, start, stop);
        state = end < limit ? this.#findChild(state, codes[end] ?? 0) : NONE;
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
    const unitTerm = this.#getUnitTerm(codes[start] ?? 0);
    let end = unitTerm === -1 ? 0 : start + 1;
    let longest = unitTerm;
    let state = this.#findPair(codes, start, limit);
    for (let i = start + 2; state !== NONE; i += 1) {
      const term = this.#states[state * 2 + 1] ?? -1;
      const stop = this.#isLast(state) ? this.#matchRest(codes, start, i, limit, term) : i;
      if (term !== -1 && stop !== 0) [longest, end] = [term, stop];
      state = i < limit ? this.#findChild(state, codes[i] ?? 0) : NONE;
    }
    if (end !== 0) this.#matched = longest;
    return end;
  }

  /** Index of the term that {@link findEnd} has found last. */
  get matched(): number {
    return this.#matched;
  }

  #getUnitTerm(unit: number): number {
    return this.#unitTerms === undefined ? -1 : (this.#unitTerms[unit] ?? -1);
  }

  /** Place of two units in the table of pairs, or the free one where they would stand. */
  #findPlace(first: number, second: number): number {
    const pair = (first << 16) | second;
    let at = (mix(first, second) >>> this.#pairShift) * 2;
    while (this.#pairs[at + 1] !== NONE && this.#pairs[at] !== pair) at = (at + 2) & (this.#pairs.length - 1);
    return at;
  }

  /** State behind two units of a text, or {@link NONE}. */
  #findPair(codes: Uint16Array, start: number, limit: number): number {
    if (start + 1 >= limit) return NONE;
    return this.#pairs[this.#findPlace(codes[start] ?? 0, codes[start + 1] ?? 0) + 1] ?? NONE;
  }

  #isLast(state: number): boolean {
    return this.#states[state * 2] === this.#states[state * 2 + 2];
  }

  /** End of a term that stands at `start` as far as `from`, or 0. */
  #matchRest(codes: Uint16Array, start: number, from: number, limit: number, term: number): number {
    const end = start + (this.#starts[term + 1] ?? 0) - (this.#starts[term] ?? 0);
    if (end > limit) return 0;
    const shift = (this.#starts[term] ?? 0) - start;
    for (let i = from; i < end; i += 1) if (codes[i] !== this.#text[i + shift]) return 0;
    return end;
  }

  /** Child of a state by its unit, or {@link NONE}. */
  #findChild(state: number, unit: number): number {
    let low = this.#states[state * 2] ?? 0;
    const end = this.#states[state * 2 + 2] ?? 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#units[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low < end && this.#units[low] === unit ? low : NONE;
  }
}

/** Term that each unit is by itself, the first of several. */
function toUnitTerms(terms: readonly string[]): Int32Array | undefined {
  const indices = terms.flatMap((term, i) => (term.length === 1 ? [i] : []));
  if (indices.length === 0) return undefined;
  const unitTerms = new Int32Array(0x10000).fill(-1);
  for (const index of indices.reverse()) unitTerms[terms[index]?.charCodeAt(0) ?? 0] = index;
  return unitTerms;
}

function layOutTerms(terms: readonly string[]): readonly [text: Uint16Array, starts: Int32Array] {
  const starts = new Int32Array(terms.length + 1);
  terms.forEach((term, i) => {
    starts[i + 1] = (starts[i] ?? 0) + term.length;
  });
  const text = new Uint16Array(starts[terms.length] ?? 0);
  terms.forEach((term, index) => {
    for (let i = 0; i < term.length; i += 1) text[(starts[index] ?? 0) + i] = term.charCodeAt(i);
  });
  return [text, starts];
}

/** Arrays of a packed trie, by state. State 0 is none; then come those behind each pair of units. */
interface PackedStates {
  readonly units: readonly number[];
  /** One more than there are states. */
  readonly children: readonly number[];
  readonly ends: readonly number[];
  readonly pairs: readonly (readonly [first: number, second: number])[];
}

/** Number the states level by level. In sorted order the terms below a state stand together, those that end there first. */
function packStates(terms: readonly string[]): PackedStates {
  const order = terms
    .map((term, index) => ({ term, index }))
    .filter(({ term }) => term.length > 1)
    .sort((a, b) => compareText(a.term, b.term) || a.index - b.index)
    .filter(({ term }, i, all) => term !== all[i - 1]?.term);
  const units = [0];
  /** Terms below each state, as a range of the sorted ones. */
  const ranges: { readonly from: number; readonly to: number; readonly depth: number }[] = [];
  const pairs: [number, number][] = [];
  const push = (from: number, to: number, depth: number) => {
    units.push(order[from]?.term.charCodeAt(depth - 1) ?? 0);
    ranges.push({ from, to, depth });
  };
  const split = (from: number, to: number, depth: number) => {
    for (let i = from; i < to; ) {
      const first = i;
      const beginning = order[first]?.term.slice(0, depth) ?? '';
      while (i < to && order[i]?.term.startsWith(beginning) === true) i += 1;
      push(first, i, depth);
    }
  };
  split(0, order.length, 2);
  for (const { from } of ranges) {
    const term = order[from]?.term ?? '';
    pairs.push([term.charCodeAt(0), term.charCodeAt(1)]);
  }
  const children = [1];
  const ends = [-1];
  for (const { from, to, depth } of ranges) {
    children.push(units.length);
    const first = order[from];
    const endsHere = first?.term.length === depth;
    if (to - from === 1) ends.push(first?.index ?? -1);
    else {
      ends.push(endsHere ? (first?.index ?? -1) : -1);
      split(endsHere ? from + 1 : from, to, depth + 1);
    }
  }
  children.push(units.length);
  return { units, children, ends, pairs };
}
