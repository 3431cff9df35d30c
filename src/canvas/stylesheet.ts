/** Looks of the canvas from a palette. Pure; no function styles, so that Cytoscape can share them among elements. */
import type { Css, StylesheetJson } from 'cytoscape';
import { SANS_STACK } from '../styles/fonts.ts';
import { type DrawnLine, INDIRECT_PATH, LINES, type LineLook } from '../styles/lines.ts';
import { type ColoredKind, HOLLOW_KINDS, type Palette } from '../styles/palette.ts';
import { OUTLINES } from '../styles/shapes.ts';
import { LABEL_GAP, MARK_SIZE } from './elements.ts';
import { LINE_HEIGHT } from './labels.ts';

export function createStylesheet(palette: Palette): StylesheetJson {
  return [...createNodeRules(palette), ...createEdgeRules(palette), ...createStateRules(palette)];
}

function createNodeRules(palette: Palette): StylesheetJson {
  const kinds = Object.keys(OUTLINES) as ColoredKind[];
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(label)',
        'font-family': SANS_STACK,
        'font-size': 'data(fontSize)',
        'line-height': LINE_HEIGHT,
        color: palette.ink,
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'text-valign': 'bottom',
        'text-margin-y': LABEL_GAP,
        'text-outline-color': palette.paper,
        'text-outline-width': 2.5,
        'text-outline-opacity': 1,
        'border-width': 0,
        'overlay-opacity': 0,
        'z-index': 2,
      },
    },
    ...kinds.map((kind) => ({ selector: `node.${kind}`, style: toKindStyle(kind, palette) })),
    {
      selector: 'node.center',
      style: {
        'font-weight': 600,
        'border-width': 3,
        'border-color': palette.paper,
        'outline-color': palette.accent,
        'outline-width': 2,
        'outline-offset': 2,
        'z-index': 5,
      },
    },
  ];
}

function toKindStyle(kind: ColoredKind, palette: Palette): Css.Node {
  const outline = OUTLINES[kind];
  const color = palette.kinds[kind];
  const isHollow = HOLLOW_KINDS.has(kind);
  return {
    'background-color': isHollow ? palette.paper : color,
    'border-color': color,
    'border-width': isHollow ? 1.75 : 0,
    ...(outline === 'circle'
      ? { shape: 'ellipse' as const }
      : { shape: 'polygon' as const, 'shape-polygon-points': outline.flat().map(String).join(' ') }),
  };
}

function createEdgeRules(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': palette.edge,
        'target-arrow-color': palette.edge,
        'curve-style': 'straight',
        opacity: 0.55,
        'arrow-scale': 0.8,
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    ...(Object.keys(LINES) as DrawnLine[]).map((relation) => ({
      selector: `edge.${relation}`,
      style: toLineStyle(LINES[relation], palette),
    })),
    { selector: 'edge.context', style: { opacity: 0.22 } },
    // Between two nodes, the documents that name both are what is asked for.
    { selector: 'edge.linking', style: { opacity: 0.7 } },
    {
      selector: 'edge.gap',
      style: {
        'font-family': SANS_STACK,
        'font-size': 'data(fontSize)',
        color: palette.accent,
        // Above the line: short arrows would vanish below the words.
        'text-margin-y': -MARK_SIZE,
        'text-outline-color': palette.paper,
        'text-outline-width': 2.5,
      },
    },
  ];
}

function toLineStyle({ dash, arrow, isStrong, opacity }: LineLook, palette: Palette): Css.Edge {
  const color = isStrong ? palette.accent : palette.edge;
  return {
    'line-color': color,
    'target-arrow-color': color,
    opacity,
    ...(dash === undefined ? {} : { 'line-style': 'dashed' as const, 'line-dash-pattern': [...dash] }),
    ...(arrow === 'none' ? {} : { 'target-arrow-shape': 'triangle' as const }),
    ...(arrow === 'hollow' ? { 'target-arrow-fill': 'hollow' as const } : {}),
    ...(isStrong ? { 'curve-style': 'bezier' as const, 'z-index': 3 } : {}),
  };
}

function createStateRules(palette: Palette): StylesheetJson {
  return [
    { selector: 'node.label-above', style: { 'text-valign': 'top', 'text-margin-y': -LABEL_GAP } },
    {
      selector: 'node.label-right',
      style: {
        'text-valign': 'center',
        'text-halign': 'right',
        'text-margin-y': 0,
        'text-margin-x': LABEL_GAP,
      },
    },
    {
      selector: 'node.label-left',
      style: {
        'text-valign': 'center',
        'text-halign': 'left',
        'text-margin-y': 0,
        'text-margin-x': -LABEL_GAP,
      },
    },
    { selector: 'node.quiet', style: { color: palette.inkSoft } },
    { selector: 'node.unlabelled', style: { label: '' } },
    { selector: 'node.muted', style: { opacity: 0.3 } },
    { selector: 'edge.muted', style: { opacity: 0.07 } },
    { selector: 'edge.lit', style: { opacity: 0.95, 'z-index': 4 } },
    {
      selector: 'node.selected',
      style: { 'outline-color': palette.accent, 'outline-width': 2, 'outline-offset': 3, 'z-index': 6 },
    },
    {
      selector: 'node.cursor',
      style: {
        'outline-color': palette.ink,
        'outline-width': 2,
        'outline-offset': 3,
        label: 'data(label)',
        'z-index': 7,
      },
    },
    {
      selector: 'edge.chosen',
      style: {
        // Not in the accent, which says that something changes.
        'line-color': palette.ink,
        'target-arrow-color': palette.ink,
        opacity: 1,
        width: 3,
        'line-style': 'solid',
        'z-index': 5,
      },
    },
    { selector: 'edge.chosen.gap', style: { 'line-style': 'dashed' } },
    {
      selector: 'edge.chosen.indirect',
      style: {
        width: INDIRECT_PATH.width,
        'line-style': 'dashed',
        'line-dash-pattern': [...INDIRECT_PATH.dash],
      },
    },
    { selector: 'edge.gap.lit, edge.gap.chosen', style: { label: 'data(mark)' } },
    {
      selector: 'node.pinned',
      style: { 'border-width': 2, 'border-color': palette.ink, 'border-position': 'outside' },
    },
    {
      selector: 'node.new',
      style: { 'underlay-color': palette.highlight, 'underlay-opacity': 0.9, 'underlay-padding': 7 },
    },
  ];
}
