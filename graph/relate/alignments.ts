/**
 * Which wording of an earlier point in time became which of a later one: pairs, one to one, the surest first.
 *
 * Candidates are wordings of one subject, and of subjects that are kin (全社会物流成本 → 物流成本, 国有企业改革深化提升行动 → 国企改革). Of one subject's
 * wordings the likeliest pair counts; another pair counts only where its words are much alike, for a chapter on a subject words it in many ways.
 *
 * Counter-examples: a subject that both points word keeps its own wordings, and is no kin's heir.
 */
import { POLICY_FIELDS, WORDED_FIELDS } from '../lexicon/policy-fields.ts';
import { isDistinguishing } from '../lexicon/qualifiers.ts';
import type { EntityKey } from '../model/ids.ts';
import { type Alignment, compareAlignments, isJudged, toAlignment } from './alignment.ts';
import { addTo } from './groups.ts';
import { getKinship, type Kinship } from './kinship.ts';
import { compareBigrams, type Saying } from './sayings.ts';
import { judgeSuccession } from './successions.ts';
import { pairOnTopics } from './topic-pairs.ts';
import type { Voice } from './voices.ts';

/** Likeness of a second pair of wordings of one subject. */
const LEAST_SECOND_LIKENESS = 0.6;
/** Kinship at which two names are one subject, even where both points word the one or the other besides. */
const CLOSE_KINSHIP = 0.75;

/** Kinship of a subject and itself, whose aspects are still to be compared. */
const SAME: Kinship = { degree: 1, isWhole: false };
/** Kinship of what two points call for on one named policy, where it is all they call for on it. */
const SOLE_KINSHIP = 0.8;
/** Shortest name of such a policy, in units: 审计监督, but not 医改. */
const SHORTEST_SOLE = 3;
/** What stands around two points in time. */
export interface Neighbors {
  /** Whether they are near enough for a subject to live on under another name. */
  readonly areKinAllowed: boolean;
  /** Points that may word the subjects of the earlier one again: what comes again itself has no heir on its topic. */
  readonly heirs: readonly Voice[];
  /** Likewise those that may have worded the subjects of the later one before. */
  readonly forerunners: readonly Voice[];
}

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
  { areKinAllowed, heirs, forerunners }: Neighbors,
): Alignment[] {
  const sure = pickPairs(findCandidates(before, after, open, fresh, areKinAllowed));
  if (!areKinAllowed) return sure;
  const used = new Set(sure.flatMap(({ from, to }) => [from, to]));
  const isWorded = (words: EntityKey, among: readonly Voice[]) =>
    among.some(({ subjects }) => subjects.has(words));
  const left = open.filter(
    (saying) => !used.has(saying) && !isWorded(saying.words, isSameSeries(before, after) ? [after] : heirs),
  );
  const come = fresh.filter(
    (saying) =>
      !used.has(saying) && !isWorded(saying.words, isSameSeries(before, after) ? [before] : forerunners),
  );
  return [...sure, ...pickPairs(pairOnTopics(left, come))];
}

/** Whether full texts of one series speak for both: what the next of them words under another name is the next word on it. */
function isSameSeries(before: Voice, after: Voice): boolean {
  const { series } = before.point;
  return series !== undefined && series === after.point.series && before.isFull && after.isFull;
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
      if (isOfAnother(from, to)) return [];
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
      if (succession !== undefined) return [toAlignment(from, to, succession, kinship)];
      if (from.words !== to.words || !isSole(from, before) || !isSole(to, after)) return [];
      if (compareBigrams(from.objectBigrams, to.objectBigrams) === 0) return [];
      const other = judgeSuccession(from, to, { isSameAspect: true, areKin: true });
      return other === undefined ? [] : [toAlignment(from, to, other, SOLE_KINSHIP)];
    }),
  );
}

/** Whether one wording is on its term as that of something else, and the other is not: 创新发展, 外贸|创新发展. */
function isOfAnother(from: Saying, to: Saying): boolean {
  const isLike = from.words === to.words || from.name === to.name;
  if (!isLike) return false;
  // A stance that changes is compared as such; with its verb it is on the same matter only while it stays.
  if (POLICY_FIELDS.has(from.words) && from.form === 'plain') return from.name !== to.name;
  if (from.holder !== to.holder || areOtherMembers(from, to)) return true;
  return from.owner !== to.owner && isDistinguishing(from.owner + to.owner);
}

/** Whether both sum up lists that share nothing: 铁路、公路等|基础设施建设, 水利等|基础设施建设. */
function areOtherMembers({ members: a }: Saying, { members: b }: Saying): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((one) => b.some((other) => one.includes(other) || other.includes(one)));
}

/** Ends of a clause that names an instrument without calling for it: 适应税费改革后的新情况, 实施规划的关键一年. */
const BESIDE_THE_POINT = /(?:情况|一年|形势|步伐|要求|目标|规模|结构|比重)$/u;

/**
 * Whether a wording is all that its point calls for on a named policy. Two of them are on one subject whatever they say of it
 * (推进审计全覆盖, 强化审计监督); of wider subjects (就业, 对外开放, 消费) they may be two aspects.
 */
function isSole({ form, words, mode, label, parts, baggage }: Saying, { soleSubjects }: Voice): boolean {
  return (
    form === 'plain' &&
    mode === 'deployment' &&
    words.startsWith('policy:') &&
    !WORDED_FIELDS.has(words) &&
    soleSubjects.has(words) &&
    baggage === '' &&
    parts.core.length >= SHORTEST_SOLE &&
    !BESIDE_THE_POINT.test(label)
  );
}

/**
 * Finds what may continue a saying: those of its subject, all slogans, those that have its subject beside their own or theirs beside its, and
 * those whose objects share two pairs of characters, or one where they begin alike, as an abbreviation does.
 */
function indexSayings(sayings: readonly Saying[]): { find(from: Saying): Saying[] } {
  const bySubject = new Map<string, Saying[]>();
  const byName = new Map<string, Saying[]>();
  const byBaggage = new Map<string, Saying[]>();
  const byBigram = new Map<string, Saying[]>();
  const toSubject = ({ form, words }: Saying) => (form === 'slogan' ? form : words);
  for (const saying of sayings) {
    addTo(bySubject, toSubject(saying), saying);
    addTo(byName, saying.name, saying);
    if (saying.baggage !== '') addTo(byBaggage, saying.baggage, saying);
    for (const bigram of saying.objectBigrams) addTo(byBigram, bigram, saying);
  }
  return {
    find(from) {
      const counts = new Map<Saying, number>();
      const count = (to: Saying, by: number) => counts.set(to, (counts.get(to) ?? 0) + by);
      for (const to of bySubject.get(toSubject(from)) ?? []) count(to, 2);
      for (const to of byBaggage.get(from.name) ?? []) count(to, 2);
      for (const to of byName.get(from.baggage) ?? []) count(to, 2);
      for (const to of byBaggage.get(from.baggage) ?? []) count(to, 2);
      for (const bigram of from.objectBigrams) for (const to of byBigram.get(bigram) ?? []) count(to, 1);
      return [...counts].flatMap(([to, shared]) =>
        shared > 1 || from.object[0] === to.object[0] ? [to] : [],
      );
    },
  };
}
