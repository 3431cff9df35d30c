/** Where something that a button opens stands in the window. */

/** A box in pixels of the window. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Least distance from the edges of the window. */
const MARGIN = 8;

/** Between the button and what it opens. */
const GAP = 6;

/**
 * Below the button, flush with its right edge; above it where there is more room; and always whole in the window, or at least its
 * beginning where it is larger.
 */
export function placePopup(
  opener: Box,
  { width, height }: Size,
  room: Size,
): { readonly left: number; readonly top: number } {
  const below = opener.bottom + GAP;
  const above = opener.top - GAP - height;
  const fitsBelow = below + height + MARGIN <= room.height;
  return {
    left: Math.max(MARGIN, Math.min(opener.right - width, room.width - width - MARGIN)),
    top: fitsBelow || above < MARGIN ? below : above,
  };
}
