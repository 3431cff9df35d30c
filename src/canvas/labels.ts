/** Labels of nodes: broken into lines, measured, and thinned out until none covers another. */

/** Width of a label's line in ems: CJK characters are square, the others about half as wide. */
const NARROW_EM = 0.56;
const NARROW = /[\u0020-\u024f]/u;

/** Lines break behind one of these where they can. */
const BREAK_BEHIND = /[、，；：）》” ]/u;

/** Marks that never end a line. */
const OPENING = /[（《“]/u;

export interface LabelLimits {
  /** Most characters in a line. */
  readonly lineLength: number;
  readonly lineCount: number;
}

/** Twice ten characters: task headings of up to 30 are told apart by their first half. */
const LABEL_LIMITS: LabelLimits = { lineLength: 10, lineCount: 2 };

/** Height of a line in ems. */
export const LINE_HEIGHT = 1.25;

/**
 * Break a label into lines.
 *
 * Lines are made about equally long; a mark never begins a line. What does not fit ends in `…`.
 */
export function wrapLabel(label: string, limits: LabelLimits = LABEL_LIMITS): readonly string[] {
  const characters = [...label];
  const most = limits.lineLength * limits.lineCount;
  const shown = characters.length > most ? [...characters.slice(0, most - 1), '…'] : characters;
  const count = Math.ceil(shown.length / limits.lineLength);
  const lines: string[] = [];
  let start = 0;
  for (let line = 0; line < count; line += 1) {
    const isLast = line === count - 1;
    const even = Math.ceil((shown.length - start) / (count - line));
    const end = isLast ? shown.length : findBreak(shown, start, even, limits.lineLength);
    lines.push(shown.slice(start, end).join('').trim());
    start = end;
  }
  return lines.filter((line) => line !== '');
}

/** Where a line from `start` of about `length` characters ends: behind a mark nearby, and never before one. */
function findBreak(characters: readonly string[], start: number, length: number, most: number): number {
  const nearby = [0, 1, -1, 2, -2].map((shift) => start + length + shift);
  const isBreak = (end: number): boolean =>
    BREAK_BEHIND.test(characters[end - 1] ?? '') || OPENING.test(characters[end] ?? '');
  const behindMark = nearby.find((end) => end > start + 1 && end - start <= most && isBreak(end));
  if (behindMark !== undefined) return behindMark;
  const end = start + length;
  const next = characters[end] ?? '';
  if (OPENING.test(characters[end - 1] ?? '')) return end - 1;
  return BREAK_BEHIND.test(next) || next === '…' ? end + 1 : end;
}

/** Width of the longest line in ems. */
export function measureLabel(lines: readonly string[]): number {
  const widths = lines.map((line) =>
    [...line].reduce((sum, character) => sum + (NARROW.test(character) ? NARROW_EM : 1), 0),
  );
  return Math.max(0, ...widths);
}

export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function intersects(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Sides of a node where its label may stand, in order of preference. */
export const LABEL_SIDES = ['below', 'above', 'right', 'left'] as const;
export type LabelSide = (typeof LABEL_SIDES)[number];

export interface LabelCandidate {
  readonly key: string;
  /** What the node itself covers. */
  readonly node: Rectangle;
  readonly places: Readonly<Record<LabelSide, Rectangle>>;
}

/** Side of the squares in which what covers what is looked up, in pixels: about the width of a label. */
const SQUARE = 120;

/**
 * Choose the labels to show and where: each at the first side where it covers no other label and no other node.
 *
 * @param candidates - In order of importance. Linear, where nodes are spread over the screen.
 * @param obstacles - What labels must not cover besides: nodes that show none.
 * @param window - Labels of nodes within it stand there as a whole where there is room for that (default: it has no end).
 * @returns Sides of the labels shown; the others have none.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Rectangle[] = [],
  window?: Rectangle,
): ReadonlyMap<string, LabelSide> {
  const sides = new Map<string, LabelSide>();
  const taken = createCover();
  for (const { key, node } of candidates) taken.add(node, key);
  for (const obstacle of obstacles) taken.add(obstacle);
  for (const { key, node, places } of candidates) {
    const isCut = (name: LabelSide): boolean =>
      window !== undefined && holds(window, node) && !holds(window, places[name]);
    const order = [...LABEL_SIDES.filter((name) => !isCut(name)), ...LABEL_SIDES.filter(isCut)];
    const side = order.find((name) => taken.isFree(places[name], key));
    if (side === undefined) continue;
    sides.set(key, side);
    taken.add(places[side]);
  }
  return sides;
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.left <= inner.left &&
    inner.right <= outer.right &&
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom
  );
}

interface Cover {
  /** @param owner - Whose place it is. */
  readonly add: (place: Rectangle, owner?: string) => void;
  /** Whether nothing is there but what belongs to `owner`. */
  readonly isFree: (place: Rectangle, owner: string) => boolean;
}

/** Rectangles by the squares that they reach into. */
function createCover(): Cover {
  const squares = new Map<string, { readonly place: Rectangle; readonly owner: string | undefined }[]>();
  return {
    add(place, owner) {
      for (const square of listSquares(place)) {
        const found = squares.get(square);
        if (found === undefined) squares.set(square, [{ place, owner }]);
        else found.push({ place, owner });
      }
    },
    isFree: (place, owner) =>
      listSquares(place).every((square) =>
        (squares.get(square) ?? []).every(
          (other) => other.owner === owner || !intersects(other.place, place),
        ),
      ),
  };
}

function listSquares({ left, right, top, bottom }: Rectangle): string[] {
  const squares: string[] = [];
  for (let x = Math.floor(left / SQUARE); x <= Math.floor(right / SQUARE); x += 1) {
    for (let y = Math.floor(top / SQUARE); y <= Math.floor(bottom / SQUARE); y += 1)
      squares.push(`${x} ${y}`);
  }
  return squares;
}

/** What a label covers at each side of a node. */
export function toLabelPlaces(
  center: { readonly x: number; readonly y: number },
  radius: number,
  label: { readonly width: number; readonly height: number },
  gap: number,
): Readonly<Record<LabelSide, Rectangle>> {
  const { x, y } = center;
  const [halfWidth, halfHeight] = [label.width / 2, label.height / 2];
  const reach = radius + gap;
  return {
    below: { left: x - halfWidth, right: x + halfWidth, top: y + reach, bottom: y + reach + label.height },
    above: { left: x - halfWidth, right: x + halfWidth, top: y - reach - label.height, bottom: y - reach },
    right: { left: x + reach, right: x + reach + label.width, top: y - halfHeight, bottom: y + halfHeight },
    left: { left: x - reach - label.width, right: x - reach, top: y - halfHeight, bottom: y + halfHeight },
  };
}
