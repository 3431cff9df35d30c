/** The chart of a trace as a picture, complete in itself: title, bars, gaps, legend, and notes on what it was made from. */
import type { Mode } from '../model/kinds.ts';
import type { PictureColors } from './picture.ts';
import { escapeXml, type SvgPicture } from './svg.ts';
import type { ChartBar, ChartEnd, ChartLayout } from './trace-chart.ts';

/** Colors of a chart, as CSS writes them. */
export interface ChartColors extends PictureColors {
  readonly inkFaint: string;
  readonly lineStrong: string;
  /** Of bars; a review is drawn as an outline. */
  readonly modes: Readonly<Record<Mode, string>>;
}

/** The words of a chart, in the language of the page. */
export interface ChartWords {
  readonly title: string;
  readonly notes: readonly string[];
  readonly modes: Readonly<Record<Mode, string>>;
  readonly measure: string;
  readonly missing: string;
  readonly missingCount: (count: number) => string;
  /** Above the first and the last bar. */
  readonly first: (date: string) => string;
  readonly last: (date: string) => string;
}

/** How a chart looks and what it says. */
export interface ChartStyle {
  readonly colors: ChartColors;
  readonly words: ChartWords;
  readonly fonts: { readonly sans: string; readonly serif: string };
}

const MARGIN = 32;
const TITLE_HEIGHT = 64;
const LEGEND_HEIGHT = 30;
const NOTE_HEIGHT = 20;
const LEGEND_PITCH = 86;
/** Draw a chart as SVG with real text. */
export function toChartSvg(layout: ChartLayout, style: ChartStyle): SvgPicture {
  const { colors, words, fonts } = style;
  const width = layout.width + 2 * MARGIN;
  const legendTop = TITLE_HEIGHT + layout.height + 8;
  const notesTop = legendTop + LEGEND_HEIGHT;
  const height = notesTop + words.notes.length * NOTE_HEIGHT + MARGIN / 2;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(fonts.sans)}" font-size="11.5">`,
    `<title>${escapeXml(words.title)}</title>`,
    `<defs><pattern id="gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line y2="6" stroke="${colors.lineStrong}" stroke-width="1.5"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="${colors.paper}"/>`,
    text(MARGIN, 44, words.title, colors.ink, {
      size: 24,
      attributes: `font-weight="600" font-family="${escapeXml(fonts.serif)}"`,
    }),
    `<g transform="translate(${MARGIN} ${TITLE_HEIGHT})">`,
    ...drawFrame(layout, style),
    ...layout.bars.flatMap((bar) => drawBar(bar, colors)),
    ...drawEnds(layout, style),
    '</g>',
    ...drawLegend(legendTop + LEGEND_HEIGHT / 2, style),
    ...words.notes.map((note, i) =>
      text(MARGIN, notesTop + (i + 0.7) * NOTE_HEIGHT, note, colors.inkSoft, {}),
    ),
    '</svg>',
  ];
  return { svg: lines.join('\n'), width, height };
}

interface TextOptions {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly attributes?: string;
}

function text(x: number, y: number, content: string, color: string, options: TextOptions): string {
  const { size, anchor = 'start', attributes = '' } = options;
  const sized = size === undefined ? '' : ` font-size="${size}"`;
  return `<text x="${x}" y="${y}" fill="${color}" text-anchor="${anchor}"${sized} ${attributes}>${escapeXml(content)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, attributes: string): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${attributes}/>`;
}

/** All that stands behind the bars. */
function drawFrame(layout: ChartLayout, { colors, words }: ChartStyle): string[] {
  const { top, labelY, base, left, right, regions, years, steps, zeros, missing } = layout;
  return [
    ...regions.flatMap(({ x, width, missing: run, isLabelled }) => [
      `<rect x="${x}" y="${top}" width="${width}" height="${base - top}" fill="url(#gap)" opacity="0.55"/>`,
      ...(isLabelled
        ? [
            text(x + width / 2, labelY, words.missingCount(run.length), colors.inkSoft, {
              anchor: 'middle',
            }),
          ]
        : []),
    ]),
    ...steps.flatMap(({ y, label }) => [
      line(left, y, right, y, `stroke="${y === base ? colors.lineStrong : colors.line}"`),
      text(left - 8, y + 4, label, colors.inkFaint, { anchor: 'end' }),
    ]),
    ...years.flatMap(({ x, label }) => [
      line(x, base, x, base + 5, `stroke="${colors.lineStrong}"`),
      text(x, base + 24, label, colors.inkFaint, { anchor: 'middle' }),
    ]),
    ...zeros.map(
      ({ x }) => `<circle cx="${x}" cy="${base}" r="2" fill="${colors.paper}" stroke="${colors.inkFaint}"/>`,
    ),
    ...missing.map(({ x }) => cross(x, base + 8, colors.inkFaint)),
  ];
}

function cross(x: number, y: number, color: string): string {
  return `<path d="M${x - 2.5} ${y - 2.5}l5 5m0 -5l-5 5" stroke="${color}" fill="none"/>`;
}

function drawBar({ x, width, segments }: ChartBar, colors: ChartColors): string[] {
  return segments.map(({ mode, y, height }) =>
    drawMode(mode, { x: x - width / 2, y, width, height }, colors),
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is looked back on is an outline, so that it is told apart without color. */
function drawMode(mode: Mode | undefined, { x, y, width, height }: Box, colors: ChartColors): string {
  const color = mode === undefined ? colors.inkFaint : colors.modes[mode];
  if (mode !== 'review')
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${color}"/>`;
  return `<rect x="${x + 0.75}" y="${y + 0.75}" width="${Math.max(0, width - 1.5)}" height="${Math.max(0, height - 1.5)}" fill="${colors.paper}" stroke="${color}" stroke-width="1.5"/>`;
}

function drawEnds({ first, last }: ChartLayout, { colors, words }: ChartStyle): string[] {
  const draw = ({ x, y, anchor }: ChartEnd, label: string): string =>
    text(x, y, label, colors.ink, {
      anchor,
      attributes: `stroke="${colors.paper}" stroke-width="3" paint-order="stroke"`,
    });
  return [
    ...(first === undefined ? [] : [draw(first, words.first(first.date))]),
    ...(last === undefined ? [] : [draw(last, words.last(last.date))]),
  ];
}

function drawLegend(y: number, { colors, words }: ChartStyle): string[] {
  const modes = Object.entries(words.modes) as [Mode, string][];
  const marks = modes.reverse().flatMap(([mode, name], i) => {
    const x = MARGIN + i * LEGEND_PITCH;
    const box = drawMode(mode, { x, y: y - 5, width: 10, height: 10 }, colors);
    return [box, text(x + 16, y + 4, name, colors.inkSoft, {})];
  });
  const x = MARGIN + modes.length * LEGEND_PITCH;
  return [
    ...marks,
    cross(x + 5, y, colors.inkFaint),
    text(x + 16, y + 4, words.missing, colors.inkSoft, {}),
    text(x + 2 * LEGEND_PITCH, y + 4, words.measure, colors.inkSoft, {}),
  ];
}
