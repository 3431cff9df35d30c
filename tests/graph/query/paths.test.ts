import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeAttributes, SerializedGraph } from '../../../graph/model/graph.ts';
import { findCommonNeighbors } from '../../../graph/query/common-neighbors.ts';
import { type GraphIndex, getEdges, getOpposite, indexGraph } from '../../../graph/query/graph-index.ts';
import { Heap } from '../../../graph/query/heap.ts';
import { createPathIndex } from '../../../graph/query/path-index.ts';
import { findPaths, type Path } from '../../../graph/query/paths.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';

const [A, B] = ['concept:新质生产力', 'concept:科技创新'];

function createGraph(edges: readonly (readonly [string, string, EdgeAttributes])[]): GraphIndex {
  const keys = [...new Set([...edges.map(([source]) => source), ...edges.map(([, target]) => target)])];
  const nodes = keys.map((key) => ({
    key,
    attributes: {
      kind: 'concept',
      label: key,
      salience: 0.5,
      community: 0,
      x: 0,
      y: 0,
      pinyin: ['', ''],
      mentionCount: 1,
      documentCount: 1,
      rules: ['lexicon'],
    },
  }));
  return indexGraph({
    attributes: { name: 'mailuo', format: 1 },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: nodes as unknown as SerializedGraph['nodes'],
    edges: edges.map(([source, target, attributes]) => ({
      key: `${attributes.kind} ${source} ${target}`,
      source,
      target,
      attributes,
    })),
  });
}

const related = (support = 2, score = 1): EdgeAttributes => ({
  kind: 'related-to',
  support,
  score,
  evidence: [],
});
const mentioned: EdgeAttributes = { kind: 'mentioned-in', count: 1 };
const find = (graph: GraphIndex, from: string, to: string, count?: number): readonly Path[] =>
  findPaths(createPathIndex(graph), from, to, count);
const toNodes = (paths: readonly Path[]): readonly string[] => paths.map(({ nodes }) => nodes.join(' '));

describe('findPaths', () => {
  it('gives the best first, each step an edge of the graph, no node twice, no path twice', () => {
    const paths = find(FIXTURE_INDEX, A, B);
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.length).toBeLessThanOrEqual(5);
    expect(new Set(toNodes(paths)).size).toBe(paths.length);
    paths.forEach(({ nodes, steps, cost }, i) => {
      expect(nodes[0]).toBe(A);
      expect(nodes.at(-1)).toBe(B);
      expect(new Set(nodes).size).toBe(nodes.length);
      expect(cost).toBeGreaterThanOrEqual(paths[i - 1]?.cost ?? 0);
      steps.forEach(({ from, to, edge }, j) => {
        expect([from, to]).toEqual([nodes[j], nodes[j + 1]]);
        expect(getEdges(FIXTURE_INDEX, from)).toContain(edge);
        expect(getOpposite(edge, from)).toBe(to);
      });
    });
  });

  it('prefers what is better supported', () => {
    const graph = createGraph([
      ['a', 'x', related(2)],
      ['x', 'b', related(2)],
      ['a', 'y', related(30)],
      ['y', 'b', related(30)],
    ]);
    expect(toNodes(find(graph, 'a', 'b'))).toEqual(['a y b', 'a x b']);
  });

  it('prefers what chance explains less', () => {
    const graph = createGraph([
      ['a', 'x', related(2, 0.5)],
      ['x', 'b', related(2, 0.5)],
      ['a', 'y', related(2, 15)],
      ['y', 'b', related(2, 15)],
    ]);
    expect(toNodes(find(graph, 'a', 'b'))).toEqual(['a y b', 'a x b']);
  });

  it('takes the better supported of two edges, whichever way they point', () => {
    const graph = createGraph([
      ['a', 'x', related(1)],
      ['x', 'a', { kind: 'words', evidence: [] }],
      ['b', 'x', related(9)],
      ['x', 'b', related(3)],
    ]);
    const [best, ...rest] = find(graph, 'a', 'b');
    expect(rest).toEqual([]);
    expect(best?.steps.map(({ edge }) => edge.key)).toEqual(['words x a', 'related-to b x']);
  });

  it('goes around a hub, though that takes a step more', () => {
    const spokes = Array.from({ length: 200 }, (_, i) => ['hub', `n${i}`, related()] as const);
    const graph = createGraph([
      ...spokes,
      ['a', 'hub', related(2)],
      ['hub', 'b', related(2)],
      ['a', 'x', related(9)],
      ['x', 'y', related(9)],
      ['y', 'b', related(9)],
    ]);
    expect(toNodes(find(graph, 'a', 'b', 2))).toEqual(['a x y b', 'a hub b']);
  });

  it('passes through a document only where there is no other way', () => {
    const detour: (readonly [string, string, EdgeAttributes])[] = [
      ['a', 'x', related()],
      ['x', 'b', related()],
    ];
    const through: (readonly [string, string, EdgeAttributes])[] = [
      ['a', 'd', mentioned],
      ['b', 'd', mentioned],
    ];
    expect(toNodes(find(createGraph([...detour, ...through]), 'a', 'b'))).toEqual(['a x b']);
    expect(toNodes(find(createGraph(through), 'a', 'b'))).toEqual(['a d b']);
  });

  it('passes through a document rather than through a long chain of terms', () => {
    const chain = ['a', 'x', 'y', 'z', 'b'];
    const links = chain.slice(1).map((to, i) => [chain[i] ?? '', to, related(9, 30)] as const);
    expect(toNodes(find(createGraph(links), 'a', 'b'))).toEqual(['a x y z b']);
    const through = ['a', 'b'].map((term) => [term, 'd', mentioned] as const);
    expect(toNodes(find(createGraph([...links, ...through]), 'a', 'b'))[0]).toBe('a d b');
    const short = [...links.slice(0, 2), ['y', 'b', related(9, 30)] as const];
    expect(toNodes(find(createGraph([...short, ...through]), 'a', 'b'))).toEqual(['a x y b']);
  });

  it('takes edges that the graph does not have, where they are given', () => {
    const graph = createGraph([
      ['a', 'x', related()],
      ['x', 'y', related()],
      ['y', 'b', related()],
    ]);
    const more = [{ key: 'more', source: 'b', target: 'x', attributes: related(1) }];
    const [best] = findPaths(createPathIndex(graph, more), 'a', 'b');
    expect(best?.steps.at(-1)).toEqual({ from: 'x', to: 'b', edge: more[0] });
  });

  it('finds nothing to itself, to what is not there, or to what is not connected', () => {
    const graph = createGraph([
      ['a', 'x', related()],
      ['b', 'y', related()],
    ]);
    expect(find(graph, 'a', 'b')).toEqual([]);
    expect(find(graph, 'a', 'a')).toEqual([]);
    expect(find(graph, 'a', 'none')).toEqual([]);
  });

  it('finds as good paths as trying all of them', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    const pairs = keys.flatMap((from, i) => keys.slice(i + 1).map((to) => [from, to] as const));
    const graphs = fc
      .subarray(pairs, { minLength: 3 })
      .chain((some) =>
        fc
          .array(fc.integer({ min: 1, max: 60 }), { minLength: some.length, maxLength: some.length })
          .map((supports) => createGraph(some.map(([from, to], i) => [from, to, related(supports[i])]))),
      );
    fc.assert(
      fc.property(graphs, (graph) => {
        const all = find(graph, 'a', 'b', 1000);
        const lengths = listLengths(graph, 'a', 'b', new Set(['a']));
        const few = lengths.filter((length) => length <= 3).length;
        expect(new Set(toNodes(all)).size).toBe(few > 0 ? few : lengths.length);
        const five = find(graph, 'a', 'b', 5);
        expect(five.map(({ cost }) => cost)).toEqual(all.slice(0, 5).map(({ cost }) => cost));
      }),
    );
  });
});

