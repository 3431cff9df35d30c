/**
 * What readers marked right or wrong: pairs of sentences that were said to correspond, and evolutions of the graph.
 *
 * A mark with evolutions behind it can become rulings, which a build replays; one without stays in this browser.
 */
import { createStoredStore } from './stored.ts';

export type Verdict = 'right' | 'wrong';

/** Ends of an evolution: keys of nodes. */
export interface EvolutionEnds {
  readonly from: string;
  readonly to: string;
}

/** An evolution with what readers think of it. */
export interface EvolutionVerdict extends EvolutionEnds {
  readonly verdict: Verdict;
}

export interface Mark {
  /** What was marked: see {@link toPairId} and {@link toEvolutionId}. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly evolutions: readonly EvolutionEnds[];
}

export type Marks = ReadonlyMap<string, Mark>;

/** A pair is known by its words, so that marks outlast builds and pasted texts. */
export function toPairId(before: string, after: string): string {
  return `${before}\n${after}`;
}

export function toEvolutionId({ from, to }: EvolutionEnds): string {
  return `${from} ${to}`;
}

/** Set a mark; the same verdict again takes it away. */
export function toggleMark(marks: Marks, mark: Mark): Marks {
  const next = new Map(marks);
  const former = next.get(mark.id);
  next.delete(mark.id);
  if (former?.verdict !== mark.verdict) next.set(mark.id, mark);
  return next;
}

/** Verdicts that can become rulings, one for each evolution; of two on one the later holds. */
export function listVerdicts(marks: Marks): readonly EvolutionVerdict[] {
  const verdicts = new Map<string, EvolutionVerdict>();
  for (const { verdict, evolutions } of marks.values()) {
    for (const { from, to } of evolutions) {
      verdicts.delete(toEvolutionId({ from, to }));
      verdicts.set(toEvolutionId({ from, to }), { from, to, verdict });
    }
  }
  return [...verdicts.values()];
}

/** Marks that were kept; whatever is none is left out. */
export function parseMarks(kept: string | undefined): Marks {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return new Map((Array.isArray(list) ? list : []).filter(isMark).map((mark) => [mark.id, mark]));
  } catch {
    return new Map();
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { id, verdict, evolutions } = value as Partial<Record<keyof Mark, unknown>>;
  return (
    typeof id === 'string' &&
    (verdict === 'right' || verdict === 'wrong') &&
    Array.isArray(evolutions) &&
    evolutions.every(isEnds)
  );
}

function isEnds(value: unknown): value is EvolutionEnds {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as Partial<Record<keyof EvolutionEnds, unknown>>;
  return typeof from === 'string' && typeof to === 'string';
}

export const marksStore = createStoredStore<Marks>('mailuo.marks', parseMarks, (marks) =>
  JSON.stringify([...marks.values()]),
);
