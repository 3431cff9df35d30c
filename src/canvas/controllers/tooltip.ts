/** Keeps what tells of the edge under the pointer beside its middle, and within the canvas. */
import type { Core } from 'cytoscape';
import type { Controller } from './controller.ts';

/** Distance from the edge's middle, and from the border of the canvas, in pixels. */
const GAP = 14;
const MARGIN = 10;

/** @param tooltip - Element over the canvas, hidden while no edge is pointed at. */
export function createTooltipController(cy: Core, tooltip: HTMLElement): Controller {
  let hovered: string | undefined;
  const place = (): void => {
    const edge = cy.getElementById(hovered ?? '');
    const isShown = hovered !== undefined && edge.nonempty() && edge.isEdge();
    tooltip.dataset.shown = String(isShown);
    if (!isShown) return;
    const { x, y } = edge.renderedMidpoint();
    const [from, to] = [edge.renderedSourceEndpoint(), edge.renderedTargetEndpoint()];
    const { offsetWidth: width, offsetHeight: height } = tooltip;
    // Beside a steep edge, above or below a flat one, so that its ends stay in sight.
    const isSteep = Math.abs(from.y - to.y) > Math.abs(from.x - to.x) / 2;
    const isRight = x + GAP + width <= cy.width() - MARGIN;
    const isAbove = y - GAP - height >= MARGIN;
    const wanted = isSteep
      ? { left: isRight ? x + GAP : x - GAP - width, top: y - height / 2 }
      : { left: x - width / 2, top: isAbove ? y - GAP - height : y + GAP };
    const left = clamp(wanted.left, cy.width() - width);
    const top = clamp(wanted.top, cy.height() - height);
    tooltip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  };
  // Its size is known once its sentence has come.
  const observer = new ResizeObserver(place);
  observer.observe(tooltip);
  cy.on('viewport', place);
  return {
    update(state) {
      hovered = state.hovered;
      place();
    },
    destroy: () => observer.disconnect(),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(MARGIN, Math.min(value, most - MARGIN));
}
