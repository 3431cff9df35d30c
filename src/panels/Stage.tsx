import type { ReactNode } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { navigate, refine } from '../state/navigation.ts';
import { PICTURE_SCOPES, type PictureFormat, type PictureScope } from '../state/picture.ts';
import { getSelected, type Scene } from '../state/scene.ts';
import { extendScene, showLayer, showScene, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Legend } from './Legend.tsx';
import { NodeList } from './NodeList.tsx';
import { PictureMenu } from './PictureMenu.tsx';
import { Reader } from './Reader.tsx';
import styles from './Stage.module.css';

/** What the tools ask of the canvas. */
export interface StageTools {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly relayout: () => void;
  readonly save: (scope: PictureScope, format: PictureFormat) => void;
}

export interface StageProps {
  readonly index: GraphIndex;
  readonly view: View;
  readonly scene: Scene;
  readonly tools: StageTools;
  /** The canvas; it stays mounted below list and reader, so that it is as it was when they close. */
  readonly children: ReactNode;
}

/** The main pane: the canvas with its tools, the list that is its equal, or the full text of a document. */
export function Stage({ index, view, scene, tools, children }: StageProps) {
  const strings = useStrings();
  const selected = getSelected(index, view);
  const isCanvas = view.layer === 'canvas';
  const isCovered = view.reader !== undefined;
  return (
    <div className={styles.stage}>
      <div className={styles.floor} inert={isCovered}>
        <div className={isCanvas ? styles.layer : styles.hiddenLayer}>{children}</div>
        {isCanvas && scene.nodes.length === 0 && (
          <div className={styles.notice}>
            <Notice title={strings.canvas.empty}>{strings.canvas.emptyHint}</Notice>
          </div>
        )}
        {!isCanvas && <NodeList index={index} scene={scene} selected={selected} />}
        <Tools view={view} selected={selected} scene={scene} tools={tools} />
        <div className={isCanvas ? styles.foot : styles.listFoot}>
          <Legend kinds={scene.kinds} hidden={view.hiddenKinds} />
          <More scene={scene} view={view} />
        </div>
        {isCanvas && (
          <div className={styles.zoom}>
            <IconButton icon="plus" label={strings.canvas.zoomIn} onClick={tools.zoomIn} />
            <IconButton icon="minus" label={strings.canvas.zoomOut} onClick={tools.zoomOut} />
            <IconButton icon="fit" label={strings.canvas.fit} onClick={tools.fit} />
            {scene.kind === 'neighborhood' && (
              <IconButton icon="relayout" label={strings.canvas.relayout} onClick={tools.relayout} />
            )}
          </div>
        )}
      </div>
      {view.reader !== undefined && (
        <Reader key={view.reader.document} index={index} place={view.reader} selected={selected} />
      )}
    </div>
  );
}

interface ToolsProps {
  readonly view: View;
  readonly selected: string | undefined;
  readonly scene: Scene;
  readonly tools: StageTools;
}

function Tools({ view, selected, scene, tools }: ToolsProps) {
  const strings = useStrings();
  const { header } = strings;
  const scopes = PICTURE_SCOPES.filter(
    (scope) =>
      scope === 'view' || (scope === 'neighborhood' ? scene.kind === 'neighborhood' : selected !== undefined),
  );
  return (
    <div className={styles.tools}>
      <Segmented
        label={header.scenes}
        options={[
          { value: 'neighborhood', name: header.neighborhood },
          { value: 'overview', name: header.overview },
        ]}
        value={view.scene}
        onChange={(kind) => navigate((now) => showScene(now, kind))}
      />
      <span className={styles.right}>
        <Segmented
          label={header.layers}
          options={[
            { value: 'canvas', name: header.canvas },
            { value: 'list', name: header.list },
          ]}
          value={view.layer}
          onChange={(layer) => navigate((now) => showLayer(now, layer))}
        />
        {view.layer === 'canvas' && scene.nodes.length > 0 && (
          <PictureMenu scopes={scopes} onSave={tools.save} />
        )}
      </span>
    </div>
  );
}

/** The way to the nodes left out for want of room. */
function More({ scene, view }: { readonly scene: Scene; readonly view: View }) {
  const strings = useStrings();
  if (scene.omittedCount === 0) return null;
  if (view.isExtended)
    return <span className={styles.omitted}>{strings.canvas.omitted(scene.omittedCount)}</span>;
  return (
    <button
      type="button"
      className={styles.more}
      aria-label={strings.canvas.moreLabel(scene.omittedCount)}
      onClick={() => refine(extendScene)}
    >
      {strings.canvas.more(scene.omittedCount)}
    </button>
  );
}
