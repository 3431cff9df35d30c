/** The canvas without React: Cytoscape with its controllers, brought in step by `update`. */
import cytoscape, { type Core } from 'cytoscape';
import type { PictureRegion } from '../../graph/export/picture-marks.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import { createAxisController } from './controllers/axis.ts';
import type { CanvasActions, CanvasState } from './controllers/controller.ts';
import { createElementsController } from './controllers/elements.ts';
import { createEmphasisController } from './controllers/emphasis.ts';
import { createHandleController } from './controllers/handle.ts';
import { createKeyboardController } from './controllers/keyboard.ts';
import { createLabelsController } from './controllers/labels.ts';
import { createLayoutController, toPlaceKey } from './controllers/layout.ts';
import { createRecurrencesController } from './controllers/recurrences.ts';
import { createRegionsController } from './controllers/regions.ts';
import { createSelectionController } from './controllers/selection.ts';
import { createTooltipController } from './controllers/tooltip.ts';
import { createViewportController, type LookedAt, ZOOM_LIMITS } from './controllers/viewport.ts';
import type { Point } from './free-places.ts';
import type { Recurrence } from './recurrences.ts';
import { createStylesheet } from './stylesheet.ts';

export interface ExplorerCanvas {
  readonly cy: Core;
  readonly update: (state: CanvasState) => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly relayout: () => void;
  /** Where a node stands, in model units; `undefined` for one that is not shown. */
  readonly getPosition: (key: NodeKey) => Point | undefined;
  /** Dates shown on the time axis with their columns, in model units. */
  readonly getColumns: () => ReadonlyMap<string, number>;
  /** Wordings said again, as far as arrows are about it. */
  readonly getRecurrences: () => readonly Recurrence[];
  /** Regions of the overview, in pixels of the screen. */
  readonly getRegions: () => readonly PictureRegion[];
  readonly destroy: () => void;
}

export interface CanvasContainers {
  /** Takes the drawing; has no keyboard focus of its own. */
  readonly drawing: HTMLElement;
  /** Takes the time axis, below the drawing. */
  readonly axis: HTMLElement;
  /** Takes what leads from wordings to their recurrences, below the drawing. */
  readonly recurrences: HTMLElement;
  /** Takes the regions of the overview, below the drawing. */
  readonly regions: HTMLElement;
  /** Stands beside the selected node. */
  readonly handle: HTMLElement;
  /** Tells of the edge under the pointer. */
  readonly tooltip: HTMLElement;
  /** Has the keyboard's focus. */
  readonly focusable: HTMLElement;
}

/** A part of the canvas as it was left, and whether the reader had chosen it. */
interface Look extends LookedAt {
  readonly isTouched: boolean;
}

/** From this number on, gestures move a texture of the drawing and leave edges out: the drawing itself would take too long. */
const LARGE_SCENE = 100;

export function createExplorerCanvas(containers: CanvasContainers, actions: CanvasActions): ExplorerCanvas {
  // Overlapping nodes make Cytoscape warn once an edge, thousands of lines; layouts mend them anyway.
  cytoscape.warnings(false);
  const cy = cytoscape({
    container: containers.drawing,
    elements: [],
    minZoom: ZOOM_LIMITS.least,
    maxZoom: ZOOM_LIMITS.most,
    selectionType: 'single',
    autounselectify: true,
    boxSelectionEnabled: false,
    hideEdgesOnViewport: false,
  });
  const viewport = createViewportController(cy, actions);
  const regions = createRegionsController(cy, containers.regions);
  const labels = createLabelsController(cy, () => regions.getNamePlaces());
  const axis = createAxisController(cy, containers.axis);
  const recurrences = createRecurrencesController(cy, containers.recurrences);
  let former: CanvasState | undefined;
  let isTouched = false;
  let hasBeenShown = false;
  /** What was last looked at of each neighborhood and of the overview: whoever comes back finds it as it was. */
  const looks = new Map<string, Look>();
  let returning: Look | undefined;
  const layout = createLayoutController(cy, {
    onBusy(isBusy) {
      containers.focusable.ariaBusy = String(isBusy);
    },
    onColumns() {
      axis.setColumns(layout.getColumns());
      recurrences.setColumns(layout.getColumns());
    },
    onSettle(settlement) {
      // After the solver only for those who have not moved the view meanwhile.
      if (settlement !== 'mended') isTouched = returning?.isTouched ?? false;
      if (returning !== undefined) viewport.restore(returning);
      else if (settlement === 'arranged') viewport.fit(hasBeenShown);
      // What comes and goes in the overview has its place on the map, and whoever looks at a part of that goes on with it.
      else if (!isTouched && former?.scene.kind !== 'overview') viewport.show();
      returning = undefined;
      hasBeenShown = true;
      regions.refresh();
      labels.refresh();
    },
  });
  cy.on('scrollzoom dragpan pinchzoom', () => {
    isTouched = true;
  });
  const controllers = [
    createElementsController(cy),
    layout,
    viewport,
    createSelectionController(cy, actions),
    createEmphasisController(cy, actions),
    createKeyboardController(cy, actions, viewport, containers.focusable),
    axis,
    recurrences,
    regions,
    labels,
    createHandleController(cy, containers.handle),
    createTooltipController(cy, containers.tooltip),
  ];
  const observer = new ResizeObserver(() => {
    cy.resize();
    if (!isTouched) viewport.fit(false);
    labels.refresh();
  });
  observer.observe(containers.drawing);
  return {
    cy,
    update(state) {
      if (state.palette !== former?.palette) cy.style(createStylesheet(state.palette));
      if (state.scene !== former?.scene) setGestures(cy, state.scene.nodes.length);
      if (former !== undefined && toPlaceKey(state.scene) !== toPlaceKey(former.scene)) {
        looks.set(toPlaceKey(former.scene), { ...viewport.read(), isTouched });
        returning = looks.get(toPlaceKey(state.scene));
      }
      for (const controller of controllers) controller.update(state, former);
      former = state;
    },
    fit: () => viewport.fit(true),
    zoomIn: viewport.zoomIn,
    zoomOut: viewport.zoomOut,
    relayout: layout.relayout,
    getPosition(key) {
      const node = cy.getElementById(key);
      return node.empty() ? undefined : { ...node.position() };
    },
    getColumns: layout.getColumns,
    getRecurrences: recurrences.getRecurrences,
    getRegions: regions.getRegions,
    destroy() {
      observer.disconnect();
      for (const controller of controllers) controller.destroy();
      cy.destroy();
    },
  };
}

function setGestures(cy: Core, nodeCount: number): void {
  // No setters are public; the renderer reads these options at each frame.
  const renderer = (cy as unknown as { renderer(): Record<string, unknown> }).renderer();
  renderer.hideEdgesOnViewport = nodeCount >= LARGE_SCENE;
  renderer.textureOnViewport = nodeCount >= LARGE_SCENE;
}
