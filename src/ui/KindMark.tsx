import { memo } from 'react';
import { type ColoredKind, HOLLOW_KINDS } from '../styles/palette.ts';
import { OUTLINES, placeOutline } from '../styles/shapes.ts';

export interface KindMarkProps {
  readonly kind: ColoredKind;
  readonly size?: number;
}

/** The shape and color of a kind, as on the canvas. Decoration: the kind is named beside it. */
export const KindMark = memo(function KindMark({ kind, size = 12 }: KindMarkProps) {
  const outline = OUTLINES[kind];
  const color = `var(--kind-${kind})`;
  const paint = HOLLOW_KINDS.has(kind)
    ? { fill: 'none', stroke: color, strokeWidth: 2 }
    : { fill: color, stroke: 'none', strokeWidth: 0 };
  return (
    <svg
      width={size}
      height={size}
      viewBox="-8 -8 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {outline === 'circle' ? (
        <circle r="6" {...paint} />
      ) : (
        <polygon points={placeOutline(outline, { x: 0, y: 0 }, 7).join(' ')} {...paint} />
      )}
    </svg>
  );
});
