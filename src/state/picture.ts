/** Saving what the canvas shows: a snapshot becomes a picture with title, legend, date and sources, and the picture a file. */
import { type PictureEdge, type PictureNode, type SvgPicture, toSvg } from '../../graph/export/picture.ts';
import type { NodeKind } from '../../graph/model/kinds.ts';
import { SANS_STACK, SERIF_STACK } from '../styles/fonts.ts';
import { HOLLOW_KINDS, type Palette } from '../styles/palette.ts';
import { OUTLINES } from '../styles/shapes.ts';
import type { PictureFormat } from './picture-scopes.ts';
import { saveFile, toSafeName } from './save-file.ts';

export interface Snapshot {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Kinds of the nodes, for the legend. */
  readonly kinds: readonly NodeKind[];
}

/** The words of a picture, in the language of the page. */
export interface PictureWords {
  readonly title: string;
  readonly notes: readonly string[];
  readonly kinds: Readonly<Record<NodeKind, string>>;
}

/**
 * Limits of a canvas: browsers refuse sides above 16 384 and areas above about 268 million pixels, and then say nothing. Stay below both.
 */
const MAX_SCALE = 3;
const MAX_SIDE = 16_000;
const MAX_AREA = 200e6;

export function createPicture(
  snapshot: Snapshot,
  words: PictureWords,
  palette: Palette,
): SvgPicture | undefined {
  return toSvg({
    title: words.title,
    notes: words.notes,
    nodes: snapshot.nodes,
    edges: snapshot.edges,
    ticks: snapshot.ticks,
    legend: snapshot.kinds.map((kind) => ({
      name: words.kinds[kind],
      outline: OUTLINES[kind],
      color: palette.kinds[kind],
      isHollow: HOLLOW_KINDS.has(kind),
    })),
    colors: palette,
    fonts: { sans: SANS_STACK, serif: SERIF_STACK },
  });
}

/** Offer a picture as a file. */
export async function savePicture(picture: SvgPicture, name: string, format: PictureFormat): Promise<void> {
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' });
  const blob = format === 'svg' ? svg : await toPng(picture, svg);
  saveFile(blob, name);
}

/** A name that every file system takes: 脉络-新质生产力.png. */
export function toFileName(title: string, format: PictureFormat): string {
  return toSafeName(title, format);
}

function getPngScale({ width, height }: SvgPicture): number {
  return Math.min(MAX_SCALE, MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_AREA / (width * height)));
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
        (blob) => (blob === null ? reject(new Error('the canvas gave no picture')) : resolve(blob)),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
