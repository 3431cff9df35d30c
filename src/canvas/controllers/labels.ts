/** Keeps labels readable: about the same size at every zoom, and none over another, so that coming closer shows more of them. */
import type { Core, NodeSingular } from 'cytoscape';
import { CENTER_FONT_SIZE, FONT_SIZE, LABEL_GAP } from '../elements.ts';
import {
  LABEL_SIDES,
  type LabelCandidate,
  LINE_HEIGHT,
  measureLabel,
  placeLabels,
  toLabelPlaces,
} from '../labels.ts';
import type { CanvasState, Controller } from './controller.ts';

/** Sizes on the screen that labels stay within, in pixels. */
const LEAST_PIXELS = 11.5;
const MOST_PIXELS = 17;

/** Pause after the last movement before labels are set anew. */
const PAUSE_MS = 70;

/** Space kept free around a label, in pixels. */
const MARGIN = 2;

export interface LabelsController extends Controller {
  readonly refresh: () => void;
}

export function createLabelsController(cy: Core): LabelsController {
  let state: CanvasState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    if (state !== undefined) setLabels(cy, state);
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE_MS);
  };
  cy.on('zoom resize', schedule);
  cy.on('free', 'node', schedule);
  return {
    update(next, former) {
      state = next;
      if (next.scene !== former?.scene || next.selected !== former.selected) schedule();
    },
    refresh,
    destroy: () => clearTimeout(timer),
  };
}

function setLabels(cy: Core, { scene, selected }: CanvasState): void {
  const zoom = cy.zoom();
  const order = [scene.center, selected, ...scene.nodes.map(({ key }) => key)].filter(
    (key) => key !== undefined,
  );
  cy.batch(() => {
    const places = [...new Set(order)].flatMap((key) => {
      const node = cy.getElementById(key);
      if (node.empty() || node.hasClass('quiet')) return [];
      const base = key === scene.center ? CENTER_FONT_SIZE : FONT_SIZE;
      const fontSize = clampFontSize(base, zoom);
      node.data('fontSize', fontSize);
      return [toCandidate(node, fontSize, zoom)];
    });
    const sides = placeLabels(places);
    for (const { key } of places) {
      const node = cy.getElementById(key);
      const side = sides.get(key);
      node.toggleClass('unlabelled', side === undefined);
      for (const name of LABEL_SIDES) node.toggleClass(`label-${name}`, name === side && name !== 'below');
    }
  });
}

/** Size in model units that gives a readable size on the screen. */
function clampFontSize(base: number, zoom: number): number {
  const extra = base - FONT_SIZE;
  const pixels = Math.min(MOST_PIXELS + extra, Math.max(LEAST_PIXELS + extra / 2, base * zoom));
  return Math.round((pixels / zoom) * 100) / 100;
}

/** What a node and its label cover on the screen. */
function toCandidate(node: NodeSingular, fontSize: number, zoom: number): LabelCandidate {
  const center = node.renderedPosition();
  const lines = String(node.data('label')).split('\n');
  const radius = (Number(node.data('size')) / 2) * zoom;
  const label = {
    width: measureLabel(lines) * fontSize * zoom + 2 * MARGIN,
    height: lines.length * LINE_HEIGHT * fontSize * zoom,
  };
  const { x, y } = center;
  return {
    key: node.id(),
    node: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
    places: toLabelPlaces(center, radius, label, LABEL_GAP * zoom),
  };
}
