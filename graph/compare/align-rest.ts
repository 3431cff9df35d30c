/**
 * What became of the sentences that no sure pair holds: rewordings that went to another paragraph in other words.
 *
 * Whole sentences share too little by then, so that their clauses are asked, each once: by the terms that both name, the narrow matters that
 * both are on (`lexicon/topics.ts`) and the telling words that few clauses have. A pair needs one side that has no counterpart yet, and
 * a good part of it. Such pairs are less sure than others, and say so (`isLoose`).
 *
 * Counter-examples: a common verb with 工作 or 体系; a clause that looks back beside one that calls for something; one matter that many clauses
 * are on; a clause whose sentence has said the same in its own pair.
 */
import { findMatters } from '../lexicon/matters.ts';
import type { EntityKey } from '../model/ids.ts';
import { type EntityKind, isTermKind } from '../model/kinds.ts';
import { toFoldedName } from '../text/fold.ts';
import { segmentClauses } from '../text/sentences.ts';
import { findContained } from './align-contained.ts';
import { areAlike } from './clauses.ts';
import { type ComparedSource, listTelling, type SentencePair, toCoreName } from './features.ts';

/** Likeness at which two clauses are on one thing, and where hardly another of its text is on their matter. */
const LEAST_LIKENESS = 0.4;
const LEAST_ALONE = 0.18;
const MOST_ALONE = 2;
/** Likeness of two clauses that share words alone, and how many pairs of characters that few clauses have they share then. */
const LEAST_BY_WORDS = 0.5;
const LEAST_RARE = 4;
const MOST_RARE = 2;
/** Part of a sentence without counterpart that has to go on in the other, and of this one that has to take it up. */
const LEAST_PART = 0.4;
const LEAST_TAKEN = 0.2;
/** The same where it is what both sentences begin with, and so are on. */
const LEAST_HEAD = 0.28;
const LEAST_TAKEN_HEAD = 0.15;
/** Telling pairs of characters that two clauses share besides a term, where they are on no matter. */
const LEAST_WORDS = 3;
/** Clauses of one text that are on one matter, beyond which it tells nothing. */
const MOST_ON_MATTER = 3;
/** What a term or a matter is worth, in pairs of characters. */
const TERM_WEIGHT = 1.5;
const MATTER_WEIGHT = 2.5;
/** Clauses of two short communiqués: how rare a word is in fewer says little. */
const LEAST_CLAUSES = 100;
/** What a clause names only as the circumstance of something else: 在保障改善民生中扩大消费需求. */
const ASIDE = /^在[^，]{2,}?(?:中|下|同时|基础上)/u;
/** Words in quotation marks, but for plans of five years. */
const COINED = /“(?!十[一二三四五六七八九]五”)([^”]{2,12})”/gu;
/** Shortest clause that is compared, in units. */
const SHORTEST_CLAUSE = 5;

/** A clause that may have a counterpart. */
interface Clause {
  readonly sentence: number;
  /** Whether no other of its sentence comes before it. */
  readonly isHead: boolean;
  readonly text: string;
  readonly features: ReadonlySet<string>;
}

interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
}

/**
 * Pair what is left.
 *
 * @param pairs - The sure pairs.
 * @param wrong - Pairs, `before after`, of which a reader has said that they are none (default: none).
 * @returns Pairs of which one sentence at least stands in none of the sure ones, in no order.
 */
export function alignRest(
  before: ComparedSource,
  after: ComparedSource,
  pairs: readonly SentencePair[],
  wrong: ReadonlySet<string> = new Set(),
): SentencePair[] {
  const isFree = (pair: SentencePair): boolean => !wrong.has(`${pair.before} ${pair.after}`);
  const held = {
    before: new Set(pairs.map((pair) => pair.before)),
    after: new Set(pairs.map((pair) => pair.after)),
  };
  const contained = findContained(before, after, held).filter(isFree);
  for (const pair of contained) {
    held.before.add(pair.before);
    held.after.add(pair.after);
  }
  const known = [...pairs, ...contained];
  const all = { before: listClauses(before), after: listClauses(after) };
  const clauses = {
    before: dropExplained(all.before, after, known, 'before'),
    after: dropExplained(all.after, before, known, 'after'),
  };
  const counts = [countFeatures(all.before), countFeatures(all.after)] as const;
  const rarity = { counts, total: Math.max(LEAST_CLAUSES, all.before.length + all.after.length) };
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const found = findCandidates(clauses.before, clauses.after, rarity, held)
    .sort((x, y) => y.likeness - x.likeness || x.before - y.before || x.after - y.after)
    .filter((one) => {
      if (taken.before.has(one.before) || taken.after.has(one.after)) return false;
      taken.before.add(one.before);
      taken.after.add(one.after);
      return true;
    });
  return [...contained, ...joinSentences(found, clauses, held, { before, after }).filter(isFree)];
}

