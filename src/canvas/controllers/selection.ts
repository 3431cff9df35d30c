/** Keeps the marks of what is selected in step, and turns taps into selections. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { CanvasActions, CanvasState, Controller } from './controller.ts';

export function createSelectionController(cy: Core, actions: CanvasActions): Controller {
  cy.on('tap', 'node', ({ target }: { target: NodeSingular }) => actions.select(target.id()));
  cy.on('dbltap', 'node', ({ target }: { target: NodeSingular }) => actions.enter(target.id()));
  cy.on('tap', 'edge', ({ target }: { target: EdgeSingular }) =>
    actions.relate(target.source().id(), target.target().id()),
  );
  return {
    update(state, former) {
      const isSame =
        state.selected === former?.selected &&
        state.related === former?.related &&
        state.scene === former?.scene &&
        state.added === former?.added;
      if (!isSame) cy.batch(() => markSelection(cy, state));
    },
    destroy: () => undefined,
  };
}

function markSelection(cy: Core, { selected, related, scene, added }: CanvasState): void {
  cy.elements('.selected, .chosen, .new').removeClass('selected chosen new');
  for (const key of added) cy.getElementById(key).addClass('new');
  if (selected === undefined) return;
  const node = cy.getElementById(selected);
  if (selected !== scene.center) node.addClass('selected');
  if (related === undefined) return;
  const other = cy.getElementById(related);
  other.addClass('selected');
  node.edgesWith(other).addClass('chosen');
}
