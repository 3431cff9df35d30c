/** How tables look as pictures. */
import type { TablePictureStyle } from '../../graph/export/table-picture.ts';
import { SANS_STACK, SERIF_STACK } from '../styles/fonts.ts';
import type { Palette } from '../styles/palette.ts';

/** How tables are drawn in the colors of a palette. */
export function toTableStyle({
  paper,
  ink,
  inkSoft,
  line,
  sunken,
  added,
  removed,
}: Palette): TablePictureStyle {
  return {
    colors: { paper, ink, inkSoft, line, headFill: sunken, gapFill: sunken, added, removed },
    fonts: { sans: SANS_STACK, serif: SERIF_STACK },
  };
}
