/** Keeps what stands beside the selected node in its place: the way to its menu for those who have no second mouse button. */
import type { Core } from 'cytoscape';
import type { NodeKey } from '../../../graph/query/graph-index.ts';
import { toHandleRectangle } from '../handle-place.ts';
import type { Controller } from './controller.ts';

/** @param handle - Element over the canvas, hidden while its node is out of sight. */
export function createHandleController(cy: Core, handle: HTMLElement): Controller {
  let selected: NodeKey | undefined;
  const place = (): void => {
    const node = cy.getElementById(selected ?? '');
    const isShown = selected !== undefined && node.nonempty();
    if (isShown) {
      const radius = (Number(node.data('size')) / 2) * cy.zoom();
      const { left, top } = toHandleRectangle(node.renderedPosition(), radius);
      handle.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    }
    handle.dataset.shown = String(isShown);
  };
  cy.on('viewport', place);
  cy.on('position', 'node', ({ target }: { target: { id(): string } }) => {
    if (target.id() === selected) place();
  });
  return {
    update(state) {
      selected = state.selected;
      place();
    },
    destroy: () => undefined,
  };
}
