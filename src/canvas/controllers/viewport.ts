/** Keeps what is shown within the window, without taking it from the hands of the one who looks. */
import type { Core } from 'cytoscape';
import type { Controller } from './controller.ts';

/** Room at the edges for what lies over the canvas: tools above, legend and time axis below. */
const INSETS = { top: 70, right: 66, bottom: 84, left: 40 } as const;

/** Closer than this, a few nodes would look like posters. */
const MAX_FIT_ZOOM = 1.15;

export const ZOOM_LIMITS = { least: 0.15, most: 3.5 } as const;

const FIT_MS = 380;
const ZOOM_STEP = 1.3;

export interface ViewportController extends Controller {
  readonly fit: (isAnimated: boolean) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
}

interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly w: number;
  readonly h: number;
}

export function createViewportController(cy: Core): ViewportController {
  let isMotionReduced = false;
  const zoomBy = (factor: number): void => {
    const level = Math.min(ZOOM_LIMITS.most, Math.max(ZOOM_LIMITS.least, cy.zoom() * factor));
    cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  };
  return {
    update(state) {
      isMotionReduced = state.isMotionReduced;
    },
    fit(isAnimated) {
      if (cy.nodes().empty() || cy.width() === 0) return;
      const target = fitBox(cy.elements().boundingBox({ includeOverlays: false }), {
        w: cy.width(),
        h: cy.height(),
      });
      cy.stop();
      if (!isAnimated || isMotionReduced) cy.viewport(target);
      else cy.animate({ zoom: target.zoom, pan: target.pan, duration: FIT_MS, easing: 'ease-in-out-cubic' });
    },
    zoomIn: () => zoomBy(ZOOM_STEP),
    zoomOut: () => zoomBy(1 / ZOOM_STEP),
    destroy: () => undefined,
  };
}

/** Zoom and pan that show a box in the middle of what the insets leave free. Pure. */
export function fitBox(
  box: Box,
  viewport: { readonly w: number; readonly h: number },
): { zoom: number; pan: { x: number; y: number } } {
  const insets = viewport.w < 600 ? { top: 62, right: 14, bottom: 58, left: 14 } : INSETS;
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
