/**
 * Which wording of an earlier point in time became which of a later one: pairs, one to one, the surest first.
 *
 * Candidates are wordings of one subject, and of subjects that are kin (全社会物流成本 → 物流成本, 国有企业改革深化提升行动 → 国企改革). Of one subject's
 * wordings the likeliest pair counts; another pair counts only where its words are much alike, for a chapter on a subject words it in many ways.
 *
 * Counter-examples: a subject that both points word keeps its own wordings, and is no kin's heir.
 */
import { isDistinguishing } from '../lexicon/qualifiers.ts';
import type { EntityKey } from '../model/ids.ts';
import { compareText } from '../model/span.ts';
import { getKinship, type Kinship } from './kinship.ts';
import type { Saying } from './sayings.ts';
import { judgeSuccession, type Succession } from './successions.ts';
import { comparePlaces, type Voice } from './voices.ts';

/** One wording that became another. */
export interface Alignment {
  readonly from: Saying;
  readonly to: Saying;
  readonly succession: Succession;
  /** How sure it is, 0–1. */
  readonly certainty: number;
}

/** Likeness of a second pair of wordings of one subject. */
const LEAST_SECOND_LIKENESS = 0.6;
/** Kinship at which two names are one subject, even where both points word the one or the other besides. */
const CLOSE_KINSHIP = 0.75;

/** Kinship of a subject and itself, whose aspects are still to be compared. */
const SAME: Kinship = { degree: 1, isWhole: false };
/** Kinship of two wordings on one topic. */
const TOPIC_KINSHIP = 0.6;
/** Most units that two wordings on one topic say besides it. */
const MOST_BESIDES = 3;

/**
 * Align wordings.
 *
 * @param open - Wordings of the earlier point that have not yet led on.
 * @param fresh - Wordings of the later point that were not there before.
 */
export function alignWordings(
  before: Voice,
  after: Voice,
  open: readonly Saying[],
  fresh: readonly Saying[],
  { areKinAllowed = true }: { readonly areKinAllowed?: boolean } = {},
): Alignment[] {
  const sure = pickPairs(findCandidates(before, after, open, fresh, areKinAllowed));
  if (!areKinAllowed) return sure;
  const used = new Set(sure.flatMap(({ from, to }) => [from, to]));
  const isLeft = (saying: Saying) => !used.has(saying);
  return [...sure, ...pickPairs(findOnTopic(open.filter(isLeft), fresh.filter(isLeft)))];
}

/** One to one, the surest first. */
function pickPairs(candidates: readonly Alignment[]): Alignment[] {
  const used = new Set<Saying>();
  const paired = new Set<EntityKey>();
  return [...candidates].sort(compareAlignments).filter(({ from, to, succession }) => {
    if (used.has(from) || used.has(to)) return false;
    const isSecond = from.form !== 'slogan' && (paired.has(from.words) || paired.has(to.words));
    if (isSecond && (from.form === 'stance' || succession.likeness < LEAST_SECOND_LIKENESS)) return false;
    used.add(from).add(to);
    paired.add(from.words).add(to.words);
    return true;
  });
}

/** What is judged becomes what is judged, never a call. */
const isJudged = ({ form, mode }: Saying): boolean => form === 'plain' && mode === 'assessment';

function findCandidates(
  before: Voice,
  after: Voice,
  open: readonly Saying[],
  fresh: readonly Saying[],
  areKinAllowed: boolean,
): Alignment[] {
  const index = indexSayings(fresh);
  return open.flatMap((from) =>
    index.find(from).flatMap((to): Alignment[] => {
      if (from.form !== to.form || isJudged(from) !== isJudged(to)) return [];
      const isSame = from.words === to.words || from.form === 'slogan';
      const { degree: kinship, isWhole } = isSame || !areKinAllowed ? SAME : getKinship(from, to);
      if (!isSame && !areKinAllowed) return [];
      if (kinship === 0 || (from.form === 'stance' && !isSame)) return [];
      const isContinued = !isSame && (after.subjects.has(from.words) || before.subjects.has(to.words));
      if (isContinued && kinship < CLOSE_KINSHIP) return [];
      const succession = judgeSuccession(from, to, {
        isSameAspect: isWhole,
        areKin: !isSame,
      });
      if (succession === undefined) return [];
      const certainty = (kinship * (1 + succession.likeness)) / 2;
      return [{ from, to, succession, certainty }];
    }),
  );
}

/** Pairs of plain wordings on one topic and on little else, where each point has one of them; not of one subject, whose aspects are judged above. */
function findOnTopic(open: readonly Saying[], fresh: readonly Saying[]): Alignment[] {
  const after = groupByTopic(fresh);
  return [...groupByTopic(open)].flatMap(([topic, [from, ...more]]): Alignment[] => {
    const [to, ...others] = after.get(topic) ?? [];
    if (from === undefined || to === undefined || more.length + others.length > 0) return [];
    if (from.saying.words === to.saying.words || isJudged(from.saying) !== isJudged(to.saying)) return [];
    const rest = from.rest === to.rest ? '' : from.rest + to.rest;
    const succession = judgeSuccession(from.saying, to.saying, { isSameAspect: true, areKin: true });
    if (rest.length > MOST_BESIDES || isDistinguishing(rest) || succession === undefined) return [];
    const kinship = TOPIC_KINSHIP - rest.length / 20;
    const certainty = (kinship * (1 + succession.likeness)) / 2;
    return [{ from: from.saying, to: to.saying, succession, certainty }];
  });
}

interface OnTopic {
  readonly saying: Saying;
  readonly rest: string;
}

function groupByTopic(sayings: readonly Saying[]): Map<string, OnTopic[]> {
  const groups = new Map<string, OnTopic[]>();
  for (const saying of sayings)
    for (const { name, rest } of saying.topics)
      if (rest.length <= MOST_BESIDES) addTo(groups, name, { saying, rest });
  return groups;
}

function addTo<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

function compareAlignments(a: Alignment, b: Alignment): number {
  return (
    b.certainty - a.certainty ||
    comparePlaces(a.from, b.from) ||
    comparePlaces(a.to, b.to) ||
    compareText(a.from.wording + a.to.wording, b.from.wording + b.to.wording)
  );
}

/**
 * Finds what may continue a saying: those of its subject, all slogans, and those whose objects share two pairs of characters, or one where
 * they begin alike, as an abbreviation does.
 */
function indexSayings(sayings: readonly Saying[]): { find(from: Saying): Saying[] } {
  const bySubject = new Map<string, Saying[]>();
  const byBigram = new Map<string, Saying[]>();
  const toSubject = ({ form, words }: Saying) => (form === 'slogan' ? form : words);
  for (const saying of sayings) {
    addTo(bySubject, toSubject(saying), saying);
    for (const bigram of saying.objectBigrams) addTo(byBigram, bigram, saying);
  }
  return {
    find(from) {
      const counts = new Map<Saying, number>();
      const count = (to: Saying, by: number) => counts.set(to, (counts.get(to) ?? 0) + by);
      for (const to of bySubject.get(toSubject(from)) ?? []) count(to, 2);
      for (const bigram of from.objectBigrams) for (const to of byBigram.get(bigram) ?? []) count(to, 1);
      return [...counts].flatMap(([to, shared]) =>
        shared > 1 || from.object[0] === to.object[0] ? [to] : [],
      );
    },
  };
}
