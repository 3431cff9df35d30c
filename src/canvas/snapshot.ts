/** What the canvas shows, as positioned marks for a picture: the same places, sizes and emphasis, in pixels of the screen. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { PictureEdge, PictureNode, PictureRing } from '../../graph/export/picture-marks.ts';
import type { NodeKind } from '../../graph/model/kinds.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { Snapshot } from '../state/picture.ts';
import type { PictureScope } from '../state/picture-scopes.ts';
import { type DrawnLine, INDIRECT_PATH, LINES, type LineLook } from '../styles/lines.ts';
import { OUTLINES } from '../styles/shapes.ts';
import { findAxisGaps } from './axis-gaps.ts';
import { formatTicks, LEAST_GAP_PITCH, LEAST_PITCH } from './controllers/axis.ts';
import type { CanvasState } from './controllers/controller.ts';
import { chooseLabelSides, toFontSize } from './controllers/labels.ts';
import { LABEL_GAP } from './elements.ts';
import type { ExplorerCanvas } from './explorer-canvas.ts';
import { LABEL_SIDES, type LabelSide } from './labels.ts';
import { RING_RADIUS } from './recurrences.ts';

/** Of an arrow by the width of its line, as Cytoscape draws it at the scale of the stylesheet. */
const toArrowLength = (width: number): number => 0.3 * 0.8 * Math.max((width * 13.37) ** 0.9, 29);

/**
 * Read the canvas.
 *
 * @param scope - What lies in the window, all that is laid out, or what is selected with its relations.
 */
export function takeSnapshot(canvas: ExplorerCanvas, scope: PictureScope, state: CanvasState): Snapshot {
  const { cy } = canvas;
  const zoom = cy.zoom();
  const { nodes, edges } = choose(cy, scope, state);
  const frame = { left: 0, top: 0, right: cy.width(), bottom: cy.height() };
  const isInSight = (node: NodeSingular): boolean => {
    const { x, y } = node.renderedPosition();
    return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
  };
  const shown = scope === 'view' ? nodes.filter(isInSight) : nodes;
  const keys = new Set(shown.map((node) => node.id()));
  const drawn = edges.filter((edge) => keys.has(edge.source().id()) || keys.has(edge.target().id()));
  // What leaves its surroundings behind has room for labels that had none.
  const sides = scope === 'selection' ? chooseLabelSides(shown, state.scene, zoom) : undefined;
  const kinds = shown.map(readKind);
  // A path has a line of its own, whatever its steps are.
  const plain = drawn.filter((edge) => state.scene.path === undefined || !edge.hasClass('chosen'));
  const recurrences = canvas.getRecurrences().filter(({ node }) => keys.has(node));
  return {
    ...(scope === 'view' ? { frame } : {}),
    keys: [...keys],
    nodes: shown.map((node) => toPictureNode(node, state, sides)),
    edges: drawn.map((edge) => toPictureEdge(edge, zoom)),
    recurrences: recurrences.map(({ node, columns }) => ({
      ...toStroke(LINES.recurrence, { color: state.palette.accent, width: 1.5 }, 1),
      from: { ...cy.getElementById(node).renderedPosition() },
      columns: columns.map((x) => x * zoom + cy.pan().x),
      ringRadius: RING_RADIUS * Math.max(zoom, 0.6),
    })),
    regions: scope === 'selection' ? [] : canvas.getRegions(),
    ...readAxis(cy, scope === 'selection' ? keepDates(canvas, state, keys) : canvas.getColumns(), state),
    kinds: (Object.keys(OUTLINES) as NodeKind[]).filter((kind) => kinds.includes(kind)),
    ...(drawn.some((edge) => edge.hasClass('chosen')) ? { chosen: nameChosen(state) } : {}),
    lines: (Object.keys(LINES) as DrawnLine[]).filter((line) =>
      line === 'recurrence' ? recurrences.length > 0 : plain.some((edge) => readLine(edge) === line),
    ),
  };
}

