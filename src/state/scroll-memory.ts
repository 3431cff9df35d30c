/** How far parts of the page were scrolled at each address, so that going back leads to what was being read. */
import { type RefObject, useLayoutEffect } from 'react';
import { formatAddress } from './address.ts';
import { hasReturned, viewStore } from './navigation.ts';
import { useSelector } from './use-store.ts';

/** Under which the browser keeps the places of a tab, so that they outlast a reload. */
const STORED = 'mailuo-places';

/** Places kept over a reload: the latest, more than anyone goes back. */
const MOST_STORED = 80;

/** By part and address. */
const places = new Map<string, number>(recallPlaces());

/** How long a part may grow, as texts are compared, before it is left where it is; in milliseconds. */
const PATIENCE_MS = 10_000;

/** How long a part keeps its place before it is taken to be complete, in milliseconds. */
const REST_MS = 1000;

function recallPlaces(): [string, number][] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPlace) : [];
  } catch {
    // Storage may be forbidden, and what is in it anyone's.
    return [];
  }
}

function isPlace(one: unknown): one is [string, number] {
  return Array.isArray(one) && typeof one[0] === 'string' && Number.isFinite(one[1]);
}

function storePlaces(): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify([...places].slice(-MOST_STORED)));
  } catch {
    // They last as long as the page is open.
  }
}

if (typeof addEventListener === 'function') addEventListener('pagehide', storePlaces);

/** Keep how far an element is scrolled, and scroll it there again when the reader comes back to the same address. */
export function useScrollMemory(part: string, ref: RefObject<HTMLElement | null>): void {
  const address = useSelector(viewStore, formatAddress);
  // In step with what is shown: a list that becomes shorter must not be taken for one that was scrolled.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const key = `${part} ${address}`;
    let isWaiting = false;
    const keep = (): void => {
      // On the way there it is still short, and where it stands is no place that the reader chose.
      if (isWaiting) return;
      places.delete(key);
      places.set(key, element.scrollTop);
    };
    const top = hasReturned() ? (places.get(key) ?? 0) : undefined;
    isWaiting = top !== undefined;
    const stop =
      top === undefined
        ? undefined
        : scrollTo(element, top, () => {
            isWaiting = false;
          });
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      stop?.();
      element.removeEventListener('scroll', keep);
    };
  }, [part, address, ref]);
}

/**
 * Scroll as soon as there is enough to scroll, and again while texts come in above, which would push what is read away; until all rests, or
 * the reader scrolls.
 */
function scrollTo(element: HTMLElement, top: number, onEnd: () => void): () => void {
  let frame = 0;
  const begun = performance.now();
  /** When it last came to its place. */
  let arrived: number | undefined = Math.abs(element.scrollTop - top) > 1 ? undefined : begun;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    onEnd();
    for (const name of ['wheel', 'pointerdown', 'keydown']) element.removeEventListener(name, stop);
  };
  const attempt = (): void => {
    const now = performance.now();
    if (Math.abs(element.scrollTop - top) > 1) {
      element.scrollTop = top;
      arrived = Math.abs(element.scrollTop - top) > 1 ? undefined : now;
    }
    const isAtRest = now - (arrived ?? now) > REST_MS;
    if (isAtRest || now - begun > PATIENCE_MS) stop();
    else frame = requestAnimationFrame(attempt);
  };
  for (const name of ['wheel', 'pointerdown', 'keydown'])
    element.addEventListener(name, stop, { once: true, passive: true });
  attempt();
  return stop;
}
