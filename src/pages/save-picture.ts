/** Saving the canvas as a picture. Fetched when the first one is asked for. */
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import type { CanvasState } from '../canvas/controllers/controller.ts';
import type { ExplorerCanvas } from '../canvas/explorer-canvas.ts';
import { takeSnapshot } from '../canvas/snapshot.ts';
import { toPictureWords } from '../panels/picture-words.ts';
import { createPicture, savePicture, toFileName } from '../state/picture.ts';
import type { PictureFormat, PictureScope } from '../state/picture-scopes.ts';
import type { Strings } from '../strings/zh.ts';

export interface SavedCanvas {
  readonly index: GraphIndex;
  readonly canvas: ExplorerCanvas;
  readonly state: CanvasState;
  readonly strings: Strings;
}

/** @returns What came of it, in a sentence. */
export async function saveCanvas(
  { index, canvas, state, strings }: SavedCanvas,
  scope: PictureScope,
  format: PictureFormat,
): Promise<string> {
  const { scene, selected, palette } = state;
  const words = toPictureWords(index, scene, selected, scope, strings);
  const picture = createPicture(takeSnapshot(canvas, scope, selected, palette), words, palette);
  if (picture === undefined) return strings.picture.failed;
  const name = toFileName(`${strings.name}-${words.title}`, format);
  await savePicture(picture, name, format);
  return strings.picture.saved(name);
}
