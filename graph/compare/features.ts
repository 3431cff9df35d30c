/**
 * What sentences are compared by: pairs of characters and terms, each weighted by how few sentences of the two texts have it.
 *
 * Verbs and adverbs of official prose (加快, 推进, 着力) say little of the matter, so they weigh little however rare they are here.
 */
import { GOVERNING_VERBS, LEADING_ADVERBS } from '../lexicon/grammar.ts';
import type { DocumentFile } from '../model/findings.ts';
import type { Span } from '../model/span.ts';
import { toFoldedName } from '../text/fold.ts';

/** A sentence as it is compared. */
export interface Unit extends Span {
  /** Folded, without what only leads on. */
  readonly name: string;
  /** Distinct features by name. */
  readonly features: ReadonlySet<string>;
  /** Sum of the weights of its features. */
  readonly weight: number;
}

/** The units of two texts with the weights of their features. */
export interface UnitPair {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  readonly weights: ReadonlyMap<string, number>;
}

/** What a sentence opens with before it says anything: speech, numbers of items, connectives. */
const LEAD_IN =
  /^(?:(?:会议|全会|大会|座谈会|习近平总书记|习近平|他)?还?(?:强调|指出|认为|要求|提出|号召|决定|确定)[，,：:]|同时[，,]|此外[，,]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]{1,2}是(?:要)?|第[一二三四五六七八九十]{1,2}[，,]|[一二三四五六七八九十]{1,2}、|●|要(?!求|素)|必须|还要)+/u;

const words = [...GOVERNING_VERBS, ...LEADING_ADVERBS];
const LIGHT = new Set(words.flatMap(toPairs));
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

type Source = Pick<DocumentFile, 'text' | 'sentences' | 'mentions'>;

/** Make the sentences of two texts comparable. Linear in their length. */
export function toUnitPair(before: Source, after: Source): UnitPair {
  const sides = [before, after].map((source) => source.sentences.map((span) => toRawUnit(source, span)));
  const counts = new Map<string, number>();
  for (const { features } of sides.flat())
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const total = sides.flat().length;
  const weights = new Map([...counts].map(([feature, count]) => [feature, weigh(feature, count, total)]));
  const [a = [], b = []] = sides.map((units) =>
    units.map((unit) => ({ ...unit, weight: sum(unit.features, weights) })),
  );
  return { before: a, after: b, weights };
}

function toRawUnit({ text, mentions }: Source, { start, end }: Span): Omit<Unit, 'weight'> {
  const name = toCoreName(text.slice(start, end));
  const features = new Set(name.split(MARKS).flatMap(toPairs));
  for (const mention of findWithin(mentions, start, end)) features.add(mention.entity);
  return { start, end, name, features };
}

function findWithin(mentions: Source['mentions'], start: number, end: number): Source['mentions'] {
  return mentions.filter(
    (mention) => start <= mention.start && mention.end <= end && mention.rule !== 'task',
  );
}

function weigh(feature: string, count: number, total: number): number {
  const rarity = Math.log(1 + total / count);
  if (feature.length > 2) return rarity * TERM_WEIGHT;
  if (LIGHT.has(feature)) return rarity * LIGHT_WEIGHT;
  return SEAM.test(feature) ? rarity * SEAM_WEIGHT : rarity;
}

function sum(features: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const feature of features) total += weights.get(feature) ?? 0;
  return total;
}
