/**
 * Pairs of wordings that are on one topic (`lexicon/topics.ts`) under names that share little: 深入挖掘内需潜力 → 有效扩大国内需求.
 *
 * What both say besides the topic has to be little, too, or alike. Of each topic the surest pair counts, whichever form both have (a
 * slogan may take up what a plain wording called for).
 *
 * Counter-examples: 加快利率市场化 and 完善利率传导 (nothing but the topic in common, and much besides); 房地产市场 and 房地产风险 (what one has besides
 * makes it another thing); wordings of one subject, whose aspects are judged in `successions.ts`.
 */
import { isDistinguishing } from '../lexicon/qualifiers.ts';
import { type Alignment, compareAlignments, isJudged, toAlignment } from './alignment.ts';
import { addTo } from './groups.ts';
import { type Saying, subtract } from './sayings.ts';
import { judgeSuccession } from './successions.ts';

/** Kinship of two wordings on one topic that say nothing besides it, and what each unit besides takes from it. */
const [TOPIC_KINSHIP, BESIDES_DISCOUNT] = [0.6, 0.05];
/** Most units that only one of two wordings says besides their topic. */
const MOST_BESIDES = 6;
/** Fewest such units that have to be borne out by the words of both, and how alike these are then: where one says nothing besides, and else. */
const MANY_BESIDES = 4;
const [LEAST_BARE_LIKENESS, LEAST_LIKENESS] = [0.15, 0.25];

interface OnTopic {
  readonly saying: Saying;
  /** What it says besides the topic. */
  readonly rest: string;
}

/** The surest pair on each topic. */
export function pairOnTopics(open: readonly Saying[], fresh: readonly Saying[]): Alignment[] {
  const before = groupByTopic(open);
  if (before.size === 0) return [];
  const after = groupByTopic(fresh);
  return [...before].flatMap(([topic, group]): Alignment[] => {
    const pairs = group.flatMap((from) => (after.get(topic) ?? []).flatMap((to) => pair(from, to)));
    return pairs.sort(compareAlignments).slice(0, 1);
  });
}

function groupByTopic(sayings: readonly Saying[]): Map<string, OnTopic[]> {
  const groups = new Map<string, OnTopic[]>();
  for (const saying of sayings)
    for (const { name, rest } of saying.getTopics()) addTo(groups, name, { saying, rest });
  return groups;
}

function pair({ saying: from, rest: before }: OnTopic, { saying: to, rest: after }: OnTopic): Alignment[] {
  if (from.words === to.words || isJudged(from) !== isJudged(to)) return [];
  const [removed, added] = [subtract(before, after), subtract(after, before)];
  const besides = removed + added;
  if (besides.length > MOST_BESIDES || isDistinguishing(besides)) return [];
  const arePlain = from.form === 'plain' && to.form === 'plain';
  const succession = judgeSuccession(
    from,
    to,
    arePlain ? { isSameAspect: true, areKin: true } : { isOnTopic: true },
  );
  if (succession === undefined) return [];
  const least = removed === '' || added === '' ? LEAST_BARE_LIKENESS : LEAST_LIKENESS;
  if (besides.length >= MANY_BESIDES && succession.likeness < least) return [];
  return [toAlignment(from, to, succession, TOPIC_KINSHIP - besides.length * BESIDES_DISCOUNT)];
}
