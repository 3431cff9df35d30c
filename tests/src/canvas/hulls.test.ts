import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropStrays, getHull } from '../../../src/canvas/hulls.ts';

const points = fc.uniqueArray(
  fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }) }),
  { minLength: 3, maxLength: 40, selector: ({ x, y }) => `${x} ${y}` },
);

describe('getHull', () => {
  it('holds every point, and turns one way only', () => {
    fc.assert(
      fc.property(points, (some) => {
        const hull = getHull(some);
        hull.forEach((a, i) => {
          const b = hull[(i + 1) % hull.length] ?? a;
          for (const c of some) {
            const side = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
            expect(side).toBeGreaterThanOrEqual(0);
          }
        });
        for (const corner of hull) expect(some).toContain(corner);
      }),
    );
  });

  it('is the corners of a square, whatever lies within', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 9, y: 0 },
      { x: 9, y: 9 },
      { x: 0, y: 9 },
    ];
    const hull = getHull([...corners, { x: 4, y: 4 }, { x: 5, y: 0 }]);
    expect(new Set(hull)).toEqual(new Set(corners));
  });
});

describe('dropStrays', () => {
  it('leaves out what lies far from the rest', () => {
    const near = Array.from({ length: 9 }, (_, i) => ({ x: i % 3, y: Math.floor(i / 3) }));
    expect(dropStrays([...near, { x: 80, y: 80 }])).toEqual(near);
  });
});
