/** Planned values side by side, by indicator; which way is better tells `lexicon/target-aims.ts`. */
import { toIndicatorName } from '../lexicon/indicators.ts';
import { findTargetAim } from '../lexicon/target-aims.ts';
import { toFoldedName } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';
import type {
  ComparedDocument,
  ComparedTarget,
  EntityFacts,
  EntityLookup,
  PlacedTarget,
} from './comparison.ts';
import { holdsName, type Presence } from './presence.ts';

interface Found {
  readonly indicator: string;
  readonly places: PlacedTarget[];
  readonly facts: EntityFacts[];
}

/** Compare the targets of two texts. Indicators of the later text in order, then those that only the earlier has. */
export function compareTargets(
  before: ComparedDocument,
  after: ComparedDocument,
  entities: EntityLookup,
  presence: Presence,
): ComparedTarget[] {
  const [old, late] = [findTargets(before, entities), findTargets(after, entities)];
  return [...new Set([...late.keys(), ...old.keys()])].flatMap((name): ComparedTarget[] => {
    const [from, to] = [old.get(name), late.get(name)];
    const indicator = (to ?? from)?.indicator ?? name;
    const sides = { before: from?.places ?? [], after: to?.places ?? [] };
    if (from === undefined || to === undefined) {
      const haystack = from === undefined ? presence.before : presence.after;
      return [
        toOneSided(
          indicator,
          sides,
          presence.isTentative || holdsName(haystack, indicator) || holdsName(haystack, name),
        ),
      ];
    }
    const isSame = toValues(from) === toValues(to);
    const direction = isSame ? undefined : getDirection(from, to);
    const change = isSame ? 'same' : 'changed';
    const strength = isSame ? undefined : getStrength(from, to);
    return [
      {
        indicator,
        change,
        ...sides,
        ...(direction === undefined ? {} : { direction }),
        ...(strength === undefined ? {} : { strength }),
        isTentative: false,
      },
    ];
  });
}

function toOneSided(
  indicator: string,
  sides: Pick<ComparedTarget, 'before' | 'after'>,
  isTentative: boolean,
): ComparedTarget {
  return { indicator, change: sides.before.length === 0 ? 'new' : 'gone', ...sides, isTentative };
}

function findTargets(document: ComparedDocument, entities: EntityLookup): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { entity, rule, start, end } of document.mentions) {
    // What was reached is no planned value, however it is worded.
    const isPlanned = document.sentences[findSpanAt(document.sentences, start)]?.mode === 'deployment';
    const facts = rule === 'target' && isPlanned ? entities.get(entity) : undefined;
    if (facts?.indicator === undefined || facts.value === undefined) continue;
    const { indicator, value, period } = facts;
    const name = toIndicatorName(indicator);
    const entry = found.get(name) ?? { indicator, places: [], facts: [] };
    found.set(name, entry);
    entry.places.push({ key: entity, start, end, value, ...(period === undefined ? {} : { period }) });
    entry.facts.push(facts);
  }
  return found;
}

function toValues({ places }: Found): string {
  return [...new Set(places.map(({ value }) => toFoldedName(value)))].sort().join('\n');
}

/** Whether the one number of an indicator rose or fell; `undefined` where there are several, or in different units. */
function getDirection(from: Found, to: Found): ComparedTarget['direction'] {
  const [a, b] = [getOnly(from), getOnly(to)];
  if (a?.unit === undefined || a.unit !== b?.unit) return undefined;
  // A greater fall is no lower target: 降低2.5% → 降低3% asks for more.
  if ([a, b].some(({ min, max }) => (max ?? min ?? 0) < 0)) return undefined;
  const sign = getStep(a, b);
  return sign === 0 ? undefined : sign > 0 ? 'up' : 'down';
}

/** Whether a target asks for more or less than before: less unemployment is more. Of prices and sums of money neither is better. */
function getStrength(from: Found, to: Found): ComparedTarget['strength'] {
  const [a, b] = [getOnly(from), getOnly(to)];
  if (a?.unit === undefined || a.unit !== b?.unit) return undefined;
  const aims = new Set([a, b].map(({ indicator = '', value = '' }) => findTargetAim(indicator, value)));
  const [aim] = aims;
  const step = getStep(a, b);
  if (aims.size > 1 || step === 0 || aim === undefined || aim === 'amount') return undefined;
  return step > 0 === (aim === 'up') ? 'strengthened' : 'weakened';
}

/** Sign of the step between two values; 0 where their ends move apart. */
function getStep(a: EntityFacts, b: EntityFacts): number {
  const low = Math.sign((b.min ?? Number.NaN) - (a.min ?? Number.NaN));
  const high = Math.sign((b.max ?? Number.NaN) - (a.max ?? Number.NaN));
  const signs = [low, high].filter((sign) => !Number.isNaN(sign) && sign !== 0);
  return new Set(signs).size === 1 ? (signs[0] ?? 0) : 0;
}

function getOnly({ facts, places }: Found): EntityFacts | undefined {
  return new Set(places.map(({ key }) => key)).size === 1 ? facts[0] : undefined;
}
