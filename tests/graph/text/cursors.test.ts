import { describe, expect, it } from 'vitest';
import { HolderCursor, PlaceCursor } from '../../../graph/text/cursors.ts';

describe('a cursor over spans', () => {
  /** A section with two in it, the second with one of its own, and one behind a gap. */
  const spans = [
    { start: 0, end: 20 },
    { start: 2, end: 6 },
    { start: 6, end: 18 },
    { start: 8, end: 12 },
    { start: 24, end: 30 },
  ];

  it('gives the innermost span that holds each place', () => {
    const cursor = new HolderCursor(spans);
    const places = [0, 2, 5, 6, 8, 11, 12, 17, 18, 19, 20, 23, 24, 29, 30];
    expect(places.map((place) => cursor.find(place))).toEqual([
      0, 1, 1, 2, 3, 3, 2, 2, 0, 0, -1, -1, 4, 4, -1,
    ]);
  });

  it('gives the innermost span that holds a whole stretch', () => {
    const cursor = new HolderCursor(spans);
    const stretches: [number, number][] = [
      [0, 2],
      [3, 6],
      [4, 7],
      [9, 14],
      [24, 30],
      [26, 31],
    ];
    expect(stretches.map(([start, end]) => cursor.find(start, end))).toEqual([0, 1, 0, 2, 4, -1]);
  });

  it('gives none where there are no spans', () => {
    expect(new HolderCursor([]).find(0)).toBe(-1);
  });
});

describe('a cursor over places', () => {
  it('tells whether one stands in each span', () => {
    const cursor = new PlaceCursor([3, 4, 9]);
    const spans: [number, number][] = [
      [0, 3],
      [2, 4],
      [4, 5],
      [5, 9],
      [5, 10],
      [10, 20],
    ];
    expect(spans.map(([start, end]) => cursor.isIn(start, end))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('finds none among no places', () => {
    expect(new PlaceCursor([]).isIn(0, 5)).toBe(false);
  });
});
