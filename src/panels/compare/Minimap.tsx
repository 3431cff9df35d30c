import { type PointerEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import type { ComparedRow } from '../../../graph/compare/comparison.ts';
import type { Span } from '../../../graph/model/span.ts';
import styles from './Minimap.module.css';

export interface MinimapProps {
  readonly rows: readonly ComparedRow[];
  /** Rows that are not listed, since they claim nothing. */
  readonly hidden?: ComparedRow['kind'] | undefined;
  readonly current: number | undefined;
  readonly listRef: RefObject<HTMLOListElement | null>;
  readonly onGo: (row: number) => void;
}

/** Least share of the strip that a change takes, so that a short sentence of a long text is seen. */
const LEAST_SHARE = 0.003;

interface Tick {
  readonly row: number;
  readonly kind: ComparedRow['kind'];
  /** In parts of the whole. */
  readonly top: number;
  readonly height: number;
}

/** The whole text at a glance: where changes are, and which part is in sight. For the pointer; j and k go from change to change. */
export function Minimap({ rows, hidden, current, listRef, onGo }: MinimapProps) {
  const ticks = useMemo(() => toTicks(rows), [rows]);
  const seen = useSeenRows(listRef, rows);
  const jump = (event: PointerEvent<HTMLDivElement>): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const at = (event.clientY - top) / height;
    const nearest = ticks
      .filter(({ kind }) => kind !== 'same')
      .toSorted((a, b) => Math.abs(a.top - at) - Math.abs(b.top - at))
      .find(({ row }) => listRef.current?.querySelector(`[data-row="${row}"]`) !== null);
    if (nearest !== undefined) onGo(nearest.row);
  };
  const [from, to] = [ticks[seen.first], ticks[seen.last]];
  return (
    <div className={styles.map} aria-hidden="true" onPointerDown={jump}>
      {ticks
        .filter(({ kind }) => kind !== 'same' && kind !== hidden)
        .map(({ row, kind, top, height }) => (
          <span
            key={row}
            className={styles.tick}
            data-kind={kind}
            data-current={row === current || undefined}
            style={{ top: `${top * 100}%`, height: `${height * 100}%` }}
          />
        ))}
      {from !== undefined && to !== undefined && (
        <span
          className={styles.window}
          style={{ top: `${from.top * 100}%`, height: `${(to.top + to.height - from.top) * 100}%` }}
        />
      )}
    </div>
  );
}

function toTicks(rows: readonly ComparedRow[]): readonly Tick[] {
  const lengths = rows.map(({ before, after }) => getLength(after.length > 0 ? after : before));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let top = 0;
  return rows.map(({ kind }, row) => {
    const share = (lengths[row] ?? 0) / Math.max(1, total);
    const tick = { row, kind, top, height: Math.max(LEAST_SHARE, share) };
    top += share;
    return tick;
  });
}

function getLength(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Index of the first element that a condition holds for, which then holds for all behind it; their number where there is none. */
function findFirst<T>(elements: readonly T[], holds: (element: T) => boolean): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element !== undefined && holds(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** First and last row in sight, followed as the text is scrolled. */
function useSeenRows(
  listRef: RefObject<HTMLOListElement | null>,
  rows: readonly ComparedRow[],
): { readonly first: number; readonly last: number } {
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  useEffect(() => {
    const list = listRef.current;
    if (list === null || rows.length === 0) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const elements = [...list.querySelectorAll<HTMLElement>('[data-row]')];
      const first = findFirst(elements, (element) => element.getBoundingClientRect().bottom > 0);
      const behind = findFirst(elements, (element) => element.getBoundingClientRect().top >= innerHeight);
      const [top, bottom] = [elements[first], elements[behind - 1]].map((element) =>
        Number(element?.dataset.row ?? 0),
      );
      if (first < behind) setSeen({ first: top ?? 0, last: bottom ?? 0 });
    };
    const schedule = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    schedule();
    // Which element scrolls is the page's affair; scrolling does not bubble, but is captured.
    addEventListener('scroll', schedule, { capture: true, passive: true });
    addEventListener('resize', schedule);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', schedule, { capture: true });
      removeEventListener('resize', schedule);
    };
  }, [listRef, rows]);
  return seen;
}
