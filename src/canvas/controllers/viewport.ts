/** Keeps what is shown within the window, without taking it from the hands of the one who looks. */
import type { Core } from 'cytoscape';
import type { CanvasActions, Controller } from './controller.ts';

/** Room at the edges for what lies over the canvas: tools above, legend and time axis below. */
const INSETS = { top: 70, right: 66, bottom: 130, left: 40 } as const;

/** Closer than this, a few nodes would look like posters. */
const MAX_FIT_ZOOM = 1.15;

export const ZOOM_LIMITS = { least: 0.15, most: 3.5 } as const;

const FIT_MS = 380;

/** What lies this little under the tools, in pixels, is still in sight: their row is not full. */
const SLACK = 12;

/** So much closer than the whole, and for so long, that there is room for more of the overview. */
const CLOSE_FACTOR = 1.6;
const CLOSE_PAUSE_MS = 180;

/** A picture that fills less than this share of what it could is brought closer. */
const LEAST_SHARE = 0.7;
const ZOOM_STEP = 1.3;

export interface ViewportController extends Controller {
  readonly fit: (isAnimated: boolean) => void;
  /** Bring what is out of sight into it; nothing moves where all is in sight and large enough. */
  readonly show: () => void;
  /** Go back to a part that was looked at before; a window of another size shows all. */
  readonly restore: (looked: LookedAt) => void;
  /** What is looked at, at rest. */
  readonly read: () => LookedAt;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
}

/** A part of the canvas as it was looked at. */
export interface LookedAt {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly w: number;
  readonly h: number;
}

export function createViewportController(
  cy: Core,
  actions: Pick<CanvasActions, 'comeCloser'>,
): ViewportController {
  let isMotionReduced = false;
  let isOverview = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookCloser = (): void => {
    const target = getTarget();
    if (isOverview && target !== undefined && cy.zoom() >= target.zoom * CLOSE_FACTOR) actions.comeCloser();
  };
  cy.on('zoom', () => {
    clearTimeout(timer);
    timer = setTimeout(lookCloser, CLOSE_PAUSE_MS);
  });
  const zoomBy = (factor: number): void => {
    const level = Math.min(ZOOM_LIMITS.most, Math.max(ZOOM_LIMITS.least, cy.zoom() * factor));
    cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  };
  const getTarget = (): ReturnType<typeof fitBox> | undefined => {
    if (cy.nodes().empty() || cy.width() === 0) return undefined;
    const box = cy.elements().boundingBox({ includeOverlays: false });
    return fitBox(box, { w: cy.width(), h: cy.height() });
  };
  const goTo = ({ zoom, pan }: Pick<LookedAt, 'zoom' | 'pan'>, isAnimated: boolean): void => {
    cy.stop();
    if (!isAnimated || isMotionReduced) cy.viewport({ zoom, pan: { ...pan } });
    else cy.animate({ zoom, pan: { ...pan }, duration: FIT_MS, easing: 'ease-in-out-cubic' });
  };
  const fitAll = (isAnimated: boolean): void => {
    const target = getTarget();
    if (target !== undefined) goTo(target, isAnimated);
  };
  return {
    update(state) {
      isMotionReduced = state.isMotionReduced;
      isOverview = state.scene.kind === 'overview';
    },
    fit: fitAll,
    show() {
      const target = getTarget();
      if (target === undefined) return;
      const { x1, y1, x2, y2 } = cy.elements().renderedBoundingBox({ includeOverlays: false });
      const { top, right, bottom, left } = getInsets(cy.width());
      const isInSight =
        x1 >= left - SLACK &&
        y1 >= top - SLACK &&
        x2 <= cy.width() - right + SLACK &&
        y2 <= cy.height() - bottom + SLACK;
      if (!isInSight || cy.zoom() < target.zoom * LEAST_SHARE) fitAll(true);
    },
    restore(looked) {
      if (looked.width === cy.width() && looked.height === cy.height()) goTo(looked, true);
      else fitAll(true);
    },
    read() {
      // A glide that is under way has its goal as its end.
      cy.stop(true, true);
      return { zoom: cy.zoom(), pan: { ...cy.pan() }, width: cy.width(), height: cy.height() };
    },
    zoomIn: () => zoomBy(ZOOM_STEP),
    zoomOut: () => zoomBy(1 / ZOOM_STEP),
    destroy: () => clearTimeout(timer),
  };
}

function getInsets(width: number): Readonly<Record<keyof typeof INSETS, number>> {
  return width < 600 ? { top: 62, right: 14, bottom: 74, left: 14 } : INSETS;
}

/** Zoom and pan that show a box in the middle of what the insets leave free. Pure. */
export function fitBox(
  box: Box,
  viewport: { readonly w: number; readonly h: number },
): { zoom: number; pan: { x: number; y: number } } {
  const insets = getInsets(viewport.w);
  const width = Math.max(50, viewport.w - insets.left - insets.right);
  const height = Math.max(50, viewport.h - insets.top - insets.bottom);
  const zoom = Math.max(
    ZOOM_LIMITS.least,
    Math.min(MAX_FIT_ZOOM, width / Math.max(1, box.w), height / Math.max(1, box.h)),
  );
  return {
    zoom,
    pan: {
      x: insets.left + width / 2 - (box.x1 + box.w / 2) * zoom,
      y: insets.top + height / 2 - (box.y1 + box.h / 2) * zoom,
    },
  };
}
