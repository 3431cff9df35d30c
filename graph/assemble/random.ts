/** Randomness that is none: the same numbers for the same seed, on every machine. */

/**
 * Numbers from 0 to below 1, by the mulberry32 generator (Tommy Ettinger, public domain).
 *
 * @param seed - Any 32-bit integer.
 */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
