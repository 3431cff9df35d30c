/** What the solver needs of a scene as it stands on the canvas, and its answer as places of nodes. */
import type { Core } from 'cytoscape';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { Scene } from '../state/scene.ts';
import type { LayoutLink, LayoutNode } from './cola.ts';
import { type NodeBox, type NodeData, toNodeBox } from './elements.ts';
import { getBox, type Point } from './free-places.ts';

/** Shortest distance wanted between the ends of an edge. */
const LEAST_LENGTH = 80;

export function readBoxes(cy: Core, scene: Scene): ReadonlyMap<NodeKey, NodeBox> {
  return new Map(
    scene.nodes.map(({ key }) => {
      const node = cy.getElementById(key);
      return [key, toNodeBox(node.data() as NodeData, node.hasClass('quiet'))];
    }),
  );
}

/** Cola centers boxes on positions, while labels hang below their nodes: the box's center is lower than the node's. */
export function toLayoutNodes(
  cy: Core,
  scene: Scene,
  boxes: ReadonlyMap<NodeKey, NodeBox>,
  kept: ReadonlySet<NodeKey>,
): readonly LayoutNode[] {
  return scene.nodes.map(({ key }) => {
    const node = cy.getElementById(key);
    const { x, y } = node.position();
    const { width, above, below } = getBox(boxes, key);
    return {
      key,
      x,
      y: y + (below - above) / 2,
      width,
      height: above + below,
      isCenter: key === scene.center,
      // Among nodes that stay, a column's new node has the place that its seed found free; the solver would push it out of sight.
      isFixed:
        kept.has(key) ||
        key === scene.center ||
        node.hasClass('quiet') ||
        (kept.size > 0 && scene.dates.has(key)),
      isColumn: scene.dates.has(key),
    };
  });
}

/** Edges want the length that the seeds give them, so that the layout mends and does not redo. */
export function toLayoutLinks(cy: Core, scene: Scene): readonly LayoutLink[] {
  return scene.edges.map(({ source, target }) => {
    const from = cy.getElementById(source).position();
    const to = cy.getElementById(target).position();
    return { source, target, length: Math.max(LEAST_LENGTH, Math.hypot(from.x - to.x, from.y - to.y)) };
  });
}

/** Places of nodes from the centers of their boxes. */
export function fromBoxes(
  centers: ReadonlyMap<NodeKey, Point>,
  boxes: ReadonlyMap<NodeKey, NodeBox>,
): ReadonlyMap<NodeKey, Point> {
  return new Map(
    [...centers].map(([key, { x, y }]) => {
      const { above, below } = getBox(boxes, key);
      return [key, { x, y: y - (below - above) / 2 }];
    }),
  );
}