/** Nodes and edges of a scope. Edges of what is selected are those that tell of it, or the way between two nodes. */
function choose(
  cy: Core,
  scope: PictureScope,
  { scene, selected, related }: CanvasState,
): { readonly nodes: readonly NodeSingular[]; readonly edges: readonly EdgeSingular[] } {
  if (scope !== 'selection' || selected === undefined)
    return { nodes: cy.nodes().toArray(), edges: cy.edges().toArray() };
  const find = (key: NodeKey) => cy.getElementById(key);
  const steps = scene.path?.steps ?? [];
  const edges =
    steps.length > 0
      ? cy.edges().filter((edge) => steps.some((step) => step.edge.key === edge.id()))
      : find(selected)
          .union(find(related ?? selected))
          .connectedEdges();
  const nodes = edges
    .connectedNodes()
    .union(find(selected))
    .union(find(related ?? selected))
    .nodes();
  return { nodes: nodes.toArray(), edges: edges.toArray() };
}

function nameChosen({ scene }: CanvasState): NonNullable<Snapshot['chosen']> {
  if (scene.path === undefined) return 'relation';
  return scene.isIndirect ? 'indirectPath' : 'path';
}

/** The class that names the kind. */
function readKind(node: NodeSingular): NodeKind {
  return (Object.keys(OUTLINES) as NodeKind[]).find((kind) => node.hasClass(kind)) ?? 'concept';
}

function toPictureNode(
  node: NodeSingular,
  { scene }: CanvasState,
  sides: ReadonlyMap<NodeKey, LabelSide> | undefined,
): PictureNode {
  const zoom = node.cy().zoom();
  const radius = (Number(node.data('size')) / 2) * zoom;
  const side = sides === undefined ? readSide(node) : sides.get(node.id());
  return {
    ...node.renderedPosition(),
    radius,
    outline: OUTLINES[readKind(node)],
    color: String(node.style('background-color')),
    opacity: node.numericStyle('opacity'),
    rings: readRings(node, radius, zoom),
    ...(node.hasClass('new')
      ? {
          halo: {
            radius: radius + node.numericStyle('underlay-padding') * zoom,
            color: String(node.style('underlay-color')),
          },
        }
      : {}),
    label: side === undefined ? [] : String(node.data('label')).split('\n'),
    labelSide: side ?? 'below',
    labelGap: LABEL_GAP * zoom,
    labelColor: String(node.style('color')),
    fontSize: toFontSize(node.id(), scene, zoom) * zoom,
    isBold: Number(node.style('font-weight')) >= 600,
  };
}

/** Where its label stands on the screen; nowhere for want of room. */
function readSide(node: NodeSingular): LabelSide | undefined {
  if (node.hasClass('unlabelled')) return undefined;
  return LABEL_SIDES.find((side) => node.hasClass(`label-${side}`)) ?? 'below';
}

/** Border and outline, at the distance from its middle at which Cytoscape draws them. */
function readRings(node: NodeSingular, radius: number, zoom: number): readonly PictureRing[] {
  const [border, outline, offset] = ['border-width', 'outline-width', 'outline-offset'].map(
    (name) => node.numericStyle(name) * zoom,
  ) as [number, number, number];
  const isOutside = node.style('border-position') === 'outside';
  return [
    {
      radius: isOutside ? radius + border / 2 : radius,
      width: border,
      color: String(node.style('border-color')),
    },
    {
      radius: radius + (isOutside ? border : border / 2) + (outline + offset) / 2,
      width: outline,
      color: String(node.style('outline-color')),
    },
  ].filter(({ width }) => width > 0);
}

