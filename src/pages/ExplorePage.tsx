import { useMemo, useState } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import type { CanvasActions, CanvasState } from '../canvas/controllers/controller.ts';
import type { ExplorerCanvas } from '../canvas/explorer-canvas.ts';
import { takeSnapshot } from '../canvas/snapshot.ts';
import { Inspector } from '../panels/Inspector.tsx';
import { NewsBar } from '../panels/NewsBar.tsx';
import { toPictureWords } from '../panels/picture-words.ts';
import { Questions } from '../panels/Questions.tsx';
import { Sheet } from '../panels/Sheet.tsx';
import { Stage, type StageTools } from '../panels/Stage.tsx';
import { useTitle } from '../panels/use-title.ts';
import { announce } from '../state/announcer.ts';
import { hoverNode, hoverStore } from '../state/hover.ts';
import { navigate, viewStore } from '../state/navigation.ts';
import { newsStore } from '../state/news.ts';
import {
  createPicture,
  type PictureFormat,
  type PictureScope,
  savePicture,
  toFileName,
} from '../state/picture.ts';
import { useReducedMotion, useTheme } from '../state/preferences.ts';
import { getScene, getSelected } from '../state/scene.ts';
import { useStore } from '../state/use-store.ts';
import { selectNode, showNeighborhood, showRelation } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { PALETTES } from '../styles/palette.ts';
import styles from './ExplorePage.module.css';
import type { PageProps } from './page.ts';

const NOTHING_ADDED: ReadonlySet<string> = new Set();

/** Canvas and inspector side by side, kept in step with the view. */
export function ExplorePage({ index }: PageProps) {
  const strings = useStrings();
  const view = useStore(viewStore);
  const news = useStore(newsStore);
  const hovered = useStore(hoverStore);
  const palette = PALETTES[useTheme()];
  const isMotionReduced = useReducedMotion();
  const [canvas, setCanvas] = useState<ExplorerCanvas>();
  const scene = getScene(index, view);
  const selected = getSelected(index, view);
  const title = selected === undefined ? undefined : index.nodes.get(selected)?.attributes.label;
  const added = useMemo(
    () => (news?.kind === 'built' ? new Set(news.entities.map(({ key }) => key)) : NOTHING_ADDED),
    [news],
  );
  const state = useMemo<CanvasState>(
    () => ({ scene, selected, related: view.related, hovered, added, palette, isMotionReduced }),
    [scene, selected, view.related, hovered, added, palette, isMotionReduced],
  );
  useTitle(title);
  const actions: CanvasActions = {
    select: (key) => navigate((now) => selectNode(now, key)),
    enter: (key) => navigate((now) => showNeighborhood(now, key)),
    relate: (a, b) => navigate((now) => (b === selected ? showRelation(now, b, a) : showRelation(now, a, b))),
    hover: hoverNode,
    focus(key) {
      const node = index.nodes.get(key);
      if (node === undefined || canvas === undefined) return;
      const degree = canvas.cy.getElementById(key).degree(false);
      announce(strings.canvas.focused(node.attributes.label, strings.kinds[node.attributes.kind], degree));
    },
  };
  const save = (scope: PictureScope, format: PictureFormat): void => {
    if (canvas === undefined) return;
    const words = toPictureWords(index, scene, selected, scope, strings);
    const picture = createPicture(takeSnapshot(canvas, scope, selected, palette), words, palette);
    if (picture === undefined) {
      announce(strings.picture.failed);
      return;
    }
    const name = toFileName(`${strings.name}-${words.title}`, format);
    void savePicture(picture, name, format).then(() => announce(strings.picture.saved(name)));
  };
  const tools: StageTools = {
    zoomIn: () => canvas?.zoomIn(),
    zoomOut: () => canvas?.zoomOut(),
    fit: () => canvas?.fit(),
    relayout: () => canvas?.relayout(),
    save,
  };
  return (
    <>
      <NewsBar news={news} />
      <Questions index={index} />
      <div className={styles.panes}>
        <main className={styles.stage}>
          <Stage index={index} view={view} scene={scene} tools={tools}>
            <Canvas
              state={state}
              actions={actions}
              label={strings.canvas.label(scene.nodes.length)}
              description={strings.canvas.keys}
              onReady={setCanvas}
            />
          </Stage>
        </main>
        <Sheet view={view} selected={selected}>
          <Inspector index={index} view={view} />
        </Sheet>
      </div>
    </>
  );
}
