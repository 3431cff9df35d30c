/** Saving the canvas as a picture. Fetched when the first one is asked for. */
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import type { CanvasState } from '../canvas/controllers/controller.ts';
import type { ExplorerCanvas } from '../canvas/explorer-canvas.ts';
import { takeSnapshot } from '../canvas/snapshot.ts';
import { fetchCaptions } from '../panels/picture-captions.ts';
import { toPictureWords } from '../panels/picture-words.ts';
import { createPicture, savePicture } from '../state/picture.ts';
import type { PictureRequest } from '../state/picture-scopes.ts';
import { toSafeName } from '../state/save-file.ts';
import type { Language } from '../state/view.ts';
import type { Strings } from '../strings/zh.ts';

export interface SavedCanvas {
  readonly index: GraphIndex;
  readonly canvas: ExplorerCanvas;
  readonly state: CanvasState;
  /** Query that the nodes shown meet. */
  readonly filter: string | undefined;
  readonly strings: Strings;
  readonly language: Language;
}

/**
 * Save what the canvas shows.
 *
 * @returns The name of the file.
 * @throws {Error} The reason, in the language of the page where it is known, why there is none.
 */
export async function saveCanvas(
  { index, canvas, state, filter, strings, language }: SavedCanvas,
  { scope, format, hasCaptions }: PictureRequest,
): Promise<string> {
  const snapshot = takeSnapshot(canvas, scope, state);
  const subject = { ...state, scope, filter, keys: snapshot.keys, hasAxis: snapshot.ticks.length > 1 };
  const words = toPictureWords(index, subject, strings, language);
  const captions = hasCaptions ? await fetchCaptions(index, state, strings) : [];
  const picture = createPicture(snapshot, { ...words, captions }, state.palette);
  if (picture === undefined) throw new Error(strings.picture.empty);
  const name = toSafeName(`${strings.name}-${words.title}`, format);
  await savePicture(picture, name, format);
  return name;
}
