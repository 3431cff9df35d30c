/** What stands on a picture of the graph, each as SVG: nodes with their labels, lines, regions, and the same small in the legend. */
import { escapeXml, measureText, round } from './svg.ts';

/** A place on the picture, in pixels from its upper left corner. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** Corners around a middle in a square from -1 to 1, or a circle. */
export type PictureOutline = 'circle' | readonly (readonly [x: number, y: number])[];

/** A line around a node, at a distance from its middle. */
export interface PictureRing {
  readonly radius: number;
  readonly width: number;
  readonly color: string;
}

/** A node where the screen has it; all lengths in pixels. */
export interface PictureNode extends PicturePoint {
  readonly radius: number;
  readonly outline: PictureOutline;
  readonly color: string;
  /** Drawn as a line around paper, as wide as this. */
  readonly hollow?: number;
  readonly opacity: number;
  /** What marks it as selected, pinned or in the middle. */
  readonly rings: readonly PictureRing[];
  /** Behind it: what the last build brought. */
  readonly halo?: { readonly radius: number; readonly color: string };
  /** Lines of the label; none for a node without one. */
  readonly label: readonly string[];
  readonly labelSide: 'below' | 'above' | 'right' | 'left';
  /** Between node and label. */
  readonly labelGap: number;
  readonly labelColor: string;
  readonly fontSize: number;
  readonly isBold: boolean;
}

/** The head of a line at its end. */
export type PictureArrow = 'none' | 'full' | 'hollow';

/** How a line looks. */
export interface PictureStroke {
  readonly color: string;
  readonly width: number;
  readonly opacity: number;
  readonly dash?: readonly number[];
}

/** An edge between two points of the picture. */
export interface PictureEdge extends PictureStroke {
  /** Where the line meets its nodes. */
  readonly from: PicturePoint;
  readonly to: PicturePoint;
  /** The point that a bent line is drawn to. */
  readonly via?: PicturePoint;
  readonly arrow: PictureArrow;
  readonly arrowLength: number;
  /** Beside its middle: what is missing between its ends. */
  readonly mark?: { readonly text: string; readonly fontSize: number };
}

/** A dotted line from a node to the dates at which it is said again. */
export interface PictureRecurrence extends PictureStroke {
  readonly from: PicturePoint;
  /** From left to right. */
  readonly columns: readonly number[];
  readonly ringRadius: number;
}

/** A part of a map with its name. */
export interface PictureRegion {
  readonly hull: readonly PicturePoint[];
  /** Distance of the outline from the hull. */
  readonly padding: number;
  readonly name?: PicturePoint & { readonly text: string };
}

/** Space that a node, its marks and its label take up. */
export interface PictureBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of a label, in sizes of its font. */
const LINE_HEIGHT = 1.25;
/** Size of the font that names regions, in pixels. */
export const REGION_NAME_SIZE = 15;

/** What a node takes up with its label, rings and halo. */
export function listNodeBoxes(node: PictureNode): readonly PictureBox[] {
  const reach = Math.max(
    node.radius,
    node.halo?.radius ?? 0,
    ...node.rings.map(({ radius, width }) => radius + width / 2),
  );
  const own = {
    left: node.x - reach,
    right: node.x + reach,
    top: node.y - reach,
    bottom: node.y + reach,
  };
  return node.label.length === 0 ? [own] : [own, toLabelBox(node)];
}

/** Where the label of a node stands. */
function toLabelBox({ x, y, radius, label, labelSide, labelGap, fontSize }: PictureNode): PictureBox {
  const width = Math.max(0, ...label.map((line) => measureText(line) * fontSize));
  const height = label.length * LINE_HEIGHT * fontSize;
  const reach = radius + labelGap;
  switch (labelSide) {
    case 'below':
      return { left: x - width / 2, right: x + width / 2, top: y + reach, bottom: y + reach + height };
    case 'above':
      return { left: x - width / 2, right: x + width / 2, top: y - reach - height, bottom: y - reach };
    case 'right':
      return { left: x + reach, right: x + reach + width, top: y - height / 2, bottom: y + height / 2 };
    case 'left':
      return { left: x - reach - width, right: x - reach, top: y - height / 2, bottom: y + height / 2 };
  }
}

/**
 * A node with what marks it and its label.
 *
 * @param paper - Color of what is drawn on: the inside of hollow nodes, and a rim that keeps labels apart from lines.
 */
export function drawNode(node: PictureNode, paper: string): string {
  const { halo } = node;
  const parts = [
    halo === undefined ? '' : drawShape({ ...node, color: halo.color }, node, halo.radius, paper),
    ...node.rings.map(({ radius, width, color }) =>
      drawOutline(node.outline, node, radius, `fill="none" stroke="${color}" stroke-width="${round(width)}"`),
    ),
    drawShape(node, node, node.radius, paper),
    ...drawLabel(node, paper),
  ];
  return wrapOpacity(parts.join(''), node.opacity);
}

function drawLabel(node: PictureNode, paper: string): string[] {
  const box = toLabelBox(node);
  const weight = node.isBold ? ' font-weight="600"' : '';
  return node.label.map((line, i) => {
    const y = box.top + (i + 0.82) * LINE_HEIGHT * node.fontSize;
    return `<text x="${round((box.left + box.right) / 2)}" y="${round(y)}" font-size="${round(node.fontSize)}"${weight} text-anchor="middle" fill="${node.labelColor}" stroke="${paper}" stroke-width="${round(node.fontSize / 4)}" paint-order="stroke" stroke-linejoin="round">${escapeXml(line)}</text>`;
  });
}

