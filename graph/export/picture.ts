/**
 * A drawing of a part of the graph as SVG with real text, complete in itself: title, drawing, time axis, legend, date and sources.
 *
 * Positions, colors and words come in as arguments; what is decided here is how they stand on a sheet.
 */

export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** A node where the canvas has it. */
export interface PictureNode extends PicturePoint {
  readonly radius: number;
  /** Corners around the node's place, or a circle. */
  readonly outline: 'circle' | readonly (readonly [x: number, y: number])[];
  readonly color: string;
  /** Drawn as a line around paper. */
  readonly isHollow: boolean;
  readonly isStrong: boolean;
  /** Lines of the label; none for a node without one. */
  readonly label: readonly string[];
  readonly labelSide: 'below' | 'above' | 'right' | 'left';
  readonly fontSize: number;
}

/** An edge between two points of the picture. */
export interface PictureEdge {
  /** Where the line meets its nodes. */
  readonly from: PicturePoint;
  readonly to: PicturePoint;
  readonly color: string;
  readonly width: number;
  readonly opacity: number;
  readonly dash?: readonly number[];
  readonly hasArrow: boolean;
}

/** One line of the legend. */
export interface PictureLegendEntry {
  readonly name: string;
  readonly outline: PictureNode['outline'];
  readonly color: string;
  readonly isHollow: boolean;
}

/** Colors of the theme, as CSS writes them. */
export interface PictureColors {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
}

/** All that a picture shows. */
export interface Picture {
  readonly title: string;
  /** Below the drawing: when it was made, and from what. */
  readonly notes: readonly string[];
  readonly nodes: readonly PictureNode[];
  /** Those with an end that is no finite number are left out. */
  readonly edges: readonly PictureEdge[];
  /** Dates of the time axis. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly legend: readonly PictureLegendEntry[];
  readonly colors: PictureColors;
  readonly fonts: { readonly sans: string; readonly serif: string };
}

/** The finished picture with its size, which a bitmap of it needs. */
export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MARGIN = 40;
const TITLE_SIZE = 24;
const TITLE_HEIGHT = 56;
const NOTE_SIZE = 12;
const NOTE_HEIGHT = 20;
const LEGEND_HEIGHT = 30;
const TICK_HEIGHT = 28;
const LABEL_GAP = 5;
const LINE_HEIGHT = 1.25;
const ARROW_LENGTH = 8;
const MARK_RADIUS = 6;

/** Narrowest sheet: a legend of four entries and a title fit into it. */
const LEAST_WIDTH = 480;

/**
 * Write a picture.
 *
 * @returns The drawing cropped to its nodes, with its size in pixels; `undefined` where there is no node to draw.
 */
export function toSvg(picture: Picture): SvgPicture | undefined {
  const nodes = picture.nodes.filter(isPlaced);
  if (nodes.length === 0) return undefined;
  const box = toBox(nodes);
  const width = Math.ceil(Math.max(LEAST_WIDTH, box.right - box.left + 2 * MARGIN));
  const legend = layOutLegend(picture.legend, width - 2 * MARGIN);
  const tickHeight = picture.ticks.length > 0 ? TICK_HEIGHT : 0;
  const drawingBottom = TITLE_HEIGHT + MARGIN + (box.bottom - box.top);
  const legendTop = drawingBottom + tickHeight + MARGIN / 2;
  const notesTop = legendTop + legend.height;
  const height = Math.ceil(notesTop + picture.notes.length * NOTE_HEIGHT + MARGIN / 2);
  // The drawing stands in the middle of the sheet.
  const shift = {
    x: (width - (box.right - box.left)) / 2 - box.left,
    y: TITLE_HEIGHT + MARGIN / 2 - box.top,
  };
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(picture.fonts.sans)}">`,
    `<title>${escapeXml(picture.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${picture.colors.paper}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + TITLE_SIZE / 2}" font-size="${TITLE_SIZE}" font-weight="600" font-family="${escapeXml(picture.fonts.serif)}" fill="${picture.colors.ink}">${escapeXml(picture.title)}</text>`,
    `<g transform="translate(${round(shift.x)} ${round(shift.y)})">`,
    ...drawTicks(picture, box),
    ...picture.edges.filter(isDrawable).map(drawEdge),
    ...nodes.map((node) => drawNode(node, picture.colors)),
    '</g>',
    ...legend.entries.map(([entry, x, y]) =>
      drawLegendEntry(entry, MARGIN + x, legendTop + y, picture.colors),
    ),
    ...picture.notes.map(
      (note, i) =>
        `<text x="${MARGIN}" y="${round(notesTop + (i + 0.7) * NOTE_HEIGHT)}" font-size="${NOTE_SIZE}" fill="${picture.colors.inkSoft}">${escapeXml(note)}</text>`,
    ),
    '</svg>',
  ];
  return { svg: lines.join('\n'), width, height };
}

/** What has a meaning in XML, written so that it has none; what XML forbids, left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, (unit) => (/[\t\n\r]/u.test(unit) ? ' ' : ''))
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

function isPlaced({ x, y, radius }: PictureNode): boolean {
  return [x, y, radius].every(Number.isFinite);
}

/** Nodes on top of each other give an edge whose ends are no numbers. */
function isDrawable({ from, to }: PictureEdge): boolean {
  return [from.x, from.y, to.x, to.y].every(Number.isFinite);
}

