/** Where the focus is to go once what was asked for is shown: to what answers, so that whoever uses the keyboard need not look for it. */
import { type RefObject, useEffect } from 'react';
import { createStore } from './store.ts';
import { useStore } from './use-store.ts';

/** `answer`: the heading of the details. `list`: a row of the list. */
export type FocusGoal = 'answer' | 'list';

const goalStore = createStore<FocusGoal | undefined>(undefined);

/** Let the focus go to what is shown next. */
export function requestFocus(goal: FocusGoal): void {
  goalStore.set(undefined);
  goalStore.set(goal);
}

/**
 * Take the focus where it was asked for.
 *
 * @param find - What within has it, which comes into sight then (default: the element itself, which stays where it is).
 */
export function useRequestedFocus(
  goal: FocusGoal,
  ref: RefObject<HTMLElement | null>,
  find?: (element: HTMLElement) => HTMLElement | null,
): void {
  const asked = useStore(goalStore);
  useEffect(() => {
    if (asked !== goal || ref.current === null) return;
    goalStore.set(undefined);
    const found = find?.(ref.current) ?? undefined;
    if (found === undefined) ref.current.focus({ preventScroll: true });
    else found.focus();
  });
}
