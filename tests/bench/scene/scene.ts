/** A page that holds nothing but the canvas of the explorer, with as many nodes as its address asks for: more than the explorer ever shows at once. */
import { indexGraph } from '../../../graph/query/graph-index.ts';
import { selectOverview } from '../../../graph/query/overview.ts';
import { createExplorerCanvas } from '../../../src/canvas/explorer-canvas.ts';

import { EMPTY_OVERVIEW } from '../../../src/state/scene.ts';

import { PALETTES } from '../../../src/styles/palette.ts';

import { parseGraph } from '../../../src/worker/parse-graph.ts';

/** Square pixels of a node at zoom 1, as the explorer gives each node of its overview. */
const NODE_AREA = 130 * 84;

async function show(count: number): Promise<void> {
  const response = await fetch('/graph/graph.json');
  const index = indexGraph(parseGraph(await response.text()));
  const shown = selectOverview(index, { limit: count });
  const [xs, ys] = (['x', 'y'] as const).map((axis) => shown.nodes.map(({ attributes }) => attributes[axis]));
  const area = toSpan(xs ?? []) * toSpan(ys ?? []);
  const scale = Math.sqrt((shown.nodes.length * NODE_AREA) / area);
  const positions = shown.nodes.map(
    ({ key, attributes: { x, y } }) => [key, { x: x * scale, y: y * scale }] as const,
  );
  const containers = {
    drawing: find('drawing'),
    axis: find('axis'),
    recurrences: document.createElement('div'),
    focusable: find('focusable'),
    regions: document.createElement('div'),
    handle: document.createElement('div'),
    tooltip: document.createElement('div'),
  };
  const canvas = createExplorerCanvas(containers, {
    select: ignore,
    enter: ignore,
    relate: ignore,
    compare: ignore,
    openMenu: ignore,
    press: ignore,
    comeCloser: ignore,
    move: ignore,
    hover: ignore,
    focus: ignore,
  });
  canvas.update({
    scene: { ...EMPTY_OVERVIEW, ...shown, positions: new Map(positions) },
    added: new Set(),
    palette: PALETTES.light,
    words: { missing: String },
    isMotionReduced: false,
  });
  document.title = `${shown.nodes.length} nodes`;
}

function toSpan(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html: expected an element with the id "${id}"`);
  return element;
}

function ignore(): void {
  // Nothing is beside the canvas that could answer.
}

await show(Number(new URLSearchParams(location.search).get('nodes') ?? 1000));
