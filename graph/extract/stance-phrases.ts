/**
 * Stances with the verbs that carry them on: 用好用足|更加积极的财政政策. A stance that stays may be carried on in another way, which is a wording of
 * its own.
 *
 * Of two stances behind one verb (实施积极的财政政策和稳健的货币政策) both have it. Counter-examples, without a phrase: a stance that says itself what
 * it shall do (财政政策要持续用力); one that only qualifies something else (积极的财政政策的连续性).
 */
import type { FoundStance } from '../lexicon/stances.ts';
import type { EntityKey } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { findBreak, findRun, getLeadIn, LONGEST_WORDING, type TextUnits } from './leads.ts';

/** A stance with its verbs. */
export interface StancePhrase extends Span {
  readonly words: EntityKey;
  /** The stance itself. */
  readonly core: Span;
}

/** What follows a stance that is the last of its clause, or joined to another. */
const END_BEHIND = /^(?:[，。；：！？\n）)]|$|和|与|及)/u;
const JOINT = /^[和与及]$/u;

/** Find the phrases of a text round its stances, in its order. */
export function findStancePhrases(units: TextUnits, stances: readonly FoundStance[]): StancePhrase[] {
  const { text } = units;
  const phrases: StancePhrase[] = [];
  stances.forEach(({ words, core, start, end }, i) => {
    if (end > core.end || !END_BEHIND.test(text.slice(end, end + 1))) return;
    const [last, before] = [phrases.at(-1), stances[i - 1]];
    const isJoined =
      last !== undefined && last.end === before?.end && JOINT.test(text.slice(last.end, start));
    const first = isJoined ? last.start : findVerbs(units, start);
    if (first !== undefined && end - first <= LONGEST_WORDING)
      phrases.push({ words, core: { start, end }, start: first, end });
  });
  return phrases;
}

/** Where the verbs begin that run up to a stance. */
function findVerbs({ text, codes }: TextUnits, stance: number): number | undefined {
  const segment = findBreak(codes, stance, -1);
  const start = findRun(codes, segment + getLeadIn(text, segment, stance), stance);
  return start === stance ? undefined : start;
}
