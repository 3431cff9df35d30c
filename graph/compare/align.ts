/**
 * Which sentences of two texts correspond, wherever they stand, one to one, split or merged.
 *
 * Pairs are taken best first. What a pair shares is then explained and counts for no other pair of the two, so that a sentence that says
 * the same as two others goes with the likelier one, and a second counterpart has to bring something of its own. Weak pairs need passages on
 * the same matter, or neighbors that correspond. A weak pair that shares a field of policy or common verbs alone is none. What is left is aligned once more,
 * by clauses and more loosely (`align-rest.ts`); what is left then has no counterpart.
 *
 * Numbers are set on communiqués of 2023 and 2025 (`tests/gold`), so that no false pair is among them rather than that none is missing.
 */

import { findMatters } from '../lexicon/matters.ts';
import { FIELD_NAMES } from '../lexicon/policy-fields.ts';
import { alignRest } from './align-rest.ts';
import { type ComparedSource, type SentencePair, toUnitPair, type Unit, type UnitPair } from './features.ts';
import type { JudgedIndices } from './judged.ts';
import { linkPassages, type PassagePair, toPassageKey } from './passages.ts';

/** Likeness, with what context adds, at which two sentences correspond. */
const LEAST_LIKENESS = 0.22;
/** Likeness at which two sentences correspond that nothing else connects, and that of their wholes: a long sentence holds many a short one. */
const LEAST_ALONE = 0.3;
const LEAST_COSINE_ALONE = 0.25;
/** What a pair gains at most from neighbors that correspond. */
const CONTEXT_BONUS = 0.12;
/** What a pair gains where its passages correspond, and again where both open them. */
const PASSAGE_BONUS = 0.06;
/** Likeness without which no context makes a pair. */
const LEAST_OWN = 0.085;
/** Factor for sentences of which one looks back and the other ahead. */
const OTHER_MODE = 0.5;
/** Sentences so far apart are neighbors. */
const REACH = 2;
/** Shared weight without which nothing corresponds. */
const LEAST_SHARED = 2;
/** Likeness that sentences on two matters may have by chance, and the part of the shorter one that they may have in common. */
const LEAST_BY_CHANCE = 0.22;
const LEAST_NAMED = 0.3;
/** Names of whole fields of policy, which call for many things. */
const FIELDS: readonly string[] = FIELD_NAMES.map(([words]) => words);

interface Candidate extends SentencePair {
  readonly shared: readonly number[];
  readonly cosine: number;
  /** Likeness without regard to mode. */
  readonly full: number;
}

/**
 * Align the sentences of two texts. Takes time with the number of sentences that share a feature.
 *
 * @param judged - What readers decided (default: nothing): wrong pairs are none, right ones are taken first.
 * @returns Pairs sorted by `after`, then `before`; a sentence may stand in several, or in none.
 */
export function alignSentences(
  before: ComparedSource,
  after: ComparedSource,
  passages: PassagePair,
  judged: JudgedIndices = NOTHING,
): SentencePair[] {
  const units = { ...toUnitPair(before, after), judged };
  const candidates = findCandidates(units).filter((one) => !judged.wrong.has(toPairKey(one)));
  const alone = takePairs(candidates, units, (one) => (isClear(one) ? one.likeness : 0));
  const links = linkPassages(alone, passages);
  const anchors = new Set(alone.map((pair) => `${pair.before} ${pair.after}`));
  const rateInContext = (one: Candidate): number => {
    const support = countSupport(one, anchors, passages);
    // Of two sentences on how the year has gone, the later takes the place of the earlier.
    const isOpening = one.before === passages.before.opening && one.after === passages.after.opening;
    const isLinked = isOpening || links.has(toPassageKey(one, passages));
    if (support === 0 && !isLinked && !isClear(one)) return 0;
    const opens = isLinked && isFirst(one.before, passages.before) && isFirst(one.after, passages.after);
    const bonus = (isLinked ? PASSAGE_BONUS : 0) + (opens ? PASSAGE_BONUS : 0);
    return one.likeness + CONTEXT_BONUS * support + bonus;
  };
  const pairs = takePairs(candidates, units, rateInContext);
  return [...pairs, ...alignRest(before, after, pairs, judged.wrong)].sort(
    (a, b) => a.after - b.after || a.before - b.before,
  );
}

