import cytoscape, { type Core, type StylesheetJson } from 'cytoscape';
import { useEffect, useRef, useState } from 'react';
import type { Chain, ChainLink } from '../../graph/query/chain.ts';
import { useTheme } from '../state/preferences.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { Strings } from '../strings/zh.ts';
import { SANS_STACK } from '../styles/fonts.ts';
import { PALETTES, type Palette } from '../styles/palette.ts';
import styles from './ChainCanvas.module.css';
import {
  CHAIN_FONT_SIZE,
  CHAIN_NAME_SIZE,
  type ChainArrow,
  type ChainScene,
  toChainScene,
} from './chain-elements.ts';
import { LINE_HEIGHT } from './labels.ts';

export interface ChainCanvasProps {
  readonly chain: Chain;
  /** Of the arrow whose evidence is shown. */
  readonly selected: string | undefined;
  readonly onSelect: (link: ChainLink) => void;
  readonly label: string;
}

/** Room above for the dates, and around the boxes. */
const AXIS_HEIGHT = 26;
const MARGIN = 12;

/**
 * The chain of a subject from left to right. It is as wide as it needs to be, and its frame scrolls: zooming and panning would take the
 * wheel and the finger from the page. The list beside it is its equal for the keyboard.
 */
export function ChainCanvas({ chain, selected, onSelect, label }: ChainCanvasProps) {
  const strings = useStrings();
  const palette = PALETTES[useTheme()];
  const scene = useScene(chain, strings);
  const height = (scene?.height ?? 0) + 2 * MARGIN;
  const frame = useRef<HTMLElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const [cy, setCy] = useState<Core>();
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  });
  useEffect(() => {
    if (drawing.current === null || scene === undefined) return;
    const created = draw(drawing.current, scene, (link) => latest.current(link));
    setCy(created);
    // The latest wordings are what one looks for.
    frame.current?.scrollTo({ left: scene.width });
    return () => {
      setCy(undefined);
      created.destroy();
    };
  }, [scene]);
  useEffect(() => {
    if (cy === undefined || cy.destroyed()) return;
    cy.style(createChainStylesheet(palette));
  }, [cy, palette]);
  useEffect(() => {
    if (cy === undefined || cy.destroyed()) return;
    cy.edges().removeClass('chosen');
    if (selected !== undefined) cy.getElementById(selected).addClass('chosen');
  }, [cy, selected]);
  return (
    <section
      ref={frame}
      className={styles.frame}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <div className={styles.sheet} style={{ width: scene?.width, height: height + AXIS_HEIGHT }}>
        {scene?.columns.map(({ date, x }) => (
          <span key={date} className={styles.date} style={{ left: x }}>
            {date}
          </span>
        ))}
        <div
          ref={drawing}
          className={styles.drawing}
          style={{ top: AXIS_HEIGHT, height }}
          aria-hidden="true"
        />
      </div>
    </section>
  );
}

/** The chain laid out; the former one as long as another is under way. */
function useScene(chain: Chain, strings: Strings): ChainScene | undefined {
  const [scene, setScene] = useState<ChainScene>();
  useEffect(() => {
    let isWanted = true;
    void toChainScene(chain, { changes: strings.changes, gap: strings.inspector.gap }).then((made) => {
      if (isWanted) setScene(made);
    });
    return () => {
      isWanted = false;
    };
  }, [chain, strings]);
  return scene;
}

