/**
 * Which sentences of two texts correspond, wherever they stand, one to one, split or merged.
 *
 * Pairs are taken best first. What a pair shares is then explained and counts for no other pair of the two, so that a sentence that says
 * the same as two others goes with the likelier one, and a second counterpart has to bring something of its own. Weak pairs need
 * neighbors that correspond. What is left has no counterpart.
 */
import type { DocumentFile } from '../model/findings.ts';
import { findSpanAt } from '../text/sentences.ts';
import { toUnitPair, type Unit, type UnitPair } from './features.ts';

type Source = Pick<DocumentFile, 'text' | 'sentences' | 'mentions' | 'blocks'>;

/** Two sentences that correspond, by their indices. */
export interface SentencePair {
  readonly before: number;
  readonly after: number;
  /** How much of both is the same, 0–1. */
  readonly likeness: number;
}

/** Likeness at which two sentences correspond by themselves. */
const LEAST_LIKENESS = 0.22;
/** What a pair gains at most from neighbors that correspond. */
const CONTEXT_BONUS = 0.12;
/** Likeness without which neighbors make no pair. */
const LEAST_OWN = 0.06;
/** Factor for sentences of which one looks back and the other ahead. */
const OTHER_MODE = 0.5;
/** Sentences so far apart are neighbors. */
const REACH = 2;
/** Shared weight without which nothing corresponds. */
const LEAST_SHARED = 2;

interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly shared: readonly string[];
  readonly likeness: number;
}

/**
 * Align the sentences of two texts.
 *
 * @returns Pairs sorted by `after`, then `before`; a sentence may stand in several, or in none.
 */
export function alignSentences(before: Source, after: Source): SentencePair[] {
  const units = toUnitPair(before, after);
  const candidates = findCandidates(units, before, after);
  const anchors = takePairs(candidates, units, () => 0);
  const blocks = [before, after].map(({ sentences, blocks: all }) =>
    sentences.map((sentence) => findSpanAt(all, sentence.start)),
  ) as [number[], number[]];
  const near = indexAnchors(anchors);
  const getContext = ({ before: i, after: j }: Candidate) => countSupport(i, j, near, blocks);
  return takePairs(candidates, units, (one) => CONTEXT_BONUS * getContext(one)).sort(
    (a, b) => a.after - b.after || a.before - b.before,
  );
}

/** Pairs that share anything, found by their rarer features. */
function findCandidates({ before, after, weights }: UnitPair, a: Source, b: Source): Candidate[] {
  const holders = new Map<string, number[]>();
  after.forEach(({ features }, j) => {
    for (const feature of features) {
      const list = holders.get(feature);
      if (list === undefined) holders.set(feature, [j]);
      else list.push(j);
    }
  });
  return before.flatMap((unit, i) => {
    const shared = new Map<number, string[]>();
    for (const feature of unit.features) {
      for (const j of holders.get(feature) ?? []) {
        const list = shared.get(j);
        if (list === undefined) shared.set(j, [feature]);
        else list.push(feature);
      }
    }
    return [...shared].flatMap(([j, features]): Candidate[] => {
      const other = after[j];
      if (other === undefined) return [];
      const isSameMode = a.sentences[i]?.mode === b.sentences[j]?.mode;
      const own = rate(features, unit.weight, other.weight, weights);
      const likeness = isSameMode || unit.name === other.name ? own : own * OTHER_MODE;
      return likeness < LEAST_OWN ? [] : [{ before: i, after: j, shared: features, likeness }];
    });
  });
}

/** Half what the fuller side shares, half the cosine of both. */
function rate(
  shared: Iterable<string>,
  weightA: number,
  weightB: number,
  weights: ReadonlyMap<string, number>,
): number {
  let total = 0;
  for (const feature of shared) total += weights.get(feature) ?? 0;
  if (total < LEAST_SHARED) return 0;
  const [a, b] = [total / weightA, total / weightB];
  return (Math.max(a, b) + Math.sqrt(a * b)) / 2;
}

/** Take candidates best first, each for what no pair taken before explains. */
function takePairs(
  candidates: readonly Candidate[],
  { before, after, weights }: UnitPair,
  getBonus: (candidate: Candidate) => number,
): SentencePair[] {
  const sorted = candidates
    .map((candidate) => ({ candidate, score: candidate.likeness + getBonus(candidate) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort(
      (x, y) =>
        y.score - x.score || x.candidate.before - y.candidate.before || x.candidate.after - y.candidate.after,
    );
  const explained = [before.map(() => new Set<string>()), after.map(() => new Set<string>())] as const;
  const same = pairIdentical(before, after);
  for (const pair of same) {
    for (const feature of before[pair.before]?.features ?? []) {
      explained[0][pair.before]?.add(feature);
      explained[1][pair.after]?.add(feature);
    }
  }
  const found = sorted.flatMap(({ candidate, score }): SentencePair[] => {
    const [i, j] = [candidate.before, candidate.after];
    const [seenA, seenB] = [explained[0][i], explained[1][j]];
    const [a, b] = [before[i], after[j]];
    if (seenA === undefined || seenB === undefined || a === undefined || b === undefined) return [];
    const rest = candidate.shared.filter((feature) => !seenA.has(feature) && !seenB.has(feature));
    const share = candidate.likeness === 0 ? 0 : score / candidate.likeness;
    const full = rate(candidate.shared, a.weight, b.weight, weights);
    const own = full === 0 ? 0 : (rate(rest, a.weight, b.weight, weights) / full) * candidate.likeness;
    if (own < LEAST_OWN || own * share < LEAST_LIKENESS) return [];
    for (const feature of candidate.shared) {
      seenA.add(feature);
      seenB.add(feature);
    }
    return [{ before: i, after: j, likeness: Math.min(1, full) }];
  });
  return [...same, ...found];
}

/** Pair sentences of the same words, however short: of those that recur the first with the first, and so on. */
function pairIdentical(before: readonly Unit[], after: readonly Unit[]): SentencePair[] {
  const places = new Map<string, number[]>();
  after.forEach(({ name }, j) => {
    const list = places.get(name);
    if (list === undefined) places.set(name, [j]);
    else list.push(j);
  });
  return before.flatMap(({ name }, i): SentencePair[] => {
    const j = places.get(name)?.shift();
    return j === undefined ? [] : [{ before: i, after: j, likeness: 1 }];
  });
}

function indexAnchors(pairs: readonly SentencePair[]): ReadonlySet<string> {
  return new Set(pairs.map(({ before, after }) => `${before} ${after}`));
}

/** How well the neighbors of two sentences correspond, 0–1: those of the same paragraph count full. */
function countSupport(
  i: number,
  j: number,
  anchors: ReadonlySet<string>,
  [a, b]: readonly [number[], number[]],
): number {
  let support = 0;
  for (let x = -REACH; x <= REACH; x += 1) {
    for (let y = -REACH; y <= REACH; y += 1) {
      if ((x === 0 && y === 0) || !anchors.has(`${i + x} ${j + y}`)) continue;
      const isClose = a[i] === a[i + x] && b[j] === b[j + y];
      support += isClose ? 0.5 : 0.25;
    }
  }
  return Math.min(1, support);
}