/** Steps of every path between two nodes. */
function listLengths(graph: GraphIndex, from: string, to: string, seen: ReadonlySet<string>): number[] {
  if (from === to) return [0];
  return getEdges(graph, from)
    .map((edge) => getOpposite(edge, from))
    .filter((next) => !seen.has(next))
    .flatMap((next) => listLengths(graph, next, to, new Set([...seen, next])).map((length) => length + 1));
}

describe('findCommonNeighbors', () => {
  it('names what is related to both, documents aside', () => {
    const neighbors = findCommonNeighbors(FIXTURE_INDEX, A, B);
    const isNear = (key: string, other: string): boolean =>
      getEdges(FIXTURE_INDEX, key).some((edge) => getOpposite(edge, key) === other);
    expect(neighbors.length).toBeGreaterThan(0);
    for (const { key, attributes } of neighbors) {
      expect(key).not.toBe(A);
      expect(attributes.kind).not.toBe('document');
      expect(isNear(key, A) && isNear(key, B)).toBe(true);
    }
  });

  it('puts what few others share before a hub', () => {
    const spokes = Array.from({ length: 50 }, (_, i) => ['hub', `n${i}`, related()] as const);
    const common = ['hub', 'rare'].flatMap((key) => [
      ['a', key, related()] as const,
      ['b', key, related()] as const,
    ]);
    const neighbors = findCommonNeighbors(createGraph([...spokes, ...common]), 'a', 'b');
    expect(neighbors.map(({ key }) => key)).toEqual(['rare', 'hub']);
  });
});

describe('Heap', () => {
  it('gives what was put in, the least first, and of equals the first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (ranks) => {
        const heap = new Heap<readonly [number, number]>(([rank]) => rank);
        ranks.forEach((rank, i) => {
          heap.push([rank, i]);
        });
        const out = ranks.map(() => heap.pop());
        expect(out).toEqual(
          ranks
            .map((rank, i) => [rank, i])
            .sort(([a, i], [b, j]) => (a ?? 0) - (b ?? 0) || (i ?? 0) - (j ?? 0)),
        );
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });
});