function draw(container: HTMLElement, scene: ChainScene, onSelect: (link: ChainLink) => void): Core {
  const cy = cytoscape({
    container,
    elements: [
      ...scene.boxes.map(({ id, label, width, height, isNamed, x, y }) => ({
        data: { id, label, width, height },
        position: { x, y },
        classes: isNamed ? 'named' : '',
      })),
      ...scene.arrows.map(({ id, source, target, label, isOverGap, bends, link }) => ({
        data: { id, source, target, label, ...toSegments(scene, { source, target, bends }) },
        classes: [
          link.edge === undefined ? 'recurrence' : 'evolution',
          isOverGap ? 'gap' : '',
          bends.length > 0 ? 'bent' : '',
        ]
          .filter(Boolean)
          .join(' '),
      })),
    ],
    layout: { name: 'preset' },
    userZoomingEnabled: false,
    userPanningEnabled: false,
    boxSelectionEnabled: false,
    autoungrabify: true,
    autounselectify: true,
  });
  const links = new Map(scene.arrows.map(({ id, link }) => [id, link]));
  cy.on('tap', 'edge.evolution', ({ target }) => {
    const link = links.get(target.id());
    if (link?.edge !== undefined) onSelect(link);
  });
  cy.on('tap', 'node', ({ target }) => {
    // What it came from says more of a wording than what it became.
    const own = scene.arrows.filter(({ link }) => link.edge !== undefined);
    const arrow =
      own.findLast((one) => one.target === target.id()) ?? own.find((one) => one.source === target.id());
    if (arrow !== undefined) onSelect(arrow.link);
  });
  cy.on('mouseover', 'node, edge.evolution', () => container.classList.add(styles.pointing ?? ''));
  cy.on('mouseout', 'node, edge', () => container.classList.remove(styles.pointing ?? ''));
  cy.viewport({ zoom: 1, pan: { x: 0, y: MARGIN - scene.top } });
  return cy;
}

/** Where an arrow bends, as Cytoscape counts: along the line between its ends, and off it. */
function toSegments(
  { boxes }: ChainScene,
  { source, target, bends }: Pick<ChainArrow, 'source' | 'target' | 'bends'>,
): { readonly weights: readonly number[]; readonly distances: readonly number[] } | undefined {
  const [from, to] = [source, target].map((id) => boxes.find((box) => box.id === id));
  if (from === undefined || to === undefined || bends.length === 0) return undefined;
  const start = { x: from.x + from.width / 2, y: from.y };
  const [dx, dy] = [to.x - to.width / 2 - start.x, to.y - start.y];
  const length = Math.hypot(dx, dy);
  return {
    weights: bends.map(({ x, y }) => ((x - start.x) * dx + (y - start.y) * dy) / length ** 2),
    distances: bends.map(({ x, y }) => ((y - start.y) * dx - (x - start.x) * dy) / length),
  };
}

function createChainStylesheet(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(label)',
        'font-family': SANS_STACK,
        'font-size': CHAIN_FONT_SIZE,
        'line-height': LINE_HEIGHT,
        color: palette.ink,
        'text-wrap': 'wrap',
        'text-valign': 'center',
        'background-color': palette.surface,
        'border-width': 1,
        'border-color': palette.lineStrong,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'node.named',
      style: { 'border-color': palette.accent, 'border-width': 1.5, 'font-weight': 600 },
    },
    {
      selector: 'edge',
      style: {
        width: 1.6,
        'curve-style': 'bezier',
        'source-endpoint': '90deg',
        'target-endpoint': '270deg',
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        label: 'data(label)',
        'font-family': SANS_STACK,
        'font-size': CHAIN_NAME_SIZE,
        'line-height': 1.2,
        'text-wrap': 'wrap',
        color: palette.inkSoft,
        'text-background-color': palette.paper,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'round-segments',
        'segment-distances': 'data(distances)',
        'segment-weights': 'data(weights)',
        'segment-radii': [24],
        // The ends are given, and the bends lie off the line between them. Its types do not know this value yet.
        'edge-distances': 'endpoints' as 'intersection',
      },
    },
    { selector: 'edge.gap', style: { 'line-style': 'dashed' } },
    {
      selector: 'edge.recurrence',
      style: {
        'line-color': palette.lineStrong,
        'target-arrow-shape': 'none',
        'line-style': 'dotted',
        'z-index': 0,
      },
    },
    { selector: 'edge.chosen', style: { width: 3, color: palette.accent } },
  ];
}
