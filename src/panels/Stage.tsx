import { lazy, type ReactNode, Suspense } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { showHidden } from '../state/exploration.ts';
import { navigate, refine } from '../state/navigation.ts';
import type { PictureRequest } from '../state/picture-scopes.ts';
import { getSelected, type Scene } from '../state/scene.ts';
import type { TableFormat } from '../state/table-formats.ts';
import { explore, extendScene, type View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Legend } from './Legend.tsx';
import type { NodeListProps } from './NodeList.tsx';
import styles from './Stage.module.css';

/** The picture comes first; what is over and beside it follows, or is fetched when it is first opened. */
const NodeList = lazy(async () => ({ default: (await import('./NodeList.tsx')).NodeList }));
const PeriodSlider = lazy(async () => ({ default: (await import('./PeriodSlider.tsx')).PeriodSlider }));
const StageToolbar = lazy(async () => ({ default: (await import('./StageToolbar.tsx')).StageToolbar }));
const Reader = lazy(async () => ({ default: (await import('./Reader.tsx')).Reader }));

/** What the tools ask of the canvas. */
export interface StageTools {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly relayout: () => void;
  readonly save: (request: PictureRequest) => void;
  readonly saveList: (format: TableFormat) => void;
}

export interface StageProps {
  readonly index: GraphIndex;
  readonly view: View;
  readonly scene: Scene;
  readonly tools: StageTools;
  /** Offer what can be done with a node. */
  readonly onMenu: NodeListProps['onMenu'];
  /** The canvas; it stays mounted below list and reader, so that it is as it was when they close. */
  readonly children: ReactNode;
}

/** The main pane: the canvas with its tools, the list that is its equal, or the full text of a document. */
export function Stage({ index, view, scene, tools, onMenu, children }: StageProps) {
  const strings = useStrings();
  const selected = getSelected(index, view);
  const isCanvas = view.layer === 'canvas';
  const isCovered = view.reader !== undefined;
  return (
    <div className={styles.stage}>
      <div className={styles.floor} inert={isCovered}>
        <Suspense>
          <StageToolbar
            index={index}
            view={view}
            selected={selected}
            scene={scene}
            onSave={tools.save}
            onSaveList={tools.saveList}
          />
        </Suspense>
        <div className={isCanvas ? styles.layer : styles.hiddenLayer}>{children}</div>
        {isCanvas && scene.nodes.length === 0 && (
          <div className={styles.notice}>
            {view.filter === undefined ? (
              <Notice title={strings.canvas.empty}>{strings.canvas.emptyHint}</Notice>
            ) : (
              <Notice title={strings.filter.empty}>{strings.filter.emptyHint}</Notice>
            )}
          </div>
        )}
        {!isCanvas && (
          <Suspense>
            <NodeList
              index={index}
              scene={scene}
              selected={selected}
              related={view.related}
              path={view.path}
              onMenu={onMenu}
            />
          </Suspense>
        )}
        <div className={isCanvas ? styles.foot : styles.listFoot}>
          {scene.kind === 'overview' && (
            <Suspense>
              <PeriodSlider index={index} view={view} />
            </Suspense>
          )}
          <Legend scene={scene} view={view} />
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
        <Suspense>
          <Reader key={view.reader.document} index={index} place={view.reader} selected={selected} />
        </Suspense>
      )}
    </div>
  );
}

/** The way to the nodes left out for want of room. */
function More({ scene, view }: { readonly scene: Scene; readonly view: View }) {
  const strings = useStrings();
  if (scene.hiddenCount > 0) {
    return (
      <button
        type="button"
        className={styles.more}
        onClick={() => navigate((now) => explore(now, showHidden))}
      >
        {strings.explore.putBack(scene.hiddenCount)}
      </button>
    );
  }
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
