/** Keeps the emphasis in step with the node under the pointer or the cursor: it and its neighbors stand out, the rest steps back. */
import type { Core, NodeSingular } from 'cytoscape';
import type { CanvasActions, CanvasState, Controller } from './controller.ts';

export function createEmphasisController(cy: Core, actions: CanvasActions): Controller {
  cy.on('mouseover', 'node', ({ target }: { target: NodeSingular }) => {
    setCursor(cy, 'pointer');
    actions.hover(target.id());
  });
  cy.on('mouseout', 'node', () => {
    setCursor(cy, '');
    actions.hover(undefined);
  });
  cy.on('mouseover', 'edge', () => setCursor(cy, 'pointer'));
  cy.on('mouseout', 'edge', () => setCursor(cy, ''));
  return {
    update(state, former) {
      if (getFocus(state) === (former && getFocus(former)) && state.scene === former?.scene) return;
      cy.batch(() => markFocus(cy, state));
    },
    destroy: () => undefined,
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
  const node = cy.getElementById(focus);
  if (node.empty()) return;
  const near = node.closedNeighborhood();
  cy.elements().not(near).addClass('muted');
  near.edges().addClass('lit');
  if (focus === state.hovered) node.addClass('cursor');
}

function setCursor(cy: Core, cursor: string): void {
  const container = cy.container();
  if (container !== null) container.style.cursor = cursor;
}
