/**
 * evolves-into between targets of successive years: 国内生产总值 6.5%左右 → 6%—6.5%. Which way is better tells `lexicon/target-aims.ts`.
 *
 * Counter-examples: the same value again is no evolution; a year for which an indicator has two values is silent, for one of them is
 * a local or partial one; so is a year whose forerunner has no such target.
 */
import { findTargetAim } from '../lexicon/target-aims.ts';
import type { Target } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import type { Change } from '../model/kinds.ts';
import { compareEvidence, compareText, type Evidence } from '../model/span.ts';
import type { Tally } from '../resolve/tally.ts';
import { toFoldedName } from '../text/fold.ts';
import { compareWordings } from './evolutions.ts';
import type { Relation } from './relation.ts';

interface PlacedTarget {
  readonly target: Target;
  readonly evidence: Evidence;
}

/** Confidence of a pair: same indicator and unit, next year, one value each. */
const CONFIDENCE = 0.9;

/** Target → target of the same indicator for the next year, where the value is another. */
export function relateTargets(tally: Tally): Relation[] {
  const years = groupTargets(tally);
  return [...years].flatMap(([key, targets]) => {
    const [, indicator = '', year = ''] = key.split('\n');
    const [from, other] = targets;
    const [to, another] = years.get(toKey(indicator, Number(year) + 1)) ?? [];
    if (from === undefined || to === undefined || other !== undefined || another !== undefined) return [];
    const [before, after] = [from.target, to.target];
    if (before.unit === undefined || before.unit !== after.unit || isSameValue(before, after)) return [];
    const { added, removed, kept } = compareWordings(before.value, after.value);
    return [
      {
        source: before.key,
        target: after.key,
        attributes: {
          kind: 'evolves-into' as const,
          change: classifyTarget(before, after),
          added,
          removed,
          kept,
          evidence: [from.evidence, to.evidence],
          confidence: CONFIDENCE,
        },
      },
    ];
  });
}

/**
 * The value is always another; where one way is better, also whether the new one asks for more (单位国内生产总值能耗降低2.5%左右 → 3%左右,
 * 失业率5.5%左右 → 5%左右), and of sums of money whether there is more.
 */
function classifyTarget(from: Target, to: Target): Change[] {
  const aims = new Set([from, to].map(({ indicator, value }) => findTargetAim(indicator, value)));
  const [aim] = aims;
  const step = compareValues(from, to);
  if (aims.size > 1 || aim === undefined || step === 0) return ['replaced'];
  if (aim === 'amount') return [step > 0 ? 'expanded' : 'narrowed', 'replaced'];
  return step > 0 === (aim === 'up') ? ['replaced', 'strengthened'] : ['replaced', 'weakened'];
}

/** Whether a value rises; 0 where its ends move apart, or nothing can be compared. Reductions are negative numbers. */
function compareValues(from: Target, to: Target): number {
  const toSign = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? 0 : Math.sign(b - a);
  const signs = [toSign(from.min, to.min), toSign(from.max, to.max)].filter((sign) => sign !== 0);
  return new Set(signs).size === 1 ? (signs[0] ?? 0) : 0;
}

function toKey(indicator: string, year: number): string {
  return `\n${indicator}\n${year}`;
}

function isSameValue(a: Target, b: Target): boolean {
  return a.min === b.min && a.max === b.max && a.hedge === b.hedge;
}

/** Targets by indicator and year, each once, with its first sentence. */
function groupTargets(tally: Tally): Map<string, PlacedTarget[]> {
  const evidence = new Map<EntityKey, Evidence>();
  for (const { targets } of tally.documents.values()) {
    for (const place of targets) {
      const other = evidence.get(place.target);
      if (other === undefined || compareEvidence(place.evidence, other) < 0)
        evidence.set(place.target, place.evidence);
    }
  }
  const groups = new Map<string, PlacedTarget[]>();
  for (const [key, place] of [...evidence].sort(([a], [b]) => compareText(a, b))) {
    const target = tally.entities.get(key)?.entity;
    if (target?.kind !== 'target' || !/^\d{4}$/u.test(target.period ?? '')) continue;
    const group = toKey(toFoldedName(target.indicator), Number(target.period));
    const entry = { target, evidence: place };
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return groups;
}
