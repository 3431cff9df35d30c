import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packDiscs } from '../../../graph/assemble/regions.ts';

const toTies = (ties: Readonly<Record<number, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(ties).map(([index, tie]) => [Number(index), tie]));

describe('packDiscs', () => {
  const radii = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 90 });

  it('lets no disc cover another, however many there are', () => {
    fc.assert(
      fc.property(radii, (some) => {
        const centers = packDiscs(some.map((radius) => ({ radius, ties: new Map() })));
        expect(centers).toHaveLength(some.length);
        centers.forEach(({ x, y }, i) => {
          centers.slice(0, i).forEach((other, j) => {
            const distance = Math.hypot(x - other.x, y - other.y);
            expect(distance).toBeGreaterThanOrEqual((some[i] ?? 0) + (some[j] ?? 0));
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('puts a disc beside the one that it is tied to', () => {
    const ring = [1, 2, 3, 4, 5].map((i) => ({ radius: 90 - i, ties: toTies({ 0: 1 }) }));
    const discs = [{ radius: 100, ties: toTies({}) }, ...ring, { radius: 20, ties: toTies({ 5: 9 }) }];
    const centers = packDiscs(discs);
    const last = centers[6] ?? { x: 0, y: 0 };
    const distances = centers.slice(0, 6).map(({ x, y }) => Math.hypot(x - last.x, y - last.y));
    expect(Math.min(...distances)).toBe(distances[5]);
  });
});
