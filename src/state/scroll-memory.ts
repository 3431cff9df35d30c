/** How far parts of the page were scrolled at each address, so that going back leads to what was being read. */
import { type RefObject, useLayoutEffect } from 'react';
import { formatAddress } from './address.ts';
import { hasReturned, viewStore } from './navigation.ts';
import { useSelector } from './use-store.ts';

/** By part and address. */
const places = new Map<string, number>();

/** How long a part may grow, as texts come in, before it is left where it is; in milliseconds. */
const PATIENCE_MS = 2500;

/** Keep how far an element is scrolled, and scroll it there again when the reader comes back to the same address. */
export function useScrollMemory(part: string, ref: RefObject<HTMLElement | null>): void {
  const address = useSelector(viewStore, formatAddress);
  // In step with what is shown: a list that becomes shorter must not be taken for one that was scrolled.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const key = `${part} ${address}`;
    const keep = (): void => {
      places.set(key, element.scrollTop);
    };
    const stop = hasReturned() ? scrollTo(element, places.get(key) ?? 0) : undefined;
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      stop?.();
      element.removeEventListener('scroll', keep);
    };
  }, [part, address, ref]);
}

/** Scroll as soon as there is enough to scroll, unless the reader does so first. */
function scrollTo(element: HTMLElement, top: number): () => void {
  let frame = 0;
  const end = performance.now() + PATIENCE_MS;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const name of ['wheel', 'pointerdown', 'keydown']) element.removeEventListener(name, stop);
  };
  const attempt = (): void => {
    element.scrollTop = top;
    if (Math.abs(element.scrollTop - top) > 1 && performance.now() < end)
      frame = requestAnimationFrame(attempt);
    else stop();
  };
  for (const name of ['wheel', 'pointerdown', 'keydown'])
    element.addEventListener(name, stop, { once: true, passive: true });
  attempt();
  return stop;
}