function listClauses({ text, sentences, mentions }: ComparedSource): Clause[] {
  const clauses = sentences.flatMap((sentence, i) =>
    segmentClauses(text, sentence).map((span) => ({ ...span, sentence: i, mode: sentence.mode })),
  );
  let headed = -1;
  const terms = mentions.filter(({ entity, rule }) => rule !== 'task' && isTermKind(parseKind(entity)));
  let next = 0;
  return clauses.flatMap(({ start, end, sentence, mode }): Clause[] => {
    while ((terms[next]?.start ?? Infinity) < start) next += 1;
    const named: string[] = [];
    for (let i = next; (terms[i]?.start ?? Infinity) < end; i += 1) named.push(`term ${terms[i]?.entity}`);
    const words = text.slice(start, end);
    const name = toCoreName(words).replace(ASIDE, '');
    // What was done is no counterpart of what is to be done, and what was done twice is told in the opening.
    if (name.length < SHORTEST_CLAUSE || mode === 'review') return [];
    // What a text sets in quotation marks was coined for one matter.
    const coined = Array.from(words.matchAll(COINED), ([, quoted]) => toFoldedName(quoted ?? ''));
    const topics = [...findMatters(name), ...coined].map((matter) => `matter ${matter}`);
    const isHead = sentence !== headed;
    headed = sentence;
    const telling = listTelling(name).filter((pair) => pair !== '');
    return [{ sentence, isHead, text: words, features: new Set([...telling, ...named, ...topics]) }];
  });
}

function parseKind(key: EntityKey): EntityKind {
  return key.slice(0, key.indexOf(':')) as EntityKind;
}

/** Clauses without those that their own pairs explain. */
function dropExplained(
  clauses: readonly Clause[],
  other: ComparedSource,
  pairs: readonly SentencePair[],
  side: 'before' | 'after',
): Clause[] {
  const counterparts = new Map<number, string[]>();
  for (const pair of pairs) {
    const place = other.sentences[side === 'before' ? pair.after : pair.before];
    if (place === undefined) continue;
    const list = counterparts.get(pair[side]) ?? [];
    counterparts.set(pair[side], list);
    list.push(...segmentClauses(other.text, place).map(({ start, end }) => other.text.slice(start, end)));
  }
  return clauses.filter(
    ({ sentence, text }) => !(counterparts.get(sentence) ?? []).some((clause) => areAlike(text, clause)),
  );
}

type Counts = ReadonlyMap<string, number>;

/** How many clauses of either text have each feature, and how many clauses there are. */
interface Rarity {
  readonly counts: readonly [before: Counts, after: Counts];
  readonly total: number;
}

