/** Lines of a brief on planned values. */
import { weighIndicator } from '../lexicon/indicators.ts';
import type { Span } from '../model/span.ts';
import type { Weighed } from './brief-lines.ts';
import type { ComparedTarget, Comparison } from './comparison.ts';

const WEIGHTS = { changed: 3, new: 2, gone: 1, same: 0 } as const;
/** A number that went up or down says more than one that is worded anew. */
const DIRECTION_WEIGHT = 0.5;

/** Values that changed, came or went; of equal changes the indicators that readers look for come first. */
export function listTargets({ targets }: Comparison): Weighed[] {
  return targets
    .filter(({ change, isTentative }) => change === 'changed' || (change !== 'same' && !isTentative))
    .map((target) => {
      const { indicator, change, direction, strength, isTentative } = target;
      return {
        change: {
          kind: 'target',
          indicator,
          change,
          ...(direction === undefined ? {} : { direction }),
          ...(strength === undefined ? {} : { strength }),
          valuesFrom: [...new Set(target.before.map(({ value }) => value))],
          valuesTo: [...new Set(target.after.map(({ value }) => value))],
        },
        ...quote(target),
        isTentative,
        weight:
          WEIGHTS[change] + (direction === undefined ? 0 : DIRECTION_WEIGHT) + weighIndicator(indicator),
      };
    });
}

/** Values that were set again, of the indicators that every reader looks for. */
export function listKeptTargets({ targets }: Comparison): Weighed[] {
  return targets
    .filter(({ change, indicator }) => change === 'same' && weighIndicator(indicator) > 0)
    .map((target) => ({
      change: { kind: 'repeated', subjects: [{ zh: target.indicator, en: target.indicator }] },
      ...quote(target),
      isTentative: false,
      weight: KEPT_WEIGHT * weighIndicator(target.indicator),
    }));
}

/** As a stance that is kept. */
const KEPT_WEIGHT = 10;

function quote({ before, after }: ComparedTarget): Pick<Weighed, 'before' | 'after'> {
  return { before: before.slice(0, 1).map(toSpan), after: after.slice(0, 1).map(toSpan) };
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}
