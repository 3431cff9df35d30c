/** Answers to questions that are asked in the order of a text: linear over all of them, where a search for each would not be. */
import type { Span } from '../model/span.ts';

/**
 * Tells which of some spans holds a place, for places that are asked in order.
 *
 * Spans are opened and closed as the places go on, so that all questions together are linear, however many spans there are.
 */
export class HolderCursor {
  readonly #spans: readonly Span[];
  /** Indices of spans that have begun and not ended, in order. */
  readonly #open: number[] = [];
  #next = 0;

  /** @param spans - In order of start; they may hold each other, but not cross. */
  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  /**
   * Index of the last span that holds all from `start` to `end`, or -1.
   *
   * @param start - Not before that of the question before.
   * @param end - Not before that of the question before (default: behind one unit).
   */
  find(start: number, end = start + 1): number {
    while (this.#next < this.#spans.length && (this.#spans[this.#next]?.start ?? 0) <= start) {
      this.#open.push(this.#next);
      this.#next += 1;
    }
    while (this.#open.length > 0) {
      const last = this.#open[this.#open.length - 1] ?? -1;
      if ((this.#spans[last]?.end ?? 0) >= end) return last;
      this.#open.pop();
    }
    return -1;
  }
}

/** Tells whether places stand in spans that are asked for in order. */
export class PlaceCursor {
  readonly #places: readonly number[];
  #next = 0;

  /** @param places - In order. */
  constructor(places: readonly number[]) {
    this.#places = places;
  }

  /**
   * Whether a place stands from `start` on before `end`.
   *
   * @param start - Not before that of the question before.
   */
  isIn(start: number, end: number): boolean {
    while ((this.#places[this.#next] ?? Number.POSITIVE_INFINITY) < start) this.#next += 1;
    return (this.#places[this.#next] ?? Number.POSITIVE_INFINITY) < end;
  }
}
