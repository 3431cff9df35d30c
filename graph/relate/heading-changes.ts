/**
 * By which change the heading of one task gave way to that of another.
 *
 * A heading is a list of things with verbs before them. expanded, narrowed: things were only added or only dropped, whatever their order
 * (着力扩大国内需求 → 大力提振消费，全方位扩大国内需求). replaced: both. strengthened, weakened: the scales of `lexicon/intensity.ts`, where the things
 * stay.
 */
import { compareIntensity } from '../lexicon/intensity.ts';
import { blankLeaders } from '../lexicon/verbs.ts';
import type { Change } from '../model/kinds.ts';
import { toFoldedName } from '../text/fold.ts';
import { compareScope } from './changes.ts';
import { toGist } from './sayings.ts';

/** Shortest name of a thing, in units. */
const SHORTEST_THING = 2;

/** Change of a heading, never empty. */
export function classifyHeading(before: string, after: string): Change[] {
  if (toFoldedName(before) === toFoldedName(after)) return ['kept'];
  const [a, b] = [findThings(before), findThings(after)];
  const isAdded = b.some((thing) => !isAmong(thing, a));
  const isRemoved = a.some((thing) => !isAmong(thing, b));
  if ((isAdded && isRemoved) || a.length * b.length === 0)
    return [compareScope(toGist(before), toGist(after)) ?? 'replaced'];
  const intensity = compareIntensity(before, after);
  const strength: Change[] = intensity > 0 ? ['strengthened'] : [];
  if (isAdded) return ['expanded', ...strength];
  if (isRemoved) return intensity < 0 ? ['narrowed', 'weakened'] : ['narrowed', ...strength];
  const words = compareScope(toGist(before), toGist(after));
  if (words === 'narrowed') return intensity < 0 ? ['narrowed', 'weakened'] : ['narrowed'];
  return strength.length > 0 ? strength : [words ?? 'replaced'];
}

/** What a heading names, without its verbs. */
function findThings(heading: string): string[] {
  return blankLeaders(toFoldedName(heading))
    .split(/[\s，,、；;和与及以]+/u)
    .map((thing) => thing.replace(/^的|的$/gu, ''))
    .filter((thing) => thing.length >= SHORTEST_THING);
}

/** Whether one thing is among others, alone or with more said of it. */
function isAmong(thing: string, others: readonly string[]): boolean {
  return others.some((other) => other.includes(thing));
}
