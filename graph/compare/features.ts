/**
 * What sentences are compared by: pairs of characters and terms, each weighted by how few sentences of the two texts have it.
 *
 * Verbs and adverbs of official prose (加快, 推进, 着力) say little of the matter, so they weigh little however rare they are here.
 */
import { GOVERNING_VERBS, LEADING_ADVERBS, PLAIN_WORDS, WORDING_VERBS } from '../lexicon/grammar.ts';
import { findStances } from '../lexicon/stances.ts';
import type { DocumentFile } from '../model/findings.ts';
import type { Mode } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';

/** What of a document its sentences are compared by. */
export type ComparedSource = Pick<DocumentFile, 'text' | 'sentences' | 'mentions'>;

/** A sentence as it is compared. */
export interface Unit {
  readonly mode: Mode;
  /** Folded, without what only leads on. */
  readonly name: string;
  /** Its pairs of characters in order; empty where a pair tells nothing of the matter. */
  readonly telling: readonly string[];
  /** Distinct features: indices of {@link UnitPair.weights}. */
  readonly features: ReadonlySet<number>;
  /** Sum of the weights of its features. */
  readonly weight: number;
}

/** Two sentences that correspond, by their indices. */
export interface SentencePair {
  readonly before: number;
  readonly after: number;
  /** How much of both is the same, 0–1. */
  readonly likeness: number;
  /** Whether they were found last, by clauses on one matter: less sure than others. */
  readonly isLoose?: boolean;
}

/** The units of two texts with the weights of their features. */
export interface UnitPair {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  readonly weights: readonly number[];
}

/** What a sentence opens with before it says anything: speech, numbers of items, connectives. */
const LEAD_IN =
  /^(?:(?:会议|全会|大会|座谈会|习近平总书记|习近平|他)?还?(?:强调|指出|认为|要求|提出|号召|决定|确定)[，,：:]|同时[，,]|此外[，,]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]{1,2}是(?:要)?|第[一二三四五六七八九十]{1,2}[，,]|[一二三四五六七八九十]{1,2}、|●|要(?!求|素)|必须|还要)+/u;

const words = [...GOVERNING_VERBS, ...LEADING_ADVERBS];
const LIGHT = new Set(words.flatMap(toPairs));
/** What is said of anything tells no matter either, and 重视 and its like govern anything. */
const ANYWHERE = ['高度重视', '人民群众', '各方面工作', '各地区各部门', '安全', '保障', '基础'];
const PLAIN = new Set([...PLAIN_WORDS, ...WORDING_VERBS, ...ANYWHERE].flatMap(toPairs));
/** Weight of a pair that a common verb or adverb has. */
const LIGHT_WEIGHT = 0.25;
/** Pairs with a particle in them are seams between words. */
const SEAM = /[的了和与及等要对在为以把是上中下并]/u;
const SEAM_WEIGHT = 0.4;
/** A term that both name is worth a pair more than its own pairs. */
const TERM_WEIGHT = 1;
const MARKS = /[^\p{Script=Han}a-z0-9%.+]+/u;

function toPairs(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2));
}

/** The folded words of a stretch of text, without what leads on. */
export function toCoreName(text: string): string {
  return toFoldedName(text).replace(LEAD_IN, '');
}

/** A place that names something: a mention, or a stance by its field of policy, whatever the stance. */
interface Named extends Span {
  readonly name: string;
}

/** Make the sentences of two texts comparable. Linear in their length. */
export function toUnitPair(before: ComparedSource, after: ComparedSource): UnitPair {
  const indices = new Map<string, number>();
  const counts: number[] = [];
  const toIndex = (feature: string): number => {
    const index = indices.get(feature) ?? indices.size;
    indices.set(feature, index);
    counts[index] = (counts[index] ?? 0) + 1;
    return index;
  };
  const sides = [before, after].map((source) =>
    toRawUnits(source).map(({ features, ...unit }) => ({
      ...unit,
      features: new Set([...features].map(toIndex)),
    })),
  );
  const total = before.sentences.length + after.sentences.length;
  const weights = [...indices].map(([feature, index]) => weigh(feature, counts[index] ?? 1, total));
  const [a = [], b = []] = sides.map((units) =>
    units.map((unit) => ({ ...unit, weight: sum(unit.features, weights) })),
  );
  return { before: a, after: b, weights };
}

interface RawUnit extends Pick<Unit, 'mode' | 'name' | 'telling'> {
  readonly features: Set<string>;
}

function toRawUnits({ text, sentences, mentions }: ComparedSource): RawUnit[] {
  const named: Named[] = [
    ...mentions.filter(({ rule }) => rule !== 'task').map((one) => ({ ...one, name: one.entity as string })),
    ...findStances(text).map((one) => ({ ...one, name: `stance ${one.words}` })),
  ];
  const units = sentences.map(({ start, end, mode }) => {
    const name = toCoreName(text.slice(start, end));
    return { mode, name, telling: listTelling(name), features: new Set(name.split(MARKS).flatMap(toPairs)) };
  });
  for (const { start, name } of named) units[findSpanAt(sentences, start)]?.features.add(name);
  return units;
}

/** The pairs of characters of a folded name in order; empty where a pair is of a common verb, a seam between words or a mark. */
export function listTelling(name: string): readonly string[] {
  return toPairs(name).map((pair) =>
    LIGHT.has(pair) || SEAM.test(pair) || MARKS.test(pair) || PLAIN.has(pair) ? '' : pair,
  );
}

function weigh(feature: string, count: number, total: number): number {
  const rarity = Math.log(1 + total / count);
  if (feature.length > 2) return rarity * TERM_WEIGHT;
  if (LIGHT.has(feature)) return rarity * LIGHT_WEIGHT;
  return SEAM.test(feature) ? rarity * SEAM_WEIGHT : rarity;
}

function sum(features: Iterable<number>, weights: readonly number[]): number {
  let total = 0;
  for (const feature of features) total += weights[feature] ?? 0;
  return total;
}
