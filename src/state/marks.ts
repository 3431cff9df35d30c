/**
 * What readers marked right or wrong: pairs of sentences that were said to correspond, and evolutions of the graph.
 *
 * A mark on documents of the graph can become rulings, which a build replays, as can one with evolutions behind it; a mark on a pasted text stays
 * in this browser.
 */
import { type PairEntry, toVerdictId, type VerdictEntry } from '../../graph/resolve/ruling-text.ts';
import { createStoredStore } from './stored.ts';

export type Verdict = 'right' | 'wrong';

/** Ends of an evolution: keys of nodes. */
export interface EvolutionEnds {
  readonly from: string;
  readonly to: string;
}

export interface Mark {
  /** What was marked: see {@link toPairId} and {@link toEvolutionId}. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly evolutions: readonly EvolutionEnds[];
  /** The sentences themselves, where both documents are of the graph. */
  readonly pair?: PairEntry['pair'];
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

/** Verdicts that can become rulings, one for each evolution and each pair of sentences; of two on one the later holds. */
export function listVerdicts(marks: Marks): readonly VerdictEntry[] {
  const verdicts = new Map<string, VerdictEntry>();
  for (const mark of marks.values()) {
    for (const entry of listEntries(mark)) {
      verdicts.delete(toVerdictId(entry));
      verdicts.set(toVerdictId(entry), entry);
    }
  }
  return [...verdicts.values()];
}

function listEntries({ verdict, evolutions, pair }: Mark): readonly VerdictEntry[] {
  const own = evolutions.map(({ from, to }) => ({ from, to, verdict }));
  return pair === undefined ? own : [...own, { pair, verdict }];
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
  const { id, verdict, evolutions, pair } = value as Partial<Record<keyof Mark, unknown>>;
  return (
    typeof id === 'string' &&
    (verdict === 'right' || verdict === 'wrong') &&
    Array.isArray(evolutions) &&
    evolutions.every(isEnds) &&
    (pair === undefined || isPair(pair))
  );
}

function isPair(value: unknown): value is PairEntry['pair'] {
  if (typeof value !== 'object' || value === null) return false;
  const { before, after } = value as Partial<Record<keyof PairEntry['pair'], unknown>>;
  return [before, after].every((side) => {
    if (typeof side !== 'object' || side === null) return false;
    const { document, words } = side as Readonly<Record<string, unknown>>;
    return (
      typeof document === 'string' && Array.isArray(words) && words.every((one) => typeof one === 'string')
    );
  });
}

function isEnds(value: unknown): value is EvolutionEnds {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as Partial<Record<keyof EvolutionEnds, unknown>>;
  return typeof from === 'string' && typeof to === 'string';
}

export const marksStore = createStoredStore<Marks>('mailuo.marks', parseMarks, (marks) =>
  JSON.stringify([...marks.values()]),
);
