/** Outlines of nodes by kind, the same on the canvas, in the legend and in saved pictures. */
import type { ColoredKind } from './palette.ts';

/** Corners in a square from -1 to 1, y downwards, or a circle. */
export type Outline = 'circle' | readonly (readonly [x: number, y: number])[];

const SQUARE: Outline = [
  [-0.86, -0.86],
  [0.86, -0.86],
  [0.86, 0.86],
  [-0.86, 0.86],
];
const SHEET: Outline = [
  [-0.7, -0.95],
  [0.3, -0.95],
  [0.7, -0.5],
  [0.7, 0.95],
  [-0.7, 0.95],
];
const DIAMOND: Outline = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];
const HEXAGON: Outline = [
  [-0.5, -0.9],
  [0.5, -0.9],
  [1, 0],
  [0.5, 0.9],
  [-0.5, 0.9],
  [-1, 0],
];
const TRIANGLE: Outline = [
  [0, -0.95],
  [1, 0.8],
  [-1, 0.8],
];
const PENTAGON: Outline = [
  [0, -1],
  [0.95, -0.28],
  [0.6, 0.85],
  [-0.6, 0.85],
  [-0.95, -0.28],
];
const BAR: Outline = [
  [-1, -0.62],
  [1, -0.62],
  [1, 0.62],
  [-1, 0.62],
];
const FLAG: Outline = [
  [-1, -0.65],
  [0.45, -0.65],
  [1, 0],
  [0.45, 0.65],
  [-1, 0.65],
];
const WEDGE: Outline = [
  [-1, -0.8],
  [1, -0.8],
  [0, 0.95],
];

export const OUTLINES: Readonly<Record<ColoredKind, Outline>> = {
  concept: 'circle',
  policy: SQUARE,
  industry: HEXAGON,
  principle: DIAMOND,
  task: BAR,
  target: TRIANGLE,
  wording: FLAG,
  meeting: SQUARE,
  document: SHEET,
  organization: PENTAGON,
  person: PENTAGON,
  place: WEDGE,
};

/** Corners of an outline around a center, in the order drawn. */
export function placeOutline(
  outline: Exclude<Outline, 'circle'>,
  center: { readonly x: number; readonly y: number },
  radius: number,
): readonly (readonly [x: number, y: number])[] {
  return outline.map(([x, y]) => [center.x + x * radius, center.y + y * radius] as const);
}
