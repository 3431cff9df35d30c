/**
 * A drawing of a part of the graph as SVG with real text, complete in itself: title, drawing, time axis, legend, the sentences that it
 * rests on, date and sources.
 *
 * What is drawn comes in as the screen has it, in pixels; what is decided here is how it stands on a sheet.
 */
import {
  drawEdge,
  drawMark,
  drawNode,
  drawRecurrence,
  drawRegion,
  drawRegionName,
  drawSampleLine,
  drawShape,
  listNodeBoxes,
  type PictureArrow,
  type PictureBox,
  type PictureEdge,
  type PictureNode,
  type PictureRecurrence,
  type PictureRegion,
  type PictureStroke,
  REGION_NAME_SIZE,
} from './picture-marks.ts';
import { breakText, escapeXml, measureText, round, type SvgPicture } from './svg.ts';

/** One entry of the legend: a kind of node, or of line. */
export type PictureLegendEntry =
  | ({ readonly kind: 'node'; readonly name: string } & Pick<PictureNode, 'outline' | 'color' | 'hollow'>)
  | ({ readonly kind: 'line'; readonly name: string; readonly arrow: PictureArrow } & PictureStroke);

/** A step of what is drawn in words, with the sentence that it rests on. */
export interface PictureCaption {
  readonly head: string;
  /** Absent where a step rests on no sentence. */
  readonly quote?: string;
  readonly source?: string;
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
  readonly captions: readonly PictureCaption[];
  /** Part of the drawing that is kept; all of it where absent. */
  readonly frame?: PictureBox;
  readonly nodes: readonly PictureNode[];
  /** Those with an end that is no finite number are left out. */
  readonly edges: readonly PictureEdge[];
  readonly recurrences: readonly PictureRecurrence[];
  readonly regions: readonly PictureRegion[];
  /** Dates of the time axis; those without room for a label have an empty one. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Where the axis is broken, with how much is missing there. */
  readonly gaps: readonly { readonly x: number; readonly label: string }[];
  readonly legend: readonly PictureLegendEntry[];
  readonly colors: PictureColors & {
    readonly inkFaint: string;
    readonly accent: string;
    readonly land: string;
  };
  readonly fonts: { readonly sans: string; readonly serif: string };
}

const MARGIN = 40;
const TITLE_SIZE = 24;
const TITLE_LINE = 34;
const NOTE_SIZE = 12;
const NOTE_LINE = 20;
const LEGEND_LINE = 26;
const LEGEND_GAP = 18;
const TICK_HEIGHT = 28;
/** Row of what is missing, above that of the dates. */
const GAP_HEIGHT = 18;
const MARK_RADIUS = 6;
/** Length of a line in the legend. */
const SAMPLE_WIDTH = 24;
const CAPTION_SIZE = 13;
const CAPTION_LINE = 21;
const CAPTION_GAP = 10;

/** Narrowest sheet: a legend of four entries and a title fit into it; with captions, lines of some forty characters. */
const LEAST_WIDTH = 480;
const LEAST_CAPTION_WIDTH = 640;

/** A run of lines below each other, and how high it is. */
interface Block {
  readonly lines: readonly string[];
  readonly height: number;
}

/**
 * Write a picture.
 *
 * @returns The drawing cropped to its nodes, with its size in pixels; `undefined` where there is no node to draw.
 */
export function toSvg(picture: Picture): SvgPicture | undefined {
  const nodes = picture.nodes.filter(isPlaced);
  if (nodes.length === 0) return undefined;
  const box = cropBox(toBox(nodes, picture.regions), picture.frame);
  const least = picture.captions.length > 0 ? LEAST_CAPTION_WIDTH : LEAST_WIDTH;
  const width = Math.ceil(Math.max(least, box.right - box.left + 2 * MARGIN));
  const title = writeTitle(picture, width);
  const drawingTop = MARGIN / 2 + title.height + MARGIN / 2;
  const drawingBottom = drawingTop + box.bottom - box.top;
  const legendTop = drawingBottom + getAxisHeight(picture) + MARGIN / 2;
  const legend = writeLegend(picture, legendTop, width);
  const captionsTop = legendTop + legend.height;
  const captions = writeCaptions(picture, captionsTop, width);
  const notesTop = captionsTop + captions.height + NOTE_LINE / 2;
  const notes = writeNotes(picture, notesTop, width);
  const height = Math.ceil(notesTop + notes.height + MARGIN / 2);
  // The drawing stands in the middle of the sheet.
  const shift = { x: (width - (box.right - box.left)) / 2 - box.left, y: drawingTop - box.top };
  const { sans } = picture.fonts;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(sans)}">`,
    `<title>${escapeXml(picture.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${picture.colors.paper}"/>`,
    ...title.lines,
    ...drawFrame(picture, nodes, box, shift),
    ...legend.lines,
    ...captions.lines,
    ...notes.lines,
    '</svg>',
  ];
  return { svg: lines.join('\n'), width, height };
}

