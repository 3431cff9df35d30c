/** What can be done with a node of the canvas. Each changes the view; a screen reader is told what came of it. */
import type { RelationKind } from '../../graph/model/kinds.ts';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { announce } from '../state/announcer.ts';
import { collapseNode, expandNode, isolateNode, pinNode, unpinNode } from '../state/exploration.ts';
import { navigate, viewStore } from '../state/navigation.ts';
import { getScene, type Scene, type ScenePoint } from '../state/scene.ts';
import { explore, putAway, selectShown, showNeighborhood, type View } from '../state/view.ts';
import type { Strings } from '../strings/zh.ts';

export interface NodeActions {
  /** Add neighbors: by one relation, or of all in turn. */
  readonly expand: (key: NodeKey, count: number, relation?: RelationKind) => void;
  readonly collapse: (key: NodeKey) => void;
  readonly center: (key: NodeKey) => void;
  readonly togglePin: (key: NodeKey) => void;
  readonly isolate: (key: NodeKey) => void;
  readonly hide: (key: NodeKey) => void;
}

/** Where nodes stand on the canvas. */
export type GetPosition = (key: NodeKey) => ScenePoint | undefined;

export function createNodeActions(
  index: GraphIndex,
  scene: Scene,
  getPosition: GetPosition,
  strings: Strings,
): NodeActions {
  const { center } = scene;
  const change = (transition: (view: View) => View): void => {
    navigate(transition);
    announce(strings.explore.shown(getScene(index, viewStore.get()).nodes.length));
  };
  return {
    expand(key, count, relation) {
      const before = scene.nodes.length;
      navigate((view) =>
        explore(selectShown(view, key, center), (exploration) =>
          expandNode(exploration, { node: key, count, ...(relation === undefined ? {} : { relation }) }),
        ),
      );
      const { nodes } = getScene(index, viewStore.get());
      const label = index.nodes.get(key)?.attributes.label ?? '';
      const added = strings.explore.expanded(label, nodes.length - before);
      announce(`${added}${strings.explore.shown(nodes.length)}`);
    },
    collapse: (key) =>
      change((view) => explore(view, (exploration) => collapseNode(exploration, key, center))),
    center: (key) => change((view) => showNeighborhood(view, key)),
    togglePin(key) {
      const position = getPosition(key);
      if (scene.pins.has(key)) change((view) => explore(view, (one) => unpinNode(one, key)));
      else if (position !== undefined)
        change((view) => explore(view, (one) => pinNode(one, { node: key, ...position })));
    },
    isolate: (key) =>
      change((view) => explore(selectShown(view, key, key), (exploration) => isolateNode(exploration, key))),
    hide(key) {
      if (center !== undefined && key !== center) change((view) => putAway(view, key, center));
    },
  };
}
