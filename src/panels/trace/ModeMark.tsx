import type { Mode } from '../../../graph/model/kinds.ts';

export interface ModeMarkProps {
  readonly mode: Mode | undefined;
}

/** How a mode is drawn in the chart: filled, striped, outlined. Decoration: the mode is named beside it. */
export function ModeMark({ mode }: ModeMarkProps) {
  return (
    <svg
      width="11"
      height="11"
      viewBox="0 0 11 11"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {mode === 'deployment' && <rect width="11" height="11" fill="var(--accent)" />}
      {mode === 'assessment' && (
        <path d="M0 1.5h11M0 5.5h11M0 9.5h11" stroke="var(--kind-concept)" strokeWidth="2.4" />
      )}
      {mode === 'review' && (
        <rect
          x="0.75"
          y="0.75"
          width="9.5"
          height="9.5"
          fill="none"
          stroke="var(--ink-faint)"
          strokeWidth="1.5"
        />
      )}
      {mode === undefined && <rect y="4" width="11" height="3" fill="var(--line-strong)" />}
    </svg>
  );
}
