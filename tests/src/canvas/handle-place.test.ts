import { describe, expect, it } from 'vitest';
import { toHandleRectangle } from '../../../src/canvas/handle-place.ts';

describe('toHandleRectangle', () => {
  it.each([4, 12, 40])('covers nothing of a node with a radius of %d, and stands near to it', (radius) => {
    const { left, right, top, bottom } = toHandleRectangle({ x: 100, y: 200 }, radius);
    expect(bottom).toBeLessThan(200 - radius);
    expect(bottom).toBeGreaterThan(200 - radius - 10);
    expect(left).toBeGreaterThan(100);
    expect(left).toBeLessThan(100 + radius);
    expect([right - left, bottom - top]).toEqual([28, 24]);
  });
});
