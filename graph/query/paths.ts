/**
 * How are two nodes connected? The best paths between them, ranked by how well each step is supported.
 *
 * The k shortest loopless paths (Yen 1971), where a step costs less the more it tells and the better it is supported, and more the
 * better chance explains it; and passing through a node costs more the more it is tied to: a hub connects everything and explains nothing.
 * Documents, which connect whatever they mention, are passed through only where there is no other way of a few steps.
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

/** Steps of a path that tells something: one document that names both tells more than a longer chain of terms. */
const FEW_STEPS = 3;

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
  const routes = findRoutes(index, start, goal, count);
  return routes.map((route) => toPath(index, from, route));
}

/** Short ways that do without documents; where there is none, short ones by way of them; and else whatever there is. */
function findRoutes(index: PathIndex, start: number, goal: number, count: number): readonly Route[] {
  const tries = [
    { hasDocuments: false, most: FEW_STEPS },
    { hasDocuments: true, most: FEW_STEPS },
    { hasDocuments: true, most: MOST_STEPS },
  ];
  for (const { hasDocuments, most } of tries) {
    const terrain = surveyTerrain({ index, start, goal, hasDocuments, most });
    const routes = terrain === undefined ? [] : findBest(terrain, count);
    if (routes.length > 0) return routes;
  }
  return [];
}

/** What is asked: where a route begins and ends, and what it may take. Nodes and steps go by their numbers. */
interface Errand {
  readonly index: PathIndex;
  readonly start: number;
  readonly goal: number;
  readonly hasDocuments: boolean;
  /** Steps that a route may have. */
  readonly most: number;
}

/** What a search needs to know besides: how far the goal is. */
interface Terrain extends Errand {
  /** Fewest steps from each node to the goal; {@link FAR} where they are more than a route may have. */
  readonly hops: Uint8Array;
  /** Least cost from each node to the goal: exact, and a lower bound once steps are forbidden. Infinite where there is no way. */
  readonly distances: Float64Array;
}

/** More steps than any route may have. */
const FAR = 255;

/** A way from a node to the goal. */
interface Route {
  readonly steps: readonly number[];
  readonly cost: number;
}

/** Measure how far each node is from the goal: `undefined` where the start is too far from it. */
function surveyTerrain(errand: Errand): Terrain | undefined {
  const hops = countHops(errand);
  return hops[errand.start] === FAR ? undefined : { ...errand, hops, distances: measureCosts(errand, hops) };
}

/** Fewest steps from each node to the goal, backward from there as far as a route may go. */
function countHops(errand: Errand): Uint8Array {
  const { index, goal, most } = errand;
  const hops = new Uint8Array(index.keys.length).fill(FAR);
  hops[goal] = 0;
  let edge = [goal];
  for (let reached = 1; reached <= most && edge.length > 0; reached += 1) {
    const next: number[] = [];
    for (const node of edge)
      visitSteps(index, node, (step, target) => {
        if (hops[target] !== FAR || !isOpen(errand, step)) return;
        hops[target] = reached;
        next.push(target);
      });
    edge = next;
  }
  return hops;
}

/** Least cost from each node to the goal, among those near enough to it (Dijkstra, backward from there). */
function measureCosts(errand: Errand, hops: Uint8Array): Float64Array {
  const { index, goal } = errand;
  const distances = new Float64Array(index.keys.length).fill(Number.POSITIVE_INFINITY);
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
    const left = here.cost + getPassage(errand, here.node);
    visitSteps(index, here.node, (step, target, cost) => {
      if (hops[target] !== FAR && isOpen(errand, step)) reach(target, left + cost);
    });
  }
  return distances;
}

function isOpen({ index, hasDocuments }: Errand, step: number): boolean {
  const edge = getEdge(index, step);
  return edge !== undefined && (hasDocuments || !isThroughDocument(edge));
}

/** Cost of passing through a node; both ends are free. */
function getPassage({ index, start, goal }: Errand, node: number): number {
  return node === start || node === goal ? 0 : (index.passageCosts[node] ?? 0);
}

function findBest(terrain: Terrain, count: number): readonly Route[] {
  const first = findShortest(terrain, terrain.start, terrain.most, new Set(), new Set());
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
    const [node, before] = [nodes[i] ?? terrain.start, new Set(nodes.slice(0, i))];
    const spur = findShortest(terrain, node, terrain.most - i, before, new Set(taken));
    if (spur === undefined) return [];
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
  /** Steps that led there. */
  readonly count: number;
  readonly before?: Reached;
  readonly step?: number;
}

/**
 * The cheapest route to the goal (A*: the distances never promise too much, so the first arrival is the best). A node is left again only by
 * fewer steps than before: with more of them, and at no less cost, nothing better is reached.
 *
 * @param most - Steps that it may have.
 * @param forbidden - Nodes not to pass through.
 * @param taken - Nodes not to go to in the first step.
 */
function findShortest(
  terrain: Terrain,
  from: number,
  most: number,
  forbidden: ReadonlySet<number>,
  taken: ReadonlySet<number>,
): Route | undefined {
  const { index, goal, distances, hops } = terrain;
  const queue = new Heap<Reached>(({ node, cost }) => cost + (distances[node] ?? 0));
  const fewest = new Map<number, number>();
  queue.push({ node: from, cost: 0, count: 0 });
  for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
    if (here.node === goal) return toRoute(here);
    if (here.count >= (fewest.get(here.node) ?? FAR)) continue;
    fewest.set(here.node, here.count);
    const before = here;
    const count = here.count + 1;
    visitSteps(index, here.node, (step, target, cost) => {
      if (target === from || forbidden.has(target) || count + (hops[target] ?? FAR) > most) return;
      if (count >= (fewest.get(target) ?? FAR)) return;
      if (!isOpen(terrain, step) || (before.node === from && taken.has(target))) return;
      queue.push({
        node: target,
        cost: before.cost + cost + getPassage(terrain, target),
        count,
        before,
        step,
      });
    });
  }
  return undefined;
}

function toRoute(arrived: Reached): Route {
  const steps: number[] = [];
  for (let here: Reached | undefined = arrived; here?.step !== undefined; here = here.before)
    steps.unshift(here.step);
  return { steps, cost: arrived.cost };
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