function toPictureEdge(edge: EdgeSingular, zoom: number): PictureEdge {
  const line = readLine(edge);
  const look: LineLook = LINES[line];
  const width = edge.numericStyle('width');
  const via = readBend(edge);
  return {
    ...toStroke(
      toChosenLook(edge, look),
      { color: String(edge.style('line-color')), width: width * zoom },
      zoom,
    ),
    opacity: edge.numericStyle('opacity'),
    from: { ...edge.renderedSourceEndpoint() },
    to: { ...edge.renderedTargetEndpoint() },
    ...(via === undefined ? {} : { via }),
    arrow: look.arrow,
    arrowLength: toArrowLength(width) * zoom,
    // On the screen it shows under the pointer, which a picture has not.
    ...(line === 'gap'
      ? { mark: { text: String(edge.data('mark')), fontSize: Number(edge.data('fontSize')) * zoom } }
      : {}),
  };
}

/** What stands out is drawn in one stroke, but over a gap, and where it is not sure. */
function toChosenLook(edge: EdgeSingular, look: LineLook): LineLook {
  if (!edge.hasClass('chosen') || edge.hasClass('gap')) return look;
  const { dash: _, ...solid } = look;
  return edge.hasClass('indirect') ? { ...solid, dash: INDIRECT_PATH.dash } : solid;
}

/** The point that a bent line is drawn to; a straight one has none. */
function readBend(edge: EdgeSingular): PictureEdge['via'] {
  const points = edge.controlPoints() as ReturnType<EdgeSingular['controlPoints']> | undefined;
  const [point] = points ?? [];
  const { x, y } = edge.cy().pan();
  const zoom = edge.cy().zoom();
  return point === undefined ? undefined : { x: point.x * zoom + x, y: point.y * zoom + y };
}

function toStroke(
  { dash, opacity }: LineLook,
  { color, width }: { readonly color: string; readonly width: number },
  zoom: number,
): Pick<PictureEdge, 'color' | 'width' | 'opacity' | 'dash'> {
  return {
    color,
    width,
    opacity,
    ...(dash === undefined ? {} : { dash: dash.map((length) => length * zoom) }),
  };
}

/** The look that the classes name; one over a gap before that of its relation. */
function readLine(edge: EdgeSingular): DrawnLine {
  if (edge.hasClass('gap')) return 'gap';
  return (Object.keys(LINES) as DrawnLine[]).find((line) => edge.hasClass(line)) ?? 'related-to';
}

/** The dates of some nodes, with those at which they are said again. */
function keepDates(
  canvas: ExplorerCanvas,
  { scene }: CanvasState,
  keys: ReadonlySet<NodeKey>,
): ReadonlyMap<string, number> {
  const dates = new Set([...keys].map((key) => scene.dates.get(key)));
  const again = new Set(
    canvas
      .getRecurrences()
      .filter(({ node }) => keys.has(node))
      .flatMap(({ columns }) => columns),
  );
  return new Map([...canvas.getColumns()].filter(([date, x]) => dates.has(date) || again.has(x)));
}

/** Dates and gaps of the axis; of those that stand too close, only the first has its label. */
function readAxis(
  cy: Core,
  columns: ReadonlyMap<string, number>,
  { scene, words }: CanvasState,
): Pick<Snapshot, 'ticks' | 'gaps'> {
  const labels = formatTicks([...columns.keys()]);
  const toPixels = (x: number): number => x * cy.zoom() + cy.pan().x;
  return {
    ticks: thinOut(
      [...columns].map(([date, x]) => ({ x: toPixels(x), label: labels.get(date) ?? date })),
      LEAST_PITCH,
    ),
    gaps: thinOut(
      findAxisGaps(columns, scene.missing).map(({ x, count }) => ({
        x: toPixels(x),
        label: words.missing(count),
      })),
      LEAST_GAP_PITCH,
    ),
  };
}

function thinOut(marks: Snapshot['ticks'], pitch: number): Snapshot['ticks'] {
  let last = Number.NEGATIVE_INFINITY;
  return marks.map(({ x, label }) => {
    if (x - last < pitch) return { x, label: '' };
    last = x;
    return { x, label };
  });
}
