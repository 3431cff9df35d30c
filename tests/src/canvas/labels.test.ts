import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  intersects,
  LABEL_SIDES,
  measureLabel,
  placeLabels,
  toLabelPlaces,
  wrapLabel,
} from '../../../src/canvas/labels.ts';

describe('wrapLabel', () => {
  it.each([
    ['新质生产力', ['新质生产力']],
    ['以科技创新引领现代化产业体系建设', ['以科技创新引领现', '代化产业体系建设']],
    ['坚持内需主导，建设强大国内市场', ['坚持内需主导，', '建设强大国内市场']],
    ['中央经济工作会议（2024年12月）要点', ['中央经济工作会议', '（2024年12月）要点']],
    ['政治局会议 2025-04-25', ['政治局会议', '2025-04-25']],
    ['', []],
  ])('breaks %s', (label, lines) => {
    expect(wrapLabel(label)).toEqual(lines);
  });

  it('never makes a line much longer than allowed, and loses nothing of what fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('政', '策', '、', '（', '）', 'A', '𠀀'), maxLength: 60 }),
        (label) => {
          const lines = wrapLabel(label);
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect([...line].length).toBeLessThanOrEqual(12);
          if ([...label].length <= 20) expect(lines.join('')).toBe(label);
        },
      ),
    );
  });

  it('measures ideographs as squares', () => {
    expect(measureLabel(['新质'])).toBe(2);
    expect(measureLabel(['ab'])).toBeLessThan(1.3);
    expect(measureLabel([])).toBe(0);
  });
});

describe('placeLabels', () => {
  const points = fc.array(fc.record({ x: fc.nat(600), y: fc.nat(400) }), { maxLength: 40 });
  const toCandidates = (places: readonly { x: number; y: number }[]) =>
    places.map((point, i) => ({
      key: String(i),
      node: { left: point.x - 6, right: point.x + 6, top: point.y - 6, bottom: point.y + 6 },
      places: toLabelPlaces(point, 6, { width: 70, height: 15 }, 4),
    }));

  it('lets no label cover another or another node', () => {
    fc.assert(
      fc.property(points, (places) => {
        const candidates = toCandidates(places);
        const sides = placeLabels(candidates);
        const shown = candidates.flatMap((candidate) => {
          const side = sides.get(candidate.key);
          return side === undefined ? [] : [{ key: candidate.key, place: candidate.places[side] }];
        });
        for (const { key, place } of shown) {
          expect(shown.some((other) => other.key !== key && intersects(other.place, place))).toBe(false);
          expect(candidates.some((other) => other.key !== key && intersects(other.node, place))).toBe(false);
        }
      }),
    );
  });

  it('cuts no label off at the edge of the window where another side has room, and leaves those outside alone', () => {
    const window = { left: 0, top: 0, right: 300, bottom: 200 };
    const candidates = toCandidates([
      { x: 10, y: 100 },
      { x: 290, y: 100 },
      { x: 150, y: 192 },
      { x: 500, y: 100 },
    ]);
    const sides = placeLabels(candidates, [], window);
    expect([...sides.values()]).toEqual(['right', 'left', 'above', 'below']);
  });

  it('puts a label below where there is room, else elsewhere, and shows the first of two that collide', () => {
    const alone = placeLabels(toCandidates([{ x: 0, y: 0 }]));
    expect(alone.get('0')).toBe('below');
    const stacked = placeLabels(
      toCandidates([
        { x: 0, y: 0 },
        { x: 0, y: 22 },
      ]),
    );
    expect(stacked.get('0')).toBe('above');
    expect(LABEL_SIDES).toContain(stacked.get('1'));
  });
});
