/** What the reader does on the canvas, as changes of the view. */

import { type GraphIndex, getNodeOfKind, type NodeKey } from '../../graph/query/graph-index.ts';
import type { CanvasActions } from '../canvas/controllers/controller.ts';
import type { ExplorerCanvas } from '../canvas/explorer-canvas.ts';
import type { NodeActions } from '../panels/node-actions.ts';
import { announce } from '../state/announcer.ts';
import { EXPANSION_COUNTS, pinNode } from '../state/exploration.ts';
import { hover } from '../state/hover.ts';
import { adjust, navigate, refine } from '../state/navigation.ts';
import type { Scene } from '../state/scene.ts';
import {
  explore,
  extendScene,
  openReader,
  relateShown,
  selectShown,
  showConnection,
  showNeighborhood,
} from '../state/view.ts';
import type { Strings } from '../strings/zh.ts';
import type { MenuPlace } from '../ui/Menu.tsx';

/** A menu that is open: of which node, and where in the window. */
export interface OpenMenu {
  readonly node: NodeKey;
  readonly place: MenuPlace;
}

export interface CanvasActionsInput {
  readonly index: GraphIndex;
  readonly scene: Scene;
  readonly selected: NodeKey | undefined;
  readonly canvas: ExplorerCanvas | undefined;
  readonly nodeActions: NodeActions;
  readonly strings: Strings;
  readonly setMenu: (menu: OpenMenu) => void;
}

export function createCanvasActions(input: CanvasActionsInput): CanvasActions {
  const { index, scene, selected, canvas, nodeActions, strings, setMenu } = input;
  const { center } = scene;
  const [fewest] = EXPANSION_COUNTS;
  const relate = (a: NodeKey, b: NodeKey): void => navigate((view) => relateShown(view, a, b, center));
  return {
    select(key) {
      // Among what links two nodes, a document is asked for what it says of them: what is shown of the two stays.
      const isLinking = scene.pair !== undefined && getNodeOfKind(index, key, 'document') !== undefined;
      navigate((view) => (isLinking ? openReader(view, { document: key }) : selectShown(view, key, center)));
    },
    enter(key) {
      if (scene.kind === 'overview') navigate((view) => showNeighborhood(view, key));
      else nodeActions.expand(key, fewest);
    },
    relate: (a, b) => (b === selected ? relate(b, a) : relate(a, b)),
    compare: (key) => {
      if (selected !== undefined && selected !== key)
        navigate((view) => showConnection(view, selected, key, center));
    },
    openMenu(node, { x, y }) {
      const frame = canvas?.cy.container()?.getBoundingClientRect();
      setMenu({ node, place: { x: x + (frame?.left ?? 0), y: y + (frame?.top ?? 0) } });
    },
    press(shortcut, cursor) {
      // Not what the canvas shows as selected: that may be a frame behind.
      const key = cursor ?? selected;
      if (key === undefined) return;
      if (shortcut === 'expand') nodeActions.expand(key, fewest);
      else nodeActions[shortcut](key);
    },
    comeCloser() {
      if (scene.kind === 'overview' && scene.omittedCount > 0) adjust(extendScene);
    },
    move(key) {
      const position = canvas?.getPosition(key);
      if (position === undefined || !scene.pins.has(key)) return;
      refine((view) => explore(view, (exploration) => pinNode(exploration, { node: key, ...position })));
    },
    hover,
    focus(key) {
      const node = index.nodes.get(key);
      if (node === undefined || canvas === undefined) return;
      const degree = canvas.cy.getElementById(key).degree(false);
      announce(strings.canvas.focused(node.attributes.label, strings.kinds[node.attributes.kind], degree));
    },
  };
}