function isPlaced({ x, y, radius }: PictureNode): boolean {
  return [x, y, radius].every(Number.isFinite);
}

/** Nodes on top of each other give an edge whose ends are no numbers. */
function isDrawable({ from, to }: PictureEdge): boolean {
  return [from.x, from.y, to.x, to.y].every(Number.isFinite);
}

function toBox(nodes: readonly PictureNode[], regions: readonly PictureRegion[]): PictureBox {
  const land = regions.flatMap(({ hull, padding, name }) => [
    ...hull.map(({ x, y }) => ({
      left: x - padding,
      right: x + padding,
      top: y - padding,
      bottom: y + padding,
    })),
    ...(name === undefined ? [] : [toNameBox(name.text, name)]),
  ]);
  const boxes = [...nodes.flatMap(listNodeBoxes), ...land];
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function toNameBox(text: string, { x, y }: { readonly x: number; readonly y: number }): PictureBox {
  const half = (measureText(text) * REGION_NAME_SIZE * 1.06) / 2;
  return { left: x - half, right: x + half, top: y - REGION_NAME_SIZE, bottom: y + 4 };
}

function cropBox(box: PictureBox, frame: PictureBox | undefined): PictureBox {
  if (frame === undefined) return box;
  return {
    left: Math.max(box.left, frame.left),
    right: Math.min(box.right, frame.right),
    top: Math.max(box.top, frame.top),
    bottom: Math.min(box.bottom, frame.bottom),
  };
}

/** The drawing, cut off at its frame where the screen cut it off, over its axis. */
function drawFrame(
  picture: Picture,
  nodes: readonly PictureNode[],
  box: PictureBox,
  shift: { readonly x: number; readonly y: number },
): string[] {
  const { colors, edges, fonts, recurrences, regions } = picture;
  const drawable = edges.filter(isDrawable);
  const clip = picture.frame === undefined ? '' : ' clip-path="url(#frame)"';
  return [
    ...(clip === ''
      ? []
      : [
          `<clipPath id="frame"><rect x="${round(box.left)}" y="${round(box.top)}" width="${round(box.right - box.left)}" height="${round(box.bottom - box.top)}"/></clipPath>`,
        ]),
    `<g transform="translate(${round(shift.x)} ${round(shift.y)})">`,
    ...drawTicks(picture, box),
    ...drawGaps(picture, box),
    `<g${clip}>`,
    ...regions.map((region) => drawRegion(region, colors.land)),
    ...regions.map((region) => drawRegionName(region, colors.inkFaint, fonts.serif)),
    ...recurrences.map((recurrence) => drawRecurrence(recurrence, colors.paper)),
    ...drawable.map((edge) => drawEdge(edge, colors.paper)),
    ...nodes.map((node) => drawNode(node, colors.paper)),
    ...drawable.map((edge) => drawMark(edge, colors.paper)).filter((mark) => mark !== ''),
    '</g>',
    '</g>',
  ];
}

function getAxisHeight({ ticks, gaps }: Picture): number {
  return (ticks.length > 0 ? TICK_HEIGHT : 0) + (gaps.length > 0 ? GAP_HEIGHT : 0);
}

/** Two strokes where the axis is broken. */
function drawGaps({ gaps, colors }: Picture, box: PictureBox): string[] {
  return gaps
    .filter(({ x }) => Number.isFinite(x) && x >= box.left && x <= box.right)
    .flatMap(({ x, label }) => [
      `<path d="M${round(x - 5)} ${round(box.bottom)}l4 -12M${round(x + 1)} ${round(box.bottom)}l4 -12" stroke="${colors.inkFaint}"/>`,
      ...(label === ''
        ? []
        : [
            `<text x="${round(x)}" y="${round(box.bottom + 16)}" font-size="11" text-anchor="middle" fill="${colors.accent}">${escapeXml(label)}</text>`,
          ]),
    ]);
}

function drawTicks({ ticks, gaps, colors }: Picture, box: PictureBox): string[] {
  const foot = box.bottom + (gaps.length > 0 ? GAP_HEIGHT : 0);
  return ticks
    .filter(({ x }) => Number.isFinite(x) && x >= box.left && x <= box.right)
    .flatMap(({ x, label }) => [
      `<line x1="${round(x)}" y1="${round(box.top)}" x2="${round(x)}" y2="${round(foot + 6)}" stroke="${colors.line}"/>`,
      ...(label === ''
        ? []
        : [
            `<text x="${round(x)}" y="${round(foot + 20)}" font-size="11" text-anchor="middle" fill="${colors.inkSoft}">${escapeXml(label)}</text>`,
          ]),
    ]);
}

function writeTitle({ title, colors, fonts }: Picture, width: number): Block {
  const lines = breakText(title, (width - 2 * MARGIN) / TITLE_SIZE);
  return {
    lines: lines.map((line, i) =>
      writeLine(line, MARGIN, MARGIN / 2 + (i + 0.8) * TITLE_LINE, TITLE_SIZE, colors.ink, {
        'font-weight': '600',
        'font-family': fonts.serif,
      }),
    ),
    height: lines.length * TITLE_LINE,
  };
}

/** Kinds of node in their own rows above kinds of line, entries side by side. */
function writeLegend({ legend, colors }: Picture, top: number, width: number): Block {
  const lines: string[] = [];
  let row = 0;
  for (const kind of ['node', 'line'] as const) {
    let x = 0;
    for (const entry of legend.filter((one) => one.kind === kind)) {
      const markWidth = kind === 'node' ? 2 * MARK_RADIUS : SAMPLE_WIDTH;
      const entryWidth = markWidth + 8 + measureText(entry.name) * NOTE_SIZE;
      if (x > 0 && x + entryWidth > width - 2 * MARGIN) {
        x = 0;
        row += 1;
      }
      const place = { x: MARGIN + x, y: top + (row + 0.5) * LEGEND_LINE };
      lines.push(
        entry.kind === 'node'
          ? drawShape(entry, { x: place.x + MARK_RADIUS, y: place.y }, MARK_RADIUS, colors.paper)
          : drawSampleLine(entry, place, SAMPLE_WIDTH, colors.paper),
        writeLine(entry.name, place.x + markWidth + 8, place.y + NOTE_SIZE * 0.36, NOTE_SIZE, colors.inkSoft),
      );
      x += entryWidth + LEGEND_GAP;
    }
    if (x > 0) row += 1;
  }
  return { lines, height: row * LEGEND_LINE };
}

function writeCaptions({ captions, colors }: Picture, top: number, width: number): Block {
  const lines: string[] = [];
  let y = top + CAPTION_GAP;
  const write = (text: string, indent: number, color: string, attributes = {}): void => {
    for (const line of breakText(text, (width - 2 * MARGIN - indent) / CAPTION_SIZE)) {
      y += CAPTION_LINE;
      lines.push(writeLine(line, MARGIN + indent, y - CAPTION_LINE * 0.28, CAPTION_SIZE, color, attributes));
    }
  };
  for (const { head, quote, source } of captions) {
    write(head, 0, colors.ink, { 'font-weight': '600' });
    if (quote !== undefined) write(quote, 16, colors.ink);
    if (source !== undefined) write(source, 16, colors.inkSoft);
    y += CAPTION_GAP;
  }
  return { lines, height: captions.length === 0 ? 0 : y - top };
}

function writeNotes({ notes, colors }: Picture, top: number, width: number): Block {
  const lines = notes.flatMap((note) => breakText(note, (width - 2 * MARGIN) / NOTE_SIZE));
  return {
    lines: lines.map((line, i) =>
      writeLine(line, MARGIN, top + (i + 0.7) * NOTE_LINE, NOTE_SIZE, colors.inkSoft),
    ),
    height: lines.length * NOTE_LINE,
  };
}

function writeLine(
  text: string,
  x: number,
  y: number,
  size: number,
  color: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const more = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${more.join('')} fill="${color}">${escapeXml(text)}</text>`;
}
