/** Keeps the marks of what is selected in step, and turns taps into selections. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { CanvasActions, CanvasState, Controller } from './controller.ts';

interface MenuEvent {
  readonly target: NodeSingular;
  readonly renderedPosition: { readonly x: number; readonly y: number };
}

export function createSelectionController(cy: Core, actions: CanvasActions): Controller {
  cy.on('tap', 'node', ({ target, originalEvent }: { target: NodeSingular; originalEvent: Event }) => {
    // With Shift a second node is chosen beside the first.
    if (originalEvent instanceof MouseEvent && originalEvent.shiftKey) actions.compare(target.id());
    else actions.select(target.id());
  });
  cy.on('cxttap taphold', 'node', ({ target, renderedPosition }: MenuEvent) =>
    actions.openMenu(target.id(), renderedPosition),
  );
  cy.on('dragfree', 'node', ({ target }: { target: NodeSingular }) => actions.move(target.id()));
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
  cy.elements('.selected, .chosen, .new, .pinned').removeClass('selected chosen indirect new pinned');
  for (const key of added) cy.getElementById(key).addClass('new');
  for (const key of scene.pins.keys()) cy.getElementById(key).addClass('pinned');
  if (selected === undefined) return;
  const node = cy.getElementById(selected);
  if (selected !== scene.center) node.addClass('selected');
  if (related === undefined) return;
  const other = cy.getElementById(related);
  other.addClass('selected');
  if (scene.path === undefined) node.edgesWith(other).addClass('chosen');
  for (const { to, edge } of scene.path?.steps ?? []) {
    cy.getElementById(edge.key).addClass(scene.isIndirect ? 'chosen indirect' : 'chosen');
    cy.getElementById(to).addClass('selected');
  }
}
