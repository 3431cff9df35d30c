/** Where the handle of the selected node stands on the screen. Pure. */
import type { Rectangle } from './labels.ts';

/** Size of the handle, how far it reaches over the node's middle, in pixels. */
const WIDTH = 28;
const HEIGHT = 24;
const RISE = 20;

/** What the handle covers: above the node, to its right, since labels stand below. */
export function toHandleRectangle(
  center: { readonly x: number; readonly y: number },
  radius: number,
): Rectangle {
  const left = center.x + radius * 0.7 + 1;
  const top = center.y - radius / 2 - RISE;
  return { left, right: left + WIDTH, top, bottom: top + HEIGHT };
}
