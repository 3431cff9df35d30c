/**
 * What a reader has made of a neighborhood: what was added, put away and pinned. One immutable value; transitions are pure.
 *
 * It says what to do and not what comes of it, so that an address stays short; what is drawn is derived from it and the graph.
 */
import type { RelationKind } from '../../graph/model/kinds.ts';
import type { NodeKey } from '../../graph/query/graph-index.ts';
import type { Hops } from '../../graph/query/neighborhood.ts';

/** Neighbors added to a node that is shown. */
export interface Expansion {
  readonly node: NodeKey;
  /** All relations in turn where absent. */
  readonly relation?: RelationKind;
  /** Neighbors added, of those that were not shown before. */
  readonly count: number;
}

/** A node that stays, and where; in model units of the canvas. */
export interface Pin {
  readonly node: NodeKey;
  readonly x: number;
  readonly y: number;
}

/** `time`: dates from left to right. `theme`: the map of the overview. `radial`: rings by hops from the center. */
export const ARRANGEMENTS = ['time', 'theme', 'radial'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

export interface Exploration {
  /** Center of the neighborhood where it is not the selected node. */
  readonly center?: NodeKey;
  readonly hops: Hops;
  /** Whether all but the center and what was added since was put away. */
  readonly isBare: boolean;
  /** In the order in which they were made. */
  readonly expansions: readonly Expansion[];
  readonly hidden: readonly NodeKey[];
  readonly pins: readonly Pin[];
  readonly arrangement: Arrangement;
}

export const NO_EXPLORATION: Exploration = {
  hops: 1,
  isBare: false,
  expansions: [],
  hidden: [],
  pins: [],
  arrangement: 'time',
};

/** Numbers of neighbors that can be added at a time. */
export const EXPANSION_COUNTS = [5, 10, 20] as const;

/** Begin anew around another center. Pinned nodes stay, and so does the manner of arranging. */
export function recenter({ pins, arrangement }: Exploration): Exploration {
  return { ...NO_EXPLORATION, pins, arrangement };
}

/** Add neighbors to a node. */
export function expandNode(exploration: Exploration, expansion: Expansion): Exploration {
  const { expansions } = exploration;
  const last = expansions.at(-1);
  const isSame = last?.node === expansion.node && last.relation === expansion.relation;
  const joined = isSame ? { ...expansion, count: last.count + expansion.count } : expansion;
  return { ...exploration, expansions: [...(isSame ? expansions.slice(0, -1) : expansions), joined] };
}

/** Put away what was added to a node; at the center with nothing added, its neighborhood. */
export function collapseNode(
  exploration: Exploration,
  node: NodeKey,
  center: NodeKey | undefined,
): Exploration {
  const expansions = exploration.expansions.filter((one) => one.node !== node);
  const isUnchanged = expansions.length === exploration.expansions.length;
  return { ...exploration, expansions, isBare: exploration.isBare || (isUnchanged && node === center) };
}

export function isExpanded({ expansions }: Exploration, node: NodeKey): boolean {
  return expansions.some((one) => one.node === node);
}

/** Put a node away until it is asked for again. */
export function hideNode(exploration: Exploration, node: NodeKey): Exploration {
  if (exploration.hidden.includes(node)) return exploration;
  return { ...unpinNode(exploration, node), hidden: [...exploration.hidden, node] };
}

export function showHidden(exploration: Exploration): Exploration {
  return { ...exploration, hidden: [] };
}

/** Put all away but one node and the pinned ones. */
export function isolateNode({ pins, arrangement }: Exploration, node: NodeKey): Exploration {
  return { ...NO_EXPLORATION, center: node, isBare: true, pins, arrangement };
}

/** Keep a node where it is, whatever else is shown or laid out anew; pinned before, it moves. */
export function pinNode(exploration: Exploration, { node, x, y }: Pin): Exploration {
  const pin = { node, x: Math.round(x), y: Math.round(y) };
  const isPinned = exploration.pins.some((one) => one.node === node);
  const pins = isPinned
    ? exploration.pins.map((one) => (one.node === node ? pin : one))
    : [...exploration.pins, pin];
  return { ...exploration, pins };
}

export function unpinNode(exploration: Exploration, node: NodeKey): Exploration {
  return { ...exploration, pins: exploration.pins.filter((pin) => pin.node !== node) };
}

export function setHops(exploration: Exploration, hops: Hops): Exploration {
  return { ...exploration, hops, isBare: false };
}

export function setArrangement(exploration: Exploration, arrangement: Arrangement): Exploration {
  return { ...exploration, arrangement };
}
