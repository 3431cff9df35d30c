/**
 * Keeps arrows over the time axis at the dates that they are about. A wording stands at its first mention; where the pair of an evolution
 * is of a later one, the arrow begins or ends there, on a dotted line that leads from the wording to that date. So time always goes to
 * the right, and an arrow never claims another date than its sentences have.
 */
import type { Core, EdgeSingular } from 'cytoscape';
import type { PartialDate } from '../../../graph/model/document.ts';
import type { NodeKey } from '../../../graph/query/graph-index.ts';
import { LINES } from '../../styles/lines.ts';
import {
  type ArrowColumns,
  listArrowColumns,
  listRecurrences,
  type Recurrence,
  RING_RADIUS,
} from '../recurrences.ts';
import type { CanvasState, Controller } from './controller.ts';

const SVG = 'http://www.w3.org/2000/svg';

const { dash, opacity } = LINES.recurrence;
const LINE = { 'stroke-dasharray': dash.join(' '), opacity: String(opacity) } as const;

export interface RecurrencesController extends Controller {
  readonly setColumns: (columns: ReadonlyMap<PartialDate, number>) => void;
  readonly getRecurrences: () => readonly Recurrence[];
}

/** @param layer - Empty element of the canvas's size, over which the canvas lies. */
export function createRecurrencesController(cy: Core, layer: HTMLElement): RecurrencesController {
  const svg = document.createElementNS(SVG, 'svg');
  layer.replaceChildren(svg);
  let state: CanvasState | undefined;
  let columns: ReadonlyMap<PartialDate, number> = new Map();
  let arrows: readonly ArrowColumns[] = [];
  let recurrences: readonly Recurrence[] = [];
  let moving: ReadonlySet<NodeKey> = new Set();

  const draw = (): void => {
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    const toScreen = (x: number): number => x * zoom + pan.x;
    const parts = recurrences.flatMap(({ node: key, columns: own }) => {
      const node = cy.getElementById(key);
      if (node.empty()) return [];
      const y = node.renderedPosition().y.toFixed(1);
      const group = createPart('g', {});
      const [from, to] = [node.renderedPosition().x, toScreen(own.at(-1) ?? 0)].map((x) => x.toFixed(1));
      group.append(createPart('path', { ...LINE, d: `M${from} ${y}H${to}` }));
      for (const x of own) {
        const place = { cx: toScreen(x).toFixed(1), cy: y };
        group.append(createPart('circle', { ...place, r: String(RING_RADIUS * Math.max(zoom, 0.6)) }));
      }
      group.toggleAttribute('data-muted', node.hasClass('muted'));
      return [group];
    });
    svg.replaceChildren(...parts);
  };

  const aim = ({ edge: key, source, target, from, to }: ArrowColumns): void => {
    const edge = cy.getElementById(key) as unknown as EdgeSingular;
    if (edge.empty()) return;
    // Ends are told relative to the middle of their node.
    const toEnd = (node: NodeKey, column: number, rim: number): string =>
      `${(column - cy.getElementById(node).position().x + rim).toFixed(1)}px 0px`;
    edge.style({
      'source-endpoint': from === undefined ? 'outside-to-node' : toEnd(source, from, RING_RADIUS),
      'target-endpoint': to === undefined ? 'outside-to-node' : toEnd(target, to, -RING_RADIUS),
    });
  };

  const refresh = (): void => {
    for (const { edge } of arrows) cy.getElementById(edge).removeStyle('source-endpoint target-endpoint');
    arrows = state === undefined ? [] : listArrowColumns(state.scene, columns);
    recurrences = listRecurrences(arrows);
    moving = new Set(recurrences.map(({ node }) => node));
    cy.batch(() => arrows.forEach(aim));
    draw();
  };

  cy.on('viewport', draw);
  cy.on('position', 'node', ({ target }: { target: { id(): string } }) => {
    const id = target.id();
    if (!moving.has(id)) return;
    for (const arrow of arrows) if (arrow.source === id || arrow.target === id) aim(arrow);
    draw();
  });
  return {
    update(next, former) {
      state = next;
      // Columns of the new scene follow once it is laid out.
      if (next.scene !== former?.scene || next.palette !== former.palette) refresh();
      else if (next.hovered !== former.hovered || next.related !== former.related) draw();
    },
    setColumns(next) {
      columns = next;
      refresh();
    },
    getRecurrences: () => recurrences,
    destroy: () => layer.replaceChildren(),
  };
}

function createPart(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const part = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
  return part;
}
