/** Saving what the canvas shows: a snapshot becomes a picture with title, legend, date and sources, and the picture a file. */
import {
  type Picture,
  type PictureCaption,
  type PictureLegendEntry,
  toSvg,
} from '../../graph/export/picture.ts';
import type { SvgPicture } from '../../graph/export/svg.ts';
import type { NodeKind } from '../../graph/model/kinds.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import { SANS_STACK, SERIF_STACK } from '../styles/fonts.ts';
import { type DrawnLine, INDIRECT_PATH, LINES, type LineLook } from '../styles/lines.ts';
import { HOLLOW_KINDS, mixColors, type Palette } from '../styles/palette.ts';
import { OUTLINES } from '../styles/shapes.ts';
import type { PictureFormat } from './picture-scopes.ts';
import { saveFile, TooLargeError } from './save-file.ts';

/** What a part of the canvas shows. */
export interface Snapshot
  extends Pick<Picture, 'frame' | 'nodes' | 'edges' | 'recurrences' | 'regions' | 'ticks' | 'gaps'> {
  /** Of the nodes. */
  readonly keys: readonly NodeKey[];
  /** What occurs, for the legend. */
  readonly kinds: readonly NodeKind[];
  readonly lines: readonly DrawnLine[];
  /** What stands out as selected, if anything. */
  readonly chosen?: 'relation' | 'path' | 'indirectPath';
}

/** The words of a picture, in the language of the page. */
export interface PictureWords {
  readonly title: string;
  readonly notes: readonly string[];
  readonly captions: readonly PictureCaption[];
  readonly kinds: Readonly<Record<NodeKind, string>>;
  readonly lines: Readonly<Record<DrawnLine, string>>;
  /** Of what stands out as selected. */
  readonly chosen: Readonly<Record<NonNullable<Snapshot['chosen']>, string>>;
}

/** Share of ink in the color of regions, as on the canvas. */
const LAND_SHARE = 0.04;

/** Pixels of a bitmap for one of the screen: sharp in print, and where screens are dense. */
const PNG_SCALE = 2;

/**
 * Limits of a canvas: browsers refuse sides above 16 384 and areas above about 268 million pixels, and then say nothing. Stay below both.
 */
const MAX_SIDE = 16_000;
const MAX_AREA = 200e6;

/** @returns `undefined` where there is no node to draw. */
export function createPicture(
  { kinds, lines, chosen, ...drawing }: Snapshot,
  words: PictureWords,
  palette: Palette,
): SvgPicture | undefined {
  return toSvg({
    ...drawing,
    title: words.title,
    notes: words.notes,
    captions: words.captions,
    legend: [
      ...kinds.map((kind) => toNodeEntry(kind, words, palette)),
      ...lines.map((line) => toLineEntry(line, words, palette)),
      ...(chosen === undefined ? [] : [toChosenEntry(chosen, words, palette)]),
    ],
    colors: { ...palette, land: mixColors(palette.ink, palette.paper, LAND_SHARE) },
    fonts: { sans: SANS_STACK, serif: SERIF_STACK },
  });
}

function toNodeEntry(kind: NodeKind, { kinds }: PictureWords, palette: Palette): PictureLegendEntry {
  return {
    kind: 'node',
    name: kinds[kind],
    outline: OUTLINES[kind],
    color: palette.kinds[kind],
    ...(HOLLOW_KINDS.has(kind) ? { hollow: 1.75 } : {}),
  };
}

function toLineEntry(line: DrawnLine, { lines }: PictureWords, palette: Palette): PictureLegendEntry {
  const { dash, arrow, isStrong, opacity }: LineLook = LINES[line];
  return {
    kind: 'line',
    name: lines[line],
    color: isStrong ? palette.accent : palette.inkFaint,
    width: 1.5,
    opacity: Math.max(0.5, opacity),
    ...(dash === undefined ? {} : { dash }),
    arrow,
  };
}

function toChosenEntry(
  chosen: NonNullable<Snapshot['chosen']>,
  words: PictureWords,
  { ink }: Palette,
): PictureLegendEntry {
  const look = chosen === 'indirectPath' ? INDIRECT_PATH : { width: 3 };
  return { kind: 'line', name: words.chosen[chosen], color: ink, opacity: 1, arrow: 'none', ...look };
}

/**
 * Offer a picture as a file.
 *
 * @throws {TooLargeError} Where the browser cannot draw a bitmap of it.
 */
export async function savePicture(picture: SvgPicture, name: string, format: PictureFormat): Promise<void> {
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' });
  saveFile(format === 'svg' ? svg : await toPng(picture, svg), name);
}

function getPngScale({ width, height }: SvgPicture): number {
  return Math.min(PNG_SCALE, MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_AREA / (width * height)));
}

async function toPng(picture: SvgPicture, svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = getPngScale(picture);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(picture.width * scale);
    canvas.height = Math.floor(picture.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) =>
          blob === null ? reject(new TooLargeError(`${canvas.width} × ${canvas.height}`)) : resolve(blob),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
