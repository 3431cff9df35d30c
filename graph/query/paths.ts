/**
 * How are two nodes connected? The best paths between them, ranked by how well each step is supported.
 *
 * The k shortest loopless paths (Yen 1971), where a step costs less the more it tells and the better it is supported, and passing
 * through a node costs more the more it is tied to: a hub connects everything and explains nothing. Documents, which connect
 * whatever they mention, are passed through only where there is no other way.
 */
import type { RelationKind } from '../model/kinds.ts';
import { type GraphEdge, type GraphIndex, getEdges, getOpposite, type NodeKey } from './graph-index.ts';
import { Heap } from './heap.ts';
import { getEvidence } from './related.ts';

/** One step of a path; the edge may point either way. */
export interface PathStep {
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly edge: GraphEdge;
}

/** A way from one node to another. */
export interface Path {
  /** From the one end to the other, each once. */
  readonly nodes: readonly NodeKey[];
  readonly steps: readonly PathStep[];
  /** Sum over steps and the nodes between; lower is better. */
  readonly cost: number;
}

/** Paths asked for where nothing is said: what a reader can compare at a glance. */
const DEFAULT_COUNT = 5;

/** Longest path, in steps: beyond, any two terms are connected. */
const MOST_STEPS = 6;

/** Cost of a step, before its support. An evolution or a wording says what a thing is; a co-occurrence that two were said together. */
const KIND_COSTS: Readonly<Record<RelationKind, number>> = {
  'evolves-into': 1,
  words: 1,
  'kind-of': 1,
  'related-to': 1.2,
  'sets-out': 1.6,
  'part-of': 1.8,
  'reports-on': 2.5,
  'mentioned-in': 6,
};

/** Relations that lead through documents. */
const THROUGH_DOCUMENTS: ReadonlySet<RelationKind> = new Set(['mentioned-in', 'reports-on']);

/** Cost of passing through a node, for each doubling of its neighbors, and for lacking salience altogether. */
const HUB_COST = 0.25;
const DULL_COST = 0.5;

/**
 * Find the best paths between two nodes.
 *
 * @param count - Most paths (default 5).
 * @returns The best first; empty where the two are not connected within six steps, or are the same.
 */
export function findPaths(
  index: GraphIndex,
  from: NodeKey,
  to: NodeKey,
  count = DEFAULT_COUNT,
): readonly Path[] {
  if (from === to || !index.nodes.has(from) || !index.nodes.has(to)) return [];
  const telling = findBest(
    index,
    from,
    to,
    count,
    ({ attributes }) => !THROUGH_DOCUMENTS.has(attributes.kind),
  );
  return telling.length > 0 ? telling : findBest(index, from, to, count, () => true);
}

/** What the search needs to know of the graph: steps with their costs, and distances to the goal. */
interface Terrain {
  readonly to: NodeKey;
  readonly listSteps: (from: NodeKey) => readonly CostedStep[];
  /** Least cost from a node to the goal: exact, and a lower bound once steps are forbidden. */
  readonly distances: ReadonlyMap<NodeKey, number>;
}

interface CostedStep extends PathStep {
  /** Of the step and of passing through its end. */
  readonly cost: number;
}

