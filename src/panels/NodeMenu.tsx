import { useState } from 'react';
import { listExpansions } from '../../graph/query/expansion.ts';
import type { GraphIndex, GraphNode } from '../../graph/query/graph-index.ts';
import { EXPANSION_COUNTS, isExpanded } from '../state/exploration.ts';
import type { Scene } from '../state/scene.ts';
import type { View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Icon } from '../ui/Icon.tsx';
import { LineMark } from '../ui/LineMark.tsx';
import { Menu, MenuChoices, MenuItem, type MenuPlace } from '../ui/Menu.tsx';
import styles from './NodeMenu.module.css';
import type { NodeActions } from './node-actions.ts';

export interface NodeMenuProps {
  readonly index: GraphIndex;
  readonly view: View;
  readonly scene: Scene;
  readonly node: GraphNode;
  readonly place: MenuPlace;
  readonly actions: NodeActions;
  readonly onClose: () => void;
}

/** What can be done with a node: the same from the canvas, by touch and by keyboard. */
export function NodeMenu({ index, view, scene, node, place, actions, onClose }: NodeMenuProps) {
  const strings = useStrings().explore;
  const { key, attributes } = node;
  const isCenter = key === scene.center;
  const isPinned = scene.pins.has(key);
  const run = (action: () => void) => (): void => {
    onClose();
    action();
  };
  return (
    <Menu label={strings.actions(attributes.label)} place={place} onClose={onClose}>
      <p className={styles.heading} role="presentation">
        {attributes.label}
      </p>
      <Expansions index={index} scene={scene} node={node} actions={actions} onClose={onClose} />
      {scene.kind === 'neighborhood' && isExpandedOrCenter(view, key, isCenter) && (
        <MenuItem icon={<Icon name="minus" />} shortcut="C" onSelect={run(() => actions.collapse(key))}>
          {strings.collapse}
        </MenuItem>
      )}
      <hr className={styles.line} />
      <MenuItem
        icon={<Icon name="neighborhood" />}
        shortcut="F"
        isDisabled={isCenter}
        onSelect={run(() => actions.center(key))}
      >
        {strings.center}
      </MenuItem>
      {scene.kind === 'neighborhood' && (
        <>
          {view.layer === 'canvas' && (
            <MenuItem icon={<Icon name="pin" />} shortcut="P" onSelect={run(() => actions.togglePin(key))}>
              {isPinned ? strings.unpin : strings.pin}
            </MenuItem>
          )}
          <MenuItem icon={<Icon name="only" />} onSelect={run(() => actions.isolate(key))}>
            {strings.isolate}
          </MenuItem>
          <MenuItem
            icon={<Icon name="hide" />}
            shortcut="H"
            isDisabled={isCenter}
            onSelect={run(() => actions.hide(key))}
          >
            {strings.hide}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

function isExpandedOrCenter(view: View, key: string, isCenter: boolean): boolean {
  return isExpanded(view.exploration, key) || (isCenter && !view.exploration.isBare);
}

type ExpansionsProps = Pick<NodeMenuProps, 'index' | 'scene' | 'node' | 'actions' | 'onClose'>;

/** Neighbors to add, by relation and number. The menu stays open, so that several can be added. */
function Expansions({ index, scene, node, actions, onClose }: ExpansionsProps) {
  const strings = useStrings().explore;
  const [count, setCount] = useState<(typeof EXPANSION_COUNTS)[number]>(EXPANSION_COUNTS[0]);
  if (scene.kind === 'overview') return null;
  const shown = new Set(scene.nodes.map(({ key }) => key));
  const choices = listExpansions(index, node.key, shown);
  const isAnyLeft = choices.some(({ hiddenCount }) => hiddenCount > 0);
  return (
    <>
      <MenuChoices label={strings.perTime} values={EXPANSION_COUNTS} value={count} onChange={setCount} />
      <MenuItem
        icon={<Icon name="plus" />}
        shortcut="E"
        isDisabled={!isAnyLeft}
        onSelect={() => {
          onClose();
          actions.expand(node.key, count);
        }}
      >
        {strings.expandAll}
      </MenuItem>
      {choices.map(({ relation, hiddenCount, totalCount }) => (
        <MenuItem
          key={relation}
          icon={<LineMark relation={relation} />}
          hint={strings.left(hiddenCount, totalCount)}
          isDisabled={hiddenCount === 0}
          onSelect={() => actions.expand(node.key, count, relation)}
        >
          {strings.relations[relation]}
        </MenuItem>
      ))}
    </>
  );
}