const NOTHING: JudgedIndices = { right: new Set(), wrong: new Set() };

function toPairKey({ before, after }: Pick<SentencePair, 'before' | 'after'>): string {
  return `${before} ${after}`;
}

/** Likeness of a pair that a reader vouches for at least: as much as a sentence needs to be the same one elsewhere. */
const VOUCHED_LIKENESS = 0.4;

function listVouched(candidates: readonly Candidate[], { right }: JudgedIndices): readonly SentencePair[] {
  const found = new Map(candidates.map((one) => [toPairKey(one), one.full]));
  return [...right].map((key) => {
    const [before = 0, after = 0] = key.split(' ').map(Number);
    return { before, after, likeness: Math.min(1, Math.max(VOUCHED_LIKENESS, found.get(key) ?? 0)) };
  });
}

function isClear({ likeness, cosine }: Candidate): boolean {
  return likeness >= LEAST_ALONE && cosine >= LEAST_COSINE_ALONE;
}

function isFirst(index: number, { ofSentence }: PassagePair['before']): boolean {
  return ofSentence[index] !== ofSentence[index - 1];
}

/** Pairs that share enough, found by the sentences that hold each feature. */
function findCandidates({ before, after, weights }: UnitPair): Candidate[] {
  const holders: number[][] = Array.from(weights, () => []);
  after.forEach(({ features }, j) => {
    for (const feature of features) holders[feature]?.push(j);
  });
  const totals = new Float64Array(after.length);
  return before.flatMap((unit, i) => {
    const touched: number[] = [];
    for (const feature of unit.features) {
      const weight = weights[feature] ?? 0;
      for (const j of holders[feature] ?? []) {
        if (totals[j] === 0) touched.push(j);
        totals[j] = (totals[j] ?? 0) + weight;
      }
    }
    return touched
      .sort((a, b) => a - b)
      .flatMap((j): Candidate[] => {
        const other = after[j];
        const total = totals[j] ?? 0;
        totals[j] = 0;
        return other === undefined ? [] : toCandidate(unit, other, { i, j, total });
      });
  });
}

function toCandidate(
  a: Unit,
  b: Unit,
  { i, j, total }: { readonly i: number; readonly j: number; readonly total: number },
): Candidate[] {
  const full = rate(total, a, b);
  const likeness = a.mode === b.mode ? full : full * OTHER_MODE;
  if (likeness < LEAST_OWN) return [];
  const shared = [...a.features].filter((feature) => b.features.has(feature));
  return [{ before: i, after: j, shared, likeness, full, cosine: total / Math.sqrt(a.weight * b.weight) }];
}

/**
 * Whether nothing tells that two sentences are on one thing: little of the shorter one is in the other, no telling words of it but the name of
 * a whole field of policy, and no narrow matter. 增强货币政策前瞻性 and 综合运用货币政策工具 call for two things, as 高度重视金融风险 and 高度重视民生 do.
 */
function isChance(a: Unit, b: Unit): boolean {
  const [short, long] = a.name.length <= b.name.length ? [a, b] : [b, a];
  const known = new Set(long.telling);
  let shared = 0;
  let told = '';
  for (const [i, pair] of short.telling.entries()) {
    const letters = short.name.slice(i, i + 2);
    if (long.name.includes(letters) && !FIELDS.some((name) => name.includes(letters))) shared += 1;
    if (pair === '' || !known.has(pair)) continue;
    told += told.endsWith(pair.charAt(0)) ? pair.slice(1) : ` ${pair}`;
  }
  const isTold = told
    .split(' ')
    .some((words) => words !== '' && !FIELDS.some((name) => name.includes(words)));
  if (isTold || shared >= LEAST_NAMED * short.name.length) return false;
  const matters = findMatters(a.name);
  return ![...findMatters(b.name)].some((matter) => matters.has(matter));
}

