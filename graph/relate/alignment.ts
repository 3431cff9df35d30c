/** One wording that became another, before it becomes an edge. */
import { compareText } from '../model/span.ts';
import type { Saying } from './sayings.ts';
import type { Succession } from './successions.ts';
import { comparePlaces } from './voices.ts';

/** One wording that became another. */
export interface Alignment {
  readonly from: Saying;
  readonly to: Saying;
  readonly succession: Succession;
  /** How sure it is, 0–1. */
  readonly certainty: number;
}

/**
 * Join two wordings.
 *
 * @param kinship - How near their subjects are, 0–1.
 */
export function toAlignment(from: Saying, to: Saying, succession: Succession, kinship: number): Alignment {
  return { from, to, succession, certainty: (kinship * (1 + succession.likeness)) / 2 };
}

/** The surest first; a total order. */
export function compareAlignments(a: Alignment, b: Alignment): number {
  return (
    b.certainty - a.certainty ||
    comparePlaces(a.from, b.from) ||
    comparePlaces(a.to, b.to) ||
    compareText(a.from.wording + a.to.wording, b.from.wording + b.to.wording)
  );
}

/** What is judged becomes what is judged, never a call. */
export const isJudged = ({ form, mode }: Saying): boolean => form === 'plain' && mode === 'assessment';
