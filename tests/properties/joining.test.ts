import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildGraph } from '../../graph/pipeline.ts';
import { relate } from '../../graph/relate/relate.ts';
import { resolveTasks } from '../../graph/resolve/resolve.ts';
import {
  createTally,
  joinTallies,
  mergeTallies,
  type Tally,
  tallyFindings,
} from '../../graph/resolve/tally.ts';
import { CORPUS } from '../fixtures/corpus.ts';
import { processText, toCanonical } from '../fixtures/sources.ts';

const sources = Object.entries(CORPUS).map(([path, text]) => processText(path, text));
const tallies = sources.flatMap((source) => source.findings.map(tallyFindings));
const expected = JSON.stringify(buildGraph(sources));

/** Every order of the elements. */
function anyOrder<T>(elements: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...elements], { minLength: elements.length, maxLength: elements.length });
}

it('gives the same bytes whatever the order of the sources', () => {
  expect(JSON.parse(expected)).toMatchObject({ graph: { attributes: { name: 'mailuo' } } });
  fc.assert(
    fc.property(anyOrder(sources), (order) => {
      expect(JSON.stringify(buildGraph(order))).toBe(expected);
    }),
    { numRuns: 15 },
  );
});

it('gives the same totals and relations whatever the grouping of the tallies', () => {
  const whole = joinTallies(tallies);
  const relations = JSON.stringify(relate(resolveTasks(whole).tally));
  fc.assert(
    fc.property(anyOrder(tallies), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (order, choices) => {
      // Two neighbors are merged at a time, any two, with a tally of nothing among them.
      const parts: Tally[] = [...order, createTally()];
      for (const choice of choices) {
        if (parts.length < 2) break;
        const at = choice % (parts.length - 1);
        const [a, b] = [parts[at], parts[at + 1]];
        if (a !== undefined && b !== undefined) parts.splice(at, 2, mergeTallies(a, b));
      }
      const tally = parts.reduce(mergeTallies);
      expect(toCanonical(tally)).toBe(toCanonical(whole));
      expect(JSON.stringify(relate(resolveTasks(tally).tally))).toBe(relations);
    }),
    { numRuns: 30 },
  );
});