/** The shape of a kind, filled or as a line around paper. */
export function drawShape(
  { outline, color, hollow }: Pick<PictureNode, 'outline' | 'color' | 'hollow'>,
  place: PicturePoint,
  radius: number,
  paper: string,
): string {
  const paint =
    hollow === undefined
      ? `fill="${color}"`
      : `fill="${paper}" stroke="${color}" stroke-width="${round(hollow)}"`;
  return drawOutline(outline, place, radius, paint);
}

function drawOutline(outline: PictureOutline, { x, y }: PicturePoint, radius: number, paint: string): string {
  if (outline === 'circle')
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${paint}/>`;
  return `<polygon points="${toPoints(outline.map(([dx, dy]) => ({ x: x + dx * radius, y: y + dy * radius })))}" ${paint}/>`;
}

/** A line with its arrow, which points the way that the line comes in. */
export function drawEdge(edge: PictureEdge, paper: string): string {
  const { from, to, via, arrow, arrowLength } = edge;
  const start = via ?? from;
  const length = Math.hypot(to.x - start.x, to.y - start.y);
  const unit = length === 0 ? { x: 0, y: 0 } : { x: (to.x - start.x) / length, y: (to.y - start.y) / length };
  const back = (distance: number, aside = 0): PicturePoint => ({
    x: to.x - unit.x * distance - unit.y * aside,
    y: to.y - unit.y * distance + unit.x * aside,
  });
  const end = arrow === 'none' ? to : back(arrowLength * 0.7);
  const bend = via === undefined ? 'L' : `Q${round(via.x)} ${round(via.y)} `;
  const line = `<path d="M${round(from.x)} ${round(from.y)}${bend}${round(end.x)} ${round(end.y)}" fill="none" ${toStroke(edge)}/>`;
  const corners = [to, back(arrowLength, arrowLength / 2), back(arrowLength, -arrowLength / 2)];
  const paint =
    arrow === 'hollow' ? `fill="${paper}" stroke="${edge.color}" stroke-width="1"` : `fill="${edge.color}"`;
  const head =
    arrow === 'none'
      ? ''
      : `<polygon points="${toPoints(corners)}" ${paint}${edge.opacity === 1 ? '' : ` opacity="${round(edge.opacity)}"`}/>`;
  return line + head;
}

/** What is written beside the middle of a line, above it: short arrows would vanish below the words. */
export function drawMark({ from, to, via, color, opacity, mark }: PictureEdge, paper: string): string {
  if (mark === undefined) return '';
  const [x, y] = (['x', 'y'] as const).map((axis) =>
    via === undefined ? (from[axis] + to[axis]) / 2 : (from[axis] + 2 * via[axis] + to[axis]) / 4,
  );
  return wrapOpacity(
    `<text x="${round(x ?? 0)}" y="${round((y ?? 0) - mark.fontSize * 0.6)}" font-size="${round(mark.fontSize)}" text-anchor="middle" fill="${color}" stroke="${paper}" stroke-width="4" paint-order="stroke" stroke-linejoin="round">${escapeXml(mark.text)}</text>`,
    opacity,
  );
}

/** A dotted line through the dates at which a node is said again, with a ring at each. */
export function drawRecurrence(
  { from, columns, ringRadius, ...stroke }: PictureRecurrence,
  paper: string,
): string {
  const last = columns.at(-1) ?? from.x;
  const rings = columns.map(
    (x) =>
      `<circle cx="${round(x)}" cy="${round(from.y)}" r="${round(ringRadius)}" fill="${paper}" stroke="${stroke.color}" stroke-width="${round(stroke.width)}"/>`,
  );
  return `<path d="M${round(from.x)} ${round(from.y)}H${round(last)}" fill="none" stroke-linecap="round" ${toStroke(stroke)}/>${rings.join('')}`;
}

/**
 * The land of a region.
 *
 * @param fill - Its color.
 */
export function drawRegion({ hull, padding }: PictureRegion, fill: string): string {
  return `<polygon points="${toPoints(hull)}" fill="${fill}" stroke="${fill}" stroke-width="${round(2 * padding)}" stroke-linejoin="round"/>`;
}

/** The name of a region; names stand over all regions. */
export function drawRegionName({ name }: PictureRegion, color: string, serif: string): string {
  if (name === undefined) return '';
  return `<text x="${round(name.x)}" y="${round(name.y)}" font-size="${REGION_NAME_SIZE}" font-weight="700" font-family="${escapeXml(serif)}" letter-spacing="0.06em" text-anchor="middle" fill="${color}">${escapeXml(name.text)}</text>`;
}

/** The line of a kind of relation, for the legend. */
export function drawSampleLine(
  { arrow, ...stroke }: PictureStroke & { readonly arrow: PictureArrow },
  { x, y }: PicturePoint,
  width: number,
  paper: string,
): string {
  return drawEdge({ ...stroke, from: { x, y }, to: { x: x + width, y }, arrow, arrowLength: 7 }, paper);
}

function toStroke({ color, width, opacity, dash }: PictureStroke): string {
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.map(round).join(' ')}"`;
  return `stroke="${color}" stroke-width="${round(width)}"${opacity === 1 ? '' : ` opacity="${round(opacity)}"`}${dashes}`;
}

function wrapOpacity(content: string, opacity: number): string {
  return opacity === 1 || content === '' ? content : `<g opacity="${round(opacity)}">${content}</g>`;
}

function toPoints(points: readonly PicturePoint[]): string {
  return points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
}
