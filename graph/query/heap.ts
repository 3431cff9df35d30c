/** A queue that gives the least first; of equals, the one that came first. */

interface Entry<T> {
  readonly value: T;
  readonly rank: number;
  readonly turn: number;
}

/** A binary heap. Both operations are logarithmic. */
export class Heap<T> {
  readonly #entries: Entry<T>[] = [];
  readonly #getRank: (value: T) => number;
  #turn = 0;

  /** @param getRank - What is compared; read once, when a value comes in. */
  constructor(getRank: (value: T) => number) {
    this.#getRank = getRank;
  }

  /** Put a value in. */
  push(value: T): void {
    const entries = this.#entries;
    const entry = { value, rank: this.#getRank(value), turn: this.#turn };
    this.#turn += 1;
    let at = entries.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = entries[above];
      if (parent === undefined || isBefore(parent, entry)) break;
      entries[at] = parent;
      at = above;
    }
    entries[at] = entry;
  }

  /** Take the least out; `undefined` where there is none. */
  pop(): T | undefined {
    const entries = this.#entries;
    const [first] = entries;
    const last = entries.pop();
    if (first === undefined || last === undefined) return undefined;
    if (entries.length > 0) this.#sink(last);
    return first.value;
  }

  #sink(entry: Entry<T>): void {
    const entries = this.#entries;
    let at = 0;
    for (;;) {
      const [left, right] = [entries[2 * at + 1], entries[2 * at + 2]];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (isBefore(entry, child)) break;
      entries[at] = child;
      at = 2 * at + (isRight ? 2 : 1);
    }
    entries[at] = entry;
  }
}

function isBefore<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.rank < b.rank || (a.rank === b.rank && a.turn < b.turn);
}
