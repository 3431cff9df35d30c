import cytoscape, { type Core, type StylesheetJson } from 'cytoscape';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Chain, ChainLink } from '../../graph/query/chain.ts';
import { useTheme } from '../state/preferences.ts';
import { useStrings } from '../strings/use-strings.ts';
import { SANS_STACK } from '../styles/fonts.ts';
import { PALETTES, type Palette } from '../styles/palette.ts';
import styles from './ChainCanvas.module.css';
import { CHAIN_FONT_SIZE, type ChainScene, toChainScene } from './chain-elements.ts';
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
  const scene = useMemo(
    () => toChainScene(chain, { changes: strings.changes, gap: strings.inspector.gap }),
    [chain, strings],
  );
  const height = scene.height + 2 * MARGIN;
  const frame = useRef<HTMLElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const [cy, setCy] = useState<Core>();
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  });
  useEffect(() => {
    if (drawing.current === null) return;
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
      <div className={styles.sheet} style={{ width: scene.width, height: height + AXIS_HEIGHT }}>
        {scene.columns.map(({ date, x }) => (
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

function draw(container: HTMLElement, scene: ChainScene, onSelect: (link: ChainLink) => void): Core {
  const cy = cytoscape({
    container,
    elements: [
      ...scene.boxes.map(({ id, label, width, height, isNamed, x, y }) => ({
        data: { id, label, width, height },
        position: { x, y },
        classes: isNamed ? 'named' : '',
      })),
      ...scene.arrows.map(({ id, source, target, label, isOverGap, link }) => ({
        data: { id, source, target, label },
        classes: [link.edge === undefined ? 'recurrence' : 'evolution', isOverGap ? 'gap' : '']
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
        'font-size': 11,
        'line-height': 1.2,
        'text-wrap': 'wrap',
        color: palette.inkSoft,
        'text-background-color': palette.paper,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
        'overlay-opacity': 0,
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
