/**
 * How are two nodes connected? The best paths between them, ranked by how well each step is supported.
 *
 * The k shortest loopless paths (Yen 1971), where a step costs less the more it tells and the better it is supported, and passing
 * through a node costs more the more it is tied to: a hub connects everything and explains nothing. Documents, which connect
 * whatever they mention, are passed through only where there is no other way.
 */
import type { GraphEdge, NodeKey } from './graph-index.ts';
import { Heap } from './heap.ts';
import { getEdge, isThroughDocument, type PathIndex, visitSteps } from './path-index.ts';

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

/**
 * Find the best paths between two nodes.
 *
 * @param count - Most paths (default 5).
 * @returns The best first; empty where the two are not connected within six steps, or are the same.
 */
export function findPaths(
  index: PathIndex,
  from: NodeKey,
  to: NodeKey,
  count = DEFAULT_COUNT,
): readonly Path[] {
  const [start, goal] = [index.numbers.get(from), index.numbers.get(to)];
  if (start === undefined || goal === undefined || start === goal) return [];
  const telling = findBest(surveyTerrain(index, start, goal, false), count);
  const routes = telling.length > 0 ? telling : findBest(surveyTerrain(index, start, goal, true), count);
  return routes.map((route) => toPath(index, from, route));
}

/** What a search needs to know: where it begins and ends, and how far the goal is. Nodes and steps go by their numbers. */
interface Terrain {
  readonly index: PathIndex;
  readonly start: number;
  readonly goal: number;
  readonly hasDocuments: boolean;
  /** Least cost from each node to the goal: exact, and a lower bound once steps are forbidden. Infinite where there is no way. */
  readonly distances: Float64Array;
}

/** A way from a node to the goal. */
interface Route {
  readonly steps: readonly number[];
  readonly cost: number;
}

/** Measure how far each node is from the goal (Dijkstra, backward from there). */
function surveyTerrain(index: PathIndex, start: number, goal: number, hasDocuments: boolean): Terrain {
  const distances = new Float64Array(index.keys.length).fill(Number.POSITIVE_INFINITY);
  const terrain = { index, start, goal, hasDocuments, distances };
  const queue = new Heap<{ readonly node: number; readonly cost: number }>(({ cost }) => cost);
  const reach = (node: number, cost: number): void => {
    if (cost >= (distances[node] ?? 0)) return;
    distances[node] = cost;
    queue.push({ node, cost });
  };
  reach(goal, 0);
  for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
    if (here.cost > (distances[here.node] ?? 0)) continue;
    // Steps cost the same both ways but for the node passed through: walking backward, that is the one left.
    const left = here.cost + getPassage(terrain, here.node);
    visitSteps(index, here.node, (step, target, cost) => {
      if (isOpen(terrain, step)) reach(target, left + cost);
    });
  }
  return terrain;
}

function isOpen({ index, hasDocuments }: Terrain, step: number): boolean {
  const edge = getEdge(index, step);
  return edge !== undefined && (hasDocuments || !isThroughDocument(edge));
}

/** Cost of passing through a node; both ends are free. */
function getPassage({ index, start, goal }: Terrain, node: number): number {
  return node === start || node === goal ? 0 : (index.passageCosts[node] ?? 0);
}

function findBest(terrain: Terrain, count: number): readonly Route[] {
  const first = findShortest(terrain, terrain.start, new Set(), new Set());
  if (first === undefined) return [];
  const found: Route[] = [first];
  const candidates = new Heap<Route>((route) => route.cost);
  const known = new Set([toRouteKey(terrain, first)]);
  while (found.length < count) {
    for (const candidate of listDeviations(terrain, found)) {
      const key = toRouteKey(terrain, candidate);
      if (!known.has(key)) candidates.push(candidate);
      known.add(key);
    }
    const next = candidates.pop();
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

/** Routes that leave the last one found at one of its nodes, by a step to where no found route goes from there. */
function listDeviations(terrain: Terrain, found: readonly Route[]): readonly Route[] {
  const last = found.at(-1);
  if (last === undefined) return [];
  const nodes = listNodes(terrain, last);
  const passed = found.map((route) => listNodes(terrain, route));
  return last.steps.flatMap((_, i) => {
    const taken = passed
      .filter(
        (others) => others.length > i + 1 && nodes.slice(0, i + 1).every((node, j) => others[j] === node),
      )
      .flatMap((others) => others[i + 1] ?? []);
    const spur = findShortest(terrain, nodes[i] ?? terrain.start, new Set(nodes.slice(0, i)), new Set(taken));
    if (spur === undefined || i + spur.steps.length > MOST_STEPS) return [];
    const root = last.steps.slice(0, i);
    return [{ steps: [...root, ...spur.steps], cost: measure(terrain, root) + spur.cost }];
  });
}

/** Cost of some steps, and of passing through the nodes that they lead to. */
function measure(terrain: Terrain, steps: readonly number[]): number {
  const { targets, taken, edgeCosts } = terrain.index;
  return steps
    .map((step) => (edgeCosts[taken[step] ?? 0] ?? 0) + getPassage(terrain, targets[step] ?? terrain.goal))
    .reduce((sum, cost) => sum + cost, 0);
}

/** Nodes of a route that begins at the start. */
function listNodes({ index, start }: Terrain, { steps }: Route): readonly number[] {
  return [start, ...steps.map((step) => index.targets[step] ?? start)];
}

function toRouteKey(terrain: Terrain, route: Route): string {
  return listNodes(terrain, route).join(' ');
}

interface Reached {
  readonly node: number;
  readonly cost: number;
  readonly before?: Reached;
  readonly step?: number;
}

/**
 * The cheapest route to the goal (A*: the distances never promise too much, so the first arrival is the best).
 *
 * @param forbidden - Nodes not to pass through.
 * @param taken - Nodes not to go to in the first step.
 */
function findShortest(
  terrain: Terrain,
  from: number,
  forbidden: ReadonlySet<number>,
  taken: ReadonlySet<number>,
): Route | undefined {
  const { index, goal, distances } = terrain;
  const queue = new Heap<Reached>(({ node, cost }) => cost + (distances[node] ?? 0));
  const settled = new Set<number>(forbidden);
  queue.push({ node: from, cost: 0 });
  for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
    if (here.node === goal) return toRoute(here);
    if (settled.has(here.node)) continue;
    settled.add(here.node);
    const before = here;
    visitSteps(index, here.node, (step, target, cost) => {
      if (settled.has(target) || distances[target] === Number.POSITIVE_INFINITY) return;
      if (!isOpen(terrain, step) || (before.node === from && taken.has(target))) return;
      queue.push({ node: target, cost: before.cost + cost + getPassage(terrain, target), before, step });
    });
  }
  return undefined;
}

function toRoute(arrived: Reached): Route | undefined {
  const steps: number[] = [];
  for (let here: Reached | undefined = arrived; here?.step !== undefined; here = here.before)
    steps.unshift(here.step);
  return steps.length > MOST_STEPS ? undefined : { steps, cost: arrived.cost };
}

function toPath(index: PathIndex, start: NodeKey, { steps, cost }: Route): Path {
  const nodes = [start, ...steps.flatMap((step) => index.keys[index.targets[step] ?? -1] ?? [])];
  return {
    nodes,
    steps: steps.flatMap((step, i): PathStep[] => {
      const [from, to, edge] = [nodes[i], nodes[i + 1], getEdge(index, step)];
      return from === undefined || to === undefined || edge === undefined ? [] : [{ from, to, edge }];
    }),
    cost,
  };
}
