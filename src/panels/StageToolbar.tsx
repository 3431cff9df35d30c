import { lazy, Suspense } from 'react';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { navigate } from '../state/navigation.ts';
import { PICTURE_SCOPES } from '../state/picture-scopes.ts';
import { chooseLayer } from '../state/preferences.ts';
import type { Scene } from '../state/scene.ts';
import { showScene, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { ListMenu, type ListMenuProps } from './ListMenu.tsx';
import { PictureMenu, type PictureMenuProps } from './PictureMenu.tsx';
import { SceneOptions } from './SceneOptions.tsx';
import styles from './StageToolbar.module.css';
import { UndoButtons } from './UndoButtons.tsx';

const SavedViews = lazy(async () => ({ default: (await import('./SavedViews.tsx')).SavedViews }));

export interface StageToolbarProps {
  readonly index: GraphIndex;
  readonly view: View;
  readonly selected: NodeKey | undefined;
  readonly scene: Scene;
  readonly onSave: PictureMenuProps['onSave'];
  readonly onSaveList: ListMenuProps['onSave'];
}

/** What is shown and how: scene, reach and arrangement to the left, layer and picture to the right. */
export function StageToolbar({ index, view, selected, scene, onSave, onSaveList }: StageToolbarProps) {
  const { header } = useStrings();
  const scopes = PICTURE_SCOPES.filter(
    (scope) =>
      scope === 'view' ||
      (scope === 'neighborhood' ? scene.kind === 'neighborhood' : isShown(scene, selected)),
  );
  const relation = view.related === undefined ? undefined : scene.path === undefined ? 'pair' : 'path';
  return (
    <div className={styles.toolbar}>
      <Segmented
        label={header.scenes}
        options={[
          { value: 'neighborhood', name: header.neighborhood },
          { value: 'overview', name: header.overview },
        ]}
        value={view.scene}
        onChange={(kind) => navigate((now) => showScene(now, kind))}
      />
      {scene.kind === 'neighborhood' && <SceneOptions view={view} />}
      <UndoButtons index={index} />
      <span className={styles.right}>
        <Segmented
          label={header.layers}
          options={[
            { value: 'canvas', name: header.canvas },
            { value: 'list', name: header.list },
          ]}
          value={view.layer}
          onChange={chooseLayer}
        />
        <Suspense>
          <SavedViews index={index} view={view} selected={selected} />
        </Suspense>
        {view.layer === 'canvas' && scene.nodes.length > 0 && (
          <PictureMenu scopes={scopes} relation={relation} onSave={onSave} />
        )}
        {view.layer === 'list' && scene.nodes.length > 0 && <ListMenu onSave={onSaveList} />}
      </span>
    </div>
  );
}

/** What is selected may be left out of the overview. */
function isShown({ nodes }: Scene, selected: NodeKey | undefined): boolean {
  return nodes.some(({ key }) => key === selected);
}
