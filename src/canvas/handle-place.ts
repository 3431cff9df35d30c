/** Where the handle of the selected node stands on the screen. Pure. */
import type { Rectangle } from './labels.ts';

/** Size of the handle, and the room between it and what is drawn of the node, its ring included, in pixels. */
const WIDTH = 28;
const HEIGHT = 24;
const RING = 6;

/** What the handle covers: above the node, clear of it whatever its shape, and to the right of an edge that comes from above. Labels stand below. */
export function toHandleRectangle(
  center: { readonly x: number; readonly y: number },
  radius: number,
): Rectangle {
  const left = center.x + radius / 2;
  const top = center.y - radius - RING - HEIGHT;
  return { left, right: left + WIDTH, top, bottom: top + HEIGHT };
}
