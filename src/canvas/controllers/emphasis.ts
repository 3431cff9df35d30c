/** Keeps the emphasis in step with what is under the pointer or the cursor: a node with its neighbors, an edge with its ends stand out, the rest steps back. */
import type { Core } from 'cytoscape';
import type { CanvasActions, CanvasState, Controller } from './controller.ts';

export function createEmphasisController(cy: Core, actions: CanvasActions): Controller {
  cy.on('mouseover', 'node, edge', ({ target }: { target: { id(): string } }) => {
    setCursor(cy, 'pointer');
    actions.hover(target.id());
  });
  cy.on('mouseout', 'node, edge', () => {
    setCursor(cy, '');
    actions.hover(undefined);
  });
  // The pointer may leave the canvas between two of its movements, past any element.
  const leave = (): void => actions.hover(undefined);
  const container = cy.container();
  container?.addEventListener('mouseleave', leave);
  return {
    update(state, former) {
      if (getFocus(state) === (former && getFocus(former)) && state.scene === former?.scene) return;
      cy.batch(() => markFocus(cy, state));
    },
    destroy: () => container?.removeEventListener('mouseleave', leave),
  };
}

/** What the emphasis is on: in the overview also what is selected, since there it stands among many. */
function getFocus({ hovered, selected, related, scene }: CanvasState): string | undefined {
  if (hovered !== undefined) return hovered;
  return scene.kind === 'overview' && related === undefined ? selected : undefined;
}

function markFocus(cy: Core, state: CanvasState): void {
  cy.elements('.muted, .lit, .cursor').removeClass('muted lit cursor');
  const focus = getFocus(state);
  if (focus === undefined) return;
  const element = cy.getElementById(focus);
  if (element.empty()) return;
  const near = element.closedNeighborhood().union(element.connectedNodes());
  cy.elements().not(near).addClass('muted');
  near.edges().addClass('lit');
  if (element.isNode() && focus === state.hovered) element.addClass('cursor');
}

function setCursor(cy: Core, cursor: string): void {
  const container = cy.container();
  if (container !== null) container.style.cursor = cursor;
}
