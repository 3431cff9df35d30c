/** The scene as Cytoscape's elements: content in data, state in classes. Pure. */
import type { ElementDefinition } from 'cytoscape';
import type { GraphEdge, GraphNode } from '../../graph/query/graph-index.ts';
import type { ShortName } from '../../graph/query/short-label.ts';
import type { Scene } from '../state/scene.ts';
import { LINE_HEIGHT, measureLabel, wrapLabel } from './labels.ts';

export interface NodeData {
  readonly id: string;
  /** Lines of the label, joined by line ends. */
  readonly label: string;
  /** Diameter. */
  readonly size: number;
  readonly fontSize: number;
}

/** What the canvas writes besides the names of nodes. */
export interface CanvasWords {
  /** On an arrow across a gap: how many documents are missing. */
  readonly missing: (count: number) => string;
}

/** What a node takes up with its label below it, around its center. */
export interface NodeBox {
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

/** Font size of labels in model units, which are pixels at zoom 1. */
export const FONT_SIZE = 12.5;
export const CENTER_FONT_SIZE = 17;
/** Of what stands on arrows. */
export const MARK_SIZE = 11.5;

/** Space between a node and its label. */
export const LABEL_GAP = 5;

/** Diameter of the least and of the most salient node; area grows with salience. */
const LEAST_SIZE = 11;
const MOST_SIZE = 30;
const CENTER_SIZE = 34;

export function toElements(scene: Scene, words: CanvasWords): readonly ElementDefinition[] {
  return [
    ...scene.nodes.map((node) =>
      toNodeElement(node, node.key === scene.center, scene.shortNames.get(node.key)),
    ),
    ...scene.edges.map((edge) => toEdgeElement(edge, scene, words)),
  ];
}

function toNodeElement(node: GraphNode, isCenter: boolean, name: ShortName | undefined): ElementDefinition {
  const isQuiet = !isCenter && node.attributes.kind === 'document';
  const classes = [node.attributes.kind, isCenter ? 'center' : '', isQuiet ? 'quiet' : ''].filter(Boolean);
  return { group: 'nodes', data: { ...toNodeData(node, isCenter, name) }, classes };
}

function toEdgeElement(
  { key, source, target, attributes }: GraphEdge,
  scene: Scene,
  words: CanvasWords,
): ElementDefinition {
  const isSpoke = source === scene.center || target === scene.center;
  const isAside =
    scene.kind === 'neighborhood'
      ? !isSpoke
      : scene.communityOf.get(source) !== scene.communityOf.get(target);
  const isLinking = scene.pair !== undefined && attributes.kind === 'mentioned-in';
  const isContext = isAside && attributes.kind !== 'evolves-into' && !isLinking;
  const missing = countMissing(attributes);
  const classes = [
    attributes.kind,
    isContext ? 'context' : '',
    isLinking ? 'linking' : '',
    missing > 0 ? 'gap' : '',
  ].filter(Boolean);
  const width = toEdgeWidth(attributes);
  return {
    group: 'edges',
    data: {
      id: key,
      source,
      target,
      width,
      mark: missing > 0 ? words.missing(missing) : '',
      fontSize: MARK_SIZE,
    },
    classes,
  };
}

/** Documents known to be missing between the ends of an evolution. */
function countMissing(attributes: GraphEdge['attributes']): number {
  return attributes.kind === 'evolves-into' ? (attributes.gap ?? 0) : 0;
}

function toNodeData(
  { key, attributes }: GraphNode,
  isCenter: boolean,
  { name, date }: ShortName = { name: attributes.label },
): NodeData {
  return {
    id: key,
    // A date is a line of its own: however long the name, it is never cut.
    label: [...wrapLabel(name), ...(date === undefined ? [] : [date])].join('\n'),
    size: isCenter ? CENTER_SIZE : toSize(attributes.salience),
    fontSize: isCenter ? CENTER_FONT_SIZE : FONT_SIZE,
  };
}

function toSize(salience: number): number {
  const share = Math.sqrt(Math.min(1, Math.max(0, salience)));
  return Math.round(LEAST_SIZE + share * (MOST_SIZE - LEAST_SIZE));
}

/** More evidence, thicker line: each doubling adds half a pixel. An evolution rests on two ends, and is thick if it is sure. */
export function toEdgeWidth(attributes: GraphEdge['attributes']): number {
  const thicken = (count: number): number => Math.min(3, 0.8 + 0.5 * Math.log2(Math.max(1, count)));
  switch (attributes.kind) {
    case 'related-to':
      return thicken(attributes.support / 2);
    case 'evolves-into':
      return 1 + attributes.confidence;
    case 'mentioned-in':
      return thicken(attributes.count);
    case 'reports-on':
      return 1;
    case 'sets-out':
    case 'part-of':
    case 'kind-of':
    case 'words':
      return thicken(attributes.evidence.length);
  }
}

/**
 * Room that a node needs in a layout.
 *
 * @param isQuiet - Whether its label gets no room of its own, and is shown where there happens to be some. Those of documents do:
 * they stand in a row over the time axis, which dates them.
 */
export function toNodeBox(data: NodeData, isQuiet: boolean): NodeBox {
  if (isQuiet) return { width: data.size + 4, above: data.size / 2 + 3, below: data.size / 2 + 3 };
  const lines = data.label.split('\n');
  return {
    width: Math.max(data.size, measureLabel(lines) * data.fontSize) + 10,
    above: data.size / 2 + 3,
    below: data.size / 2 + LABEL_GAP + lines.length * LINE_HEIGHT * data.fontSize + 3,
  };
}
