import { type DrawnLine, LINES, type LineLook } from '../styles/lines.ts';

/** A line as on the canvas. Decoration: what it means is said beside it. */
export function LineMark({ relation }: { readonly relation: DrawnLine }) {
  const { dash, arrow, isStrong, opacity }: LineLook = LINES[relation];
  const color = isStrong ? 'var(--accent)' : 'var(--ink-faint)';
  const end = arrow === 'none' ? 20 : 14;
  return (
    <svg
      width={20}
      height={12}
      viewBox="0 0 20 12"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path
        d={`M0 6H${end}`}
        stroke={color}
        strokeWidth={isStrong ? 2 : 1.5}
        strokeDasharray={dash?.join(' ')}
        opacity={Math.max(0.5, opacity)}
      />
      {arrow !== 'none' && (
        <path
          d="M14 2.5 19.5 6 14 9.5Z"
          fill={arrow === 'full' ? color : 'none'}
          stroke={color}
          strokeWidth={1}
        />
      )}
    </svg>
  );
}
