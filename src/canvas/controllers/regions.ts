/** Keeps the regions of the overview in step: a faint outline round each theme, with its name at the top. */
import type { Core } from 'cytoscape';
import type { Scene } from '../../state/scene.ts';
import type { Point } from '../free-places.ts';
import { dropStrays, getHull } from '../hulls.ts';
import type { Controller } from './controller.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Distance of the outline from its nodes, and of the name from the outline, in pixels. */
const PADDING = 34;
const NAME_GAP = 8;

interface Region {
  readonly outline: SVGPathElement;
  readonly name: SVGTextElement;
  readonly hull: readonly Point[];
}

export interface RegionsController extends Controller {
  /** Outline the nodes where they are now. */
  readonly refresh: () => void;
}

/** @param layer - Empty element of the canvas's size, over which the canvas lies. */
export function createRegionsController(cy: Core, layer: HTMLElement): RegionsController {
  const svg = document.createElementNS(SVG, 'svg');
  layer.replaceChildren(svg);
  let scene: Scene | undefined;
  let regions: readonly Region[] = [];
  const place = (): void => {
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    for (const { outline, name, hull } of regions) {
      const points = hull.map(({ x, y }) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y }));
      outline.setAttribute('d', `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`);
      const top = Math.min(...points.map(({ y }) => y));
      const xs = points.map(({ x }) => x);
      name.setAttribute('x', ((Math.min(...xs) + Math.max(...xs)) / 2).toFixed(1));
      name.setAttribute('y', (top - PADDING - NAME_GAP).toFixed(1));
    }
  };
  const refresh = (): void => {
    regions = (scene?.communities ?? []).flatMap(({ names, members }) => {
      const points = members
        .map((key) => cy.getElementById(key))
        .filter((node) => node.nonempty())
        .map((node) => node.position());
      const hull = getHull(dropStrays(points));
      if (hull.length < 3) return [];
      const outline = document.createElementNS(SVG, 'path');
      outline.setAttribute('stroke-width', String(2 * PADDING));
      const name = document.createElementNS(SVG, 'text');
      name.textContent = names.map(({ attributes }) => attributes.label).join(' · ');
      return [{ outline, name, hull }];
    });
    svg.replaceChildren(...regions.map(({ outline }) => outline), ...regions.map(({ name }) => name));
    place();
  };
  cy.on('viewport', place);
  return {
    update(state, former) {
      scene = state.scene;
      if (state.scene !== former?.scene) refresh();
    },
    refresh,
    destroy: () => layer.replaceChildren(),
  };
}