function toBox(nodes: readonly PictureNode[]): Box {
  const boxes = nodes.flatMap((node) => {
    const own = {
      left: node.x - node.radius,
      right: node.x + node.radius,
      top: node.y - node.radius,
      bottom: node.y + node.radius,
    };
    return node.label.length === 0 ? [own] : [own, toLabelBox(node)];
  });
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Where the label of a node stands. */
function toLabelBox({ x, y, radius, label, labelSide, fontSize }: PictureNode): Box {
  const width = Math.max(0, ...label.map((line) => measureText(line) * fontSize));
  const height = label.length * LINE_HEIGHT * fontSize;
  const reach = radius + LABEL_GAP;
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

/** Width in ems: ideographs are square, Latin letters and digits about half as wide. */
export function measureText(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u024f]/u.test(character) ? 0.56 : 1), 0);
}

function drawTicks({ ticks, colors }: Picture, box: Box): string[] {
  return ticks
    .filter(({ x }) => Number.isFinite(x) && x >= box.left - MARGIN && x <= box.right + MARGIN)
    .flatMap(({ x, label }) => [
      `<line x1="${round(x)}" y1="${round(box.top)}" x2="${round(x)}" y2="${round(box.bottom + 6)}" stroke="${colors.line}"/>`,
      `<text x="${round(x)}" y="${round(box.bottom + 20)}" font-size="11" text-anchor="middle" fill="${colors.inkSoft}">${escapeXml(label)}</text>`,
    ]);
}

function drawEdge({ from, to, color, width, opacity, dash, hasArrow }: PictureEdge): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const unit = length === 0 ? { x: 0, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const end = hasArrow
    ? { x: to.x - unit.x * ARROW_LENGTH * 0.7, y: to.y - unit.y * ARROW_LENGTH * 0.7 }
    : to;
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  const line = `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(end.x)}" y2="${round(end.y)}" stroke="${color}" stroke-width="${round(width)}" opacity="${opacity}"${dashes}/>`;
  if (!hasArrow) return line;
  const half = ARROW_LENGTH * 0.45;
  const base = { x: to.x - unit.x * ARROW_LENGTH, y: to.y - unit.y * ARROW_LENGTH };
  const corners = [
    [to.x, to.y],
    [base.x - unit.y * half, base.y + unit.x * half],
    [base.x + unit.y * half, base.y - unit.x * half],
  ];
  return `${line}<polygon points="${toPoints(corners)}" fill="${color}" opacity="${opacity}"/>`;
}

function drawNode(node: PictureNode, colors: PictureColors): string {
  const box = toLabelBox(node);
  const label = node.label.map((line, i) => {
    const y = box.top + (i + 0.82) * LINE_HEIGHT * node.fontSize;
    const weight = node.isStrong ? ' font-weight="600"' : '';
    return `<text x="${round((box.left + box.right) / 2)}" y="${round(y)}" font-size="${round(node.fontSize)}"${weight} text-anchor="middle" fill="${colors.ink}" stroke="${colors.paper}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">${escapeXml(line)}</text>`;
  });
  return [drawShape(node, node, node.radius, colors), ...label].join('');
}

function drawShape(
  { outline, color, isHollow }: Pick<PictureNode, 'outline' | 'color' | 'isHollow'>,
  { x, y }: PicturePoint,
  radius: number,
  colors: PictureColors,
): string {
  const paint = isHollow ? `fill="${colors.paper}" stroke="${color}" stroke-width="1.75"` : `fill="${color}"`;
  if (outline === 'circle')
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${paint}/>`;
  const corners = outline.map(([dx, dy]) => [x + dx * radius, y + dy * radius]);
  return `<polygon points="${toPoints(corners)}" ${paint}/>`;
}

/** Entries side by side, in as many rows as they need. */
function layOutLegend(
  legend: readonly PictureLegendEntry[],
  width: number,
): { entries: (readonly [PictureLegendEntry, x: number, y: number])[]; height: number } {
  const entries: (readonly [PictureLegendEntry, number, number])[] = [];
  let x = 0;
  let row = 0;
  for (const entry of legend) {
    const entryWidth = 26 + measureText(entry.name) * NOTE_SIZE + 18;
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      row += 1;
    }
    entries.push([entry, x, (row + 0.5) * LEGEND_HEIGHT]);
    x += entryWidth;
  }
  return { entries, height: legend.length === 0 ? 0 : (row + 1) * LEGEND_HEIGHT };
}

function drawLegendEntry(entry: PictureLegendEntry, x: number, y: number, colors: PictureColors): string {
  const mark = drawShape(entry, { x: x + MARK_RADIUS, y }, MARK_RADIUS, colors);
  return `${mark}<text x="${round(x + 20)}" y="${round(y + NOTE_SIZE * 0.36)}" font-size="${NOTE_SIZE}" fill="${colors.inkSoft}">${escapeXml(entry.name)}</text>`;
}

function toPoints(corners: readonly (readonly (number | undefined)[])[]): string {
  return corners.map(([x = 0, y = 0]) => `${round(x)},${round(y)}`).join(' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
