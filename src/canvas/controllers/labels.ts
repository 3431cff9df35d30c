/** Keeps labels readable: about the same size at every zoom, and none over another, so that coming closer shows more of them. */
import type { Core, NodeSingular } from 'cytoscape';
import type { NodeKey } from '../../../graph/query/graph-index.ts';
import type { Scene } from '../../state/scene.ts';
import { CENTER_FONT_SIZE, FONT_SIZE, LABEL_GAP, MARK_SIZE } from '../elements.ts';
import { toHandleRectangle } from '../handle-place.ts';
import {
  LABEL_SIDES,
  type LabelCandidate,
  type LabelSide,
  LINE_HEIGHT,
  measureLabel,
  placeLabels,
  type Rectangle,
  toLabelPlaces,
} from '../labels.ts';
import type { CanvasState, Controller } from './controller.ts';

/** Sizes on the screen that labels stay within, in pixels. */
const LEAST_PIXELS = 11.5;
const MOST_PIXELS = 17;

/** Pause after the last movement before labels are set anew: longer than between two turns of a wheel, so that none is held up. */
const PAUSE_MS = 120;

/** Space kept free around a label, in pixels. */
const MARGIN = 2;

export interface LabelsController extends Controller {
  readonly refresh: () => void;
}

/** @param listNames - What names of regions cover, which labels must not. */
export function createLabelsController(cy: Core, listNames: () => readonly Rectangle[]): LabelsController {
  let state: CanvasState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    if (state !== undefined) setLabels(cy, state, listNames());
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
      // The node below the pointer shows its label in any case, which until now had no reason to be of the right size.
      if (next.hovered !== undefined && next.hovered !== former?.hovered) setFontSize(cy, next, next.hovered);
      if (next.scene !== former?.scene || next.selected !== former.selected) schedule();
    },
    refresh,
    destroy: () => clearTimeout(timer),
  };
}

function setLabels(cy: Core, { scene, selected }: CanvasState, names: readonly Rectangle[]): void {
  const zoom = cy.zoom();
  const order = [scene.center, selected, ...scene.nodes.map(({ key }) => key)].filter(
    (key) => key !== undefined,
  );
  const shown = [...new Set(order)].map((key) => cy.getElementById(key)).filter((node) => node.nonempty());
  // What gets no room of its own comes last.
  const nodes = [
    ...shown.filter((node) => !node.hasClass('quiet')),
    ...shown.filter((node) => node.hasClass('quiet')),
  ];
  const window = { left: 0, top: 0, right: cy.width(), bottom: cy.height() };
  const sides = chooseLabelSides(nodes, scene, zoom, [...names, ...readHandle(cy, selected)], window);
  cy.batch(() => {
    for (const node of nodes) setLabel(node, sides.get(node.id()), toFontSize(node.id(), scene, zoom));
    cy.edges('.gap').data('fontSize', clampFontSize(MARK_SIZE, zoom));
  });
  // Where nothing moves, sizes changed before the first drawing would not be seen until the next.
  cy.forceRender();
}

/**
 * Where labels have room.
 *
 * @param nodes - In order of importance.
 * @param taken - What they must not cover besides these nodes.
 * @param window - What is in sight.
 */
export function chooseLabelSides(
  nodes: readonly NodeSingular[],
  scene: Scene,
  zoom: number,
  taken: readonly Rectangle[] = [],
  window?: Rectangle,
): ReadonlyMap<NodeKey, LabelSide> {
  return placeLabels(
    nodes.map((node) => toCandidate(node, toFontSize(node.id(), scene, zoom), zoom)),
    taken,
    window,
  );
}

/** Change nothing that stays as it is, and no size that is not seen: each change costs a node its drawing. */
function setLabel(node: NodeSingular, side: LabelSide | undefined, fontSize: number): void {
  if (side !== undefined && node.data('fontSize') !== fontSize) node.data('fontSize', fontSize);
  const marks = [
    ['unlabelled', side === undefined],
    ...LABEL_SIDES.filter((name) => name !== 'below').map(
      (name) => [`label-${name}`, name === side] as const,
    ),
  ] as const;
  for (const [name, isMarked] of marks) {
    if (node.hasClass(name) !== isMarked) node.toggleClass(name, isMarked);
  }
}

function setFontSize(cy: Core, { scene }: CanvasState, key: NodeKey): void {
  cy.getElementById(key).data('fontSize', toFontSize(key, scene, cy.zoom()));
}

/** Size of a node's label, in model units. */
export function toFontSize(key: NodeKey, scene: Scene, zoom: number): number {
  return clampFontSize(key === scene.center ? CENTER_FONT_SIZE : FONT_SIZE, zoom);
}

/** The handle of the selected node, which labels must not cover. */
function readHandle(cy: Core, selected: NodeKey | undefined): readonly Rectangle[] {
  const node = cy.getElementById(selected ?? '');
  if (node.empty()) return [];
  const radius = (Number(node.data('size')) / 2) * cy.zoom();
  return [toHandleRectangle(node.renderedPosition(), radius)];
}

/** What a node itself covers on the screen. */
export function toNodeRectangle(node: NodeSingular, zoom: number): Rectangle {
  const { x, y } = node.renderedPosition();
  const radius = (Number(node.data('size')) / 2) * zoom;
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
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
  return {
    key: node.id(),
    node: toNodeRectangle(node, zoom),
    places: toLabelPlaces(center, radius, label, LABEL_GAP * zoom),
  };
}
