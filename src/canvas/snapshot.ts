/** What the canvas shows, as positioned nodes and edges for a picture. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { PictureEdge, PictureNode } from '../../graph/export/picture.ts';
import type { NodeKind } from '../../graph/model/kinds.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { Snapshot } from '../state/picture.ts';
import type { PictureScope } from '../state/picture-scopes.ts';
import { type DrawnLine, LINES, type LineLook } from '../styles/lines.ts';
import { HOLLOW_KINDS, type Palette } from '../styles/palette.ts';
import { OUTLINES } from '../styles/shapes.ts';
import { formatTicks } from './controllers/axis.ts';
import { FONT_SIZE } from './elements.ts';
import type { ExplorerCanvas } from './explorer-canvas.ts';
import { LABEL_SIDES } from './labels.ts';

/** Least distance between two labels of the axis. */
const TICK_PITCH = 54;

export function takeSnapshot(
  canvas: ExplorerCanvas,
  scope: PictureScope,
  selected: NodeKey | undefined,
  palette: Palette,
): Snapshot {
  const nodes = chooseNodes(canvas.cy, scope, selected).toArray();
  const keys = new Set(nodes.map((node) => node.id()));
  const edges = canvas.cy
    .edges()
    .filter((edge) => keys.has(edge.source().id()) && keys.has(edge.target().id()));
  const kinds = nodes.map(readKind);
  return {
    nodes: nodes.map((node) => toPictureNode(node, palette)),
    edges: edges.map(toPictureEdge),
    ticks: toTicks(canvas.getColumns()),
    kinds: (Object.keys(OUTLINES) as NodeKind[]).filter((kind) => kinds.includes(kind)),
  };
}

function chooseNodes(
  cy: Core,
  scope: PictureScope,
  selected: NodeKey | undefined,
): ReturnType<Core['nodes']> {
  if (scope === 'neighborhood') return cy.nodes();
  if (scope === 'selection' && selected !== undefined) {
    const node = cy.getElementById(selected);
    return node.closedNeighborhood().nodes();
  }
  const { x1, x2, y1, y2 } = cy.extent();
  return cy.nodes().filter((node) => {
    const { x, y } = node.position();
    return x >= x1 && x <= x2 && y >= y1 && y <= y2;
  });
}

/** The class that names the kind. */
function readKind(node: NodeSingular): NodeKind {
  return (Object.keys(OUTLINES) as NodeKind[]).find((kind) => node.hasClass(kind)) ?? 'concept';
}

function toPictureNode(node: NodeSingular, palette: Palette): PictureNode {
  const kind = readKind(node);
  const isStrong = node.hasClass('center') || node.hasClass('selected');
  return {
    ...node.position(),
    radius: Number(node.data('size')) / 2,
    outline: OUTLINES[kind],
    color: palette.kinds[kind],
    isHollow: HOLLOW_KINDS.has(kind),
    isStrong,
    label: node.hasClass('unlabelled') ? [] : String(node.data('label')).split('\n'),
    labelSide: LABEL_SIDES.find((side) => node.hasClass(`label-${side}`)) ?? 'below',
    fontSize: isStrong ? FONT_SIZE * 1.25 : Number(node.data('fontSize') ?? FONT_SIZE),
  };
}

function toPictureEdge(edge: EdgeSingular): PictureEdge {
  const { dash, arrow } = readLine(edge);
  return {
    from: { ...edge.sourceEndpoint() },
    to: { ...edge.targetEndpoint() },
    color: String(edge.style('line-color')),
    width: Number(edge.data('width')),
    opacity: Math.max(0.35, Number(edge.style('opacity'))),
    ...(dash === undefined ? {} : { dash }),
    hasArrow: arrow !== 'none',
  };
}

/** The look that the class names. */
function readLine(edge: EdgeSingular): LineLook {
  const relation = (Object.keys(LINES) as DrawnLine[]).find((kind) => edge.hasClass(kind));
  return LINES[relation ?? 'related-to'];
}

function toTicks(columns: ReadonlyMap<string, number>): Snapshot['ticks'] {
  const labels = formatTicks([...columns.keys()]);
  let last = Number.NEGATIVE_INFINITY;
  return [...columns].flatMap(([date, x]) => {
    if (x - last < TICK_PITCH) return [];
    last = x;
    return [{ x, label: labels.get(date) ?? date }];
  });
}
