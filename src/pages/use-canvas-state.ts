/** The state of the canvas from the stores: the same object as long as nothing in it changes. */
import { useEffect, useMemo } from 'react';
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import type { CanvasState } from '../canvas/controllers/controller.ts';
import { filterLanguageStore } from '../state/filtering.ts';
import { hoverStore } from '../state/hover.ts';
import type { News } from '../state/news.ts';
import { loadPathFinder, pathFinderStore } from '../state/paths.ts';
import { useReducedMotion, useTheme } from '../state/preferences.ts';
import { getScene, getSelected } from '../state/scene.ts';
import { useStore } from '../state/use-store.ts';
import type { View } from '../state/view.ts';
import { useStrings } from '../strings/use-strings.ts';
import { PALETTES } from '../styles/palette.ts';

const NOTHING_ADDED: ReadonlySet<string> = new Set();

export function useCanvasState(index: GraphIndex, view: View, news: News | undefined): CanvasState {
  const hovered = useStore(hoverStore);
  const palette = PALETTES[useTheme()];
  const words = useStrings().canvas;
  const isMotionReduced = useReducedMotion();
  // A path that the view draws, or its filter, may have to wait for what finds it.
  useStore(pathFinderStore);
  useStore(filterLanguageStore);
  useEffect(() => {
    if (view.path !== undefined) void loadPathFinder();
  }, [view.path]);
  const scene = getScene(index, view);
  const selected = getSelected(index, view);
  const { related } = view;
  const added = useMemo(
    () => (news?.kind === 'built' ? new Set(news.entities.map(({ key }) => key)) : NOTHING_ADDED),
    [news],
  );
  return useMemo(
    () => ({ scene, selected, related, hovered, added, palette, words, isMotionReduced }),
    [scene, selected, related, hovered, added, palette, words, isMotionReduced],
  );
}
