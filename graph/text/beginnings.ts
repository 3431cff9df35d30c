/** What terms begin with: a filter that passes over most places of a text without a look at a dictionary. */

/** Flags of a filter for each term, so that it seldom errs, and in all: no more than a near cache holds. */
const FLAGS_PER_TERM = 16;
const [FEWEST_FLAGS, MOST_FLAGS] = [2 ** 10, 2 ** 16];
/** Whether a unit begins a term: none, only longer ones, or one that it is by itself. */
const [BEGINS_LONGER, IS_TERM] = [1, 2];
/** Whether two units are a term, and whether longer ones begin with them; a third unit allows the first in any case. */
const [ENDS, GOES_ON] = [1, 2];
/** Most units that terms may begin with for a table of them to pass over most places. */
const MOST_FIRSTS = 256;

/**
 * What units terms begin with: the first by a table, the first two and three by hashes, which may let a place pass where none begins, but
 * seldom do.
 */
export class BeginningFilter {
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
    this.#triples = new Uint8Array(flagCount).fill(ENDS);
    this.#shift = 32 - Math.log2(flagCount);
    this.#firsts = createFirsts(terms);
    for (const term of terms) {
      if (term.length === 1) continue;
      const pair = mix(term.charCodeAt(0), term.charCodeAt(1));
      const at = pair >>> this.#shift;
      this.#pairs[at] = (this.#pairs[at] ?? 0) | (term.length === 2 ? ENDS : GOES_ON);
      if (term.length > 2) this.#triples[mix(pair, term.charCodeAt(2)) >>> this.#shift] = ENDS | GOES_ON;
    }
  }

  /** Whether a term may begin at a place and end by `limit`. */
  mayBegin(codes: Uint16Array, start: number, limit: number): boolean {
    const first = codes[start] ?? 0;
    const begins = this.#firsts === undefined ? BEGINS_LONGER : this.#firsts[first];
    if (begins !== BEGINS_LONGER) return begins === IS_TERM;
    if (start + 1 >= limit) return false;
    const pair = mix(first, codes[start + 1] ?? 0);
    const flags = this.#pairs[pair >>> this.#shift] ?? 0;
    return (
      flags !== 0 && (flags & (this.#triples[mix(pair, codes[start + 2] ?? 0) >>> this.#shift] ?? 0)) !== 0
    );
  }

  /** First place from `start` on at which a term may begin; `limit` where there is none. */
  seek(codes: Uint16Array, start: number, limit: number): number {
    const [firsts, pairs, triples, shift] = [this.#firsts, this.#pairs, this.#triples, this.#shift];
    let i = start;
    if (firsts === undefined) {
      // Both flags are asked without a branch between, which would be taken as often as not.
      for (const last = Math.min(limit, codes.length - 2); i < last; i += 1) {
        const pair = mix(codes[i] ?? 0, codes[i + 1] ?? 0);
        const triple = mix(pair, codes[i + 2] ?? 0);
        if (((pairs[pair >>> shift] ?? 0) & (triples[triple >>> shift] ?? 0)) !== 0) return i;
      }
    }
    while (i < limit && !this.mayBegin(codes, i, limit)) i += 1;
    return i;
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
export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ (hash >>> 15) ^ (unit << 16), 0x9e3779b1);
}