/** Half what the fuller side shares, half the cosine of both. */
function rate(total: number, a: Unit, b: Unit): number {
  if (total < LEAST_SHARED) return 0;
  const [x, y] = [total / a.weight, total / b.weight];
  return (Math.max(x, y) + Math.sqrt(x * y)) / 2;
}

/** Take candidates best first, each for what no pair taken before explains. */
function takePairs(
  candidates: readonly Candidate[],
  { before, after, weights, judged }: UnitPair & { readonly judged: JudgedIndices },
  getScore: (candidate: Candidate) => number,
): SentencePair[] {
  const sorted = candidates
    .filter((one) => !judged.right.has(toPairKey(one)))
    .map((candidate) => ({ candidate, score: getScore(candidate) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort(
      (x, y) =>
        y.score - x.score || x.candidate.before - y.candidate.before || x.candidate.after - y.candidate.after,
    );
  const explained = [before.map(() => new Set<number>()), after.map(() => new Set<number>())] as const;
  const explain = ({ before: i, after: j }: SentencePair, features: Iterable<number>): void => {
    for (const feature of features) {
      explained[0][i]?.add(feature);
      explained[1][j]?.add(feature);
    }
  };
  const vouched = listVouched(candidates, judged);
  const isFree = (pair: SentencePair): boolean =>
    !judged.wrong.has(toPairKey(pair)) && !judged.right.has(toPairKey(pair));
  const same = [...vouched, ...pairIdentical(before, after).filter(isFree)];
  for (const pair of same) explain(pair, before[pair.before]?.features ?? []);
  const found = sorted.flatMap(({ candidate, score }): SentencePair[] => {
    const { before: i, after: j, shared, likeness, full } = candidate;
    const [a, b] = [before[i], after[j]];
    if (a === undefined || b === undefined) return [];
    let rest = 0;
    for (const feature of shared)
      if (explained[0][i]?.has(feature) !== true && explained[1][j]?.has(feature) !== true)
        rest += weights[feature] ?? 0;
    // What context adds, it adds to what is left.
    const part = rate(rest, a, b) / full;
    if (likeness * part < LEAST_OWN || score * part < LEAST_LIKENESS) return [];
    if (full < LEAST_BY_CHANCE && isChance(a, b)) return [];
    explain(candidate, shared);
    return [{ before: i, after: j, likeness: Math.min(1, full) }];
  });
  return [...same, ...found];
}

/**
 * Pair sentences of the same words, however short: of those that recur the first with the first, and so on; those in the same mode before
 * others, for what is called for may be looked back on a year later in the same words.
 */
function pairIdentical(before: readonly Unit[], after: readonly Unit[]): SentencePair[] {
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  return [({ name, mode }: Unit) => `${mode} ${name}`, ({ name }: Unit) => name].flatMap((toKey) => {
    const places = new Map<string, number[]>();
    after.forEach((unit, j) => {
      const list = usedAfter.has(j) ? undefined : places.get(toKey(unit));
      if (list !== undefined) list.push(j);
      else if (!usedAfter.has(j)) places.set(toKey(unit), [j]);
    });
    return before.flatMap((unit, i): SentencePair[] => {
      const j = usedBefore.has(i) ? undefined : places.get(toKey(unit))?.shift();
      if (j === undefined) return [];
      usedBefore.add(i);
      usedAfter.add(j);
      return [{ before: i, after: j, likeness: 1 }];
    });
  });
}

/** How well the neighbors of two sentences correspond, 0–1: those of the same passages count twice as much as others. */
function countSupport(
  { before: i, after: j }: Candidate,
  anchors: ReadonlySet<string>,
  { before, after }: PassagePair,
): number {
  let support = 0;
  for (let x = -REACH; x <= REACH; x += 1) {
    for (let y = -REACH; y <= REACH; y += 1) {
      if ((x === 0 && y === 0) || !anchors.has(`${i + x} ${j + y}`)) continue;
      const isClose =
        before.ofSentence[i] === before.ofSentence[i + x] && after.ofSentence[j] === after.ofSentence[j + y];
      support += isClose ? 0.5 : 0.25;
    }
  }
  return Math.min(1, support);
}
