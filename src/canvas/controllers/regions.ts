/** Keeps the regions of the overview in step: a faint outline round each theme, with its name at the top. */
import type { Core } from 'cytoscape';
import type { PictureRegion } from '../../../graph/export/picture-marks.ts';
import type { Scene } from '../../state/scene.ts';
import type { Point } from '../free-places.ts';
import { dropStrays, getHull } from '../hulls.ts';
import { intersects, measureLabel, type Rectangle } from '../labels.ts';
import type { Controller } from './controller.ts';
import { toNodeRectangle } from './labels.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Distance of the outline from its nodes, and of the name from the outline, in pixels. */
const PADDING = 30;
/** Zoom below which the outlines come closer to their nodes, lest regions run into each other. */
const FULL_PADDING_ZOOM = 0.5;
const NAME_GAP = 7;

/** Size of a name, in pixels: its letters stand a little apart. */
const NAME_SIZE = 15;
const LETTER_SPACE = 1.06;

/** A region narrower than this share of its name would look like that of its neighbors. */
const LEAST_WIDTH_SHARE = 0.45;

interface Region {
  readonly outline: SVGPathElement;
  readonly name: SVGTextElement;
  /** Width of the name in pixels. */
  readonly width: number;
  readonly hull: readonly Point[];
}

export interface RegionsController extends Controller {
  /** Outline the nodes where they are now. */
  readonly refresh: () => void;
  /** What the names cover on the screen, which labels must not. */
  readonly getNamePlaces: () => readonly Rectangle[];
  /** Outlines and names as they stand on the screen. */
  readonly getRegions: () => readonly PictureRegion[];
}

/** @param layer - Empty element of the canvas's size, over which the canvas lies. */
export function createRegionsController(cy: Core, layer: HTMLElement): RegionsController {
  const svg = document.createElementNS(SVG, 'svg');
  layer.replaceChildren(svg);
  let scene: Scene | undefined;
  let regions: readonly Region[] = [];
  let names: Rectangle[] = [];
  let placed: PictureRegion[] = [];
  const place = (): void => {
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    const padding = PADDING * Math.min(1, zoom / FULL_PADDING_ZOOM);
    const nodes = regions.length === 0 ? [] : cy.nodes().map((node) => toNodeRectangle(node, zoom));
    names = [];
    placed = [];
    for (const { outline, name, width, hull } of regions) {
      const points = hull.map(({ x, y }) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y }));
      outline.setAttribute('d', `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`);
      outline.setAttribute('stroke-width', String(2 * padding));
      const free = chooseNamePlace(points, { width, padding }, [...nodes, ...names]);
      name.toggleAttribute('hidden', free === undefined);
      placed.push({ hull: points, padding });
      if (free === undefined) continue;
      names.push(free);
      const [x, y] = [(free.left + free.right) / 2, free.bottom - 4];
      name.setAttribute('x', x.toFixed(1));
      name.setAttribute('y', y.toFixed(1));
      placed[placed.length - 1] = { hull: points, padding, name: { x, y, text: name.textContent ?? '' } };
    }
  };
  const refresh = (): void => {
    regions = (scene?.communities ?? []).flatMap(({ names: words, members }) => {
      const points = members
        .map((key) => cy.getElementById(key))
        .filter((node) => node.nonempty())
        .map((node) => node.position());
      const hull = getHull(dropStrays(points));
      if (hull.length < 3) return [];
      const outline = document.createElementNS(SVG, 'path');
      const name = document.createElementNS(SVG, 'text');
      const text = words.map(({ attributes }) => attributes.label).join(' · ');
      name.textContent = text;
      return [{ outline, name, width: measureLabel([text]) * NAME_SIZE * LETTER_SPACE, hull }];
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
    getNamePlaces: () => names,
    getRegions: () => placed,
    destroy: () => layer.replaceChildren(),
  };
}

/** Over the outline, else below it, where it covers no node and no other name; nowhere for a region too small to be read. */
function chooseNamePlace(
  points: readonly Point[],
  { width, padding }: { readonly width: number; readonly padding: number },
  taken: readonly Rectangle[],
): Rectangle | undefined {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  if (Math.max(...xs) - Math.min(...xs) + 2 * padding < width * LEAST_WIDTH_SHARE) return undefined;
  const height = NAME_SIZE * 1.3;
  const over = Math.min(...ys) - padding - NAME_GAP - height;
  const below = Math.max(...ys) + padding + NAME_GAP;
  return [over, below]
    .map((top) => ({ left: middle - width / 2, right: middle + width / 2, top, bottom: top + height }))
    .find((place) => !taken.some((other) => intersects(other, place)));
}
