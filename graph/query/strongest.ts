/** Which of many edges are worth drawing? Those that are among the strongest of either end. */
import { type GraphEdge, getOpposite, type NodeKey } from './graph-index.ts';
import { getStrength } from './related.ts';

/** How many edges are kept. */
export interface StrongestOptions {
  /** Edges for which a node has room. */
  readonly perNode: number;
  /** Most edges in all (default: no limit). */
  readonly most?: number;
}

/**
 * Keep the strongest edges, so that a hub does not spin a web over everything.
 *
 * @param edges - Of one kind, since strengths of different kinds do not compare.
 * @returns An edge is kept as long as one of its ends has room. Order and ties as in `edges`.
 */
export function keepStrongest(
  edges: readonly GraphEdge[],
  { perNode, most = Number.POSITIVE_INFINITY }: StrongestOptions,
): ReadonlySet<GraphEdge> {
  const kept = new Set<GraphEdge>();
  const used = new Map<NodeKey, number>();
  for (const edge of [...edges].sort((a, b) => getStrength(b) - getStrength(a))) {
    if (kept.size >= most) break;
    const ends = [edge.source, getOpposite(edge, edge.source)] as const;
    const counts = ends.map((key) => used.get(key) ?? 0);
    if (counts.every((count) => count >= perNode)) continue;
    kept.add(edge);
    ends.forEach((key, i) => {
      used.set(key, (counts[i] ?? 0) + 1);
    });
  }
  return kept;
}
