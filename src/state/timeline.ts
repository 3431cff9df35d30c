/** What was before and what comes after: the steps that can be undone and done again. Immutable; transitions are pure. */

export interface Timeline<T> {
  /** The earliest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** The next first. */
  readonly future: readonly T[];
}

/** Most steps kept: more than anyone walks back one by one. */
const MOST_STEPS = 100;

export function beginTimeline<T>(present: T): Timeline<T> {
  return { past: [], present, future: [] };
}

/** Go on to something new; what was undone before is given up. Nothing changes where it is what is there. */
export function recordStep<T>(timeline: Timeline<T>, next: T): Timeline<T> {
  if (next === timeline.present) return timeline;
  return { past: [...timeline.past, timeline.present].slice(-MOST_STEPS), present: next, future: [] };
}

/** Put something in the place of what is there: a change that is no step of its own. */
export function amendStep<T>(timeline: Timeline<T>, next: T): Timeline<T> {
  return next === timeline.present ? timeline : { ...timeline, present: next };
}

export function undoStep<T>({ past, present, future }: Timeline<T>): Timeline<T> | undefined {
  if (past.length === 0) return undefined;
  return { past: past.slice(0, -1), present: past.at(-1) as T, future: [present, ...future] };
}

export function redoStep<T>({ past, present, future }: Timeline<T>): Timeline<T> | undefined {
  const [next, ...rest] = future;
  if (next === undefined) return undefined;
  return { past: [...past, present], present: next, future: rest };
}

/** Take up what has come from elsewhere, as from the browser's back and forward: one step back or on where it is that, else new. */
export function followStep<T>(timeline: Timeline<T>, next: T): Timeline<T> {
  if (next === timeline.present) return timeline;
  if (next === timeline.past.at(-1)) return undoStep(timeline) ?? timeline;
  if (next === timeline.future[0]) return redoStep(timeline) ?? timeline;
  return recordStep(timeline, next);
}