function findBest(
  index: GraphIndex,
  from: NodeKey,
  to: NodeKey,
  count: number,
  isAllowed: (edge: GraphEdge) => boolean,
): readonly Path[] {
  const terrain = surveyTerrain(index, from, to, isAllowed);
  const first = findShortest(terrain, from, new Set(), new Set());
  if (first === undefined) return [];
  const found: Path[] = [first];
  const candidates = new Heap<Path>((path) => path.cost);
  const known = new Set([toPathKey(first)]);
  while (found.length < count) {
    for (const candidate of listDeviations(terrain, found)) {
      const key = toPathKey(candidate);
      if (!known.has(key)) candidates.push(candidate);
      known.add(key);
    }
    const next = candidates.pop();
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

/** Paths that leave the last one found at one of its nodes, by a step that no found path takes there. */
function listDeviations(terrain: Terrain, found: readonly Path[]): readonly Path[] {
  const last = found.at(-1);
  if (last === undefined) return [];
  return last.steps.flatMap(({ from }, i) => {
    const root = last.steps.slice(0, i);
    const rootKeys = last.nodes.slice(0, i + 1);
    const taken = found
      .filter(({ nodes }) => rootKeys.every((key, j) => nodes[j] === key))
      .flatMap(({ nodes }) => nodes[i + 1] ?? []);
    const spur = findShortest(terrain, from, new Set(rootKeys.slice(0, -1)), new Set(taken));
    if (spur === undefined || root.length + spur.steps.length > MOST_STEPS) return [];
    const rootCost = last.cost - measureFrom(terrain, last, i);
    return [
      {
        nodes: [...rootKeys, ...spur.nodes.slice(1)],
        steps: [...root, ...spur.steps],
        cost: rootCost + spur.cost,
      },
    ];
  });
}

/** Cost of a path from its i-th step on. */
function measureFrom({ listSteps }: Terrain, path: Path, i: number): number {
  return path.steps
    .slice(i)
    .reduce((sum, { from, to }) => sum + (listSteps(from).find((step) => step.to === to)?.cost ?? 0), 0);
}

function toPathKey({ nodes }: Path): string {
  return nodes.join('\n');
}

interface Reached {
  readonly key: NodeKey;
  readonly cost: number;
  readonly before?: Reached;
  readonly step?: PathStep;
}

/**
 * The cheapest path to the goal (A*: the distances never promise too much, so the first arrival is the best).
 *
 * @param forbidden - Nodes not to pass through.
 * @param taken - Nodes not to go to in the first step.
 */
function findShortest(
  { to, listSteps, distances }: Terrain,
  from: NodeKey,
  forbidden: ReadonlySet<NodeKey>,
  taken: ReadonlySet<NodeKey>,
): Path | undefined {
  const queue = new Heap<Reached>(({ key, cost }) => cost + (distances.get(key) ?? Number.POSITIVE_INFINITY));
  const settled = new Set<NodeKey>();
  queue.push({ key: from, cost: 0 });
  for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
    if (here.key === to) return toPath(here);
    if (settled.has(here.key)) continue;
    settled.add(here.key);
    for (const step of listSteps(here.key)) {
      const isBarred = forbidden.has(step.to) || (here.key === from && taken.has(step.to));
      if (isBarred || settled.has(step.to) || !distances.has(step.to)) continue;
      queue.push({ key: step.to, cost: here.cost + step.cost, before: here, step });
    }
  }
  return undefined;
}

function toPath(arrived: Reached): Path | undefined {
  const steps: PathStep[] = [];
  for (let here: Reached | undefined = arrived; here?.step !== undefined; here = here.before) {
    const { from, to, edge } = here.step;
    steps.unshift({ from, to, edge });
  }
  if (steps.length > MOST_STEPS) return undefined;
  const [first] = steps;
  const nodes = first === undefined ? [] : [first.from, ...steps.map(({ to }) => to)];
  return { nodes, steps, cost: arrived.cost };
}

/** Steps from each node, listed when first asked for, and the distances of all nodes to the goal. */
function surveyTerrain(
  index: GraphIndex,
  from: NodeKey,
  to: NodeKey,
  isAllowed: (edge: GraphEdge) => boolean,
): Terrain {
  const known = new Map<NodeKey, readonly CostedStep[]>();
  const getPassage = (key: NodeKey): number => (key === from || key === to ? 0 : getPassageCost(index, key));
  const listSteps = (key: NodeKey): readonly CostedStep[] => {
    const steps = known.get(key) ?? toSteps(index, key, isAllowed, getPassage);
    known.set(key, steps);
    return steps;
  };
  const distances = new Map<NodeKey, number>();
  const queue = new Heap<{ key: NodeKey; cost: number }>(({ cost }) => cost);
  queue.push({ key: to, cost: 0 });
  for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
    if (distances.has(here.key)) continue;
    distances.set(here.key, here.cost);
    // Steps cost the same both ways but for the node passed through: walking backward, that is the one left.
    const passage = getPassage(here.key);
    for (const step of listSteps(here.key)) {
      if (distances.has(step.to)) continue;
      queue.push({ key: step.to, cost: here.cost + step.cost - getPassage(step.to) + passage });
    }
  }
  return { to, listSteps, distances };
}

/** The best edge to each neighbor. */
function toSteps(
  index: GraphIndex,
  from: NodeKey,
  isAllowed: (edge: GraphEdge) => boolean,
  getPassage: (key: NodeKey) => number,
): readonly CostedStep[] {
  const best = new Map<NodeKey, CostedStep>();
  for (const edge of getEdges(index, from)) {
    if (!isAllowed(edge)) continue;
    const to = getOpposite(edge, from);
    const cost = getEdgeCost(edge) + getPassage(to);
    if (cost < (best.get(to)?.cost ?? Number.POSITIVE_INFINITY)) best.set(to, { from, to, edge, cost });
  }
  return [...best.values()];
}

/** Less the more sentences bear an edge out: half of the cost at most goes. */
function getEdgeCost({ attributes }: GraphEdge): number {
  const supports =
    attributes.kind === 'related-to' ? attributes.support : getEvidence({ attributes } as GraphEdge).length;
  return KIND_COSTS[attributes.kind] * (0.5 + 0.5 / Math.max(1, Math.log2(1 + supports)));
}

function getPassageCost(index: GraphIndex, key: NodeKey): number {
  const salience = index.nodes.get(key)?.attributes.salience ?? 0;
  return HUB_COST * Math.log2(1 + getEdges(index, key).length) + DULL_COST * (1 - salience);
}
