import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { afterPaint } from '../ui/after-paint.ts';
import styles from './Canvas.module.css';
import type { CanvasActions, CanvasState } from './controllers/controller.ts';
import { createExplorerCanvas, type ExplorerCanvas } from './explorer-canvas.ts';

export interface CanvasProps {
  readonly state: CanvasState;
  readonly actions: CanvasActions;
  readonly label: string;
  /** How to use it by keyboard. */
  readonly description: string;
  readonly onReady: (canvas: ExplorerCanvas | undefined) => void;
  /** Stands beside the selected node. */
  readonly handle: ReactNode;
  /** Tells of the edge under the pointer. */
  readonly tooltip: ReactNode;
}

/** Mounts the canvas. All that it does is in the controllers. */
export function Canvas({ state, actions, label, description, onReady, handle, tooltip }: CanvasProps) {
  const focusable = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const recurrences = useRef<HTMLDivElement>(null);
  const regions = useRef<HTMLDivElement>(null);
  const handleFrame = useRef<HTMLDivElement>(null);
  const tooltipFrame = useRef<HTMLDivElement>(null);
  const canvas = useRef<ExplorerCanvas>(undefined);
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const descriptionId = useId();
  useEffect(() => {
    const containers = toContainers([
      focusable,
      drawing,
      axis,
      recurrences,
      regions,
      handleFrame,
      tooltipFrame,
    ]);
    if (containers === undefined) return;
    const created = createExplorerCanvas(containers, {
      select: (key) => latest.current.select(key),
      enter: (key) => latest.current.enter(key),
      relate: (a, b) => latest.current.relate(a, b),
      compare: (key) => latest.current.compare(key),
      openMenu: (key, place) => latest.current.openMenu(key, place),
      press: (shortcut, key) => latest.current.press(shortcut, key),
      comeCloser: () => latest.current.comeCloser(),
      move: (key) => latest.current.move(key),
      hover: (key) => latest.current.hover(key),
      focus: (key) => latest.current.focus(key),
    });
    canvas.current = created;
    onReady(created);
    return () => {
      canvas.current = undefined;
      onReady(undefined);
      created.destroy();
    };
  }, [onReady]);
  // The first picture at once; afterwards the inspector answers a click before the canvas is drawn anew.
  const isDrawn = useRef(false);
  useEffect(() => {
    if (isDrawn.current) return afterPaint(() => canvas.current?.update(state));
    canvas.current?.update(state);
    isDrawn.current = true;
    return undefined;
  }, [state]);
  return (
    <div className={styles.frame}>
      <div
        ref={focusable}
        className={styles.canvas}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas takes the arrow keys; the list is its equal.
        tabIndex={0}
        aria-label={label}
        aria-describedby={descriptionId}
      >
        <p id={descriptionId} hidden>
          {description}
        </p>
        <div ref={regions} className={styles.regions} aria-hidden="true" />
        <div ref={axis} className={styles.axis} aria-hidden="true" />
        <div ref={recurrences} className={styles.recurrences} aria-hidden="true" />
        <div ref={drawing} className={styles.drawing} />
      </div>
      <div ref={handleFrame} className={styles.handle} data-shown="false">
        {handle}
      </div>
      <div ref={tooltipFrame} className={styles.tooltip} data-shown="false">
        {tooltip}
      </div>
    </div>
  );
}

/** The elements of the canvas once all of them are there. */
function toContainers(
  refs: readonly RefObject<HTMLDivElement | null>[],
): Parameters<typeof createExplorerCanvas>[0] | undefined {
  const [focusable, drawing, axis, recurrences, regions, handle, tooltip] = refs.map(
    ({ current }) => current ?? undefined,
  );
  const isComplete = focusable && drawing && axis && recurrences && regions && handle && tooltip;
  return isComplete && { focusable, drawing, axis, recurrences, regions, handle, tooltip };
}
