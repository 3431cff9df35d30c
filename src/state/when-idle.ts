/** Work that can wait, done while the page has nothing else to do. */

/** Browsers without idle callbacks get turns of this length, with as long a pause after each. */
const TURN_MS = 10;

/** Work begun with less left would run over into the next frame. */
const LEAST_MS = 3;

/**
 * Work in steps of a few milliseconds.
 *
 * @param advance - Does a step; says whether there are steps left.
 * @returns How to stop.
 */
export function workWhenIdle(advance: () => boolean): () => void {
  const hasIdle = typeof requestIdleCallback === 'function';
  let handle = 0;
  const wait = (): void => {
    if (hasIdle) handle = requestIdleCallback((deadline) => work(() => deadline.timeRemaining()));
    else handle = window.setTimeout(() => work(countDown(TURN_MS)), TURN_MS);
  };
  const work = (getRemaining: () => number): void => {
    let isLeft = true;
    while (isLeft && getRemaining() > LEAST_MS) isLeft = advance();
    if (isLeft) wait();
  };
  wait();
  return () => (hasIdle ? cancelIdleCallback(handle) : clearTimeout(handle));
}

function countDown(ms: number): () => number {
  const end = performance.now() + ms;
  return () => end - performance.now();
}
