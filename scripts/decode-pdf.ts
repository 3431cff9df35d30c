/** PDF → placed runs. */
import { join, sep } from 'node:path';
import { getDocument, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPage, TextRun } from '../graph/read/decoders.ts';
import type { DecodeReply } from './decode-messages.ts';
import { REPOSITORY } from './places.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Tables of the package that turn codes of Chinese fonts into characters; nothing comes from the network. */
const PACKAGE = join(REPOSITORY, 'node_modules', 'pdfjs-dist');

/** Pages of a file, or why there are none. A page that cannot be decoded is empty and says so. */
export async function readPages(bytes: Uint8Array, mostPages: number): Promise<DecodeReply> {
  const task = getDocument({
    data: bytes,
    cMapUrl: join(PACKAGE, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(PACKAGE, 'standard_fonts') + sep,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) {
      const values = { count: document.numPages, limit: mostPages };
      return { status: 'failed', code: 'pages-oversized', cause: '', values };
    }
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(document, number));
    if (pages.every((page) => page.isDamaged === true))
      return { status: 'failed', code: 'format-damaged', cause: 'no page can be decoded' };
    return { status: 'pages', pages };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return { status: 'failed', code: 'file-encrypted', cause: '' };
    throw error;
  } finally {
    await task.destroy();
  }
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? toRuns(item, viewport.transform) : []));
    page.cleanup();
    return { width: viewport.width, height: viewport.height, runs };
  } catch {
    return { width: 0, height: 0, runs: [], isDamaged: true };
  }
}

/** The part of an item of pdfjs that is used here. */
interface TextItem {
  readonly str: string;
  readonly transform: unknown[];
  readonly width: number;
}

/** Least cosine of the angle at which text counts as level; watermarks stand aslant. */
const LEVEL = 0.99;

function toRuns(item: TextItem, viewport: number[]): TextRun[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(viewport, item.transform) as number[];
  const size = Math.hypot(a, b);
  if (item.str.trim() === '' || !(size > 0) || a / size < LEVEL) return [];
  return [{ text: item.str, x, y, width: item.width, height: Math.round(Math.hypot(c, d) * 10) / 10 }];
}
