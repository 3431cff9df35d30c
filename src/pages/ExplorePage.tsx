import { lazy, Suspense, useState } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import type { ExplorerCanvas } from '../canvas/explorer-canvas.ts';
import { Inspector } from '../panels/Inspector.tsx';
import { NewsBar } from '../panels/NewsBar.tsx';
import { createNodeActions } from '../panels/node-actions.ts';
import { reportSaving } from '../panels/report-saving.ts';
import { Sheet } from '../panels/Sheet.tsx';
import { Stage, type StageTools } from '../panels/Stage.tsx';
import { useTitle } from '../panels/use-title.ts';
import { viewStore } from '../state/navigation.ts';
import { newsStore } from '../state/news.ts';
import type { PictureRequest } from '../state/picture-scopes.ts';
import { useLanguage } from '../state/preferences.ts';
import type { TableFormat } from '../state/table-formats.ts';
import { useStore } from '../state/use-store.ts';
import { useStrings } from '../strings/use-strings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { createCanvasActions, type OpenMenu } from './canvas-actions.ts';
import styles from './ExplorePage.module.css';
import type { PageProps } from './page.ts';
import { useCanvasState } from './use-canvas-state.ts';

const EdgeTooltip = lazy(async () => ({ default: (await import('../panels/EdgeTooltip.tsx')).EdgeTooltip }));
const FilterBar = lazy(async () => ({ default: (await import('../panels/FilterBar.tsx')).FilterBar }));
const NodeMenu = lazy(async () => ({ default: (await import('../panels/NodeMenu.tsx')).NodeMenu }));
const Questions = lazy(async () => ({ default: (await import('../panels/Questions.tsx')).Questions }));

/** Canvas and inspector side by side, kept in step with the view. */
export function ExplorePage({ index }: PageProps) {
  const strings = useStrings();
  const language = useLanguage();
  const view = useStore(viewStore);
  const news = useStore(newsStore);
  const state = useCanvasState(index, view, news);
  const { scene, selected } = state;
  const [canvas, setCanvas] = useState<ExplorerCanvas>();
  const [menu, setMenu] = useState<OpenMenu>();
  const selectedNode = selected === undefined ? undefined : index.nodes.get(selected);
  const menuNode = menu === undefined ? undefined : index.nodes.get(menu.node);
  const hoveredEdge = scene.edges.find(({ key }) => key === state.hovered);
  useTitle(selectedNode?.attributes.label);
  const nodeActions = createNodeActions(index, scene, (key) => canvas?.getPosition(key), strings);
  const canvasActions = createCanvasActions({
    index,
    scene,
    selected,
    canvas,
    nodeActions,
    strings,
    setMenu,
  });
  const save = (request: PictureRequest): void => {
    if (canvas === undefined) return;
    const shown = { index, canvas, state, filter: view.filter, strings, language };
    const saved = import('./save-picture.ts').then(
      async ({ saveCanvas }) => await saveCanvas(shown, request),
    );
    void reportSaving(saved, strings);
  };
  const saveList = (format: TableFormat): void => {
    const shown = { index, state, filter: view.filter, strings, language };
    const saved = import('./save-list.ts').then(async (module) => await module.saveList(shown, format));
    void reportSaving(saved, strings);
  };
  const tools: StageTools = {
    zoomIn: () => canvas?.zoomIn(),
    zoomOut: () => canvas?.zoomOut(),
    fit: () => canvas?.fit(),
    relayout: () => canvas?.relayout(),
    save,
    saveList,
  };
  const closeMenu = (): void => setMenu(undefined);
  return (
    <>
      <NewsBar news={news} />
      <Suspense fallback={<div className={styles.questions} />}>
        <Questions index={index} />
      </Suspense>
      {view.filter !== undefined && (
        <Suspense>
          <FilterBar query={view.filter} />
        </Suspense>
      )}
      <div className={styles.panes}>
        <main className={styles.stage}>
          <Stage
            index={index}
            view={view}
            scene={scene}
            tools={tools}
            onMenu={(node, place) => setMenu({ node, place })}
          >
            <Canvas
              state={state}
              actions={canvasActions}
              label={strings.canvas.label(scene.nodes.length)}
              description={strings.canvas.keys}
              onReady={setCanvas}
              handle={
                selectedNode !== undefined && (
                  <span className={styles.handle}>
                    <IconButton
                      icon="dots"
                      label={strings.explore.actions(selectedNode.attributes.label)}
                      isExpanded={menuNode === selectedNode}
                      onClick={(event) => {
                        const { left, bottom } = event.currentTarget.getBoundingClientRect();
                        setMenu({ node: selectedNode.key, place: { x: left, y: bottom + 4 } });
                      }}
                    />
                  </span>
                )
              }
              tooltip={
                hoveredEdge !== undefined && (
                  <Suspense>
                    <EdgeTooltip index={index} edge={hoveredEdge} />
                  </Suspense>
                )
              }
            />
          </Stage>
          {menu !== undefined && menuNode !== undefined && (
            <Suspense>
              <NodeMenu
                key={menu.node}
                index={index}
                view={view}
                scene={scene}
                node={menuNode}
                place={menu.place}
                actions={nodeActions}
                onClose={closeMenu}
              />
            </Suspense>
          )}
        </main>
        <Sheet view={view} selected={selected}>
          <Inspector index={index} view={view} />
        </Sheet>
      </div>
    </>
  );
}
