/** Which themes does a corpus have? The communities that a build finds, each named by its most telling terms. */
import { isTermKind } from '../model/kinds.ts';
import { type GraphIndex, type GraphNode, getEdges, getOpposite, type NodeKey } from './graph-index.ts';
import { getStrength } from './related.ts';

/** A theme, as far as it is shown. */
export interface Community {
  /** As the build numbers it: the largest is 0. */
  readonly id: number;
  /** Terms that tell it from the others, the most telling first. */
  readonly names: readonly GraphNode[];
  /** Those of the given nodes that belong to it, in their order. */
  readonly members: readonly NodeKey[];
}

/** How many are named, and by how much. */
export interface CommunityOptions {
  /** Least members among the nodes given (default 4: fewer are told by their own labels). */
  readonly leastMembers?: number;
  /** Names of each (default 2: one may be chance). */
  readonly nameCount?: number;
}

/**
 * List the communities of some nodes.
 *
 * @returns The largest of the graph first. Names are taken from the given nodes alone, so that they can be seen.
 */
export function listCommunities(
  index: GraphIndex,
  nodes: readonly GraphNode[],
  { leastMembers = 4, nameCount = 2 }: CommunityOptions = {},
): readonly Community[] {
  const groups = new Map<number, GraphNode[]>();
  for (const node of nodes) {
    const { community } = node.attributes;
    if (community < 0) continue;
    groups.set(community, [...(groups.get(community) ?? []), node]);
  }
  return [...groups]
    .filter(([, members]) => members.length >= leastMembers)
    .sort(([a], [b]) => a - b)
    .map(([id, members]) => ({
      id,
      names: rankNames(index, id, members).slice(0, nameCount),
      members: members.map(({ key }) => key),
    }));
}

/** Terms by salience, times the share of their co-occurrences that stays within the community: a hub tells of none. */
function rankNames(index: GraphIndex, id: number, members: readonly GraphNode[]): readonly GraphNode[] {
  const scores = new Map(
    members.map((node) => [node, node.attributes.salience * getCohesion(index, id, node)]),
  );
  return members
    .filter(({ attributes }) => isTermKind(attributes.kind))
    .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || (a.key < b.key ? -1 : 1));
}

function getCohesion(index: GraphIndex, id: number, { key }: GraphNode): number {
  let [inside, all] = [0, 0];
  for (const edge of getEdges(index, key)) {
    if (edge.attributes.kind !== 'related-to') continue;
    const strength = Math.max(0, getStrength(edge));
    all += strength;
    if (index.nodes.get(getOpposite(edge, key))?.attributes.community === id) inside += strength;
  }
  return all === 0 ? 0 : inside / all;
}
