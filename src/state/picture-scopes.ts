/** Which part of the canvas a picture shows, and in which format: what can be chosen before a picture is made. */

/** `view`: what lies in the window. `neighborhood`: all that is laid out. `selection`: what is selected, with its relations. */
export const PICTURE_SCOPES = ['view', 'neighborhood', 'selection'] as const;
export type PictureScope = (typeof PICTURE_SCOPES)[number];
export type PictureFormat = 'png' | 'svg';

export interface PictureRequest {
  readonly scope: PictureScope;
  readonly format: PictureFormat;
  /** Whether the sentences stand below that the relations drawn out rest on. */
  readonly hasCaptions: boolean;
}