function countFeatures(clauses: readonly Clause[]): Counts {
  const counts = new Map<string, number>();
  for (const { features } of clauses)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function findCandidates(
  before: readonly Clause[],
  after: readonly Clause[],
  { counts: [old, late], total }: Rarity,
  held: Record<'before' | 'after', ReadonlySet<number>>,
): Candidate[] {
  const weigh = (feature: string): number => {
    const rarity = Math.log(1 + total / ((old.get(feature) ?? 0) + (late.get(feature) ?? 0)));
    if (feature.startsWith('matter ')) return rarity * MATTER_WEIGHT;
    return feature.startsWith('term ') ? rarity * TERM_WEIGHT : rarity;
  };
  const isCrowded = (feature: string): boolean =>
    Math.max(old.get(feature) ?? 0, late.get(feature) ?? 0) > MOST_ON_MATTER;
  const isAlone = (feature: string): boolean =>
    feature.startsWith('matter ') && Math.max(old.get(feature) ?? 0, late.get(feature) ?? 0) <= MOST_ALONE;
  const sum = (features: Iterable<string>): number => {
    let weight = 0;
    for (const feature of features) weight += weigh(feature);
    return weight;
  };
  const [own, others] = [before, after].map((list) => list.map(({ features }) => sum(features))) as [
    number[],
    number[],
  ];
  const isRare = (feature: string): boolean =>
    Math.max(old.get(feature) ?? 0, late.get(feature) ?? 0) <= MOST_RARE;
  const holders = listHolders(after, (feature) =>
    feature.includes(' ') ? !isCrowded(feature) : isRare(feature),
  );
  return before.flatMap((a, i) =>
    [...new Set([...a.features].flatMap((feature) => holders.get(feature) ?? []))].flatMap(
      (j): Candidate[] => {
        const b = after[j];
        if (b === undefined || (held.before.has(a.sentence) && held.after.has(b.sentence))) return [];
        const shared = [...a.features].filter((feature) => b.features.has(feature));
        const isTold = tellsMatter(shared.filter((feature) => !isCrowded(feature)));
        if (!isTold && shared.filter(isRare).length < LEAST_RARE) return [];
        const common = sum(shared);
        const [x, y] = [common / Math.max(1, own[i] ?? 0), common / Math.max(1, others[j] ?? 0)];
        const likeness = (Math.max(x, y) + Math.sqrt(x * y)) / 2;
        const least = !isTold ? LEAST_BY_WORDS : shared.some(isAlone) ? LEAST_ALONE : LEAST_LIKENESS;
        return likeness < least ? [] : [{ before: i, after: j, likeness }];
      },
    ),
  );
}

/** Places of the clauses that have each of some features. */
function listHolders(
  clauses: readonly Clause[],
  isAsked: (feature: string) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  clauses.forEach(({ features }, i) => {
    for (const feature of features) {
      const list = isAsked(feature) ? holders.get(feature) : undefined;
      if (list !== undefined) list.push(i);
      else if (isAsked(feature)) holders.set(feature, [i]);
    }
  });
  return holders;
}

/** Whether what two clauses share tells that they are on one thing: a matter, or a term with a few words besides. */
function tellsMatter(shared: readonly string[]): boolean {
  if (shared.some((feature) => feature.startsWith('matter '))) return true;
  const terms = shared.filter((feature) => feature.includes(' '));
  const words = shared.filter((feature) => !terms.some((term) => term.includes(feature)));
  return terms.length > 0 && words.length >= LEAST_WORDS;
}

/** A pair of sentences by the clauses that they share. */
interface Joined {
  readonly before: number;
  readonly after: number;
  readonly parts: { before: number; after: number };
  /** Whether both begin with what they share. */
  isHead: boolean;
}

/** Sentences by their clauses, as far as enough of the one without counterpart goes on, and is no aside of the other. */
function joinSentences(
  found: readonly Candidate[],
  clauses: Record<'before' | 'after', readonly Clause[]>,
  held: Record<'before' | 'after', ReadonlySet<number>>,
  sources: Record<'before' | 'after', ComparedSource>,
): SentencePair[] {
  const joined = new Map<string, Joined>();
  for (const { before: i, after: j } of found) {
    const [a, b] = [clauses.before[i], clauses.after[j]];
    if (a === undefined || b === undefined) continue;
    const key = `${a.sentence} ${b.sentence}`;
    const entry = joined.get(key) ?? {
      before: a.sentence,
      after: b.sentence,
      parts: { before: 0, after: 0 },
      isHead: false,
    };
    joined.set(key, entry);
    entry.parts.before += a.text.length;
    entry.parts.after += b.text.length;
    entry.isHead ||= a.isHead && b.isHead;
  }
  return [...joined.values()].flatMap(({ before, after, parts, isHead }): SentencePair[] => {
    const getPart = (side: 'before' | 'after', index: number): number => {
      const { start = 0, end = 0 } = sources[side].sentences[index] ?? {};
      return parts[side] / Math.max(1, end - start);
    };
    const [x, y] = [getPart('before', before), getPart('after', after)];
    const part = Math.max(held.before.has(before) ? 0 : x, held.after.has(after) ? 0 : y);
    if (
      part < (isHead ? LEAST_HEAD : LEAST_PART) ||
      Math.min(x, y) < (isHead ? LEAST_TAKEN_HEAD : LEAST_TAKEN)
    )
      return [];
    return [{ before, after, likeness: LOOSE_LIKENESS * Math.min(1, Math.max(x, y)), isLoose: true }];
  });
}

/** Likeness of a loose pair at most: less than that of any sure one, so that a sentence goes with its sure counterpart first. */
const LOOSE_LIKENESS = 0.08;
